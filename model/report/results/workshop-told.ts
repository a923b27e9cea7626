/** What a workshop on the plan is told by: what the room looked at, and its decisions with their numbers then and now. */
import { scenarioIn } from "../../plan/edit/parts";
import { workshopOf } from "../../plan/edit/workshop/workshop-of";
import type { Plan } from "../../plan/plan";
import type { SeenNumber, WorkshopDecision, WorkshopMeasure } from "../../plan/workshop-schema";
import { decisionInputs } from "../../questions/workshop/inputs";
import { serviceMeasures } from "../../services/figures/service-measures";
import { measureOf } from "../../workforce/results/measures";
import type { ReportAsked } from "./asked";
import { listOf, staffLine, type Line, type Told } from "./told";

export interface NumberNow {
  readonly then: SeenNumber;
  /** NaN where it can no longer be worked out. */
  readonly value: number;
}

export interface DecisionTold {
  readonly decision: WorkshopDecision;
  /** The plan has no such scenario any more. */
  readonly gone: boolean;
  /** What its numbers rest on has been changed since. */
  readonly moved: boolean;
  readonly numbers: readonly NumberNow[];
}

export interface WorkshopTold {
  readonly shown: WorkshopMeasure & { readonly label: string; readonly unit: string };
  readonly decisions: readonly DecisionTold[];
}

/** The scenarios a workshop is told with: those on its keys, then those it decided or voted on. */
export function workshopScenarios(plan: Plan): readonly string[] {
  const { keys = [], decisions = [], votes = [] } = workshopOf(plan);
  const named = [...keys, ...[...decisions, ...votes].flatMap(({ scenario }) => scenario ?? [])];
  return [...new Set(named)].filter((id) => scenarioIn(plan, id) !== undefined);
}

/** What the room looks at: what was chosen, where the plan still has it; else the first list, else the staff in post. */
export function roomLooksAt(plan: Plan): WorkshopMeasure {
  const { shown } = workshopOf(plan);
  const { places, services = [] } = plan.structure;
  const known =
    shown !== undefined &&
    (shown.place === undefined || places.some(({ id }) => id === shown.place)) &&
    (shown.service === undefined
      ? measureOf(shown.measure) !== undefined
      : services.some(({ id }) => id === shown.service) && serviceMeasures.some(({ id }) => id === shown.measure));
  if (known) return shown;
  const [service] = services;
  return service === undefined ? { measure: "staff_in_post" } : { measure: "waiting", service: service.id };
}

/** What is asked of a report of a workshop, with what the room looked at where nothing else is named. */
export function askedOfWorkshop(plan: Plan, asked: ReportAsked): ReportAsked {
  const looked = roomLooksAt(plan);
  const place = asked.place ?? looked.place;
  const service = asked.service ?? looked.service;
  return {
    ...asked,
    ...(place === undefined ? {} : { place }),
    ...(service === undefined ? {} : { service }),
    looked,
  };
}

/** A measure of the workforce or of a list, on the opening day and at each planning year. */
export function lineOf(
  told: Told,
  { measure, service }: Pick<WorkshopMeasure, "measure" | "service">,
  place: string | undefined,
): Line | undefined {
  if (service === undefined) return measureOf(measure) === undefined ? undefined : staffLine(told, measure, place);
  const declared = serviceMeasures.find(({ id }) => id === measure);
  const view = listOf(told, service, place);
  const years = declared === undefined ? undefined : view?.byYear[declared.id];
  return view === undefined || declared === undefined || years === undefined
    ? undefined
    : { ...declared, opening: view.opening[declared.id] ?? Number.NaN, years };
}

/** The same number of the plan as it is; NaN where it cannot be worked out any more. */
function valueNow(told: Told | undefined, { measure, service, place, year }: SeenNumber): number {
  const at = told?.calendar.years.findIndex(({ name }) => name === year) ?? -1;
  const line =
    told === undefined ? undefined : lineOf(told, { measure, ...(service === undefined ? {} : { service }) }, place);
  return line?.years[at] ?? Number.NaN;
}

/** @param toldOf runs a scenario that is not among those told */
export function workshopTold(
  plan: Plan,
  { looked }: ReportAsked,
  told: readonly Told[],
  toldOf: (scenario: string) => Told,
): WorkshopTold {
  const shown = looked ?? roomLooksAt(plan);
  const info =
    shown.service === undefined ? measureOf(shown.measure) : serviceMeasures.find(({ id }) => id === shown.measure);
  const runs = new Map(told.map((one) => [one.scenario, one]));
  const run = (scenario: string | undefined): Told | undefined => {
    if (scenario !== undefined && scenarioIn(plan, scenario) === undefined) return undefined;
    const made = runs.get(scenario) ?? (scenario === undefined ? undefined : toldOf(scenario));
    if (made !== undefined) runs.set(scenario, made);
    return made;
  };
  return {
    shown: { ...shown, label: info?.label ?? shown.measure, unit: info?.unit ?? "" },
    decisions: (workshopOf(plan).decisions ?? []).map((decision) => {
      const now = run(decision.scenario);
      return {
        decision,
        gone: now === undefined,
        moved: now === undefined || decisionInputs(plan, decision.scenario) !== decision.inputs,
        numbers: decision.numbers.map((then) => ({ then, value: valueNow(now, then) })),
      };
    }),
  };
}
