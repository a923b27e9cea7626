/**
 * A block of labels and values from a spreadsheet, read against a plan: which assumption each row is, what it would
 * become, and what is wrong with it. Nothing is changed until the rows are applied, as one undo step.
 */
import { elementAt } from "../assumptions/present";
import { catalogueEntry } from "../assumptions/catalogue";
import { didYouMean } from "../plan/ask/nearest";
import { sameWhere, whereLabel, whereOf } from "../plan/ask/scope";
import { isRate } from "../plan/ask/value-words";
import { refused, type Edit, type Signature } from "../plan/edit/edit";
import { setValues, type ValueEdit } from "../plan/edit/set-value";
import { noKnownPlaces, type KnownPlaces } from "../plan/ask/places/known-places";
import { placeFound } from "../plan/ask/places/place-found";
import { offerWords } from "../plan/ask/places/place-sentences";
import type { Assumption, Plan, Value, Where, WhereEntry } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { namesAssumptions, readNumber } from "../resolve/formula/read-number";
import { pastedCells } from "./pasted-cells";

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
  readonly from: Value;
  /** What the value would become; undefined when the row cannot be used. */
  readonly to: Value | undefined;
  /** Why the row cannot be used, or what was assumed in reading it. */
  readonly says: string | undefined;
}

const same = (a: string, b: string): boolean =>
  a.trim().toLowerCase().replaceAll(/\s+/g, " ") === b.trim().toLowerCase().replaceAll(/\s+/g, " ");

/**
 * Reads the block. A row is `name, value` or `name, part, value`, with the unit after the value if wanted; a name is
 * an assumption's label or id, a part one of its values as the register words it, such as "London".
 * @param scenario the scenario it would change; the base when left out
 */
export function readFigures(
  text: string,
  plan: Plan,
  scenario?: string,
  known: KnownPlaces = noKnownPlaces,
): readonly PastedFigure[] {
  const taken = new Set<string>();
  return pastedCells(text).map((cells, index) => {
    const figure = readRow(cells, index + 1, plan, scenario, known);
    if (figure.to === undefined || figure.assumption === undefined) return figure;
    const key = `${figure.assumption.id} ${JSON.stringify(figure.where)}`;
    if (taken.has(key))
      return { ...figure, to: undefined, says: "An earlier row gives this value already. Keep one of the two." };
    taken.add(key);
    return figure;
  });
}

/** The value of an assumption that is given for the one place a cell names; what stands in the way where it is like one. */
function forPlace(
  { where = [] }: Assumption,
  cell: string,
  plan: Plan,
  known: KnownPlaces,
): { readonly entry: WhereEntry | undefined; readonly says: string } {
  const given = where.filter(
    (entry) => Object.keys(whereOf(entry)).join() === "place" && typeof entry.place === "string",
  );
  const places = plan.structure.places.filter(({ id }) => given.some((entry) => entry.place === id));
  const found = placeFound(places, cell, known);
  return found.ok
    ? { entry: given.find(({ place }) => place === found.place.id), says: "" }
    : { entry: undefined, says: found.offered.length === 0 ? "" : ` ${found.says}${offerWords(found.offered)}` };
}

