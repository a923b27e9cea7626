/** The figures of a service by week and by planning year, out of the runs of its queues. */
import { NOBODY } from "./runs-out";
import type { QueueRun } from "./list/queue/queue-run";
import { serviceMeasures } from "./figures/service-measures";
import type { ServiceMeasureId } from "./figures/view";
import type { WeeksOfYear } from "./figures/weeks";

type ByMeasure<T> = Partial<Record<ServiceMeasureId, T>>;

export interface ServiceFigures {
  readonly figures: ByMeasure<Float64Array>;
  readonly tierFigures: ByMeasure<Float64Array>;
  readonly opening: ByMeasure<number>;
  readonly openingByTier: ByMeasure<readonly number[]>;
  readonly byYear: ByMeasure<readonly number[]>;
}

const added = (arrays: readonly Float64Array[]): Float64Array => {
  const sum = new Float64Array(arrays[0]!.length);
  for (const array of arrays) for (let i = 0; i < sum.length; i += 1) sum[i] = sum[i]! + array[i]!;
  return sum;
};

const overTiers = (byTier: Float64Array, tiers: number): Float64Array => {
  const sum = new Float64Array(byTier.length / tiers);
  for (let i = 0; i < byTier.length; i += 1) sum[Math.floor(i / tiers)]! += byTier[i]!;
  return sum;
};

const each = (length: number, of: (i: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, i) => of(i));

/** A mean over queues by weight; NaN only where every weight is 0. */
function weighted(
  runs: readonly QueueRun[],
  value: (run: QueueRun, week: number) => number,
  weight: (run: QueueRun, week: number) => number,
  week: number,
): number {
  let sum = 0;
  let all = 0;
  for (const run of runs) {
    const heavy = weight(run, week);
    const here = value(run, week);
    // What rounding leaves of a person weighs something and has no wait.
    if (heavy > 0 && !Number.isNaN(here)) {
      sum += here * heavy;
      all += heavy;
    }
  }
  return all > 0 ? sum / all : Number.NaN;
}

/** By week and kind of time. */
interface TimeOfKinds {
  readonly there: Float64Array;
  readonly used: Float64Array;
  /** People left waiting for want of it. */
  readonly keptWaiting: Float64Array;
}

/**
 * The share used of the kind of time that is used most: the one that limits starts. Time there is none of is used in
 * full where people wait for want of it; of a team without any time there is no use.
 */
function scarcestUse({ there, used, keptWaiting }: TimeOfKinds, kinds: number, week: number): number {
  const from = week * kinds;
  const none = there.subarray(from, from + kinds).every((hours) => !(hours > 0));
  if (none) return Number.NaN;
  let most = 0;
  for (let at = from; at < from + kinds; at += 1)
    most = Math.max(most, there[at]! > 0 ? used[at]! / there[at]! : keptWaiting[at]! >= NOBODY ? 1 : 0);
  return most;
}

