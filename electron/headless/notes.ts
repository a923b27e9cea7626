/** The warnings and notes that go beside the results. */
import { catalogue, type Plan, type Problem } from "../../model/index";
import { sentence } from "./read-input";
import type { Results } from "./results";
import type { Selection } from "./select";

/** The measures an empty input leaves missing; undefined when the problem is of another kind. */
function leftMissing(found: Problem, plan: Plan): readonly string[] | undefined {
  if (found.kind !== "missing-input") return undefined;
  const number = /^assumptions\[(\d+)\]/.exec(found.at)?.[1];
  const id = number === undefined ? undefined : plan.assumptions[Number(number)]?.id;
  const entry = catalogue.find((one) => (id === undefined ? found.at.endsWith(`(${one.label})`) : one.id === id));
  return typeof entry?.needed === "object" && "missing" in entry.needed ? entry.needed.missing : undefined;
}

/**
 * Lines for standard error. That an input is empty is said only beside a figure it leaves missing: a plan rightly leaves
 * empty what nobody publishes.
 */
export function notesOf(plan: Plan, name: string, problems: readonly Problem[], results: Results, selection: Selection): string[] {
  const base = results.scenarios[0]!;
  const isMissing = (values: Float64Array): boolean => values.every((value) => Number.isNaN(value));
  const missing = new Set(results.scenarios.flatMap((scenario) => scenario.wholes.filter((table) => table.values.some((value) => Number.isNaN(value))).map((table) => table.measure.id)));
  const lines = problems.filter((found) => leftMissing(found, plan)?.some((id) => missing.has(id)) ?? true).map((found) => `${found.severity}: ${sentence(name, found)}`);
  base.tables.forEach(({ measure, values }, number) => {
    if (isMissing(values) && !isMissing(base.wholes[number]!.values)) lines.push(`note: ${measure.label} cannot be told by ${selection.by.join(" and ")}, so it is missing. Ask for it by place or with --by whole.`);
    else if (isMissing(values) && selection.where.route !== undefined) lines.push(`note: ${measure.label} cannot be told for a route, so it is missing. Ask for it without the route in --where.`);
  });
  if (plan.chance?.on === true) lines.push(`note: The plan is run by chance, in whole people: this is one future, that of the seed "${plan.chance.seed}". Another seed gives other numbers.`);
  const partial = selection.time === "year" ? selection.calendar.years.filter((year, number) => !year.whole && selection.years.includes(number)) : [];
  if (partial.length > 0) lines.push(`note: The plan covers part of ${partial.map((year) => `${year.name} (${year.last - year.first + 1} months)`).join(" and of ")}; what is counted over a year, such as joiners and cost, is counted over those months.`);
  return lines;
}
