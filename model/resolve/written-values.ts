/** What is written as a value, a number or a formula, and the number that it is for some people in a month. */
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import { monthWords } from "../plan/ask/value-words";
import { monthName } from "../plan/calendar";
import type { Assumption, Value } from "../plan/plan";
import { problem, type Problem } from "../plan/problem";
import { checkFormulaUnit, parseFormula, type Formula } from "./formula/formula";
import { scenarioOf } from "./change-months";
import { eachCombination } from "./combinations";
import type { Detail, TimedChange, Working } from "./made";
import type { Pieces } from "./pieces";
import { indexIn } from "./series";

/** The formulas written for an assumption, each once: its values, dated ones too, and those of changes to it. */
export function formulasWritten({ list }: Pieces, changes: readonly TimedChange[]): readonly string[] {
  let found: string[] | undefined;
  const look = (value: Value): void => {
    if (typeof value !== "string") return;
    found ??= [];
    if (!found.includes(value)) found.push(value);
  };
  for (const { values } of list) {
    look(values.value);
    for (const { value } of values.dated) look(value);
  }
  for (const { applied } of changes) look(applied.change.value);
  return found ?? none;
}

const none: readonly string[] = [];

/** Parses every formula once, and none that the version before had too; a formula that does not parse is reported where it stands. */
export function readFormulas(
  written: readonly string[],
  assumption: Assumption,
  at: string,
  work: Working,
  before: ReadonlyMap<string, Formula> | undefined,
): readonly string[] {
  if (written.length === 0) return none;
  const names = new Set<string>();
  for (const value of written) {
    let formula = before?.get(value);
    if (formula === undefined) {
      const parsed = parseFormula(value);
      if (!parsed.ok) {
        work.problems.push(
          ...parsed.problems.map((found) => ({
            ...found,
            at: `${at} (${assumption.label})`,
            says: `${assumption.label}: ${found.says}`,
          })),
        );
        continue;
      }
      formula = parsed.value;
    }
    work.formulas.set(value, formula);
    const unit = checkFormulaUnit(formula, (name) => work.units.get(name), assumption);
    if (unit !== undefined)
      work.problems.push({ ...unit, at: `${at} (${assumption.label})`, says: `${assumption.label}: ${unit.says}` });
    // One that no people or months are left for is never worked out again; see reportForNobody for those that name others.
    if (formula.names.length === 0) numberOf(value, 0, () => 0, assumption.label, at, work);
    for (const name of formula.names) names.add(name);
  }
  return [...names];
}

/**
 * Reports a formula that comes to no number for anybody in any month, though nobody may be left to whom it applies: more
 * specific values cover all, or it is dated past the plan's end. One that has a number for some is reported where it is used.
 */
export function reportForNobody({ assumption, pieces, changes, written, formulas }: Detail, work: Working): void {
  for (const text of written) {
    const formula = formulas.get(text);
    if (formula === undefined || formula.names.length === 0) continue;
    const tried: Working = { ...work, problems: [] };
    const at = whereWritten(text);
    const hasNumber = (month: number, member: (dimension: DimensionName) => number): boolean =>
      Number.isFinite(numberOf(text, month, member, assumption.label, at, tried));
    if (hasNumber(0, () => 0)) continue;
    const named = formula.names.flatMap((name) => work.series.get(name) ?? []);
    const dimensions = dimensionNames.filter((name) => named.some((series) => series.dimensions.includes(name)));
    const somebodyIn = (month: number): boolean => {
      let somebody = false;
      eachCombination(dimensions, work.members, (_index, member) => {
        somebody ||= hasNumber(month, member);
      });
      return somebody;
    };
    if ([...new Set(named.flatMap((series) => [0, ...series.changes]))].some(somebodyIn)) continue;
    const found = tried.problems[0];
    const said = work.problems.some((other) => other.kind === noNumber && other.at === found?.at);
    if (found !== undefined && !said) work.problems.push(found);
  }

  function whereWritten(text: string): string {
    const piece = pieces.list.find(
      ({ values }) => values.value === text || values.dated.some(({ value }) => value === text),
    );
    const change = changes.find(({ applied }) => applied.change.value === text);
    return piece?.at ?? (change === undefined ? "" : scenarioOf(change.applied));
  }
}

/** A value in a month for some people. A formula that comes to no number, though all it names has one, is reported once. */
export function numberOf(
  value: Value,
  month: number,
  member: (dimension: DimensionName) => number,
  label: string,
  at: string,
  work: Working,
): number {
  if (value === null) return Number.NaN;
  if (typeof value === "number") return value;
  const formula = work.formulas.get(value);
  if (formula === undefined) return Number.NaN;
  const { names, slots } = formula;
  let given = true;
  for (let slot = 0; slot < names.length; slot += 1) {
    const series = work.series.get(names[slot]!);
    const value = series === undefined ? Number.NaN : series.at(month)[indexIn(series, member)]!;
    slots[slot] = value;
    given &&= Number.isFinite(value);
  }
  const found = formula.run();
  if (Number.isFinite(found) || !given) return found;
  const says = (of: Problem): boolean => of.kind === noNumber && of.at === `${at} (${label})`;
  if (!work.problems.some(says)) {
    const dimensions = new Set(formula.names.flatMap((name) => work.series.get(name)?.dimensions ?? []));
    const people = dimensionNames
      .filter((name) => dimensions.has(name))
      .map((name) => work.members.labels[name][member(name)]);
    const of = people.length === 0 ? "" : ` for ${people.join(", ")}`;
    const when = formula.names.length === 0 ? "" : ` in ${monthWords(monthName(work.calendar.start + month))}`;
    work.problems.push(
      problem(
        noNumber,
        `${at} (${label})`,
        `${label}: the formula "${value}" comes to no number${of}${when}. Look for a division by zero, the logarithm or root of a negative number, or a number too large to hold.`,
      ),
    );
  }
  return Number.NaN;
}

/** Kind of the problem of a formula without a number. */
export const noNumber = "formula-without-number";
