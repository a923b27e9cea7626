/** What a finding about a plan is about: a figure of its workforce, one of who they are, one of its services, or the plan as a whole; and what keeps a part from being run. */
import { catalogue, catalogueEntry, ofComposition, ofServices, type CatalogueEntry } from "../../assumptions/catalogue";
import { lineage } from "../ask/ancestry";
import type { Plan } from "../plan";
import type { Problem } from "../problem";
import { contradictions } from "./check-plan";

export type Part = "workforce" | "composition" | "services";

/** The figure of the register that a finding is about; undefined for a figure of the plan's own and for anything else. */
export function figureAt(found: Problem, plan: Plan): CatalogueEntry | undefined {
  const number = /^assumptions\[(\d+)\]/.exec(found.at)?.[1];
  if (number !== undefined) return catalogueEntry(plan.assumptions[Number(number)]?.id ?? "");
  return found.at.startsWith("assumptions (")
    ? catalogue.find((entry) => found.at.endsWith(`(${entry.label})`))
    : undefined;
}

/** The part of the plan a finding is about; undefined when it is about both. */
export function partOf(found: Problem, plan: Plan): Part | undefined {
  const figure = figureAt(found, plan);
  if (figure === undefined) return undefined;
  if (ofComposition(figure)) return "composition";
  return ofServices(figure) ? "services" : "workforce";
}

/** The scenario a finding is about; undefined for what stands in the plan outside its scenarios. */
function scenarioAt(found: Problem, plan: Plan): string | undefined {
  const number = /^scenarios\[(\d+)\]/.exec(found.at)?.[1];
  return number === undefined ? undefined : plan.scenarios[Number(number)]?.id;
}

/** The errors that keep a part of the plan from being run under a scenario; under the base where it is undefined. */
export type Stopping = (part: Part, scenario: string | undefined) => readonly Problem[];

/**
 * What the figures and scenarios of a plan contradict, looked for once. What is wrong with another scenario stops none.
 * Empty figures are not among it: they depend on the closure and on what the scenario fills (see `missing`).
 */
export function stoppingOf(plan: Plan): Stopping {
  const errors = contradictions(plan).filter((found) => found.severity === "error");
  return (part, scenario) => {
    const under = lineage(plan, scenario).map(({ id }) => id);
    return errors.filter((found) => {
      const about = scenarioAt(found, plan);
      return (partOf(found, plan) ?? part) === part && (about === undefined || under.includes(about));
    });
  };
}
