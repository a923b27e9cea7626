/** Whether the formulas an edit wrote hold: refused where they are typed, not when somebody runs the plan. */
import { catalogueEntry } from "../assumptions/catalogue";
import { outsideWords, senseOf } from "../plan/ask/bounds";
import type { Assumption, Plan, Scenario, Value } from "../plan/plan";
import { warning, type Problem } from "../plan/problem";
import { beyondSense } from "../plan/check/values";
import { keptRegister } from "./kept-register";
import { noNumber } from "./written-values";
import type { Resolved } from "./resolved";

const isFormula = (value: Value | undefined): boolean => typeof value === "string";

const formulasOf = (one: Assumption): readonly string[] =>
  [one, ...(one.where ?? [])]
    .flatMap(({ value, when }) => [value, ...(when ?? []).map((dated) => dated.value)])
    .filter((value): value is string => isFormula(value));

const formulasIn = ({ changes }: Scenario): readonly string[] =>
  changes.map(({ value }) => value).filter((value): value is string => isFormula(value));

/** True where some of the things after the edit have a formula that the same thing before it had not. */
function wrote<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  formulas: (one: T) => readonly string[],
): boolean {
  return after.some((one) => {
    const same = before.find(({ id }) => id === one.id);
    if (same === one) return false;
    const known = same === undefined ? [] : formulas(same);
    return formulas(one).some((formula) => !known.includes(formula));
  });
}

/** Totals that formulas bring beyond what anybody can mean; everything else is told of as it is resolved. */
const senselessTotals = (plan: Plan, resolved: Resolved): readonly Problem[] =>
  plan.assumptions
    .filter((one) => catalogueEntry(one.id)?.kind === "total" && formulasOf(one).length > 0)
    .flatMap((one) =>
      resolved
        .amounts(one.id)
        .flatMap((amount) => outsideWords(one.label, one.unit, amount.at(0), senseOf(one)) ?? [])
        .map((says) => warning(beyondSense, `assumptions (${one.label})`, says)),
    );

function errorsOf(plan: Plan, scenario: string | undefined): readonly Problem[] {
  const resolved = keptRegister(plan, scenario);
  return [
    ...resolved.problems.filter(({ severity, kind }) => severity === "error" || kind === beyondSense),
    ...(resolved.ok ? senselessTotals(plan, resolved.value) : []),
  ];
}

/** What a number can do to a formula that names it, which is no fault of how the formula is written. */
const kindsOfNumbers: readonly string[] = ["outside-limits", noNumber, beyondSense];

/**
 * What numbers make impossible for figures that stood before, but the scenario's own numbers are not: those are told of
 * where they are given. A figure that was wrong already may come to another wrong number while it is being mended.
 */
function brokenByNumbers(before: Plan, after: Plan, scenario: Scenario | undefined): readonly Problem[] {
  const known = new Set(errorsOf(before, scenario?.id).map(({ at }) => at));
  for (const { id, label } of after.assumptions)
    if (scenario?.changes.some(({ assumption, value }) => assumption === id && !isFormula(value)) === true)
      known.add(label);
  const labelIn = (at: string): string => /\((.*)\)$/.exec(at)?.[1] ?? at;
  return errorsOf(after, scenario?.id).filter(
    ({ kind, at }) => kindsOfNumbers.includes(kind) && !known.has(at) && !known.has(labelIn(at)),
  );
}

/** Whether some formulas name some of the ids, as far as their words go: no plan is resolved for a number that none names. */
const someName = (formulas: readonly string[], ids: ReadonlySet<string>): boolean =>
  ids.size > 0 && formulas.some((formula) => formula.match(/\w+/g)?.some((word) => ids.has(word)));

/**
 * What the formulas that an edit wrote, or the numbers that formulas name, make impossible and was possible before; none
 * where the edit wrote no formula and no number that one names.
 */
export function newFormulaProblems(before: Plan, after: Plan): readonly Problem[] {
  const inBase = wrote(before.assumptions, after.assumptions, formulasOf);
  const ofBase = after.assumptions.flatMap(formulasOf);
  const movedInBase = after.assumptions.filter((one, at) => one !== before.assumptions[at]).map(({ id }) => id);
  const under = (scenario: Scenario | undefined): readonly Problem[] => {
    if (scenario === undefined ? inBase : wrote(before.scenarios, [scenario], formulasIn))
      return newlyImpossible(before, after, scenario?.id);
    if (scenario === undefined)
      return someName(ofBase, new Set(movedInBase)) ? brokenByNumbers(before, after, undefined) : [];
    const same = before.scenarios.find(({ id }) => id === scenario.id);
    if (same === undefined) return [];
    const own = formulasIn(scenario);
    // One that stays as it was and has no formula is told of when it is run, so that an edit of the base resolves none such.
    if (same === scenario && own.length === 0) return [];
    const changes = same === scenario ? [] : [...same.changes, ...scenario.changes];
    const moved = new Set([...movedInBase, ...changes.map(({ assumption }) => assumption)]);
    return someName([...ofBase, ...own], moved) ? brokenByNumbers(before, after, scenario) : [];
  };
  return [undefined, ...after.scenarios].flatMap(under);
}

/** What cannot be worked out after an edit and could before, in the base or under a scenario; a number may do that to a formula that names it. */
export function newlyImpossible(before: Plan, after: Plan, scenario: string | undefined): readonly Problem[] {
  const known = new Set(errorsOf(before, scenario).map(({ says }) => says));
  return errorsOf(after, scenario).filter(({ says }) => !known.has(says));
}
