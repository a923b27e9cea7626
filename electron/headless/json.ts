/** Results as JSON, in a shape that stays: see README.md beside this file. */
import type { Plan, Problem, Where } from "../../model/index";
import type { ScenarioCheck } from "./checks";
import type { Results } from "./results";
import type { Selection } from "./select";

/** Version 1 of the results. New keys may be added to it; a changed or removed one makes a new version. */
export interface ResultsFile {
  readonly format: "ot-workforce-results";
  readonly version: 1;
  readonly plan: { readonly title: string; /** SHA-256 of the plan's text, in hexadecimal. */ readonly hash: string };
  /** What was run: the base (id null) and the scenarios asked for, in this order. */
  readonly scenarios: readonly { readonly id: string | null; readonly name: string }[];
  readonly closure: "supply-led" | "posts-led";
  /** First month of the plan, such as 2024-04. */
  readonly start: string;
  readonly time: "year" | "month";
  readonly where: Where;
  readonly tables: readonly ResultsTable[];
  readonly problems: readonly Problem[];
  readonly checks?: readonly ScenarioCheck[];
}

export interface ResultsTable {
  /** Id of the scenario, null for the base. */
  readonly scenario: string | null;
  readonly measure: string;
  readonly label: string;
  /** WTE, heads, share (0 to 1), GBP, weeks or years. */
  readonly unit: string;
  readonly kind: "stock" | "flow";
  readonly by: readonly string[];
  readonly groups: readonly { readonly ids: readonly string[]; readonly labels: readonly string[] }[];
  readonly times: readonly string[];
  /** A row for each group, a number for each time; null is missing. */
  readonly values: readonly (readonly (number | null)[])[];
}

export function resultsFile(input: { readonly plan: Plan; readonly hash: string }, results: Results, selection: Selection, problems: readonly Problem[], checks: readonly ScenarioCheck[] | undefined): ResultsFile {
  return {
    format: "ot-workforce-results",
    version: 1,
    plan: { title: input.plan.title, hash: input.hash },
    scenarios: results.scenarios.map(({ id, name }) => ({ id, name })),
    closure: selection.closure,
    start: input.plan.start,
    time: selection.time,
    where: selection.where,
    tables: results.scenarios.flatMap((scenario) =>
      scenario.tables.map((table): ResultsTable => ({
        scenario: scenario.id,
        measure: table.measure.id,
        label: table.measure.label,
        unit: table.measure.unit,
        kind: table.measure.kind,
        by: table.by,
        groups: table.groups.map(({ ids, labels }) => ({ ids, labels })),
        times: results.times.map((time) => table.times[time]!),
        values: table.groups.map((_, group) =>
          results.times.map((time) => {
            const value = table.values[group * table.times.length + time]!;
            return Number.isFinite(value) ? value : null;
          }),
        ),
      })),
    ),
    problems,
    ...(checks === undefined ? {} : { checks }),
  };
}
