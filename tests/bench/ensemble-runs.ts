/** Draws of a plan as the screens and the command line make them: ranges drawn, calibrations solved, tables kept. */
import { ensembleOf, type EnsembleAsked, type Plan, type ServiceMeasureId } from "../../model/index";

const kept = ["staff_in_post", "establishment", "vacancies", "vacant_posts", "vacancy_rate", "headcount", "cost"];
const ofLists: readonly ServiceMeasureId[] = ["waiting", "longest_wait"];

const askedOf = (plan: Plan): EnsembleAsked => ({
  scenarios: [undefined],
  seed: "kettle meadow lantern",
  keep: {
    workforce: [{ measures: kept }],
    lists: (plan.structure.services ?? []).map(({ id }) => ({ service: id, measures: ofLists, time: "week" as const })),
  },
});

function ready(plan: Plan) {
  const made = ensembleOf(plan, askedOf(plan));
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value;
}

/** Makes an ensemble ready and runs its first draws, as after a change of the plan. */
export const fromNothing = (plan: Plan, draws: number) => (): void => {
  const ensemble = ready(plan);
  const row = new Float32Array(ensemble.columns);
  for (let k = 0; k < draws; k += 1) ensemble.run(k, row);
};

/** Runs draws of an ensemble that is ready. */
export function draws(plan: Plan, count: number): () => void {
  const ensemble = ready(plan);
  const row = new Float32Array(ensemble.columns);
  return () => {
    for (let k = 0; k < count; k += 1) ensemble.run(k, row);
  };
}
