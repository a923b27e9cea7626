/** What draws were made from, so that parts of one run know each other wherever they were made. */
import { writePlan } from "../plan/file/write";
import { sha256 } from "../plan/json/sha-256";
import type { Plan } from "../plan/plan";
import type { EnsembleAsked } from "./ensemble";
import type { Keep } from "./kept";
import type { Origin } from "./parts";

/** What is kept, in one way of writing it. */
const inOrder = ({ workforce = [], lists = [] }: Keep): unknown => [
  workforce.map(({ measures, by = [], where = {}, time = "year" }) => [
    measures,
    by,
    Object.entries(where).sort(([one], [other]) => (one < other ? -1 : 1)),
    time,
  ]),
  lists.map(({ service, place, measures, time }) => [service, place ?? null, measures, time]),
];

/**
 * @param plan as it is run: with its closure, and with the scenarios made for the question
 * @param scope what the draws are of, in words, for reading: "England | supply-led"
 * @param model version of the model that runs it
 */
export function originOf(plan: Plan, asked: EnsembleAsked, scope: string, model: string): Origin {
  return {
    title: scope,
    plan: sha256(JSON.stringify([writePlan(plan), asked.scenarios.map((id) => id ?? null), inOrder(asked.keep)])),
    model,
    scenarios: asked.scenarios.flatMap((asked) => {
      const found = plan.scenarios.find(({ id }) => id === asked);
      return found === undefined ? [] : { id: found.id, name: found.name };
    }),
  };
}
