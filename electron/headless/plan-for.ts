/** `--plan-for`: a plan for one place of the plan, alone or beside its neighbours, written to a file of its own. */
import {
  placeWeights,
  planBesideNeighbours,
  planForPlace,
  withEntry,
  writePlan,
  type Outcome,
  type Edit,
} from "../../model/index";
import { stoppedBy, writeOutput, type Input, type Io } from "./io";
import { placeNamed } from "./names";
import { done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

/** @param when the time the plan's log says it was made at, ISO */
export async function planFor(
  word: string,
  beside: boolean,
  out: string,
  { plan, name }: Input,
  io: Io,
  when: string,
): Promise<Step<Said>> {
  const place = placeNamed(word, plan);
  if (!place.ok) return place;
  const weights = placeWeights(plan);
  const make = beside ? planBesideNeighbours : planForPlace;
  const made: Outcome<Edit> = weights.ok ? make(plan, place.value.id, weights.value, { when }) : weights;
  if (!made.ok) return stoppedBy(name, made.problems);
  const written = await writeOutput(out, writePlan(withEntry(made.value.plan, made.value.logEntry)), io);
  return written.ok
    ? done({ results: "", notes: [`Written: ${out}, ${made.value.plan.title}`], exit: exitCodes.done })
    : written;
}
