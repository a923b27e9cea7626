/** Whether a rule is met at month ends, and since when without a break. */
import { elementAt } from "../../assumptions/present";
import type { ShortageRule } from "../../plan/shortage-schema";

/**
 * A measure of one spot over time. Index 0 is the day before the plan starts, index n the end of its n-th month. NaN is
 * missing, and never counts as met or as not met: a run of months begins anew after it.
 */
export interface Readings {
  readonly value: Float64Array;
  /** What the measure is a rate of, in the unit of its `base`; NaN where that is missing too. */
  readonly base: Float64Array;
}

/** Why a rule says nothing at a reading. */
export type NotJudged = "missing" | "too few" | "nothing there";

export type Standing =
  { readonly met: true; readonly since: number } | { readonly met: false; readonly notJudged?: NotJudged };

const beyond = ({ comparison, size }: ShortageRule, value: number): boolean =>
  comparison === "above" ? value > size : value < size;

/** Why a reading cannot be judged by a rule; undefined where it can. */
function notJudged(rule: ShortageRule, { value, base }: Readings, at: number): NotJudged | undefined {
  const [one, of] = [elementAt(value, at), elementAt(base, at)];
  if (of === 0) return "nothing there";
  if (Number.isNaN(one)) return "missing";
  return of < (rule.least ?? 0) ? "too few" : undefined;
}

/** How each reading stands against a rule. It is met at a reading when that and those before it, as many as the rule says, lie beyond its size. */
export function standings(rule: ShortageRule, readings: Readings): readonly Standing[] {
  let since = -1;
  return Array.from(readings.value, (value, at): Standing => {
    const why = notJudged(rule, readings, at);
    if (why !== undefined || !beyond(rule, value)) {
      since = -1;
      return why === undefined ? { met: false } : { met: false, notJudged: why };
    }
    if (since < 0) since = at;
    return at - since + 1 >= rule.months ? { met: true, since } : { met: false };
  });
}