function readRow(
  cells: readonly string[],
  row: number,
  plan: Plan,
  scenario: string | undefined,
  known: KnownPlaces,
): PastedFigure {
  const name = cells[0] ?? "";
  const assumption =
    plan.assumptions.find((one) => one.id === name) ?? plan.assumptions.find((one) => same(one.label, name));
  const refuse = (says: string, written = cells[1] ?? ""): PastedFigure => ({
    row,
    name,
    written,
    assumption,
    where: {},
    part: "",
    from: assumption?.value ?? null,
    to: undefined,
    says,
  });
  if (assumption === undefined) {
    const near = didYouMean(name, [
      ...plan.assumptions.map((one) => one.label),
      ...plan.assumptions.map((one) => one.id),
    ]);
    return refuse(
      name === ""
        ? "The first column is empty. It should name the assumption."
        : `The plan has no assumption "${name}".${near || " Use the name as the register shows it."}`,
    );
  }
  const worded =
    cells.length > 2 ? assumption.where?.find((one) => same(whereLabel(plan, one), elementAt(cells, 1))) : undefined;
  const placed =
    cells.length > 2 && worded === undefined && !readNumber(elementAt(cells, 1)).ok
      ? forPlace(assumption, elementAt(cells, 1), plan, known)
      : undefined;
  const entry = worded ?? placed?.entry;
  const where = whereOf(entry);
  const part = entry === undefined ? "" : whereLabel(plan, entry);
  const [written = "", unit = ""] = cells.slice(entry === undefined ? 1 : 2);
  const base = { row, name, written, assumption, where, part };
  const change = plan.scenarios
    .find((one) => one.id === scenario)
    ?.changes.find((one) => one.assumption === assumption.id && one.op === "set" && sameWhere(one.where, where));
  const from = change?.value ?? (entry ?? assumption).value;
  const no = (says: string): PastedFigure => ({ ...base, from, to: undefined, says });
  if (cells.length > 2 && entry === undefined && unit !== "" && !readNumber(written).ok)
    return no(
      `${assumption.label} has no value for "${written}". Use the part's name as the register shows it.${placed?.says ?? ""}`,
    );
  if (unit !== "" && !same(unit, assumption.unit) && unit !== "%")
    return no(`The unit pasted is "${unit}", but ${assumption.label} is in ${assumption.unit}.`);
  const read = valueFrom(written, unit, assumption);
  if ("refused" in read) return no(read.refused);
  if (read.value === null && scenario !== undefined)
    return no("A scenario cannot take a figure away; it can only change it.");
  return { ...base, from, to: read.value, says: read.note };
}

function valueFrom(
  written: string,
  unit: string,
  assumption: Assumption,
): { readonly value: Value; readonly note: string | undefined } | { readonly refused: string } {
  if (namesAssumptions(written)) return { value: written, note: "A formula; it is worked out when the plan is run." };
  const read = readNumber(written, { unit: assumption.unit, percent: unit === "%" });
  if (!read.ok) return { refused: read.problems[0]?.says ?? "This value cannot be read." };
  const input = read.value;
  if (input.kind === "empty") return { refused: "There is no value beside the name." };
  if (input.kind === "missing") return { value: null, note: `"${input.sign}" is read as no figure.` };
  if (input.kind === "range")
    return { refused: `"${written}" is a range; paste the value and give its range in the register.` };
  const limits = { ...catalogueEntry(assumption.id)?.limits, ...assumption.limits };
  const plainShare =
    isRate(assumption.unit) && input.formula === undefined && unit !== "%" && !/%|per ?cent/i.test(written);
  if (plainShare && Math.abs(input.value) > 1)
    return {
      refused: `"${written}" has no % sign, so it would be ${written} times the whole. Write ${written}% or a number between 0 and 1.`,
    };
  if (
    (limits.least !== undefined && input.value < limits.least) ||
    (limits.most !== undefined && input.value > limits.most)
  ) {
    const bounds = [
      limits.least === undefined ? "" : `not below ${limits.least}`,
      limits.most === undefined ? "" : `not above ${limits.most}`,
    ]
      .filter((part) => part !== "")
      .join(" and ");
    return { refused: `"${written}" is outside what ${assumption.label} can be: ${bounds} (${assumption.unit}).` };
  }
  return {
    value: input.formula ?? input.value,
    note: plainShare && input.value !== 0 ? "Read as a share of 1, because it has no % sign." : undefined,
  };
}

/** The rows that can be used. */
export const usableFigures = (figures: readonly PastedFigure[]): readonly PastedFigure[] =>
  figures.filter((figure) => figure.to !== undefined && figure.assumption !== undefined);

/** Sets the values of the rows that can be used, in the base or in a scenario, as one edit. */
export function pasteFigures(
  plan: Plan,
  figures: readonly PastedFigure[],
  scenario: string | undefined,
  signed: Signature,
): Outcome<Edit> {
  const edits = usableFigures(figures).flatMap(({ assumption, to, where }): ValueEdit[] =>
    assumption === undefined || to === undefined ? [] : [{ assumption: assumption.id, value: to, where, scenario }],
  );
  if (edits.length === 0) return refused("nothing-pasted", "None of the rows can be used, so nothing is changed.");
  return setValues(plan, edits.length === 1 ? undefined : `${edits.length} figures pasted`, edits, signed);
}
