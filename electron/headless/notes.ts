/** The warnings and notes that go beside the results. */
import type { Plan, Problem } from "../../model/index";
import { figureAt, partOf } from "./figure-at";
import { sentence } from "./read-input";
import type { Results } from "./results";
import type { Selection } from "./select";

/** Whether a finding bears on what is shown. What a service lacks is said beside the service. */
function bears(found: Problem, plan: Plan, results: Results | undefined, selection: Selection): boolean {
  const part = partOf(found, plan);
  if (part === "services") return selection.services !== undefined && found.kind !== "missing-input";
  if (part === "workforce" && results === undefined) return false;
  if (found.kind !== "missing-input") return true;
  const needed = figureAt(found, plan)?.needed;
  const missing =
    results?.scenarios.flatMap((scenario) =>
      scenario.wholes
        .filter((table) => table.values.some((value) => Number.isNaN(value)))
        .map((table) => table.measure.id),
    ) ?? [];
  return typeof needed !== "object" || !("missing" in needed) || needed.missing.some((id) => missing.includes(id));
}

/** Why a measure of the workforce that can be told for everybody is missing in the tables. */
function untold({ scenarios }: Results, selection: Selection): string[] {
  const base = scenarios[0]!;
  const isMissing = (values: Float64Array): boolean => values.every((value) => Number.isNaN(value));
  return base.tables.flatMap(({ measure, values }, number) => {
    if (!isMissing(values)) return [];
    if (!isMissing(base.wholes[number]!.values))
      return [
        `note: ${measure.label} cannot be told by ${selection.by.join(" and ")}, so it is missing. Ask for it by place or with --by whole.`,
      ];
    return selection.where.route === undefined
      ? []
      : [
          `note: ${measure.label} cannot be told for a route, so it is missing. Ask for it without the route in --where.`,
        ];
  });
}

/**
 * Lines for standard error. That an input is empty is said only beside a figure it leaves missing: a plan rightly leaves
 * empty what nobody publishes. Errors are not among them: what they stop says so itself.
 * @param results of the workforce; undefined when it is not shown
 * @param ofServices the notes of the services shown
 */
export function notesOf(
  plan: Plan,
  name: string,
  problems: readonly Problem[],
  results: Results | undefined,
  ofServices: readonly string[],
  selection: Selection,
): string[] {
  const lines = problems
    .filter((found) => found.severity !== "error" && bears(found, plan, results, selection))
    .map((found) => `${found.severity}: ${sentence(name, found)}`);
  if (results !== undefined) lines.push(...untold(results, selection));
  lines.push(...ofServices);
  if (selection.withoutServices !== undefined)
    lines.push(
      `note: The plan's services are left out, because ${selection.withoutServices} is for the workforce. Ask for them alone, with --service.`,
    );
  if (plan.chance?.on === true)
    lines.push(
      `note: The plan is run by chance, in whole people: this is one future, that of the seed "${plan.chance.seed}". Another seed gives other numbers.`,
    );
  const partial =
    selection.time === "year" && selection.services?.time !== "week"
      ? selection.calendar.years.filter((year, number) => !year.whole && selection.years.includes(number))
      : [];
  const counted = results === undefined ? "referrals and starts" : "joiners and cost";
  if (partial.length > 0)
    lines.push(
      `note: The plan covers part of ${partial.map((year) => `${year.name} (${year.last - year.first + 1} months)`).join(" and of ")}; what is counted over a year, such as ${counted}, is counted over those months.`,
    );
  return lines;
}
