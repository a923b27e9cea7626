/** What is worth measuring: how much surer a figure would be if an assumption were known, beside how weak its evidence is. */
import type { DrawGroups } from "../chance/indices";
import { percentile } from "../chance/percentiles";
import type { Assumption, Status } from "../plan/plan";
import { meets, type Target } from "./chances";
import type { Matter, WhatMatters } from "./what-matters";

/**
 * How much of what is not known about an assumption a look at the world could still find out: a judgement, made for
 * putting them in order. What is published has been measured already; what somebody judged has not.
 */
const weaknessOfStatus: Readonly<Record<Status, number>> = {
  published: 0.25,
  derived: 0.5,
  calibrated: 0.5,
  judgement: 1,
};
/** A figure of a larger place that stands in for one's own is at least so weak. */
const WEAKNESS_OF_ANOTHERS = 0.75;

export interface Evidence {
  readonly status: Status;
  /** The larger place whose figure stands in for one's own. */
  readonly givenFor: string | undefined;
  readonly weakness: number;
}

/** The weakest evidence of its values: its own where it has one, and those of its parts. */
export function evidenceOf({ value, status, givenFor, where = [] }: Assumption): Evidence {
  const evidence = (of: Status, larger: string | undefined): Evidence => ({
    status: of,
    givenFor: larger,
    weakness: Math.max(weaknessOfStatus[of], larger === undefined ? 0 : WEAKNESS_OF_ANOTHERS),
  });
  const parts = where.map((part) => evidence(part.status ?? status, part.givenFor));
  const own = evidence(status, givenFor);
  const [first = own, ...others] = value === null ? parts : [own, ...parts];
  return others.reduce((weakest, one) => (one.weakness > weakest.weakness ? one : weakest), first);
}

/** The worth of knowing an assumption before saying whether a target will be met. */
export interface ValueOfKnowing {
  /** How often "met", or "not met", is right when the likelier is said: now, and if the assumption were known. */
  readonly now: number;
  readonly known: number;
  /** What knowing adds, never below nothing, and one standard error of it. */
  readonly gain: number;
  readonly error: number;
}

/**
 * E[max(P(met | x), 1 - P(met | x))] - max(P, 1 - P). In each group of draws with nearly the same x one half of the draws
 * says which is likelier and the other half is told: had each judged itself, chance would look like knowledge. What is
 * lost where a group's half misjudges makes it too low rather than too high.
 */
export function valueOfKnowing({ order, ends }: DrawGroups, outputs: Float64Array, target: Target): ValueOfKnowing {
  const met = outputs.map((value) => (meets(value, target) ? 1 : 0));
  const draws = outputs.length;
  const often = met.reduce((sum, one) => sum + one, 0) / draws;
  const usual = often >= 0.5 ? 1 : 0;
  let [right, gained, squares, from] = [0, 0, 0, 0];
  for (const end of ends) {
    const group = order.subarray(from, end);
    from = end;
    for (const half of [0, 1]) {
      const others = group.filter((_, at) => at % 2 !== half);
      const share = others.reduce((sum, draw) => sum + met[draw]!, 0) / others.length;
      const said = others.length === 0 || share === 0.5 ? usual : share > 0.5 ? 1 : 0;
      group.forEach((draw, at) => {
        if (at % 2 !== half) return;
        const gain = (met[draw] === said ? 1 : 0) - (met[draw] === usual ? 1 : 0);
        right += met[draw] === said ? 1 : 0;
        gained += gain;
        squares += gain * gain;
      });
    }
  }
  const gain = gained / draws;
  const error = Math.sqrt(Math.max(0, squares / draws - gain * gain) / draws);
  const now = Math.max(often, 1 - often);
  return { now, known: Math.max(now, right / draws), gain: Math.max(0, gain), error };
}

/** Between which values 8 in 10 futures lie. */
export interface EightInTen {
  readonly low: number;
  readonly high: number;
}

const eightInTenOf = (values: Float64Array): EightInTen => {
  const sorted = values.slice().sort();
  return { low: percentile(sorted, 0.1), high: percentile(sorted, 0.9) };
};

/**
 * Between which values 8 in 10 would lie about the same mean if an assumption were known: every draw without what its
 * group differs from the mean by, a little further out for the room that the groups' own means have taken up.
 */
function narrowedTo({ order, ends }: DrawGroups, outputs: Float64Array): EightInTen {
  const draws = outputs.length;
  const mean = outputs.reduce((sum, value) => sum + value, 0) / draws;
  const wider = Math.sqrt((draws - 1) / Math.max(1, draws - ends.length));
  const rest = new Float64Array(draws);
  let from = 0;
  for (const end of ends) {
    const group = order.subarray(from, end);
    from = end;
    const here = group.reduce((sum, draw) => sum + outputs[draw]!, 0) / group.length;
    for (const draw of group) rest[draw] = mean + (outputs[draw]! - here) * wider;
  }
  return eightInTenOf(rest);
}

export interface Worth {
  readonly matter: Matter;
  /** The range of 8 in 10 if it were known. */
  readonly known: EightInTen;
  /** By which share of its width the range would be narrower, 0 to 1. */
  readonly narrower: number;
  /** Its weakness is what `narrower` is multiplied by. */
  readonly evidence: Evidence;
  readonly worth: number;
  /** For the target, where one is given. */
  readonly knowing: ValueOfKnowing | undefined;
}

export interface WorthMeasuring {
  /** The range of 8 in 10 as it is. */
  readonly now: EightInTen;
  /** Assumptions told apart from chance that knowing would narrow the range by, the most worth measuring first. */
  readonly each: readonly Worth[];
}

/** What is worth measuring for a figure, and what knowing it would tell about a target. */
export function worthMeasuring({ outputs, each }: WhatMatters, target?: Target): WorthMeasuring {
  const now = eightInTenOf(outputs);
  const width = now.high - now.low;
  const list = each
    .filter(({ told }) => told)
    .map((matter): Worth => {
      const known = narrowedTo(matter.groups, outputs);
      const narrower = width > 0 ? Math.max(0, 1 - (known.high - known.low) / width) : 0;
      const evidence = evidenceOf(matter.assumption);
      return {
        matter,
        known,
        narrower,
        evidence,
        worth: narrower * evidence.weakness,
        knowing: target === undefined ? undefined : valueOfKnowing(matter.groups, outputs, target),
      };
    })
    .filter(({ narrower }) => narrower > 0);
  return { now, each: list.sort((one, other) => other.worth - one.worth) };
}
