/** What an assumption comes to where it is a total over the people it covers, and what a scenario does to that. */
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import { valueIn } from "../plan/ask/dated";
import { whereWords } from "../plan/ask/precedence";
import { provenanceOf } from "../plan/ask/provenance";
import type { Scope } from "../plan/members";
import type { Assumption, Value } from "../plan/plan";
import { problem } from "../plan/problem";
import type { AmountChange } from "./amount-changes";
import { changeMonthsOf, scenarioOf } from "./change-months";
import { weightIn } from "./changes";
import { eachCombination } from "./combinations";
import type { TimedChange, Working } from "./made";
import type { Pieces } from "./pieces";
import type { Amount } from "./series";
import { numberOf } from "./written-values";

/** The one number a total's formula gives over everything it covers; differing numbers are an error. */
function numberOver(value: Value, month: number, scope: Scope, label: string, at: string, work: Working): number {
  if (value === null || typeof value === "number") return value ?? Number.NaN;
  const dimensions = new Set<DimensionName>();
  for (const name of work.formulas.get(value)?.names ?? [])
    for (const dimension of work.series.get(name)?.dimensions ?? []) dimensions.add(dimension);
  const list = dimensionNames.filter((name) => dimensions.has(name));
  const found: number[] = [];
  eachCombination(list, work.members, (_index, member) => {
    for (const [name, allowed] of scope) if (dimensions.has(name) && !allowed.includes(member(name))) return;
    found.push(numberOf(value, month, member, label, at, work));
  });
  const first = found.find((number) => !Number.isNaN(number)) ?? Number.NaN;
  const one = (number: number): boolean =>
    Number.isNaN(first) ? Number.isNaN(number) : Math.abs(number - first) <= 1e-9 * Math.max(1, Math.abs(first));
  if (!found.every(one))
    work.problems.push(
      problem(
        "formula-not-one-number",
        `${at} (${label})`,
        `${label}: the formula "${value}" gives different numbers for the people this amount covers, so their total is not clear. Give the amount for each of them.`,
      ),
    );
  return first;
}

export function resolveAmounts(
  assumption: Assumption,
  { list }: Pieces,
  names: readonly string[],
  work: Working,
): Amount[] {
  const given = list.filter((piece) => piece.values.value !== null || piece.values.dated.length > 0);
  const amounts = given.map((piece): Amount => {
    const workedOut = (month: number): number =>
      valueIn(piece.values, month, (written) =>
        numberOver(written, month, piece.scope, assumption.label, piece.at, work),
      );
    let atStart: number | undefined;
    return {
      words: whereWords(piece.where, work.members),
      ...provenanceOf(assumption, piece.entry),
      scope: piece.scope,
      changes: changeMonthsOf([piece], [], names, work),
      at: (month) => (month === 0 ? (atStart ??= workedOut(0)) : workedOut(month)),
    };
  });
  // Working them all out now means that what is wrong with one is known before anything runs.
  for (const { at, changes } of amounts) for (const month of changes) at(month);
  return amounts;
}

export function resolveAmountChanges(
  assumption: Assumption,
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): AmountChange[] {
  const made = changes.map(({ applied, scope, from }): AmountChange => ({
    op: applied.change.op,
    scope,
    changes: changeMonthsOf([], [{ applied, scope, from }], names, work),
    weight: (month) => weightIn(month, from, applied.change.ramp),
    amount: (month) => numberOver(applied.change.value, month, scope, assumption.label, scenarioOf(applied), work),
  }));
  for (const change of made) for (const month of change.changes) if (change.weight(month) > 0) change.amount(month);
  return made;
}
