/** Learners who start each course: yearly commissioned places, shared out by route and place. */
import { problem } from "../../../plan/problem";
import { planningYearOf } from "../../../plan/calendar";
import { pastOf, pick, type Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor } from "../../program/shape";

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
  if (year <= first)
    return opening * Math.pow(1 + pick(inputs.base.series("commissioning_growth"), 0, at.member), year - first);
  let places = opening;
  for (let y = first + 1; y <= year; y += 1)
    places *= 1 + pick(growth, Math.max(0, y * 12 + 3 - calendar.start), at.member);
  return places;
}

/** Share of a year's places that a route takes in a month. */
function routeShare(inputs: Inputs, route: number, month: number): number {
  const { routes } = inputs.resolved.plan.structure;
  const at = cursor();
  const kinds = routes.map((entry) => entry.kind === "apprenticeship");
  const apprentices = kinds.filter(Boolean).length;
  const share =
    apprentices === 0
      ? 0
      : apprentices === routes.length
        ? 1
        : pick(inputs.series("apprenticeship_share"), month, at.member);
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

/** Fills the shares of a year's places by cohort and place. */
export function setShares(inputs: Inputs, program: Program): void {
  const { training, shape } = program;
  const past = pastOf(inputs);
  const at = cursor();
  training.cohorts.forEach(({ route, start }, number) => {
    const then = start < 0 ? past : inputs;
    const byPlace = then.series("intake_share");
    const ofRoute = routeShare(then, route, start);
    at.route = route;
    for (at.place = 0; at.place < shape.places; at.place += 1)
      training.share[number * shape.places + at.place] = ofRoute * pick(byPlace, start, at.member);
  });
}

/** Fills the learners who start, by cohort and place, before any limit. Reads the shares. */
export function setIntakes(inputs: Inputs, program: Program): void {
  const { planned, cohorts, share } = program.training;
  const { places } = program.shape;
  const past = pastOf(inputs);
  // Routes that start in the same month share one total.
  const totals = new Map<number, number>();
  for (let number = 0; number < cohorts.length; number += 1) {
    const { start } = cohorts[number]!;
    let total = totals.get(start);
    if (total === undefined) totals.set(start, (total = commissionedPlaces(start < 0 ? past : inputs, start)));
    for (let i = number * places; i < (number + 1) * places; i += 1) planned[i] = total * share[i]!;
  }
  if (planned.some((learners) => !Number.isFinite(learners)))
    program.problems.push(
      problem(
        "training-missing",
        "assumptions (Commissioned places)",
        "The number of learners who start cannot be worked out, because the opening intake, its growth or its shares by route or place are empty. Give them, or remove the training routes.",
      ),
    );
}
