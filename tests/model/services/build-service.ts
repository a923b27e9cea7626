/** Plans with services for tests. Every figure is made up for the test. */
import { hasErrors, projectServices, type Plan, type Service, type Services, type ServiceView } from "../../../model";
import { checkPlan } from "../../../model/plan/check/check-plan";
import type { Queue } from "../../../model/services/list/queue/queue";
import type { QueueRun } from "../../../model/services/list/queue/queue-run";
import { buildPlan, given, type PlanOptions } from "../build-plan";

export interface ServiceOptions extends Omit<PlanOptions, "places"> {
  readonly places?: number;
  readonly service?: Partial<Service>;
  /** More services beside the first. */
  readonly more?: readonly Service[];
  readonly chanceSeed?: string;
}

export const tier = (id: string, more: Partial<Service["tiers"][number]> = {}): Service["tiers"][number] => ({
  id,
  label: id,
  ...more,
});

/** A plan of one place with one service of one tier, counted in starts unless told otherwise. */
export function planWithService({ service = {}, more = [], ...options }: ServiceOptions = {}): Plan {
  const plan = buildPlan({ places: 1, start: "2026-04", years: 3, ...options });
  const own: Service = {
    id: "service",
    label: "Service",
    staffing: "not-known",
    capacity: "starts",
    tiers: [tier("only")],
    ...service,
  };
  return { ...plan, structure: { ...plan.structure, services: [own, ...more] } };
}

/** The services of a plan; the plan has to be without errors. */
export function servicesIn(plan: Plan, options: Parameters<typeof projectServices>[1] = {}): Services {
  const errors = checkPlan(plan).filter((found) => found.severity === "error");
  if (hasErrors(errors)) throw new Error(errors.map((found) => found.says).join("\n"));
  const outcome = projectServices(plan, options);
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
}

export function viewIn(
  plan: Plan,
  options: Parameters<typeof projectServices>[1] = {},
  service = "service",
): ServiceView {
  const view = servicesIn(plan, options).view(service, undefined, { profile: true });
  if (!view.runs) throw new Error(view.needed.map((one) => `${one.label} ${one.for}: ${one.says}`).join("\n"));
  return view;
}

/** The queue and its run at the first place of a service. */
export function queueIn(
  plan: Plan,
  options: Parameters<typeof projectServices>[1] = {},
  service = "service",
): { readonly queue: Queue; readonly run: QueueRun } {
  const services = servicesIn(plan, options);
  const list = services.lists(service)[0]!;
  if (list.queue === undefined)
    throw new Error(list.needed.map((one) => `${one.label} ${one.for}: ${one.says}`).join("\n"));
  return { queue: list.queue, run: services.run(list.queue, { profile: true }) };
}

/** The figures of a service counted in starts. */
export const counted = (figures: {
  readonly referrals: number;
  readonly starts: number;
  readonly list: number;
  readonly longest?: number;
}): ReturnType<typeof given>[] => [
  given("referrals", figures.referrals),
  given("starts_per_week", figures.starts),
  given("opening_list", figures.list),
  ...(figures.longest === undefined ? [] : [given("opening_longest_wait", figures.longest)]),
];

/** The figures of a team counted in hours: one level, `level1`, and no time away unless given. */
export function inHours(figures: {
  readonly wte: number;
  readonly hours?: number;
  readonly minutes: number;
  readonly contacts?: number;
  readonly weeks: number;
}): ReturnType<typeof given>[] {
  return [
    given("stated_team", null, [{ level: "level1", value: figures.wte }]),
    given("contracted_hours", figures.hours ?? 37.5),
    given("leave_share", 0),
    given("sickness_share", 0),
    given("parental_leave_share", 0),
    given("study_share", 0),
    given("supervision_share", 0),
    given("patient_facing_share", 1),
    given("contacts", figures.contacts ?? 1),
    given("direct_minutes", null, [{ level: "level1", value: figures.minutes }]),
    given("non_attendance", 0),
    given("weeks_in_treatment", figures.weeks),
  ];
}
