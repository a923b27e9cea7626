/** A file of draws out of the text of a plan, made wherever this is run; see same-bits. */
import { ensembleOf, modelVersion, originOf, readPlan, runDraws, writePart } from "../../model/index";
import type { EnsembleAsked } from "../../model/index";

export function drawnPart(text: string, asked: EnsembleAsked, draws: number): string {
  const plan = readPlan(text);
  if (!plan.ok) throw new Error(plan.problems[0]?.says);
  const made = ensembleOf(plan.value, asked);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  const scope = `${plan.value.title} | ${plan.value.closure}`;
  const sample = runDraws(made.value, asked.seed, 0, draws);
  return new TextDecoder().decode(writePart(sample, originOf(plan.value, asked, scope, modelVersion)));
}
