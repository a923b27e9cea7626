/** Results as JSON, in a shape that stays: see README.md beside this file. */
import type { NeededFigure, Plan, Problem, Where } from "../../model/index";
import type { ScenarioCheck } from "./checks";
import type { Results } from "./results";
import type { Selection } from "./select";
import type { ServiceResults } from "./service-results";
import type { Sheet, ShownTable } from "./sheet";

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
  /** Of `tables`. */
  readonly time: "year" | "month";
  readonly where: Where;
  /** Of the workforce; empty when only services were asked for or the workforce cannot be run. */
  readonly tables: readonly ResultsTable[];
  /** Where the plan has services and they were asked for. */
  readonly services?: ServicesPart;
  readonly problems: readonly Problem[];
  readonly checks?: readonly ScenarioCheck[];
}

export interface ResultsTable {
  /** Id of the scenario, null for the base. */
  readonly scenario: string | null;
  readonly measure: string;
  readonly label: string;
  /** WTE, heads, share (0 to 1), GBP, weeks or years; of services also people, hours per week and cases per week. */
  readonly unit: string;
  /** A mean is of services only. */
  readonly kind: "stock" | "flow" | "mean";
  readonly by: readonly string[];
  readonly groups: readonly { readonly ids: readonly string[]; readonly labels: readonly string[] }[];
  readonly times: readonly string[];
  /** Of each group, on the day before the plan starts; null for what is not a stock, or is missing. */
  readonly opening: readonly (number | null)[];
  /** A row for each group, a number for each time; null is missing. */
  readonly values: readonly (readonly (number | null)[])[];
}

export interface ServicesPart {
  readonly time: "year" | "week";
  /** What each list still needs, in the base and under each scenario. */
  readonly lists: readonly {
    readonly scenario: string | null;
    readonly service: string;
    readonly label: string;
    readonly runs: boolean;
    readonly needed: readonly NeededFigure[];
  }[];
  readonly tables: readonly ServiceResultsTable[];
}

export interface ServiceResultsTable extends ResultsTable {
  readonly service: string;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const tableIn = (
  sheet: Sheet,
  scenario: string | null,
  { measure, by, groups, times, opening, values }: ShownTable,
): ResultsTable => ({
  scenario,
  measure: measure.id,
  label: measure.label,
  unit: measure.unit,
  kind: measure.kind,
  by,
  groups: groups.map(({ ids, labels }) => ({ ids, labels })),
  times: sheet.times.map((time) => times[time]!),
  opening: Array.from(opening, orNull),
  values: groups.map((_, group) => sheet.times.map((time) => orNull(values[group * times.length + time]!))),
});

function servicesPart({ sheets }: ServiceResults, time: "year" | "week"): ServicesPart {
  const each = sheets.flatMap((sheet) =>
    sheet.scenarios.map((scenario) => ({ sheet, scenario, service: sheet.asked.service })),
  );
  return {
    time,
    lists: each.map(({ scenario, service }) => ({
      scenario: scenario.id,
      service: service.id,
      label: service.label,
      runs: scenario.runs,
      needed: scenario.needed,
    })),
    tables: each.flatMap(({ sheet, scenario, service }) =>
      scenario.tables.map((table): ServiceResultsTable => ({
        service: service.id,
        ...tableIn(sheet, scenario.id, table),
      })),
    ),
  };
}

export interface Ran {
  /** Undefined when it was not asked for, or cannot be run. */
  readonly workforce: Results | undefined;
  readonly services: ServiceResults | undefined;
}

export function resultsFile(
  input: { readonly plan: Plan; readonly hash: string },
  { workforce, services }: Ran,
  selection: Selection,
  problems: readonly Problem[],
  checks: readonly ScenarioCheck[] | undefined,
): ResultsFile {
  return {
    format: "ot-workforce-results",
    version: 1,
    plan: { title: input.plan.title, hash: input.hash },
    scenarios: [{ id: null, name: "Base" }, ...selection.scenarios.map(({ id, name }) => ({ id, name }))],
    closure: selection.closure,
    start: input.plan.start,
    time: selection.time,
    where: selection.where,
    tables: (workforce?.scenarios ?? []).flatMap((scenario) =>
      scenario.tables.map((table) => tableIn(workforce!, scenario.id, table)),
    ),
    ...(services === undefined ? {} : { services: servicesPart(services, selection.services!.time) }),
    problems,
    ...(checks === undefined ? {} : { checks }),
  };
}
