/** The one chart: the figure of the target, or the staff or the list, by year, each scenario beside the base. */
import { elementAt } from "../../assumptions/present";
import { listed, lowerFirst } from "../../plan/ask/words";
import { unitOf } from "../../plan/ask/figure-words";
import type { ServiceMeasureId } from "../../services/figures/view";
import { serviceMeasures } from "../../services/figures/service-measures";
import { fanOf } from "../../uncertainty/fan";
import type { Sample } from "../../uncertainty/sample";
import { figureSays, kindOf, orNull, reportLevel, sentenceSays } from "../numbers";
import { baseLook, lookApart, looksAmong, type Look } from "../looks";
import type { ReportBand, ReportChart, ReportMark, ReportSeries } from "../report";
import { futuresTable } from "../results/futures";
import type { Results } from "../results/results";
import { listOf, staffLine, type Line, type Told } from "../results/told";
import { chartDateNotes } from "./chart-dates";
import { placeSays } from "./identity";

/** Id of the line of another plan; no scenario has it. */
const OTHER_PLAN = "other plan";

function listLine(told: Told, service: string, measure: ServiceMeasureId, place: string | undefined): Line | undefined {
  const view = listOf(told, service, place);
  const declared = serviceMeasures.find(({ id }) => id === measure);
  const years = view?.byYear[measure];
  return view === undefined || declared === undefined || years === undefined
    ? undefined
    : { ...declared, opening: view.opening[measure] ?? Number.NaN, years };
}

/** A time of the chart: the day before this plan starts, or a planning year. */
const START = "Start";

/** The value of a line at each time of the chart; NaN where its plan does not reach it. */
function along(times: readonly string[], { plan, calendar }: Told, { opening, years }: Line, start: string): number[] {
  return times.map((time) =>
    time === START
      ? plan.start === start
        ? opening
        : Number.NaN
      : (years[calendar.years.findIndex(({ name }) => name === time)] ?? Number.NaN),
  );
}

const seriesOf = (id: string, label: string, values: readonly number[], unit: string, look: Look): ReportSeries => ({
  id,
  label,
  values: values.map(orNull),
  shown: values.map((value) => figureSays(unit, orNull(value))),
  ...look,
});

