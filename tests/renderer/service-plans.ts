/** Plans with services for tests of the screens. Every figure is made up for the test. */
import { projectServices, writePlan, type Assumption, type Plan, type Service, type ServiceView } from "../../model";
import { buildPlan, given, type PlanOptions } from "../model/build-plan";

export const childrensService: Service = {
  id: "children",
  label: "Children's therapy",
  about: "A service made up for a test.",
  staffing: "stated-team",
  capacity: "hours",
  tiers: [
    { id: "universal", label: "Universal", about: "Advice and training for everybody around the child." },
    { id: "targeted", label: "Targeted", about: "Groups and programmes.", escalatesTo: "individual" },
    { id: "individual", label: "Individualised", about: "One to one." },
    { id: "plans", label: "Education, health and care plans", about: "Advice that the law asks for.", statutory: true },
  ],
  delegation: { from: "level1", to: "support" },
  supervisor: "level2",
  outcomes: [{ id: "goals", label: "Goals met", unit: "goals", per: "case", aim: "more" }],
};

export const clinicService: Service = {
  id: "clinic",
  label: "Hand clinic",
  staffing: "not-known",
  capacity: "starts",
  tiers: [{ id: "hands", label: "Everybody referred" }],
};

const byTier = (values: Readonly<Record<string, number>>) =>
  Object.entries(values).map(([tier, value]) => ({ tier, value }));

/** Every figure the children's service needs, for one place or (with the list and referrals) each of several. */
export const childrensFigures: readonly Assumption[] = [
  given("referrals", null, [
    { service: "children", value: 30 },
    { service: "clinic", value: 11 },
  ]),
  given("tier_share", null, byTier({ universal: 0.5, targeted: 0.3, individual: 0.15, plans: 0.05 })),
  given("removal_rate", 0.002),
  given("opening_list", null, [
    { tier: "children", value: 1400 },
    { tier: "hands", value: 90 },
  ]),
  given("opening_longest_wait", null, [
    { service: "children", value: 110 },
    { service: "clinic", value: 12 },
  ]),
  given("contacts", null, byTier({ universal: 1, targeted: 4, individual: 8, plans: 2 })),
  given("direct_minutes", null, [
    { tier: "universal", level: "level1", value: 60 },
    { tier: "universal", level: "support", value: 30 },
    { tier: "targeted", level: "level1", value: 60 },
    { tier: "targeted", level: "support", value: 60 },
    { tier: "individual", level: "level1", value: 60 },
    { tier: "individual", level: "level2", value: 15 },
    { tier: "plans", level: "level2", value: 120 },
  ]),
  given("indirect_minutes", null, [
    { tier: "individual", level: "level1", value: 90 },
    { tier: "plans", level: "level2", value: 180 },
  ]),
  given("group_size", null, [
    { tier: "universal", value: 6 },
    { tier: "targeted", value: 3 },
  ]),
  given("non_attendance", 0.08),
  given("weeks_in_treatment", null, byTier({ universal: 1, targeted: 8, individual: 20, plans: 6 })),
  given("delegated_share", null, [{ tier: "targeted", value: 0.2 }]),
  given("delegation_supervision", 0.1),
  given("stated_team", null, [
    { service: "children", level: "level1", value: 3.4 },
    { service: "children", level: "level2", value: 1.4 },
    { service: "children", level: "support", value: 1.6 },
  ]),
  given("contracted_hours", 37.5),
  given("leave_share", 0.154),
  given("sickness_share", 0.05),
  given("parental_leave_share", 0.02),
  given("study_share", 0.02),
  given("supervision_share", 0.03),
  given("supervision_given", 0.5),
  given("patient_facing_share", 0.65),
  given("wait_target", null, [{ service: "children", value: 18 }]),
  given("share_within_target", null, [{ service: "children", value: 0.92 }]),
  given("starts_per_week", null, [{ service: "clinic", value: 10.5 }]),
  given("start_policy", 1),
];

/** A children's service and a clinic at one place or several. */
export function planOfServices({
  assumptions = [],
  services = [childrensService, clinicService],
  ...options
}: PlanOptions & { readonly services?: readonly Service[] } = {}): Plan {
  const plan = buildPlan({
    places: 1,
    start: "2026-04",
    years: 5,
    ...options,
    assumptions: [...childrensFigures, ...assumptions],
  });
  return { ...plan, title: "Two services", structure: { ...plan.structure, services: [...services] } };
}

/** The same plan with some of its figures taken out. */
export const withoutFigures = (plan: Plan, ...ids: readonly string[]): Plan => ({
  ...plan,
  assumptions: plan.assumptions.filter((one) => !ids.includes(one.id)),
});

export function viewOf(
  plan: Plan,
  service = "children",
  options: { readonly place?: string; readonly scenario?: string } = {},
): ServiceView {
  const outcome = projectServices(plan, options.scenario === undefined ? {} : { scenario: options.scenario });
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value.view(service, options.place, { profile: true });
}

/** As a file, to be opened in the application. */
export const asFile = (plan: Plan): string => writePlan(plan);
