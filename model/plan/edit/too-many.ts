/** Whether a plan, as an edit leaves it, holds more of something than its file does; its log makes room by itself (`log/full-log`). */
import { mostOf } from "../most-of";
import type { Plan } from "../plan";

type Counted = readonly [words: string, count: number | undefined, most: number];

function* countsOf({ structure, ...plan }: Plan): Generator<Counted> {
  yield ["figures", plan.assumptions.length, mostOf.assumptions];
  for (const { label, where, when, readings } of plan.assumptions) {
    yield [`values of "${label}" for parts of the plan`, where?.length, mostOf.parts];
    yield [`values of "${label}" from dates on`, when?.length, mostOf.dated];
    yield [`readings of "${label}"`, readings?.length, mostOf.readings];
  }
  yield ["ties between figures", plan.correlations?.length, mostOf.correlations];
  yield ["calibrations", plan.calibrations?.length, mostOf.calibrations];
  yield ["scenarios", plan.scenarios.length, mostOf.scenarios];
  for (const { name, changes, events } of plan.scenarios) {
    yield [`changes in "${name}"`, changes.length, mostOf.changes];
    yield [`events in "${name}"`, events?.length, mostOf.events];
  }
  yield ["events", plan.events?.length, mostOf.events];
  yield ["places", structure.places.length, mostOf.places];
  for (const [words, list] of [
    ["settings", structure.settings],
    ["levels", structure.levels],
    ["age bands", structure.ages],
    ["origins", structure.origins],
    ["routes", structure.routes],
    ["conversions", structure.conversions],
  ] as const)
    yield [words, list?.length, mostOf.members];
  yield ["moves", structure.moves?.length, mostOf.moves];
  yield ["services", structure.services?.length, mostOf.services];
  for (const { label, tiers, outcomes } of structure.services ?? []) {
    yield [`tiers of "${label}"`, tiers.length, mostOf.ofService];
    yield [`outcomes of "${label}"`, outcomes?.length, mostOf.ofService];
  }
  yield ["characteristics", structure.characteristics?.length, mostOf.characteristics];
  yield ["sources", plan.sources.length, mostOf.sources];
  yield ["contradictions", plan.contradictions?.length, mostOf.contradictions];
  yield ["notes", plan.notes?.length, mostOf.notes];
}

/** What a plan has more of than its file holds, as a sentence; undefined where it holds all. */
export function tooMany(plan: Plan): string | undefined {
  for (const [words, count = 0, most] of countsOf(plan))
    if (count > most)
      return `The plan would have ${count.toLocaleString("en-GB")} ${words}, and a plan keeps at most ${most.toLocaleString("en-GB")}. Take some out first.`;
  return undefined;
}
