/** What a finding about a plan is about: a figure of its workforce, one of its services, or the plan as a whole. */
import { catalogue, catalogueEntry, type CatalogueEntry, type Plan, type Problem } from "../../model/index";
import type { Input } from "./io";

type Part = "workforce" | "services";

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
  return figure.dimensions.some((name) => ["service", "tier", "outcome"].includes(name)) ? "services" : "workforce";
}

/** The errors that keep a part of the plan from being run. */
export const errorsOf = (part: Part, { plan, problems }: Input): readonly Problem[] =>
  problems.filter((found) => found.severity === "error" && (partOf(found, plan) ?? part) === part);