/** Figures of one queue, or of several together: people add up, the longest wait is the longest of them, mean waits are weighted by people; a median over several lists is not known. */
export function serviceFigures(runs: readonly QueueRun[], years: readonly WeeksOfYear[]): ServiceFigures {
  const [first] = runs;
  if (first === undefined) return { figures: {}, tierFigures: {}, opening: {}, openingByTier: {}, byYear: {} };
  const { tiers, levels } = first;
  const weeks = first.longest.length;
  const flow = (name: keyof QueueRun["flows"]): Float64Array => added(runs.map((run) => run.flows[name]));
  const waiting = flow("waiting");
  const inTreatment = flow("inTreatment");
  const tierFigures: ByMeasure<Float64Array> = {
    referred: flow("referred"),
    rereferred: flow("rereferred"),
    removed: flow("removed"),
    escalated: flow("escalatedOut"),
    started: flow("started"),
    completed: flow("completed"),
    waiting,
    in_treatment: inTreatment,
    open: added([waiting, inTreatment]),
  };
  const totals = Object.fromEntries(
    Object.entries(tierFigures).map(([id, byTier]) => [id, overTiers(byTier, tiers)]),
  ) as ByMeasure<Float64Array>;
  const people = totals.waiting!;
  const available = added(runs.map((run) => run.available));
  const used = added(runs.map((run) => run.used));
  const ofKinds: TimeOfKinds = {
    there: added(runs.map((run) => run.availableOfKinds)),
    used: added(runs.map((run) => run.usedOfKinds)),
    keptWaiting: added(runs.map((run) => run.keptWaiting)),
  };
  const overAim = added(runs.map((run) => run.overAim));
  const waitingOf = (run: QueueRun, week: number): number => sumAt(run.flows.waiting, tiers, week);
  const startedOf = (run: QueueRun, week: number): number => sumAt(run.flows.started, tiers, week);
  const alone = runs.length === 1;
  const figures: ByMeasure<Float64Array> = {
    ...totals,
    longest_wait: each(weeks, (week) => Math.max(...runs.map((run) => run.longest[week]!))),
    mean_wait: each(weeks, (week) => weighted(runs, (run, at) => run.mean[at]!, waitingOf, week)),
    median_wait: alone ? first.median : each(weeks, () => Number.NaN),
    wait_92: alone ? first.ninetySecond : each(weeks, () => Number.NaN),
    over_18: added(runs.map((run) => run.over18)),
    over_52: added(runs.map((run) => run.over52)),
    over_aim: overAim,
    within_aim: each(weeks, (week) => within(overAim[week]!, people[week]!)),
    wait_of_started: each(weeks, (week) => weighted(runs, (run, at) => run.waitOfStarted[at]!, startedOf, week)),
    hours_available: overTiers(available, levels),
    hours_used: overTiers(used, levels),
    use_of_capacity: each(weeks, (week) => scarcestUse(ofKinds, first.kinds.length, week)),
  };
  const openingWaiting = Array.from(added(runs.map((run) => run.openingWaiting)));
  const openingInTreatment = Array.from(added(runs.map((run) => run.openingInTreatment)));
  const openingByTier = {
    waiting: openingWaiting,
    in_treatment: openingInTreatment,
    open: openingWaiting.map((value, tier) => value + openingInTreatment[tier]!),
  };
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
  const reading = (of: (run: QueueRun) => Float64Array): number => total(runs.map((run) => of(run)[0]!));
  const openingPeople = total(openingWaiting);
  const opening: ByMeasure<number> = {
    waiting: openingPeople,
    in_treatment: total(openingInTreatment),
    open: total(openingByTier.open),
    longest_wait: Math.max(...runs.map((run) => run.openingWaits.longest[0]!)),
    mean_wait: weighted(
      runs,
      (run) => run.openingWaits.mean[0]!,
      (run) => total(Array.from(run.openingWaiting)),
      0,
    ),
    median_wait: alone ? first.openingWaits.median[0]! : Number.NaN,
    wait_92: alone ? first.openingWaits.ninetySecond[0]! : Number.NaN,
    over_18: reading((run) => run.openingWaits.over18),
    over_52: reading((run) => run.openingWaits.over52),
    over_aim: reading((run) => run.openingWaits.overAim),
    within_aim: within(
      reading((run) => run.openingWaits.overAim),
      openingPeople,
    ),
  };
  return { figures, tierFigures, opening, openingByTier, byYear: byYear(figures, years) };
}

const within = (over: number, waiting: number): number =>
  Number.isNaN(over) ? Number.NaN : waiting > 0 ? 1 - over / waiting : 1;

function sumAt(byTier: Float64Array, tiers: number, week: number): number {
  let sum = 0;
  for (let tier = 0; tier < tiers; tier += 1) sum += byTier[week * tiers + tier]!;
  return sum;
}

/** Flows are summed over a year, stocks read in its last week, means taken over its weeks: the wait of those started over people, all others over weeks. */
function byYear(figures: ByMeasure<Float64Array>, years: readonly WeeksOfYear[]): ByMeasure<number[]> {
  return Object.fromEntries(
    serviceMeasures.flatMap(({ id, kind }) => {
      const values = figures[id];
      if (values === undefined) return [];
      const of = ({ first, last }: WeeksOfYear): number => {
        if (kind === "stock") return values[last]!;
        let sum = 0;
        let all = 0;
        for (let week = first; week <= last; week += 1) {
          const weight = id === "wait_of_started" ? figures.started![week]! : 1;
          if (Number.isNaN(values[week]!) && kind === "mean") continue;
          sum += values[week]! * weight;
          all += weight;
        }
        return kind === "flow" ? sum : all > 0 ? sum / all : Number.NaN;
      };
      return [[id, years.map(of)]];
    }),
  );
}