/** Where 8 in 10 futures of a line of the chart lie. */
function bandOf(
  sample: Sample | undefined,
  { id, label }: { readonly id: string; readonly label: string },
  times: readonly string[],
  measure: string,
  service: string | undefined,
): readonly ReportBand[] {
  const table = futuresTable(sample, undefined, measure, service);
  if (sample === undefined || table === undefined) return [];
  const fan = fanOf(sample, table, 0);
  const ends = times.map((time) =>
    (time === START ? fan.opening : fan.times[table.times.indexOf(time)])?.bands.find(
      ({ level }) => level === reportLevel,
    ),
  );
  return [
    {
      label: `8 in 10 futures of ${label}`,
      series: id,
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
  const [start, end] = [sentenceSays(unit, orNull(from)), sentenceSays(unit, orNull(to))];
  if (!Number.isFinite(from) || !Number.isFinite(to)) return `${label}, ${place}`;
  return start === end
    ? `${label}, ${place}: ${end} at the start and in ${last}`
    : `${label}, ${place}: from ${start} to ${end} by ${last}`;
}

/** The finding of a chart of two plans: what each comes to in the last year that both have. */
function findingOfTwo(
  label: string,
  place: string,
  times: readonly string[],
  unit: string,
  [mine, theirs]: readonly [readonly number[], readonly number[]],
  name: string,
): string {
  const at = times.findLastIndex((_, time) => Number.isFinite(mine[time]) && Number.isFinite(theirs[time]));
  if (at < 0) return `${label}, ${place}: the two plans have no year in common`;
  const [one, other] = [mine, theirs].map((values) => sentenceSays(unit, orNull(values[at])));
  const when = times[at] === START ? "at the start" : `in ${times[at] ?? ""}`;
  return one === other
    ? `${label}, ${place}: ${one ?? ""} ${when} in both plans`
    : `${label}, ${place}: ${one ?? ""} ${when}, and ${other ?? ""} in "${name}"`;
}

/**
 * The chart of a measure under every scenario told, and in the other plan; undefined where the base does not have it.
 * @param service of whose list it is a measure; undefined of the workforce
 */
export function chartOf(
  results: Results,
  measure: string,
  service: string | undefined,
  withPosts = false,
): ReportChart | undefined {
  const { told, base, beside, asked, target, futures, besideFutures } = results;
  const lineOf = (one: Told): Line | undefined =>
    service === undefined
      ? staffLine(one, measure, asked.place)
      : listLine(one, service, measure as ServiceMeasureId, asked.place);
  const line = lineOf(base);
  if (line === undefined || !line.years.some(Number.isFinite)) return undefined;
  const posts = withPosts ? staffLine(base, "establishment", asked.place) : undefined;
  const kind = kindOf(line.unit);
  const unit = unitOf(kind);
  const other = beside === undefined ? undefined : lineOf(beside);
  const calendars = [base, ...(beside === undefined || other === undefined ? [] : [beside])];
  const first = elementAt(base.calendar.years, 0).name;
  const named = calendars.flatMap(({ calendar }) => calendar.years.map(({ name }) => name));
  // What another plan has before this one starts would stand after its start.
  const years = [...new Set(named)].filter((year) => year >= first).sort();
  const times = [START, ...years];
  const onTimes = (one: Told, of: Line): number[] => along(times, one, of, base.plan.start);
  const aim: readonly ReportMark[] =
    target?.measure === measure && target.service === service
      ? [{ label: "Target", value: target.value, shown: figureSays(line.unit, target.value) }]
      : [];
  const place = service === undefined ? placeSays(results) : (results.service?.label ?? "");
  const others = told.filter(({ scenario }) => scenario !== undefined);
  const lookOf = looksAmong(
    base.plan.scenarios,
    others.flatMap(({ scenario }) => scenario ?? []),
  );
  const lines = others.flatMap((one): ReportSeries[] => {
    const found = lineOf(one);
    return found === undefined
      ? []
      : [seriesOf(one.scenario ?? "", one.name, onTimes(one, found), line.unit, lookOf(one.scenario))];
  });
  const mine = onTimes(base, line);
  const theirs = beside === undefined || other === undefined ? undefined : onTimes(beside, other);
  const theirLook = lookApart(lines);
  const title =
    beside === undefined || theirs === undefined
      ? findingOf(line.label, place, line, elementAt(years, -1))
      : findingOfTwo(line.label, place, times, line.unit, [mine, theirs], beside.name);
  const inBase = beside === undefined ? "the base" : "this plan";
  const bands = [
    ...bandOf(futures, { id: "base", label: inBase }, times, measure, service),
    ...(beside === undefined || theirs === undefined
      ? []
      : bandOf(besideFutures, { id: OTHER_PLAN, label: beside.name }, times, measure, service)),
  ];
  const drawn = [inBase, ...others.map(({ name }) => name), ...(theirs === undefined ? [] : [beside?.name ?? ""])];
  return {
    block: "chart",
    id: `chart.${measure}`,
    kind: "line",
    title,
    alternative: `Line chart of ${lowerFirst(line.label)} by planning year, from the start to ${elementAt(years, -1)}, for ${drawn.join(", ")}. ${title}.`,
    x: { title: "Planning year", values: times },
    y: { title: line.label, unit: unit === "" ? line.unit : unit, kind, fromZero: service !== undefined },
    series: [
      seriesOf("base", beside === undefined ? "Base" : "This plan", mine, line.unit, baseLook),
      ...lines,
      ...(beside === undefined || theirs === undefined
        ? []
        : [seriesOf(OTHER_PLAN, beside.name, theirs, line.unit, theirLook)]),
      ...(posts === undefined || beside !== undefined || !posts.years.every(Number.isFinite)
        ? []
        : [
            seriesOf("posts", "Funded posts, base", onTimes(base, posts), posts.unit, {
              colour: "soft",
              dash: [2, 2],
              marker: "none",
            }),
          ]),
    ],
    bands,
    marks: aim,
    notes: [
      ...(bands.length === 0 ? [] : [`The range is where ${listed(bands.map(({ label }) => label))} lie.`]),
      ...chartDateNotes(told, service !== undefined),
    ],
    source: beside === undefined ? "This plan, run by the model" : "Both plans, run by the model",
    date: `${elementAt(years, 0)} to ${elementAt(years, -1)}`,
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
