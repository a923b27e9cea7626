/** What was asked of the services, out of their runs: a sheet for each. A list that cannot be worked out is missing and names what it needs. */
import {
  elementAt,
  type NeededFigure,
  type Problem,
  type ServiceMeasure,
  type Services,
  type ServiceView,
} from "../../model/index";
import { stoppedBy, underScenario } from "./io";
import { done, type Step } from "./outcome";
import type { ScenarioRun, ScenarioSheet, Sheet, ShownMeasure, ShownTable } from "./results";
import type { Selection } from "./select";
import type { ServiceAsked, ServiceSelection } from "./select-services";

interface Reading {
  readonly values: readonly number[];
  /** On the day before the plan starts; NaN for what is not a stock. */
  readonly opening: number;
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const none = (length: number): number[] => Array.from({ length }, () => Number.NaN);

function whole(view: ServiceView, { id }: ServiceMeasure, time: "year" | "week"): readonly number[] {
  if (time === "year") return view.byYear[id] ?? none(view.years.length);
  const values = view.figures[id];
  return values === undefined ? none(view.weeks.length) : Array.from(values);
}

/** Every measure told by tier counts people, so that tiers add up. */
function ofTiers(
  view: ServiceView,
  { id, kind }: ServiceMeasure,
  tiers: readonly number[],
  time: "year" | "week",
): readonly number[] {
  const values = view.tierFigures[id];
  const inWeek = (week: number): number =>
    values === undefined ? Number.NaN : sum(tiers.map((tier) => elementAt(values, week * view.tiers.length + tier)));
  if (time === "week") return view.weeks.map((_, week) => inWeek(week));
  return view.years.map(({ first, last }) =>
    kind === "stock" ? inWeek(last) : sum(Array.from({ length: last - first + 1 }, (_, week) => inWeek(first + week))),
  );
}

/** @param tiers numbers of the tiers to read; all of them when undefined. A measure that cannot be told by tier is then missing. */
function readingOf(
  view: ServiceView,
  measure: ServiceMeasure,
  tiers: readonly number[] | undefined,
  time: "year" | "week",
): Reading {
  if (tiers === undefined)
    return { values: whole(view, measure, time), opening: view.opening[measure.id] ?? Number.NaN };
  const openings = view.openingByTier[measure.id];
  return {
    values: ofTiers(view, measure, tiers, time),
    opening: openings === undefined ? Number.NaN : sum(tiers.map((tier) => elementAt(openings, tier))),
  };
}

export interface ServiceScenario extends ScenarioSheet {
  /** True when the list can be worked out at one of the places shown at least. */
  readonly runs: boolean;
  /** Figures still empty, for the list or for something about it. */
  readonly needed: readonly NeededFigure[];
  /** The time that runs out first, by the name of the planning year; none where nobody waits for want of any. */
  readonly runsOut: ReadonlyMap<string, string>;
}

export interface ServiceSheet extends Sheet {
  readonly asked: ServiceAsked;
  readonly scenarios: readonly ServiceScenario[];
}

export interface ServiceResults {
  readonly sheets: readonly ServiceSheet[];
  /** Findings of the runs, each once. */
  readonly problems: readonly Problem[];
}

/** Where starts are counted, what there is and what is used are cases, not hours. A wait is whole weeks only where it is that of one person. */
function shown(measure: ServiceMeasure, { service }: ServiceAsked): ShownMeasure {
  const { id, label, kind } = measure;
  const unit = service.capacity === "starts" && measure.unit === "hours per week" ? "cases per week" : measure.unit;
  return { id, label, unit, kind, ...(unit === "weeks" && id !== "longest_wait" ? { decimals: 1 } : {}) };
}

/** A row of a table: a place or all of them, and a tier or those the filter leaves. */
interface Row {
  readonly view: ServiceView | undefined;
  readonly tiers: readonly number[] | undefined;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

function tableOf(
  rows: readonly Row[],
  measure: ServiceMeasure,
  asked: ServiceAsked,
  by: readonly string[],
  times: readonly string[],
  time: ServiceSelection["time"],
): ShownTable {
  const readings = rows.map(({ view, tiers }) =>
    view === undefined
      ? { values: times.map(() => Number.NaN), opening: Number.NaN }
      : readingOf(view, measure, tiers, time),
  );
  return {
    measure: shown(measure, asked),
    by,
    groups: rows.map(({ ids, labels }) => ({ ids, labels })),
    times,
    values: Float64Array.from(readings.flatMap(({ values }) => values)),
    opening: Float64Array.from(readings, ({ opening }) => opening),
  };
}

/** What some of the views need, each once. */
const neededBy = (views: readonly ServiceView[]): NeededFigure[] => [
  ...new Map(
    views
      .flatMap(({ needed }) => needed)
      .map((figure) => [JSON.stringify([figure.assumption, figure.where, figure.says]), figure]),
  ).values(),
];

function scenarioOf(
  services: Services,
  run: ScenarioRun,
  asked: ServiceAsked,
  selection: ServiceSelection,
): { readonly scenario: ServiceScenario; readonly view: ServiceView } {
  const { service, by, tiers, places } = asked;
  const at = new Map(places.map((place) => [place.id, services.view(service.id, place.id)]));
  const all =
    asked.together && places.length > 1
      ? services.view(service.id, undefined)
      : places.length === 1
        ? at.get(elementAt(places, 0).id)
        : undefined;
  const views = [...at.values()];
  const first = elementAt(views, 0);
  const times = selection.time === "year" ? first.years.map(({ name }) => name) : first.weeks;
  let rows: readonly Row[] = [{ view: all, tiers, ids: [], labels: [] }];
  const wholeRows = rows;
  for (const name of by)
    rows = rows.flatMap((row) =>
      name === "tier"
        ? (tiers ?? service.tiers.map((_, number) => number)).map((tier): Row => ({
            ...row,
            tiers: [tier],
            ids: [...row.ids, elementAt(service.tiers, tier).id],
            labels: [...row.labels, elementAt(service.tiers, tier).label],
          }))
        : places.map((place): Row => ({
            ...row,
            view: at.get(place.id),
            ids: [...row.ids, place.id],
            labels: [...row.labels, place.label],
          })),
    );
  const shownViews = rows.flatMap(({ view }) => view ?? []);
  const tables = (of: readonly Row[], names: readonly string[]): ShownTable[] =>
    selection.measures.map((measure) => tableOf(of, measure, asked, names, times, selection.time));
  return {
    view: first,
    scenario: {
      id: run.id,
      name: run.name,
      tables: tables(rows, by),
      wholes: tables(wholeRows, []),
      runs: shownViews.some((view) => view.runs),
      needed: neededBy(shownViews),
      runsOut: new Map(
        (all?.years ?? []).flatMap(({ name }, year) => {
          const label = all?.runsOut[year]?.label;
          return label === undefined ? [] : [[name, label] as const];
        }),
      ),
    },
  };
}

/** @param name how the plan is called in sentences */
export function serviceResultsOf(
  runs: readonly ScenarioRun[],
  name: string,
  selection: Selection,
  services: ServiceSelection,
): Step<ServiceResults> {
  const projected: { readonly run: ScenarioRun; readonly services: Services }[] = [];
  const problems = new Map<string, Problem>();
  for (const run of runs) {
    const outcome = run.services();
    if (!outcome.ok) return stoppedBy(underScenario(name, run.id), outcome.problems);
    for (const found of outcome.problems) problems.set(`${found.kind} ${found.at} ${found.says}`, found);
    projected.push({ run, services: outcome.value });
  }
  const years = new Set(selection.years.map((number) => elementAt(selection.calendar.years, number).name));
  const sheets = services.services.map((asked): ServiceSheet => {
    const found = projected.map(({ run, services: here }) => scenarioOf(here, run, asked, services));
    const times = elementAt(found, 0).view.years.flatMap(({ name: year, first, last }, slot) =>
      !years.has(year)
        ? []
        : services.time === "year"
          ? [slot]
          : Array.from({ length: last - first + 1 }, (_, week) => first + week),
    );
    return { asked, scenarios: found.map(({ scenario }) => scenario), times };
  });
  return done({ sheets, problems: [...problems.values()] });
}
