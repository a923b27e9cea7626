/** What lists are judged by at every month end, out of the weeks of their run. */
import { elementAt } from "../../assumptions/present";
import type { ShortageMeasureId } from "../../plan/shortage-measures";
import type { ServiceMeasureId, ServiceView } from "../../services/figures/view";
import type { Services } from "../../services/services";
import type { Whose } from "../../plan/ask/whose";
import { overLast, ownFigure } from "./staff-readings";
import type { Readings } from "./standing";
import { spotKey, type Spot } from "./spots";

const QUARTER = 3;

/** People who joined or left a list month by month, and who waits at each month end. Index 0 is the day before the plan starts. */
export interface ListMonths {
  readonly waiting: Float64Array;
  readonly referred: Float64Array;
  readonly rereferred: Float64Array;
  readonly started: Float64Array;
  readonly removed: Float64Array;
  readonly over18: Float64Array;
  readonly longest: Float64Array;
}

export interface ListSpot {
  readonly spot: Spot;
  readonly key: string;
  /** Undefined while figures are missing. */
  readonly months: ListMonths | undefined;
  /** What the list still needs, in words. */
  readonly lacks: readonly string[];
  readonly readings: (measure: ShortageMeasureId) => Readings | undefined;
  /** A list is always its own place's. */
  readonly whose: () => Whose;
}

/** A measure of a list by month: the last week of each, or their sum. */
function byMonth(
  view: ServiceView,
  month: Int32Array,
  count: number,
  id: ServiceMeasureId,
  sum: boolean,
): Float64Array {
  const weekly = view.figures[id];
  const out = new Float64Array(count + 1).fill(Number.NaN);
  out[0] = sum ? Number.NaN : (view.opening[id] ?? Number.NaN);
  if (weekly === undefined) return out;
  month.forEach((at, week) => {
    if (at >= count) return;
    const value = elementAt(weekly, week);
    const before = elementAt(out, at + 1);
    out[at + 1] = sum && !Number.isNaN(before) ? before + value : value;
  });
  return out;
}

const ratio = (part: Float64Array, whole: Float64Array): Float64Array =>
  part.map((one, at) => one / elementAt(whole, at));
const sumOf = (a: Float64Array, b: Float64Array): Float64Array => a.map((one, at) => one + elementAt(b, at));

const readingsOf: Readonly<Partial<Record<ShortageMeasureId, (of: ListMonths) => Readings>>> = {
  over_18_weeks: ({ over18, waiting }) => ({ value: ratio(over18, waiting), base: waiting }),
  longest_wait: ({ longest, waiting }) => ({ value: longest, base: waiting }),
  list_growth: ({ waiting }) => {
    const before = waiting.map((_, at) => (at < QUARTER ? Number.NaN : elementAt(waiting, at - QUARTER)));
    return { value: waiting.map((now, at) => now / elementAt(before, at) - 1), base: before };
  },
  load: ({ referred, rereferred, started, removed, waiting }) => ({
    value: ratio(overLast(QUARTER, sumOf(referred, rereferred)), overLast(QUARTER, sumOf(started, removed))),
    base: waiting,
  }),
};

/** Every list of a plan with what it is judged by. */
export function listSpots(services: Services, months: number): readonly ListSpot[] {
  const { resolved, weeks } = services;
  return (resolved.plan.structure.services ?? []).flatMap((service): ListSpot[] => {
    const whole = services.view(service.id, undefined);
    return whole.places.map((place): ListSpot => {
      const here = services.view(service.id, place.id);
      const spot: Spot = { of: "list", place, service: { id: service.id, label: service.label } };
      const line = (id: ServiceMeasureId, sum = false) => byMonth(here, weeks.month, months, id, sum);
      const found: ListMonths | undefined = !here.runs
        ? undefined
        : {
            waiting: line("waiting"),
            over18: line("over_18"),
            longest: line("longest_wait"),
            referred: line("referred", true),
            rereferred: line("rereferred", true),
            started: line("started", true),
            removed: line("removed", true),
          };
      return {
        spot,
        key: spotKey(spot),
        months: found,
        lacks: [...new Set(here.needed.filter(({ missing }) => missing === "list").map(({ label }) => label))],
        readings: (measure) => (found === undefined ? undefined : readingsOf[measure]?.(found)),
        whose: () => ownFigure,
      };
    });
  });
}
