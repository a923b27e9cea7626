/** Setting a value: for everybody or a part, at a date, in the base or in a scenario. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { outsideWords, senseOf } from "../ask/bounds";
import { isEverything, sameWhere, whereLabel, whereOf } from "../ask/scope";
import { choiceWords, monthWords, valueWords } from "../ask/value-words";
import type { Assumption, Change, Plan, Scenario, Value, Where } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { monthUnwritable, valueUnwritable, whereUnwritable } from "./as-written";
import { allOf, edited, refused, tooLong, yourFigure, type Edit, type Signature, type Told } from "./edit";
import { ownEntry, ownWhole, type Grounds } from "./own-figure";
import { assumptionIn, scenarioIn, withAssumption, withEntryAt, withScenario } from "./parts";

export interface ValueEdit extends Grounds {
  readonly assumption: string;
  readonly value: Value;
  /** The people it is for; everybody when left out. */
  readonly where?: Where | undefined;
  /** The month of one of the assumption's dated values, in the base; the value before them when left out. */
  readonly dated?: string | undefined;
  /** A date that the assumption has not yet becomes one of its dates. */
  readonly addsDate?: boolean | undefined;
  /** The scenario it is changed in; the base when left out. */
  readonly scenario?: string | undefined;
  /** The month from which it holds, in a scenario; the start of the plan when left out. */
  readonly from?: string | undefined;
}

/** A value in the words of the log: its choice where it stands for one. */
export const loggedValue = (assumption: Pick<Assumption, "id" | "unit">, value: Value): string =>
  choiceWords(assumption.id, value) ?? valueWords(assumption.unit, value);

/** Where an edit applies, in words: the people, the date, the scenario; undefined for everybody in the base. */
export function loggedWhere(
  plan: Plan,
  where: Where | undefined,
  from: string | undefined,
  scenario: Scenario | undefined,
): string | undefined {
  const words = [
    isEverything(where) ? "" : whereLabel(plan, whereOf(where)),
    from === undefined ? "" : `from ${monthWords(from)}`,
    scenario === undefined ? "" : `in "${scenario.name}"`,
  ].filter((part) => part !== "");
  return words.length === 0 ? undefined : words.join(", ");
}

/** An assumption of the model as it stands in a plan before it has a value. */
export function listed(id: string): Assumption | undefined {
  const known = catalogueEntry(id);
  return known === undefined
    ? undefined
    : { id: known.id, label: known.label, unit: known.unit, value: null, status: "judgement" };
}

/** What stands in the way of a value: its limits, by name and in its own unit; undefined where it keeps them. */
export function valueRefused(
  plan: Plan,
  assumption: Pick<Assumption, "id" | "label" | "unit" | "limits">,
  value: Value,
  where: Where | undefined,
): Outcome<never> | undefined {
  const unwritable = valueUnwritable(value);
  if (unwritable !== undefined || typeof value !== "number") return unwritable;
  const who = isEverything(where) ? "" : ` for ${whereLabel(plan, whereOf(where))}`;
  const says = outsideWords(`${assumption.label}${who}`, assumption.unit, value, senseOf(assumption));
  return says === undefined ? undefined : refused("outside-limits", says);
}

/**
 * Sets a value. An assumption of the model that the plan does not list yet is listed. Refused where there is no such
 * assumption, scenario or date, where a scenario would take a figure away, where the value is one that nobody can mean,
 * or where a text is too long.
 */
