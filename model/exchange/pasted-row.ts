/** One row of a pasted block against a plan: which of its figures it is, and what that would become. */
import { catalogueEntry } from "../assumptions/catalogue";
import { outside, outsideWords, senseOf } from "../plan/ask/bounds";
import { didYouMean } from "../plan/ask/nearest";
import { sameWhere, whereLabel, whereOf } from "../plan/ask/scope";
import type { KnownPlaces } from "../plan/ask/places/known-places";
import { isRate, monthWords, unitName, valueWords } from "../plan/ask/value-words";
import type { Assumption, Plan, Value, Where } from "../plan/plan";
import { namesAssumptions, readNumber } from "../resolve/formula/read-number";
import type { FigureCells } from "./pasted-cells-of-figures";
import { settingGroups, type SettingGroup } from "./setting-groups";
import { assumptionNamed, nameIn, partNamed, sameName } from "./pasted-names";

export interface PastedFigure {
  /** Number of the row in the block, from 1. */
  readonly row: number;
  /** The name and the value as they were pasted. */
  readonly name: string;
  readonly written: string;
  readonly assumption: Assumption | undefined;
  /** Which of the assumption's values it is; everything when empty. */
  readonly where: Where;
  /** The part in words; nothing for everything. */
  readonly part: string;
  /** The month from which it holds; undefined for the value before all dates. */
  readonly since: string | undefined;
  readonly from: Value;
  /** What the value would become; undefined when the row cannot be used. */
  readonly to: Value | undefined;
  /** Why the row cannot be used, or what was assumed in reading it. */
  readonly says: string | undefined;
}

/** A row with what it names, before its number is read. */
export interface NamedRow extends Omit<PastedFigure, "to" | "says"> {
  /** What stands behind the value. */
  readonly unit: string;
  /** Why it cannot be used. */
  readonly refused: string | undefined;
}

/** @param scenario the scenario it would change; the base when left out */
export function namedRow(
  { row, name, rest, from: since }: FigureCells,
  plan: Plan,
  scenario: string | undefined,
  known: KnownPlaces,
  settings: SettingGroup | undefined,
): NamedRow {
  const assumption = assumptionNamed(plan, name);
  if (assumption === undefined) {
    const known = plan.assumptions.flatMap((one) => [one.label, one.id]);
    const near = didYouMean(nameIn(name), known);
    return {
      row,
      name,
      written: rest[0] ?? "",
      unit: "",
      assumption,
      where: {},
      part: "",
      since,
      from: null,
      refused:
        name === ""
          ? "The first column is empty. It should name the assumption."
          : `The plan has no assumption "${name}".${near || " Use the name as the register shows it."}`,
    };
  }
  const named = partsNamed(plan, assumption, rest, known);
  const where = withinSettings(plan, assumption, named.where, settings);
  const entry = assumption.where?.find((one) => sameWhere(whereOf(one), where));
  const [written = "", unit = "", ...more] = rest.slice(named.cells);
  const change = plan.scenarios
    .find((one) => one.id === scenario)
    ?.changes.find(
      (one) =>
        one.assumption === assumption.id &&
        one.op === "set" &&
        sameWhere(one.where, where) &&
        (since === undefined || one.from === since),
    );
  const holder = entry ?? assumption;
  const dated = since === undefined ? undefined : holder.when?.findLast((one) => one.from <= since);
  const from = change?.value ?? (dated ?? holder).value;
  const part = named.cells === 0 ? "" : whereLabel(plan, where);
  const found = { row, name, written, unit, assumption, where, part, since, from };
  const settled = since !== undefined && catalogueEntry(assumption.id)?.settled === true;
  return {
    ...found,
    refused: settled
      ? `${assumption.label} says what was there on the day before the plan starts, so it has no other dates. Paste its value of that day alone.`
      : misplaced(found, more, named.says),
  };
}

/** Whose a figure by place is, in a plan that gives it by setting, once it is said which settings are meant. */
const withinSettings = (plan: Plan, { id }: Assumption, where: Where, settings: SettingGroup | undefined): Where =>
  settings === undefined ||
  where.place === undefined ||
  where.setting !== undefined ||
  settingGroups(plan, id).every((one) => one.id !== settings.id)
    ? where
    : { ...where, setting: settings.setting };

/** The people that the cells before the number name: each a part of another kind, such as a place and a setting. */
function partsNamed(
  plan: Plan,
  assumption: Assumption,
  cells: readonly string[],
  known: KnownPlaces,
): { readonly where: Where; readonly cells: number; readonly says: string } {
  let where: Where = {};
  for (const [at, cell] of cells.entries()) {
    // A number before the last cell is the value, and its unit stands behind it.
    if (at === cells.length - 1 || readNumber(cell).ok) return { where, cells: at, says: "" };
    const named = partNamed(plan, assumption, cell, known);
    const said = Object.keys(where);
    if (named.where === undefined || Object.keys(named.where).some((dimension) => said.includes(dimension)))
      return { where, cells: at, says: named.says };
    where = { ...where, ...named.where };
  }
  return { where, cells: cells.length, says: "" };
}

