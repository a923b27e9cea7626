/** Readings of which one holds: how likely each is. And how far the parts of an assumption have the same luck. */
import { readingOf } from "../ask/reading-of";
import { chancesWords } from "../ask/spread";
import type { Assumption, Plan } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";
import { without } from "./without";

/** The assumption with readings of which none has a weight, so that its value alone holds. */
export const withoutWeights = (assumption: Assumption): Assumption =>
  assumption.readings?.some(({ weight }) => weight !== undefined) === true
    ? { ...assumption, readings: assumption.readings.map((reading) => without(reading, "weight")) }
    : assumption;

/**
 * Makes the value one of its readings, each as likely beside the others as its weight says, in place of a range; without
 * weights the value alone holds again. Refused where the readings are not of the value itself, where a reading without
 * a figure is given a weight, and where nothing is left to draw.
 * @param weights of all readings in their order; undefined takes them out
 */
export function setWeights(
  plan: Plan,
  id: string,
  weights: readonly number[] | undefined,
  signed: Signature,
): Outcome<Edit> {
  const assumption = assumptionIn(plan, id);
  const readings = assumption?.readings ?? [];
  if (assumption === undefined || readings.length === 0)
    return refused("no-reading", `"${assumption?.label ?? id}" has no readings. Choose an assumption that has.`);
  if (weights !== undefined) {
    if (readingOf(assumption)?.kind !== "value")
      return refused(
        "reading-of-part",
        `The readings of ${assumption.label} are of one of its parts or dates. Give that value a range instead.`,
      );
    if (weights.length !== readings.length || weights.some((weight) => !Number.isFinite(weight) || weight < 0))
      return refused("bad-weight", "Every reading needs a weight of nought or more.");
    if (readings.some(({ value }, at) => value === null && (weights[at] ?? 0) > 0))
      return refused(
        "reading-without-figure",
        "A reading without a figure cannot be drawn. Leave its weight at nought.",
      );
    if (weights.every((weight) => weight === 0))
      return refused("no-weight", "One of the readings at least has to be possible. Give one a weight above nought.");
  }
  const next: Assumption =
    weights === undefined
      ? withoutWeights(assumption)
      : {
          ...without(assumption, "range", "evenly"),
          readings: readings.map((reading, at) => ({ ...reading, weight: weights[at] ?? 0 })),
        };
  const unchanged =
    next === assumption || (weights !== undefined && readings.every(({ weight }, at) => weight === weights[at]));
  return edited(unchanged ? plan : withAssumption(plan, next), signed, {
    what: `${assumption.label}: how sure`,
    from: chancesWords(assumption) ?? "the value alone",
    to: chancesWords(next) ?? "the value alone",
  });
}

const togetherWords = (together: number): string =>
  together === 1 ? "wholly together" : together === 0 ? "each its own" : `together by ${together}`;

/**
 * How far the parts of an assumption are high and low together in a draw. Refused where it has no parts.
 * @param together from 0, each its own, to 1, wholly
 */
export function setTogether(plan: Plan, id: string, together: number, signed: Signature): Outcome<Edit> {
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${id}". Choose one it has.`);
  if ((assumption.where ?? []).length === 0)
    return refused("no-parts", `${assumption.label} has one value for everybody, so there is nothing to go together.`);
  if (!(together >= 0 && together <= 1))
    return refused("outside-limits", "Parts go together from 0, each its own, to 1, wholly.");
  const before = assumption.together ?? 1;
  // Wholly together is what a plan means that does not say.
  const next: Assumption = together === 1 ? without(assumption, "together") : { ...assumption, together };
  return edited(before === together ? plan : withAssumption(plan, next), signed, {
    what: `${assumption.label}: high and low together`,
    from: togetherWords(before),
    to: togetherWords(together),
  });
}
