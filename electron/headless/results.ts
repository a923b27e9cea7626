/** Runs the plan under the base and each scenario asked for, and what was asked of the workforce out of its runs. */
import {
  checkPlanRuns,
  crowding,
  crowdingMeasures,
  crowdingSays,
  elementAt,
  postsReach,
  projectPlan,
  projectServices,
  whoseResults,
  type Breakdown,
  type CheckResult,
  type Outcome,
  type PostsReach,
  type Problem,
  type Projection,
  type Services,
  type Table,
  type TableMeasure,
} from "../../model/index";
import { stoppedBy, underScenario, type Input } from "./io";
import { done, type Step, type Stopped } from "./outcome";
import type { Selection } from "./select";

/** A measure as results name it. */
export interface ShownMeasure extends TableMeasure {
  /** Decimals to be written with, where its unit alone does not say. */
  readonly decimals?: number;
}

export type ShownTable = Table<ShownMeasure>;

export interface ScenarioSheet {
  /** Null for the base. */
  readonly id: string | null;
  readonly name: string;
  /** One for each measure, in the order asked. */
  readonly tables: readonly ShownTable[];
  /** The same measures for all groups of the table together. */
  readonly wholes: readonly ShownTable[];
  /** Of a scenario whose posts do not change how many people there are, in a supply-led run. */
  readonly reach?: PostsReach;
}

/** Results in the one shape that tables, CSV and JSON are written from, whether they are of the workforce or of a service. */
export interface Sheet {
  /** The base, then the scenarios asked for. */
  readonly scenarios: readonly ScenarioSheet[];
  /** Numbers of the tables' times that lie in the years asked for. */
  readonly times: readonly number[];
}

