/** Forecasts the plan has kept, each beside what has been counted since: what it said, what came, and how far off it was. */
import { absoluteMonth } from "../../plan/calendar";
import { dayWords, monthWords } from "../../plan/ask/value-words";
import { whereLabel } from "../../plan/ask/scope";
import { countedKind } from "../../plan/counted";
import type { CountedSeries, Forecast, ForecastSeries, Plan, Where } from "../../plan/plan";
import { differenceOf, mixedCell, mixedDifference, numberOf, shownAs, textColumn } from "../numbers";
import type { Block, Claim, ReportTable } from "../report";
import { claim, note } from "./say";

/** The last count of what a forecast told, and what it had said of that month. */
interface HeldUp {
  readonly forecast: Forecast;
  readonly series: ForecastSeries;
  /** Whom it is of, in words; nothing for everybody. */
  readonly whom: string;
  readonly unit: string;
  readonly at: string;
  readonly said: number;
  readonly counted: number;
}

const whereOf = ({ place, level, service }: ForecastSeries): Where => ({
  ...(place === undefined ? {} : { place }),
  ...(level === undefined ? {} : { level }),
  ...(service === undefined ? {} : { service }),
});

/** What a forecast may tell, in a table and after its number. */
const figures: Readonly<Record<ForecastSeries["measure"], { readonly label: string; readonly says: string }>> = {
  staff_in_post: { label: "Staff in post", says: "of staff in post" },
  establishment: { label: "Funded posts", says: "of funded posts" },
  waiting: { label: "People waiting", says: "waiting" },
};

/** Whether a series of counts is of just these people, or of this list. */
const isOf = ({ counts, place, setting, level, service }: CountedSeries, { measure, ...of }: ForecastSeries): boolean =>
  counts === measure && place === of.place && level === of.level && service === of.service && setting === undefined;

function heldUp(plan: Plan, forecast: Forecast, series: ForecastSeries): readonly HeldUp[] {
  const counted = (plan.history ?? []).find((one) => isOf(one, series));
  const opens = absoluteMonth(forecast.start) - 1;
  const saidOf = (at: string): number | null => series.values[absoluteMonth(at) - opens] ?? null;
  // What was counted on the day it opened with, or before, is no test of it.
  const point = [...(counted?.points ?? [])]
    .sort((a, b) => a.at.localeCompare(b.at))
    .findLast(({ at, value }) => value !== null && absoluteMonth(at) > opens && saidOf(at) !== null);
  const said = point === undefined ? null : saidOf(point.at);
  if (point === undefined || point.value === null || said === null) return [];
  const where = whereOf(series);
  return [
    {
      forecast,
      series,
      whom: Object.keys(where).length === 0 ? "" : whereLabel(plan, where),
      unit: countedKind(series.measure).unit,
      at: point.at,
      said,
      counted: point.value,
    },
  ];
}

const isWhole = ({ place, level }: ForecastSeries): boolean => place === undefined && level === undefined;

/** "The forecast "April 2024", made on 3 April 2024, said 24.1 WTE of staff in post in March 2026: 1.2 WTE too many of the 22.9 WTE counted." */
function forecastClaim({ forecast, series, whom, unit, at, said, counted }: HeldUp): Claim {
  const apart = numberOf(unit, Math.abs(said - counted));
  const same = differenceOf(unit, said - counted).shown === "no change";
  const over = said > counted;
  return claim(
    `forecasts.${forecast.id}.${series.measure}${series.service === undefined ? "" : `.${series.service}`}`,
    [
      `"${forecast.label}", made on ${dayWords(forecast.made)}, said `,
      numberOf(unit, said),
      ` ${figures[series.measure].says}${whom === "" ? "" : ` of ${whom}`} in ${monthWords(at)}; `,
      numberOf(unit, counted),
      same ? " were counted, as it said." : " were counted: ",
      ...(same
        ? []
        : [
            apart,
            ` too ${over ? "many" : "few"}`,
            ...(counted === 0
              ? []
              : [", ", shownAs("share", said / counted - 1, `${Math.abs(100 * (said / counted - 1)).toFixed(1)}%`)]),
            ".",
          ]),
    ],
    [
      same
        ? { says: "said as counted", left: said, is: "equal", right: counted, within: Math.abs(said - counted) }
        : {
            says: over ? "said above counted" : "said below counted",
            left: said,
            is: over ? "above" : "below",
            right: counted,
          },
    ],
  );
}

function forecastsTable(held: readonly HeldUp[]): ReportTable {
  return {
    block: "table",
    id: "forecasts",
    role: "figures",
    title: "What kept forecasts said, beside what was counted",
    alternative: `Table of ${held.length} figures of kept forecasts, each beside the last count of it and the difference.`,
    columns: [
      textColumn("Forecast", 2),
      textColumn("Version of the model"),
      textColumn("Figure", 1.5),
      textColumn("Of", 1.5),
      textColumn("In", 1.5),
      { heading: "It said", kind: "mixed" },
      { heading: "Counted", kind: "mixed" },
      { heading: "Difference", kind: "mixed" },
    ],
    rowHeaders: true,
    rows: held.map(({ forecast, series, whom, unit, at, said, counted }) => ({
      cells: [
        forecast.label,
        forecast.model,
        figures[series.measure].label,
        whom === "" ? "everybody" : whom,
        monthWords(at),
        mixedCell(unit, said),
        mixedCell(unit, counted),
        mixedDifference(unit, said - counted),
      ],
    })),
    notes: ["A forecast is kept as it was made and never worked out again. A difference above nothing is too many."],
    landscape: true,
    source: "This plan: the forecasts it keeps, and its own counts",
    date: "The last month that was counted",
  };
}

/** A sentence for each forecast of everybody, or of a whole list, and every figure of it that has been counted since. */
export function forecastBlocks(plan: Plan): readonly Block[] {
  const kept = plan.forecasts ?? [];
  const held = kept.flatMap((forecast) => forecast.series.flatMap((series) => heldUp(plan, forecast, series)));
  const none = kept.filter((forecast) => held.every((one) => one.forecast !== forecast));
  return [
    ...held.filter(({ series }) => isWhole(series)).map(forecastClaim),
    ...(held.length === 0 ? [] : [forecastsTable(held)]),
    ...none.map(({ label, made }) =>
      note(
        `"${label}", made on ${dayWords(made)}, cannot be held against anything yet: nothing it told has been counted since.`,
      ),
    ),
  ];
}