export function setValue(plan: Plan, edit: ValueEdit, signed: Signature): Outcome<Edit> {
  const assumption = assumptionIn(plan, edit.assumption) ?? listed(edit.assumption);
  if (assumption === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${edit.assumption}". Choose one it has.`);
  const long = tooLong(edit.why ?? "", longest.prose);
  if (long !== undefined) return long;
  const wrong =
    valueRefused(plan, assumption, edit.value, edit.where) ??
    whereUnwritable(plan, edit.where) ??
    monthUnwritable(edit.from) ??
    (edit.addsDate === true ? monthUnwritable(edit.dated) : undefined);
  if (wrong !== undefined) return wrong;
  return edit.scenario === undefined
    ? setInBase(plan, assumption, edit, signed)
    : setInScenario(plan, assumption, edit.scenario, edit, signed);
}

/** Sets several values as one edit, so that shares are never seen adding up to anything but 100%. */
export const setValues = (
  plan: Plan,
  what: string | undefined,
  edits: readonly ValueEdit[],
  signed: Signature,
): Outcome<Edit> =>
  allOf(
    plan,
    signed,
    what,
    edits.map((edit) => (now, by) => setValue(now, edit, by)),
  );

const told = (
  plan: Plan,
  assumption: Assumption,
  edit: ValueEdit,
  before: Value,
  scenario: Scenario | undefined,
): Told => ({
  what: assumption.label,
  where: loggedWhere(plan, edit.where, edit.dated ?? edit.from, scenario),
  from: loggedValue(assumption, before),
  to: loggedValue(assumption, edit.value),
  unit: assumption.unit,
  why: edit.why,
});

function setInBase(plan: Plan, assumption: Assumption, edit: ValueEdit, signed: Signature): Outcome<Edit> {
  const { value, dated } = edit;
  const where = whereOf(edit.where);
  const whole = isEverything(where);
  const at = whole ? -1 : (assumption.where ?? []).findIndex((one) => sameWhere(one, where));
  const entry = assumption.where?.[at];
  const holder = whole ? assumption : entry;
  const datedBefore = holder?.when?.find((one) => one.from === dated);
  if (dated !== undefined && datedBefore === undefined && edit.addsDate !== true)
    return refused(
      "unknown-date",
      `${assumption.label} has no value from ${monthWords(dated)}. Choose one of its dates.`,
    );
  const before = dated === undefined ? (holder?.value ?? null) : (datedBefore?.value ?? null);
  const says = told(plan, assumption, edit, before, undefined);
  const unlisted = assumptionIn(plan, assumption.id) === undefined;
  const isDate = dated === undefined || datedBefore !== undefined;
  if (before === value && isDate && edit.source === undefined && !unlisted && (whole || entry !== undefined))
    return edited(plan, signed, says);
  const next = whole
    ? ownWhole(plan, assumption, { value, dated }, edit, signed)
    : withEntryAt(
        assumption,
        at,
        ownEntry(
          plan,
          assumption,
          entry ?? { ...where, value: null, status: "judgement" },
          { value, dated },
          edit,
          signed,
        ),
      );
  return edited(withAssumption(plan, next), signed, says);
}

/** The scenario's own change that sets this value now: the one from the month asked for, or the last of any month. */
const setBy = (scenario: Scenario, { assumption, where, from }: ValueEdit): number =>
  scenario.changes.findLastIndex(
    (one) =>
      one.assumption === assumption &&
      one.op === "set" &&
      sameWhere(one.where, where) &&
      (from === undefined || one.from === from),
  );

function setInScenario(
  plan: Plan,
  assumption: Assumption,
  id: string,
  edit: ValueEdit,
  signed: Signature,
): Outcome<Edit> {
  const scenario = scenarioIn(plan, id);
  if (scenario === undefined) return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const { value } = edit;
  if (value === null)
    return refused(
      "no-figure-in-scenario",
      "A scenario cannot take a figure away; it can only change it. Give a number, or put the cell back to the base.",
    );
  const where = whereOf(edit.where);
  const at = setBy(scenario, edit);
  const own = scenario.changes[at];
  const base = isEverything(where)
    ? assumption.value
    : ((assumption.where ?? []).find((one) => sameWhere(one, where)) ?? assumption).value;
  const says = told(plan, assumption, { ...edit, from: own?.from ?? edit.from }, own?.value ?? base, scenario);
  if (own?.value === value) return edited(plan, signed, says);
  const why = edit.why === undefined || edit.why === "" ? yourFigure(signed) : edit.why;
  const change: Change =
    own === undefined
      ? {
          assumption: assumption.id,
          op: "set",
          value,
          ...(isEverything(where) ? {} : { where }),
          ...(edit.from === undefined ? {} : { from: edit.from }),
          why,
        }
      : { ...own, value, why };
  const changes = [...scenario.changes];
  changes[at < 0 ? changes.length : at] = change;
  const listedFirst = assumptionIn(plan, assumption.id) === undefined ? withAssumption(plan, assumption) : plan;
  return edited(withScenario(listedFirst, { ...scenario, changes }), signed, says);
}