export interface ScenarioRun {
  /** Null for the base. */
  readonly id: string | null;
  readonly name: string;
  readonly workforce: () => Outcome<Projection>;
  readonly services: () => Outcome<Services>;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The base first. A service staffed from a workforce that cannot be run says so. */
export function runsOf(
  { plan, resolutions }: Input,
  { scenarios, closure }: Pick<Selection, "scenarios" | "closure">,
): readonly ScenarioRun[] {
  const staffed = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const runs: ScenarioRun[] = [];
  for (const scenario of [undefined, ...scenarios]) {
    const under = { resolutions, ...(scenario === undefined ? {} : { scenario: scenario.id }) };
    const project = (): Outcome<Projection> => projectPlan(plan, { closure, ...under });
    // Every scenario is held against the base, and services are run on their staff. Any other run is asked for once and
    // let go: those of forty scenarios of every system of England are 3 GB.
    const workforce = scenario === undefined || staffed ? once(project) : project;
    runs.push({
      id: scenario?.id ?? null,
      name: scenario?.name ?? "Base",
      workforce,
      services: once((): Outcome<Services> =>
        projectServices(plan, {
          ...under,
          ...(staffed ? { projection: workforce(), base: elementAt(runs, 0).workforce } : {}),
        }),
      ),
    });
  }
  return runs;
}

export interface Results extends Sheet {
  readonly failed: readonly FailedScenario[];
  /** WTE in post on the day before the plan starts, of the people the filter leaves. */
  readonly opening: number;
  /** Findings of the runs, each once. */
  readonly problems: readonly Problem[];
  /** The places told apart, by id. */
  readonly places: readonly string[];
  /** Where places are told apart: the results that do not rest on figures of the place's own. */
  readonly notOwn: readonly NotOwn[];
}

/** A result of a place that rests on a larger place's figures, shared out. */
export interface NotOwn {
  readonly measure: string;
  readonly place: string;
  /** The larger place, in words, and whether its figure is used as it is or a share of it. */
  readonly of: string;
  readonly kind: "larger" | "share";
}

const placeKinds: readonly Breakdown[] = ["nation", "region", "ics", "provider", "team", "place"];

/** The places told apart in the tables, by id; none where they are told by something else. */
function placesShown(by: Selection["by"], table: Table | undefined): readonly string[] {
  const column = by.findIndex((name) => placeKinds.includes(name));
  return column < 0 ? [] : [...new Set((table?.groups ?? []).map(({ ids }) => elementAt(ids, column)))];
}

function notOwnIn(base: Projection, { by, measures }: Selection, shown: readonly string[]): NotOwn[] {
  const kind = by.find((name) => placeKinds.includes(name));
  if (kind === undefined) return [];
  const ids = measures.map(({ id }) => id);
  return whoseResults(base, ids, kind).flatMap(({ measure, places }) =>
    places.flatMap(({ id, whose }): NotOwn[] =>
      whose.kind === "own" || !shown.includes(id) ? [] : [{ measure, place: id, ...whose }],
    ),
  );
}

/** A route takes courses, not staff: a filter by route leaves nothing to say about measures that cannot be told by route. */
function keepMissing(tables: readonly Table[], projection: Projection, selection: Selection): readonly Table[] {
  if (selection.where.route === undefined) return tables;
  const byRoute = projection.tables({ measures: selection.measures.map((measure) => measure.id), by: ["route"] });
  return tables.map((table, number) =>
    elementAt(byRoute, number).values.every(Number.isNaN)
      ? { ...table, opening: table.opening.map(() => Number.NaN), values: table.values.map(() => Number.NaN) }
      : table,
  );
}

/** The warning of more apprentices than support workers at the places shown, as a finding of the run. */
function crowdedIn(
  projection: Projection,
  { id, name }: Pick<ScenarioRun, "id" | "name">,
  { where: { place } }: Selection,
): readonly Problem[] {
  const where = place === undefined ? {} : { place };
  return crowding(projection.tables({ measures: crowdingMeasures, where })).map((crowded) => ({
    severity: "warning",
    kind: "apprentices-crowd",
    at: id === null ? "" : `scenario "${name}"`,
    says: crowdingSays(crowded),
  }));
}

/** A scenario that cannot be run, by its id, and why, in lines. */
export interface FailedScenario {
  readonly id: string;
  readonly says: readonly string[];
}

/** What keeps a scenario from being run, where the others are told without it. */
export const leftOut = (id: string, name: string, { says }: Stopped): FailedScenario => ({
  id,
  says: [`left out: the scenario "${name}" cannot be run:`, ...says],
});

/**
 * One run after another, so that no more than two are held at once. A scenario that cannot be run does not cost the
 * others; where none can, the first says why.
 * @param name how the plan is called in sentences
 */
export function resultsOf(runs: readonly ScenarioRun[], name: string, selection: Selection): Step<Results> {
  const scenarios: ScenarioSheet[] = [];
  const failed: FailedScenario[] = [];
  let first: Stopped | undefined;
  const problems = new Map<string, Problem>();
  let opening = Number.NaN;
  let places: readonly string[] = [];
  let notOwn: readonly NotOwn[] = [];
  const asked = {
    measures: selection.measures.map((measure) => measure.id),
    where: selection.where,
    time: selection.time,
  };
  for (const run of runs) {
    const projected = run.workforce();
    if (!projected.ok) {
      const stopped = stoppedBy(underScenario(name, run.id), projected.problems);
      if (run.id === null) return stopped;
      first ??= stopped;
      failed.push(leftOut(run.id, run.name, stopped));
      continue;
    }
    const projection = projected.value;
    const tables = (by: Selection["by"]): readonly Table[] =>
      keepMissing(projection.tables({ ...asked, by }), projection, selection);
    if (run.id === null) {
      opening = elementAt(
        elementAt(projection.tables({ measures: ["staff_in_post"], where: selection.where }), 0).opening,
        0,
      );
      places = placesShown(selection.by, tables(selection.by)[0]);
      notOwn = notOwnIn(projection, selection, places);
    }
    for (const found of [...projection.problems, ...crowdedIn(projection, run, selection)])
      problems.set(`${found.kind} ${found.at} ${found.says}`, found);
    const base = elementAt(runs, 0).workforce();
    const reach = base.ok ? postsReach(base.value.run, projection.run) : undefined;
    scenarios.push({
      id: run.id,
      name: run.name,
      tables: tables(selection.by),
      wholes: tables([]),
      ...(reach === undefined ? {} : { reach }),
    });
  }
  if (first !== undefined && scenarios.length === 1) return first;
  const years = selection.years.map((number) => elementAt(selection.calendar.years, number));
  const times =
    selection.time === "year"
      ? selection.years
      : years.flatMap((year) => Array.from({ length: year.last - year.first + 1 }, (_, month) => year.first + month));
  return done({ scenarios, failed, opening, problems: [...problems.values()], places, notOwn, times });
}

/** A check, and the scenario it was run under: null for the base. */
export interface ScenarioCheck extends CheckResult {
  readonly scenario: string | null;
}

/** Checks the base and each scenario asked for. */
export function checksOf({ plan, name, resolutions }: Input, selection: Selection): Step<ScenarioCheck[]> {
  const results: ScenarioCheck[] = [];
  for (const scenario of [null, ...selection.scenarios.map(({ id }) => id)]) {
    const checked = checkPlanRuns(plan, {
      resolutions,
      closure: selection.closure,
      ...(scenario === null ? {} : { scenario }),
    });
    if (!checked.ok) return stoppedBy(underScenario(name, scenario), checked.problems);
    results.push(...checked.value.map((result) => ({ ...result, scenario })));
  }
  return done(results);
}

/** A count, then a line for each check: whether it holds, what it says and how it was tried. */
export function checksAsText(checks: readonly ScenarioCheck[], selection: Selection): string {
  const failed = checks.filter((check) => !check.holds).length;
  const count =
    failed === 0
      ? `All ${checks.length} built-in checks hold.`
      : `${failed} of ${checks.length} built-in checks ${failed === 1 ? "does" : "do"} not hold.`;
  const nameOf = (scenario: string): string => selection.scenarios.find(({ id }) => id === scenario)?.name ?? scenario;
  return `${[count, ...checks.map((check) => `${check.holds ? "holds" : "FAILS"}  ${check.scenario === null ? "" : `${nameOf(check.scenario)}: `}${check.says} (${check.detail})`)].join("\n")}\n`;
}