/** What keeps the cells from being a name, a part, a number and its unit. */
function misplaced(
  { assumption, written, unit, part }: Pick<NamedRow, "assumption" | "written" | "unit" | "part">,
  more: readonly string[],
  like: string,
): string | undefined {
  const label = assumption?.label ?? "";
  if (unit !== "" && !readNumber(written).ok && (part === "" || readNumber(unit).ok))
    return `${label} has no value for "${written}". Use the part's name as the register shows it.${like}`;
  if (more.some((cell) => /\d/.test(cell)) || (written === "" && /\d/.test(unit)))
    return `The row has several numbers, and ${label} takes one. Copy the column that is meant.`;
  if (unit !== "" && !sameName(unit, assumption?.unit ?? "") && unit !== "%")
    return `The unit pasted is "${unit}", but ${label} is in ${unitName(assumption?.unit ?? "")}.`;
  return undefined;
}

const saysPercent = (text: string): boolean => /%|per ?cent/i.test(text);

/** A number of a rate with no % about it, which may be a share of 1 or so many per cent; undefined for every other row. */
function plainRate({ assumption, written, unit, refused }: NamedRow): number | undefined {
  if (refused !== undefined || assumption === undefined || !isRate(assumption.unit)) return undefined;
  if (unit === "%" || saysPercent(written)) return undefined;
  const read = readNumber(written, { unit: assumption.unit });
  return read.ok && read.value.kind === "number" && read.value.formula === undefined ? read.value.value : undefined;
}

/** True where a number can only be so many per cent, as a share being beyond what the assumption can be. */
export const onlyPercent = (row: NamedRow): boolean => {
  const value = plainRate(row);
  return value !== undefined && row.assumption !== undefined && value > 1 && outside(value, senseOf(row.assumption));
};

/** @param percent the rates of the block that have no % are so many per cent */
export function figureOf(named: NamedRow, scenario: string | undefined, percent: boolean): PastedFigure {
  const { refused, unit, ...row } = named;
  const { assumption, written, part, since, from } = row;
  const no = (says: string): PastedFigure => ({ ...row, to: undefined, says });
  if (assumption === undefined || refused !== undefined) return no(refused ?? "");
  const who = part === "" ? assumption.label : `${assumption.label} for ${part}`;
  const called = since === undefined ? who : `${who} from ${monthWords(since)}`;
  if (namesAssumptions(written))
    return { ...row, to: written, says: "A formula; it is worked out when the plan is run." };
  const bare = plainRate(named);
  const asPercent = unit === "%" || (percent && bare !== undefined);
  const read = readNumber(written, { unit: assumption.unit, percent: asPercent });
  if (!read.ok) return no(read.problems[0]?.says ?? "This value cannot be read.");
  const input = read.value;
  if (input.kind === "empty") return no("There is no value beside the name.");
  if (input.kind === "missing")
    return no(
      `"${input.sign}" says that there is no figure. ${called} stays ${valueWords(assumption.unit, from)}${scenario === undefined && from !== null ? "; to take it away, clear its box" : ""}.`,
    );
  if (input.kind === "range") return no(`"${written}" is a range; paste the value and give its range in the register.`);
  if (bare !== undefined && !asPercent && Math.abs(bare) > 1) {
    const meant = readNumber(`${written}%`, { unit: assumption.unit });
    const other = meant.ok && meant.value.kind === "number" ? meant.value.value : bare / 100;
    return no(
      `"${written}" has no % sign, so it may be ${valueWords(assumption.unit, bare)} or ${valueWords(assumption.unit, other)}. Write which.`,
    );
  }
  const beyond = outsideWords(called, assumption.unit, input.value, senseOf(assumption));
  if (beyond !== undefined) return no(beyond);
  const bareSays =
    bare === undefined || bare === 0
      ? undefined
      : asPercent
        ? `Read as ${valueWords(assumption.unit, input.value)}, because no row has a % sign and some can only be percentages.`
        : "Read as a share of 1, because it has no % sign.";
  const straight =
    since !== undefined && scenario === undefined && assumption.shape === "linear"
      ? "Between its dates it runs in a straight line."
      : undefined;
  const says = [bareSays, straight].filter((one) => one !== undefined).join(" ");
  return { ...row, to: input.formula ?? input.value, says: says === "" ? undefined : says };
}
