/**
 * Process 3, train. Yearly commissioned places by route and place; learners leave the course at a yearly rate; those
 * who complete reach the pool of their place at the first registered level, or, when they are apprentices already in
 * post, move level there.
 *
 * What survives from an intake to its completion depends on nothing that happens in the run, so it is worked out
 * beforehand; only the number who start can be cut during it, by placement capacity.
 */
import { problem } from "../plan/problem";
import { calendarMonth, planningYearOf } from "./calendar";
import { fastReader, inputsOf, pick, type Inputs } from "./inputs";
import type { Cohort, Program, Training } from "./program";
import { cursor, toRow } from "./shape";
import { emptyTimed, fillTimed, stretchStarts } from "./timed";

/** Months of history before the start that the longest route needs. */
function longest(inputs: Inputs): number {
  const { members } = inputs.resolved;
  const at = cursor();
  let most = 0;
  for (let route = 0; route < members.size("route"); route += 1) {
    at.route = route;
    most = Math.max(most, Math.round(pick(inputs.series("route_length"), 0, at.member, 0)) + Math.round(pick(inputs.series("registration_lag"), 0, at.member, 0)));
  }
  return most + 12;
}

/** Lists the cohorts that are in training at the start or start during the plan. */
export function trainingOf(inputs: Inputs, program: Pick<Program, "shape" | "months" | "calendar">): Training {
  const { members } = inputs.resolved;
  const { shape, months, calendar } = program;
  const routes = members.size("route");
  const history = routes === 0 ? 0 : longest(inputs);
  const cohorts: Cohort[] = [];
  const at = cursor();
  for (let route = 0; route < routes; route += 1) {
    at.route = route;
    const intake = Math.round(pick(inputs.series("intake_month"), 0, at.member));
    const length = Math.round(pick(inputs.series("route_length"), 0, at.member));
    const lag = Math.round(pick(inputs.series("registration_lag"), 0, at.member));
    for (let start = -history; start < months; start += 1) {
      if (calendarMonth(calendar.start + start) !== intake || start + length + lag < 0) continue;
      cohorts.push({ route, start, end: start + length, join: start + length + lag });
    }
  }
  const list = (month: (cohort: Cohort) => number): number[][] => {
    const out: number[][] = Array.from({ length: months }, () => []);
    cohorts.forEach((cohort, number) => out[month(cohort)]?.push(number));
    return out;
  };
  const size = cohorts.length * shape.places;
  return {
    cohorts,
    startsIn: list((cohort) => cohort.start),
    joinsIn: list((cohort) => cohort.join),
    planned: new Float64Array(size),
    survives: new Float64Array(size),
    registers: new Float64Array(size),
    joins: new Float64Array(size),
    inPost: new Float64Array(size),
    remaining: new Float64Array(routes * shape.places * (months + history)),
    history,
    weeksNeeded: new Float64Array(routes),
    weeksHosted: emptyTimed(months),
    limited: new Uint8Array(months),
  };
}

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

/** Fills everything about training that does not depend on the run. */
export function setTraining(inputs: Inputs, program: Program): void {
  const { training, shape, months } = program;
  const { members } = inputs.resolved;
  const routes = members.size("route");
  if (routes === 0) return;
  const at = cursor();
  const { history, remaining, cohorts } = training;
  const span = months + history;

  // remaining: running product of the monthly part that stays on the course; its ratio between two months is survival.
  // A scenario does not change the past: what happened before the start is read from the plan itself (and its draw).
  const past = inputsOf(inputs.base, inputs.base, inputs.overrides);
  const attritions = [past.series("attrition"), inputs.series("attrition")] as const;
  for (let route = 0; route < routes; route += 1)
    for (let place = 0; place < shape.places; place += 1) {
      at.route = route;
      at.place = place;
      const base = (route * shape.places + place) * span;
      let left = 1;
      let from = Number.NaN;
      let monthly = 1;
      for (let i = 0; i < span; i += 1) {
        const attrition = attritions[i < history ? 0 : 1];
        const values = attrition?.at(i - history);
        const yearly = values === undefined ? 0 : values[(attrition?.stride.route ?? 0) * route + (attrition?.stride.place ?? 0) * place]!;
        if (yearly !== from) {
          from = yearly;
          monthly = Math.pow(1 - yearly, 1 / 12);
        }
        left *= monthly;
        remaining[base + i] = left;
      }
    }

  cohorts.forEach((cohort, number) => {
    at.route = cohort.route;
    const then = cohort.start < 0 ? past : inputs;
    const total = commissionedPlaces(then, cohort.start) * routeShare(then, cohort.route, cohort.start);
    const joinMonth = Math.min(months - 1, Math.max(0, cohort.join));
    const apprentice = inputs.resolved.plan.structure.routes[cohort.route]!.kind === "apprenticeship" && program.supportLevel >= 0;
    for (let place = 0; place < shape.places; place += 1) {
      at.place = place;
      const i = number * shape.places + place;
      const base = (cohort.route * shape.places + place) * span + history;
      training.planned[i] = total * pick(then.series("intake_share"), cohort.start, at.member);
      training.survives[i] = cohort.end < months ? remaining[base + cohort.end]! / remaining[base + cohort.start]! : 0;
      training.registers[i] = pick(inputs.series("registers_share"), joinMonth, at.member);
      training.joins[i] = pick(inputs.series("joins_share"), joinMonth, at.member);
      training.inPost[i] = apprentice ? pick(then.series("apprentices_in_post"), cohort.start, at.member) : 0;
    }
  });
  for (let i = 0; i < training.planned.length; i += 1) {
    if (!Number.isFinite(training.planned[i]!)) {
      program.problems.push(problem("training-missing", "assumptions (Commissioned places)", "The number of learners who start cannot be worked out, because the opening intake, its growth or its shares by route or place are empty. Give them, or remove the training routes."));
      break;
    }
  }

  at.place = 0;
  for (let route = 0; route < routes; route += 1) {
    at.route = route;
    training.weeksNeeded[route] = pick(inputs.series("placement_weeks_per_learner"), 0, at.member);
  }
  const hosted = inputs.series("placement_weeks_per_wte");
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  fillTimed(training.weeksHosted, stretchStarts([hosted]), shape.rows, (month, into) => {
    for (let row = 0; row < shape.rows; row += 1) {
      toRow(at, row, shape);
      // Only registered staff can supervise a placement.
      into[row] = registered[at.level] === true ? pick(hosted, month, at.member) : 0;
    }
  });
  const limited = inputs.series("placement_limited");
  const canLimit = training.weeksNeeded.every((weeks) => Number.isFinite(weeks)) && training.weeksHosted.values.every((values) => values.every((weeks) => Number.isFinite(weeks)));
  for (let month = 0; month < months; month += 1) {
    const on = fastReader(limited, month, 0)(0, 0, 0, 0, 0) >= 0.5;
    if (on && !canLimit) {
      program.problems.push(problem("placements-missing", "assumptions (Placement weeks)", "Intakes are to be limited by placements, but the weeks hosted per WTE or needed per learner are empty. Give both, or switch the limit off; blank is not zero."));
      return;
    }
    training.limited[month] = on ? 1 : 0;
  }
}

/** Part of a cohort's starts still learning at the end of a month, 0 once it has completed. */
export function stillLearning(training: Training, cohort: Cohort, place: number, places: number, months: number, month: number): number {
  if (month < cohort.start || month >= cohort.end) return 0;
  const base = (cohort.route * places + place) * (months + training.history) + training.history;
  return training.remaining[base + month]! / training.remaining[base + cohort.start]!;
}
