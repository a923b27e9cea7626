/** Results as JSON, in a shape that stays: see README.md beside this file. */
import {
  changesOf,
  elementAt,
  eventsOf,
  givenValues,
  modelVersion,
  present,
  sha256,
  type Change,
  type GivenValue,
  type NeededFigure,
  type Plan,
  type PlannedEvent,
  type Problem,
  type Source,
  type Where,
} from "../../model/index";
import type { NotOwn, Results, ScenarioCheck, Sheet, ShownTable } from "./results";
import type { Selection } from "./select";
import type { ServiceResults } from "./service-results";

/** Version 1 of the results. New keys may be added to it; a changed or removed one makes a new version. */
export interface ResultsFile {
  readonly format: "ot-workforce-results";
  readonly version: 1;
  readonly plan: {
    readonly title: string;
    /** Version of the form plans are written in. */
    readonly version: number;
    /** SHA-256 of the plan's text, in hexadecimal. */
    readonly hash: string;
  };
  readonly model: { readonly version: string };
  /** SHA-256 of what {@link hashedText} makes of the tables, in hexadecimal: the same numbers have the same one. */
  readonly hash: string;
  /** Of the chance the workforce was run by; null when it was run with expected numbers. */
  readonly seed: string | null;
  /** What was run: the base (id null) and the scenarios asked for, in this order. */
  readonly scenarios: readonly {
    readonly id: string | null;
    readonly name: string;
    /** What it changes in the plan's assumptions, in the order in which it applies: its ancestors' changes first. */
    readonly differences: readonly Difference[];
    /** What is known to be coming: of the base what the plan itself lists, of a scenario what it and its ancestors add. */
    readonly events: readonly KnownEvent[];
  }[];
  readonly closure: "supply-led" | "posts-led";
  /** First month of the plan, such as 2024-04. */
  readonly start: string;
  /** Of `tables`. */
  readonly time: "year" | "month";
  readonly where: Where;
  /** The plan's assumptions as the base has them, and the sources they name. */
  readonly assumptions: readonly GivenValue[];
  readonly sources: readonly Source[];
  /** Of the workforce; empty when only services were asked for or the workforce cannot be run. */
  readonly tables: readonly ResultsTable[];
  /**
   * Results by place that do not rest on figures of the place's own: whose they are, as they are or as a share. All others
   * are the place's own. Left out where all are.
   */
  readonly notOwn?: readonly NotOwn[];
  /** Where the plan has services and they were asked for. */
  readonly services?: ServicesPart;
  readonly problems: readonly Problem[];
  readonly checks?: readonly ScenarioCheck[];
}

/** A change of an assumption, and the scenario it stands in. */
interface Difference extends Change {
  readonly scenario: string;
}

/** Something known to be coming, and the scenario it stands in; null for the plan's own list. */
interface KnownEvent extends PlannedEvent {
  readonly scenario: string | null;
}

export interface ResultsTable {
  /** Id of the scenario, null for the base. */
  readonly scenario: string | null;
  readonly measure: string;
  readonly label: string;
  /** WTE, heads, share (0 to 1), GBP, weeks or years; of services also people, hours per week and cases per week. */
  readonly unit: string;
  /** The year whose prices money is in, such as 2025/26; left out for what is no money. */
  readonly prices?: string;
  /** A mean is of services only. */
  readonly kind: "stock" | "flow" | "mean";
  readonly by: readonly string[];
  readonly groups: readonly { readonly ids: readonly string[]; readonly labels: readonly string[] }[];
  readonly times: readonly string[];
  /** Why the groups are not compared, and have no figure together; left out where they can be. */
  readonly notCompared?: string;
  /** Of each group, on the day before the plan starts; null for what is not a stock, or is missing. */
  readonly opening: readonly (number | null)[];
  /** A row for each group, a number for each time; null is missing. */
  readonly values: readonly (readonly (number | null)[])[];
}

interface ServicesPart {
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

interface ServiceResultsTable extends ResultsTable {
  readonly service: string;
}

const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

const tableIn = (
  sheet: Sheet,
  scenario: string | null,
  { measure, by, groups, times, opening, values, notCompared }: ShownTable,
): ResultsTable => ({
  scenario,
  measure: measure.id,
  label: measure.label,
  unit: measure.unit,
  ...(measure.prices === undefined ? {} : { prices: measure.prices }),
  kind: measure.kind,
  by,
  groups: groups.map(({ ids, labels }) => ({ ids, labels })),
  ...(notCompared === undefined ? {} : { notCompared }),
  times: sheet.times.map((time) => elementAt(times, time)),
  opening: Array.from(opening, orNull),
  values: groups.map((_, group) => sheet.times.map((time) => orNull(elementAt(values, group * times.length + time)))),
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

/** The text the hash of the results is of: both lists of tables, in the order and the keys of the file, without spaces. */
const hashedText = (tables: readonly ResultsTable[], ofServices: readonly ServiceResultsTable[]): string =>
  JSON.stringify([tables, ofServices]);

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
  const { plan } = input;
  const differences = (scenario: string | undefined): Difference[] =>
    changesOf(plan, scenario).map(({ change, scenario: { id } }) => ({ scenario: id, ...change }));
  const known = (scenario: string | undefined): KnownEvent[] =>
    eventsOf(plan, scenario)
      .filter((one) => (scenario === undefined) === (one.scenario === undefined))
      .map(({ event, scenario: of }) => ({ scenario: of?.id ?? null, ...event }));
  const tables = (workforce?.scenarios ?? []).flatMap((scenario) =>
    scenario.tables.map((table) => tableIn(present(workforce, "the workforce"), scenario.id, table)),
  );
  const served =
    services === undefined
      ? undefined
      : servicesPart(services, present(selection.services, "what is asked of services").time);
  return {
    format: "ot-workforce-results",
    version: 1,
    plan: { title: plan.title, version: plan.version, hash: input.hash },
    model: { version: modelVersion },
    hash: sha256(hashedText(tables, served?.tables ?? [])),
    seed: plan.chance?.on === true ? plan.chance.seed : null,
    scenarios: [
      { id: null, name: "Base", differences: [], events: known(undefined) },
      ...selection.scenarios.map(({ id, name }) => ({
        id,
        name,
        differences: differences(id),
        events: known(id),
      })),
    ],
    closure: selection.closure,
    start: plan.start,
    time: selection.time,
    where: selection.where,
    assumptions: givenValues(plan),
    sources: plan.sources,
    tables,
    ...(workforce === undefined || workforce.notOwn.length === 0 ? {} : { notOwn: workforce.notOwn }),
    ...(served === undefined ? {} : { services: served }),
    problems,
    ...(checks === undefined ? {} : { checks }),
  };
}
