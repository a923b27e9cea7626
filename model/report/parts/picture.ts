/** The one chart: the figure of the target, or the staff or the list, by year, each scenario beside the base. */
import { elementAt } from "../../assumptions/present";
import { lowerFirst } from "../../plan/ask/words";
import { unitOf } from "../../plan/ask/figure-words";
import type { ServiceMeasureId } from "../../services/figures/view";
import { serviceMeasures } from "../../services/figures/service-measures";
import { fanOf } from "../../uncertainty/fan";
import { figureSays, kindOf, orNull, reportLevel } from "../numbers";
import type { ReportBand, ReportChart, ReportMark, ReportSeries } from "../report";
import { futuresTable } from "../results/futures";
import type { Results } from "../results/results";
import { listOf, staffLine, type Line, type Told } from "../results/told";
import { placeSays } from "./identity";

type Look = Pick<ReportSeries, "colour" | "dash" | "marker">;
const baseLook: Look = { colour: "ink", dash: [], marker: "circle" };
/** As scenarios are drawn on the screen: colour, dash and marker say the same thing three times. */
const looks: readonly Look[] = [
  { colour: "series-1", dash: [8, 3], marker: "square" },
  { colour: "series-2", dash: [2, 3], marker: "triangle" },
  { colour: "series-3", dash: [12, 3, 2, 3], marker: "diamond" },
  { colour: "series-4", dash: [5, 2, 2, 2, 2, 2], marker: "cross" },
  { colour: "series-5", dash: [14, 4], marker: "wye" },
  { colour: "series-6", dash: [4, 4], marker: "ring" },
];

/** A scenario keeps the look it has in its plan, whichever are told. */
export function lookOf({ plan, scenario }: Pick<Told, "plan" | "scenario">): Look {
  const at = plan.scenarios.findIndex(({ id }) => id === scenario);
  return at < 0 ? baseLook : elementAt(looks, at % looks.length);
}

function listLine(told: Told, service: string, measure: ServiceMeasureId, place: string | undefined): Line | undefined {
  const view = listOf(told, service, place);
  const declared = serviceMeasures.find(({ id }) => id === measure);
  const years = view?.byYear[measure];
  return view === undefined || declared === undefined || years === undefined
    ? undefined
    : { ...declared, opening: view.opening[measure] ?? Number.NaN, years };
}

const seriesOf = (id: string, label: string, { opening, years, unit }: Line, look: Look): ReportSeries => ({
  id,
  label,
  values: [opening, ...years].map(orNull),
  shown: [opening, ...years].map((value) => figureSays(unit, orNull(value))),
  ...look,
});

/** Where 8 in 10 futures of the base lie. */
function bandOf({ futures }: Results, measure: string, service: string | undefined): readonly ReportBand[] {
  const table = futuresTable(futures, undefined, measure, service);
  if (futures === undefined || table === undefined) return [];
  const fan = fanOf(futures, table, 0);
  const ends = [fan.opening, ...fan.times].map(({ bands }) => bands.find(({ level }) => level === reportLevel));
  return [
    {
      label: "8 in 10 futures of the base",
      series: "base",
      level: reportLevel,
      low: ends.map((band) => orNull(band?.low)),
      high: ends.map((band) => orNull(band?.high)),
    },
  ];
}

/** The finding of the chart: how the base goes, from the start to the end. */
function findingOf(label: string, place: string, { opening, years, unit }: Line, last: string): string {
  const [first = Number.NaN] = years;
  const from = Number.isFinite(opening) ? opening : first;
  const to = years.at(-1) ?? Number.NaN;
  const [start, end] = [figureSays(unit, orNull(from)), figureSays(unit, orNull(to))];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return `${label}, ${place}`;
  return start === end
    ? `${label}, ${place}: ${end} at the start and in ${last}`
    : `${label}, ${place}: from ${start} to ${end} by ${last}`;
}

/**
 * The chart of a measure under every scenario told; undefined where the base does not have it.
 * @param service of whose list it is a measure; undefined of the workforce
 */
export function chartOf(
  results: Results,
  measure: string,
  service: string | undefined,
  withPosts = false,
): ReportChart | undefined {
  const { told, base, asked, target } = results;
  const lineOf = (one: Told): Line | undefined =>
    service === undefined
      ? staffLine(one, measure, asked.place)
      : listLine(one, service, measure as ServiceMeasureId, asked.place);
  const line = lineOf(base);
  if (line === undefined || !line.years.some(Number.isFinite)) return undefined;
  const posts = withPosts ? staffLine(base, "establishment", asked.place) : undefined;
  const kind = kindOf(line.unit);
  const unit = unitOf(kind);
  const times = base.calendar.years.map(({ name }) => name);
  const aim: readonly ReportMark[] =
    target?.measure === measure && target.service === service
      ? [{ label: "Target", value: target.value, shown: figureSays(line.unit, target.value) }]
      : [];
  const place = service === undefined ? placeSays(results) : (results.service?.label ?? "");
  const title = findingOf(line.label, place, line, elementAt(times, -1));
  const others = told.filter(({ scenario }) => scenario !== undefined);
  const lines = others.flatMap((one): ReportSeries[] => {
    const found = lineOf(one);
    return found === undefined ? [] : [seriesOf(one.scenario ?? "", one.name, found, lookOf(one))];
  });
  const bands = bandOf(results, measure, service);
  return {
    block: "chart",
    id: `chart.${measure}`,
    kind: "line",
    title,
    alternative: `Line chart of ${lowerFirst(line.label)} by planning year, from the start to ${elementAt(times, -1)}, for ${["the base", ...others.map(({ name }) => name)].join(", ")}. ${title}.`,
    x: { title: "Planning year", values: ["Start", ...times] },
    y: { title: line.label, unit: unit === "" ? line.unit : unit, kind, fromZero: service !== undefined },
    series: [
      seriesOf("base", "Base", line, baseLook),
      ...lines,
      ...(posts === undefined || !posts.years.every(Number.isFinite)
        ? []
        : [seriesOf("posts", "Funded posts, base", posts, { colour: "soft", dash: [2, 2], marker: "none" })]),
    ],
    bands,
    marks: aim,
    notes: bands.length === 0 ? [] : ["The range is where 8 in 10 futures of the base lie."],
    source: "This plan, run by the model",
    date: `${elementAt(times, 0)} to ${elementAt(times, -1)}`,
  };
}

/** The chart of a board paper: of the target's figure, else of the list, else of the staff with their posts. */
export function pictureOf(results: Results): readonly ReportChart[] {
  const { target, service } = results;
  const [measure, of] =
    service !== undefined
      ? [target?.service === undefined ? "waiting" : target.measure, service.id]
      : ["staff_in_post", undefined];
  const chart = chartOf(results, measure, of, of === undefined);
  return chart === undefined ? [] : [chart];
}
