/** What a plan of the right shape can still have wrong with it. Formulas are not evaluated here: that is the run's. */
import { checkNames } from "./names";
import { checkPrecedence } from "./precedence-ties";
import { checkScenarios } from "./scenarios";
import { checkShares } from "./shares";
import { checkSources } from "./sources";
import { checkValues } from "./values";
import { membersOf } from "../members";
import { placeInFile } from "../json/place-in-file";
import type { Plan } from "../plan";
import { hasErrors, note, problem, warning } from "../problem";
import type { Problem } from "../problem";
import { requiredInputs } from "./required-inputs";

/**
 * Whether the plan's names hold: ids are unique, the places are one tree, age bands join, and every place, setting,
 * level and so on that is named exists. With an error here nothing else about the plan can be worked out.
 */
export const checkStructure = (plan: Plan): readonly Problem[] => checkNames(plan);

const severities = { error: problem, warning, note } as const;

function emptyInputs(plan: Plan): Problem[] {
  const numberOf = new Map(plan.assumptions.map((assumption, number) => [assumption.id, number]));
  return requiredInputs(plan).map((input) => {
    const number = numberOf.get(input.assumption);
    const at = number === undefined ? `assumptions (${input.label})` : placeInFile(plan, ["assumptions", number]);
    const kind = { error: "required-empty", warning: "partly-empty", note: "missing-input" }[input.severity];
    return severities[input.severity](kind, at, input.says);
  });
}

/**
 * Everything that is wrong, doubtful or missing in a plan, structure first. When {@link checkStructure} finds an error
 * only that is returned. Errors stop a run; warnings and notes travel with its results.
 */
export function checkPlan(plan: Plan): Problem[] {
  const structure = checkStructure(plan);
  if (hasErrors(structure)) return [...structure];
  const members = membersOf(plan);
  return [
    ...checkPrecedence(plan, members),
    ...checkValues(plan, members),
    ...checkShares(plan, members),
    ...checkScenarios(plan, members),
    ...checkSources(plan, members),
    ...emptyInputs(plan),
  ];
}
