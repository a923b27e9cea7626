/** The changes of a scenario, one by one. */
import { outsideWords, senseOf } from "../ask/bounds";
import { sameWhere } from "../ask/scope";
import { monthWords, plainNumber } from "../ask/value-words";
import type { Change, Plan } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { monthUnwritable, rampUnwritable, valueUnwritable, whereUnwritable } from "./as-written";
import { allOf, edited, refused, tooLong, type Edit, type Signature, type Told } from "./edit";
import { assumptionIn, scenarioIn, withScenario } from "./parts";
import { listed, loggedValue, loggedWhere, valueRefused } from "./set-value";

/** What comes in over months begins in one. */
export const rampWithoutFrom = "What comes in over months needs the month in which it begins. Give one.";

const gone = (): Outcome<never> => refused("unknown-scenario", "The plan has no such scenario. Choose another.");

/** What a change does, in the words of the log: "6.9%", "plus 20 WTE", "times 0.7, over 24 months". */
function changeWords(plan: Plan, { assumption: id, op, value, ramp }: Change): string {
  const assumption = assumptionIn(plan, id) ?? { id, unit: "" };
  const amount =
    op === "multiply"
      ? `times ${typeof value === "number" ? plainNumber(value) : value}`
      : `${op === "add" ? "plus " : ""}${loggedValue(assumption, value)}`;
  return ramp === undefined ? amount : `${amount}, over ${ramp} ${ramp === 1 ? "month" : "months"}`;
}

const told = (
  plan: Plan,
  scenario: string,
  change: Change,
  from: Change | undefined,
  to: Change | undefined,
): Told => ({
  what: assumptionIn(plan, change.assumption)?.label ?? change.assumption,
  where: loggedWhere(plan, change.where, change.from, scenarioIn(plan, scenario)),
  from: from === undefined ? "as base" : withDate(plan, from, change),
  to: to === undefined ? "as base" : withDate(plan, to, change),
  unit: assumptionIn(plan, change.assumption)?.unit,
  why: to?.why,
});

/** A date is said with the amount only where it is not the one that the entry is about. */
const withDate = (plan: Plan, one: Change, about: Change): string =>
  one.from === about.from
    ? changeWords(plan, one)
    : `${changeWords(plan, one)} from ${one.from === undefined ? "the start" : monthWords(one.from)}`;

/** A factor beyond this is a slip of the keys. */
const mostTimes = 1000;

/** What stands in the way of a change's amount; undefined where nothing does. */
function amountRefused(plan: Plan, { assumption: id, op, value, where }: Change): Outcome<never> | undefined {
  const unwritable = valueUnwritable(value);
  if (unwritable !== undefined || typeof value !== "number") return unwritable;
  const assumption = assumptionIn(plan, id) ?? listed(id);
  if (assumption === undefined) return undefined;
  if (op === "set") return valueRefused(plan, assumption, value, where);
  if (op === "multiply")
    return Math.abs(value) <= mostTimes
      ? undefined
      : refused("outside-limits", `${assumption.label} can be multiplied by ${plainNumber(mostTimes)} at most.`);
  // What is added can be no more than the whole way from the least to the most there can be.
  const { least, most } = senseOf(assumption);
  const way = Math.max(Math.abs(least ?? 0), Math.abs(most ?? Number.POSITIVE_INFINITY), (most ?? 0) - (least ?? 0));
  const says = outsideWords(`What is added to ${assumption.label}`, assumption.unit, value, {
    least: -way,
    most: way,
    mostExcluded: false,
  });
  return says === undefined ? undefined : refused("outside-limits", says);
}

/** Writes a change at its place in a scenario's list; after the last one it is added. */
export function putChange(plan: Plan, id: string, index: number, change: Change, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return gone();
  const long = tooLong(change.why ?? "", longest.prose);
  if (long !== undefined) return long;
  if (change.ramp !== undefined && change.from === undefined) return refused("ramp-without-from", rampWithoutFrom);
  if ((assumptionIn(plan, change.assumption) ?? listed(change.assumption)) === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${change.assumption}". Choose one it has.`);
  const wrong =
    amountRefused(plan, change) ??
    whereUnwritable(plan, change.where) ??
    monthUnwritable(change.from) ??
    rampUnwritable(change.ramp);
  if (wrong !== undefined) return wrong;
  const at = Math.min(index, scenario.changes.length);
  const before = scenario.changes[at];
  const changes = [...scenario.changes];
  changes[at] = change;
  return edited(withScenario(plan, { ...scenario, changes }), signed, told(plan, id, change, before, change));
}

/** True when two changes do the same to the same assumption, for the same people, from the same month. */
const sameChange = (a: Change, b: Change): boolean =>
  a.assumption === b.assumption &&
  a.op === b.op &&
  a.value === b.value &&
  a.from === b.from &&
  a.ramp === b.ramp &&
  sameWhere(a.where, b.where);

/**
 * Takes one change out of a scenario: that cell goes back to the base. A change is known by its assumption, its people
 * and its date, not by its assumption alone.
 */
export function removeChange(plan: Plan, id: string, change: Change, signed: Signature): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return gone();
  const at = scenario.changes.findIndex((one) => sameChange(one, change));
  if (at < 0)
    return refused(
      "unknown-change",
      `"${scenario.name}" does not have this change any more, so there is nothing to take out.`,
    );
  const changes = scenario.changes.filter((_, number) => number !== at);
  return edited(withScenario(plan, { ...scenario, changes }), signed, told(plan, id, change, change, undefined));
}

/** Takes several changes out of a scenario, as one edit. */
export const removeChanges = (plan: Plan, id: string, changes: readonly Change[], signed: Signature): Outcome<Edit> =>
  allOf(
    plan,
    signed,
    undefined,
    changes.map((change) => (now, by) => removeChange(now, id, change, by)),
  );
