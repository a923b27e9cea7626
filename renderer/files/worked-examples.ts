/** Templates of services worked through with figures that are nobody's, to be looked at and marked as such on every page. */
import examples from "../../seeds/worked-examples.json";
import type { Assumption, Plan, WhereEntry } from "../../model";
import { templatePlan } from "./shipped-plans";

type Made = number | readonly (Pick<WhereEntry, "tier" | "outcome"> & { readonly value: number })[];

const { reason } = examples;

/** An assumption with figures that are made up for the example, which keep no source of what they replace. */
function madeUp(assumption: Assumption, made: Made | undefined): Assumption {
  if (made === undefined) return assumption;
  const rest = { ...assumption };
  delete rest.source;
  return typeof made === "number"
    ? { ...rest, value: made, status: "judgement", reason }
    : { ...rest, where: made.map((entry) => ({ ...entry, status: "judgement", reason })), status: "judgement", reason };
}

/** The template with an example in every figure its list needs; undefined when there is no template of the name. */
export function workedExample(id: string): Plan | undefined {
  const template = templatePlan(id);
  if (template === undefined) return undefined;
  const figures: Readonly<Record<string, Made>> = examples.examples.find((one) => one.template === id)?.figures ?? {};
  return {
    ...template,
    example: true,
    assumptions: template.assumptions.map((one) => madeUp(one, figures[one.id])),
  };
}
