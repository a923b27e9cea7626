/** What a plan of the right shape can still have wrong with it. Formulas are not evaluated here: that is the run's. */
import { checkEvents } from "./events";
import { checkHistory } from "./history";
import { checkNames } from "./names";
import { checkOpeningWaits } from "./opening-waits";
import { checkProportion } from "./check-proportion";
import { checkPrecedence } from "./precedence-ties";
import { checkCorrelations } from "./correlations";
import { checkRanges } from "./ranges";
import { checkScenarios } from "./scenarios";
import { checkShares } from "./shares";
import { checkSources } from "./sources";
import { checkValues } from "./values";
import { checkWorkshop } from "./workshop";
import { membersOf } from "../members";
import type { Plan } from "../plan";
import { hasErrors, type Problem } from "../problem";
import { missingProblems, type MissingOptions } from "./missing";

/**
 * Whether the plan's names hold: ids are unique, the places are one tree, age bands join, and every place, setting,
 * level and so on that is named exists. With an error here nothing else about the plan can be worked out.
 */
export const checkStructure = (plan: Plan): readonly Problem[] => checkNames(plan);

/**
 * Everything that is wrong, doubtful or missing in a plan, structure first. When {@link checkStructure} finds an error
 * only that is returned. Errors stop a run; warnings and notes travel with its results.
 *
 * @param options how the plan is to be run, where that differs from what it says itself
 */
export function checkPlan(plan: Plan, options: MissingOptions = {}): Problem[] {
  const structure = checkStructure(plan);
  return hasErrors(structure) ? [...structure] : [...contradictions(plan), ...missingProblems(plan, options)];
}

/** What is wrong or doubtful in what a plan holds, however it is run. Call it for a plan whose structure holds. */
export function contradictions(plan: Plan): Problem[] {
  const members = membersOf(plan);
  return [
    ...checkPrecedence(plan, members),
    ...checkValues(plan, members),
    ...checkRanges(plan, members),
    ...checkCorrelations(plan),
    ...checkProportion(plan, members),
    ...checkOpeningWaits(plan, members),
    ...checkShares(plan, members),
    ...checkScenarios(plan, members),
    ...checkEvents(plan, members),
    ...checkHistory(plan),
    ...checkSources(plan, members),
    ...checkWorkshop(plan),
  ];
}
