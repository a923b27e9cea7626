/** Learners who start each course: yearly commissioned places, shared out by route and place. */
import { problem } from "../plan/problem";
import { planningYearOf } from "./calendar";
import { pastOf, pick, type Inputs } from "./inputs";
import type { Program } from "./program";
import { cursor } from "./shape";

/** Commissioned places, all routes together, in the planning year of a month. */
export function commissionedPlaces(inputs: Inputs, month: number): number {
  const { calendar } = inputs.resolved;
  const at = cursor();
  const listed = inputs.series("commissioned_places");
  const fromList = pick(listed, month, at.member);
  if (Number.isFinite(fromList)) return fromList;
  const opening = pick(inputs.series("opening_intake"), 0, at.member);
  const growth = inputs.series("commissioning_growth");
  const first = planningYearOf(calendar.start);
  const year = calendar.planningYear(month);
  // Before the first year the opening intake is shrunk back by the plan's own growth.
  if (year <= first) return opening * Math.pow(1 + pick(inputs.base.series("commissioning_growth"), 0, at.member), year - first);
  let places = opening;
  for (let y = first + 1; y <= year; y += 1) places *= 1 + pick(growth, Math.max(0, y * 12 + 3 - calendar.start), at.member);
  return places;
}

/** Share of a year's places that a route takes in a month. */
function routeShare(inputs: Inputs, route: number, month: number): number {
  const { routes } = inputs.resolved.plan.structure;
  const at = cursor();
  const kinds = routes.map((entry) => entry.kind === "apprenticeship");
  const apprentices = kinds.filter(Boolean).length;
  const share = apprentices === 0 ? 0 : apprentices === routes.length ? 1 : pick(inputs.series("apprenticeship_share"), month, at.member);
  const group = kinds[route] === true ? share : 1 - share;
  // Routes of one kind keep their proportions to each other.
  let own = 0;
  let all = 0;
  const alone = kinds.filter((kind) => kind === kinds[route]).length === 1;
  routes.forEach((_, other) => {
    if (kinds[other] !== kinds[route]) return;
    at.route = other;
    const weight = alone ? 1 : pick(inputs.series("route_share"), month, at.member);
    all += weight;
    if (other === route) own = weight;
  });
  return all > 0 ? (group * own) / all : 0;
}

/** Fills the learners who start, by cohort and place, before any limit. */
export function setIntakes(inputs: Inputs, program: Program): void {
  const { training, shape } = program;
  const { planned, cohorts } = training;
  const past = pastOf(inputs);
  const at = cursor();
  cohorts.forEach((cohort, number) => {
    at.route = cohort.route;
    const then = cohort.start < 0 ? past : inputs;
    const shares = then.series("intake_share");
    const total = commissionedPlaces(then, cohort.start) * routeShare(then, cohort.route, cohort.start);
    for (at.place = 0; at.place < shape.places; at.place += 1) planned[number * shape.places + at.place] = total * pick(shares, cohort.start, at.member);
  });
  if (planned.some((learners) => !Number.isFinite(learners)))
    program.problems.push(problem("training-missing", "assumptions (Commissioned places)", "The number of learners who start cannot be worked out, because the opening intake, its growth or its shares by route or place are empty. Give them, or remove the training routes."));
}
