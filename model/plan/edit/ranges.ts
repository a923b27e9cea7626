/** How sure a value is: its range, or what it is equally likely between. One value has one of the two, or is certain. */
import { boundsOf, drawnWithin, outside, outsideWords, senseOf } from "../ask/bounds";
import { isNumberOfSomething } from "../ask/drawn";
import { isEverything, sameWhere, whereLabel, whereOf } from "../ask/scope";
import { chancesOf, spreadWords, type Spread } from "../ask/spread";
import { nearestWords, spreadHindrance, type SpreadHindrance } from "../ask/spread-hindrance";
import { monthWords } from "../ask/value-words";
import type { Assumption, Plan, Value, Where } from "../plan";
import { problem, type Outcome } from "../problem";
import { allOf, edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption, withEntryAt } from "./parts";
import { loggedWhere, setValue } from "./set-value";
import { withoutWeights } from "./weights";
import { without } from "./without";

/** Which of an assumption's values it is about: everybody's before any date, where both are left out. */
export interface SpreadAt {
  readonly where?: Where | undefined;
  /** The month from which the value holds. */
  readonly dated?: string | undefined;
}

type Holder = Spread & { readonly value: Value };

const entryPlace = ({ where = [] }: Assumption, at: SpreadAt): number =>
  where.findIndex((one) => sameWhere(one, whereOf(at.where)));

/** The value an assumption has there, with what is said of how sure it is; undefined where it has none. */
export function valueWithSpread(assumption: Assumption, at: SpreadAt): Holder | undefined {
  const whole = isEverything(at.where) ? assumption : assumption.where?.[entryPlace(assumption, at)];
  return at.dated === undefined ? whole : whole?.when?.find(({ from }) => from === at.dated);
}

const replaced = <H extends Holder>(holder: H, to: Spread): H =>
  ({ ...without(holder, "range", "evenly"), ...to }) as unknown as H;

const inside = <H extends Pick<Assumption, "when"> & Holder>(holder: H, dated: string | undefined, to: Spread): H =>
  dated === undefined
    ? replaced(holder, to)
    : { ...holder, when: holder.when?.map((one) => (one.from === dated ? replaced(one, to) : one)) };

function withSpread(assumption: Assumption, at: SpreadAt, to: Spread): Assumption {
  if (isEverything(at.where)) {
    const next = inside(assumption, at.dated, to);
    return at.dated === undefined && Object.keys(to).length > 0 ? withoutWeights(next) : next;
  }
  const place = entryPlace(assumption, at);
  const entry = assumption.where?.[place];
  return entry === undefined ? assumption : withEntryAt(assumption, place, inside(entry, at.dated, to));
}

/** What stands in the way of a spread, and the nearest that can be; undefined where it can be drawn as it is. */
export function hindersSpread(assumption: Assumption, at: SpreadAt, to: Spread): SpreadHindrance | undefined {
  const holder = valueWithSpread(assumption, at);
  return holder === undefined ? undefined : spreadHindrance(assumption.unit, to, holder.value, drawnWithin(assumption));
}

/** What is said of an end that a curve could reach and nobody can mean. */
function beyondSense(assumption: Assumption, { range, evenly }: Spread): string | undefined {
  const { low, high } = range ?? evenly ?? {};
  return [low, high]
    .filter((end) => end !== undefined && Number.isFinite(end) && !outside(end, boundsOf(assumption)))
    .map((end) => outsideWords(assumption.label, assumption.unit, end ?? 0, senseOf(assumption)))
    .find((says) => says !== undefined);
}

const sameSpread = (a: Spread, b: Spread): boolean =>
  (["low", "likely", "high", "level"] as const).every((name) => a.range?.[name] === b.range?.[name]) &&
  (["low", "high"] as const).every((name) => a.evenly?.[name] === b.evenly?.[name]);

/**
 * Says how sure a value is, in place of what was said of it; a spread with neither range nor two numbers makes it
 * certain, or lets a part move with the whole. Refused where there is no such value, where the number stands for a
 * choice, and for what cannot be drawn, naming the nearest that can.
 */
export function setSpread(plan: Plan, id: string, at: SpreadAt, to: Spread, signed: Signature): Outcome<Edit> {
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${id}". Choose one it has.`);
  const holder = valueWithSpread(assumption, at);
  if (holder === undefined) {
    const people = isEverything(at.where) ? "" : ` for ${whereLabel(plan, whereOf(at.where))}`;
    const date = at.dated === undefined ? "" : ` from ${monthWords(at.dated)}`;
    return refused("unknown-value", `${assumption.label} has no value of its own${people}${date}. Give it one first.`);
  }
  const spread: Spread = to.range !== undefined && to.evenly !== undefined ? without(to, "evenly") : to;
  if (!isNumberOfSomething(assumption) && (spread.range ?? spread.evenly) !== undefined)
    return refused(
      "no-spread-of-choice",
      `${assumption.label} stands for a choice, which is not more or less. Where its readings are uncertain, give them chances.`,
    );
  const senseless = beyondSense(assumption, spread);
  if (senseless !== undefined) return refused("outside-limits", senseless);
  const hinders = hindersSpread(assumption, at, spread);
  if (hinders !== undefined) {
    const nearest =
      hinders.nearest === undefined
        ? ""
        : ` The nearest that can be is ${nearestWords(assumption.unit, hinders.nearest)}.`;
    return { ok: false, problems: [problem(hinders.kind, "", `${hinders.says}${nearest}`)] };
  }
  const words = (one: Spread): string => spreadWords(assumption.unit, one) ?? "certain";
  const unchanged =
    sameSpread(holder, spread) &&
    (Object.keys(spread).length === 0 ||
      at.dated !== undefined ||
      !isEverything(at.where) ||
      chancesOf(assumption) === undefined);
  return edited(unchanged ? plan : withAssumption(plan, withSpread(assumption, at, spread)), signed, {
    what: `${assumption.label}: how sure`,
    where: loggedWhere(plan, at.where, at.dated, undefined),
    from: words(holder),
    to: words(spread),
    unit: assumption.unit,
  });
}

/** Gives a value as somebody types it who is not sure, such as 8 to 14: the middle as the value, and its range. */
export const setValueWithRange = (
  plan: Plan,
  id: string,
  at: SpreadAt,
  { low, likely, high }: { readonly low: number; readonly likely: number; readonly high: number },
  signed: Signature,
): Outcome<Edit> =>
  allOf(plan, signed, undefined, [
    (now, by) => setValue(now, { assumption: id, ...at, value: likely }, by),
    (now, by) => setSpread(now, id, at, { range: { low, likely, high, level: usualLevel } }, by),
  ]);

/** What is meant by a range unless somebody says otherwise: one future in ten lies below, and one above. */
export const usualLevel = 0.8;
