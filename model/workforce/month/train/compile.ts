/**
 * Process 3, train. Yearly commissioned places by route and place; learners leave the course at a yearly rate; those
 * who complete reach the pool of their place at the first registered level, or, when they are apprentices already in
 * post, move level there.
 *
 * What survives from an intake to its completion depends on nothing that happens in the run, so it is worked out
 * beforehand; only the number who start can be cut during it, by placement capacity.
 */
import { power } from "../../../chance/portable";
import { calendarMonth } from "../../../plan/calendar";
import { courseReader, pick, type Inputs } from "../../program/inputs";
import type { Cohort, Program, Training } from "../../program/program";
import { cursor } from "../../program/shape";
import { emptyTimed } from "../../program/timed";

/** Months of history before the start that the longest route needs. */
function longest(inputs: Inputs): number {
  const { members } = inputs.resolved;
  const at = cursor();
  let most = 0;
  for (let route = 0; route < members.size("route"); route += 1) {
    at.route = route;
    most = Math.max(
      most,
      Math.round(pick(inputs.series("route_length"), 0, at.member, 0)) +
        Math.round(pick(inputs.series("registration_lag"), 0, at.member, 0)),
    );
  }
  return most + 12;
}

/** Months from the last time it was `earlier` (a calendar month) to `now`; none where no month is given. */
const monthsSince = (now: number, earlier: number): number =>
  Number.isFinite(earlier) ? (now - earlier + 12) % 12 : 0;

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
    const endMonth = Math.round(pick(inputs.series("course_end_month"), 0, at.member));
    const lag = Math.round(pick(inputs.series("registration_lag"), 0, at.member));
    for (let start = -history; start < months; start += 1) {
      if (calendarMonth(calendar.start + start) !== intake) continue;
      const early = monthsSince(calendarMonth(calendar.start + start + length), endMonth);
      // A course too short to reach the month ends when its length is over.
      const end = start + length - (early < length ? early : 0);
      if (end + lag < 0) continue;
      cohorts.push({ route, start, end, join: end + lag });
    }
  }
  const list = (month: (cohort: Cohort) => number): Int32Array[] => {
    const out: number[][] = Array.from({ length: months }, () => []);
    cohorts.forEach((cohort, number) => out[month(cohort)]?.push(number));
    return out.map((numbers) => Int32Array.from(numbers));
  };
  const size = cohorts.length * shape.places;
  return {
    cohorts,
    routeOf: Int32Array.from(cohorts, (cohort) => cohort.route),
    startOf: Int32Array.from(cohorts, (cohort) => cohort.start),
    endOf: Int32Array.from(cohorts, (cohort) => cohort.end),
    startsIn: list((cohort) => cohort.start),
    joinsIn: list((cohort) => cohort.join),
    share: new Float64Array(size),
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
    apprentice: Float64Array.from(inputs.resolved.plan.structure.routes, ({ kind }) =>
      kind === "apprenticeship" ? 1 : 0,
    ),
    mostApprentices: emptyTimed(months),
    educatorsEach: new Float64Array(routes),
    educatorsThere: new Float64Array(months),
    mostEducators: new Float64Array(months).fill(Infinity),
  };
}

/**
 * Fills what survives of each course: `remaining`, the running product of the monthly part that stays on the course, whose
 * ratio between two months is survival, and from it the part of each cohort that completes.
 */
export function setSurvival(inputs: Inputs, program: Program): void {
  const { training, shape, months } = program;
  const { history, remaining, cohorts } = training;
  const span = months + history;
  const courses = inputs.resolved.members.size("route") * shape.places;
  const before = inputs.past.series("attrition");
  const after = inputs.series("attrition");
  const yearly = new Float64Array(courses);
  const monthly = new Float64Array(courses).fill(1);
  const left = new Float64Array(courses).fill(1);
  let filled = 0;
  // Where the rates are those of every place, so is what they leave.
  const alike = before?.stride.place === 0 && after?.stride.place === 0 ? shape.places : 1;
  const fillTo = (end: number): void => {
    const from = filled;
    for (let course = 0; course < courses; course += alike) {
      const part = monthly[course]!;
      let stays = left[course]!;
      for (let i = course * span + from; i < course * span + end; i += 1) {
        stays *= part;
        remaining[i] = stays;
      }
      left[course] = stays;
      for (let like = course + 1; like < course + alike; like += 1)
        remaining.copyWithin(like * span + from, course * span + from, course * span + end);
    }
    filled = end;
  };
  let read: Float64Array | undefined;
  // Before the start every month may be another; from then on those in which the rates change.
  for (let i = 0; i < span; i += 1) {
    const attrition = i < history ? before : after;
    if (i > history && after?.changes.includes(i - history) !== true) continue;
    const values = attrition?.at(i - history);
    if (values === undefined || attrition === undefined || values === read) continue;
    read = values;
    // Most courses are left at the rate of the one before, and a root is dear.
    let rooted = Number.NaN;
    let root = Number.NaN;
    for (let course = 0; course < courses; course += alike) {
      const route = Math.floor(course / shape.places);
      const rate = values[attrition.stride.route * route + attrition.stride.place * (course - route * shape.places)]!;
      if (rate === yearly[course]) continue;
      if (filled < i) fillTo(i);
      yearly[course] = rate;
      if (rate !== rooted) root = power(1 - rate, 1 / 12);
      rooted = rate;
      monthly[course] = root;
    }
  }
  fillTo(span);
  for (let number = 0; number < cohorts.length; number += 1) {
    const { route, start, end } = cohorts[number]!;
    for (let place = 0; place < shape.places; place += alike) {
      const base = (route * shape.places + place) * span + history;
      training.survives[number * shape.places + place] =
        end < months ? remaining[base + end]! / remaining[base + start]! : 0;
      for (let like = 1; like < alike; like += 1)
        training.survives[number * shape.places + like] = training.survives[number * shape.places]!;
    }
  }
}

/** Fills what becomes of those who complete: who registers, who joins, and who is in post already. */
export function setOutcomes(inputs: Inputs, program: Program): void {
  const { training, shape, months } = program;
  const { routes } = inputs.resolved.plan.structure;
  const [registering, joining] = [inputs.series("registers_share"), inputs.series("joins_share")];
  const inPostBefore = inputs.past.series("apprentices_in_post");
  const inPostNow = inputs.series("apprentices_in_post");
  for (let number = 0; number < training.cohorts.length; number += 1) {
    const { route, start, join } = training.cohorts[number]!;
    const joinMonth = Math.min(months - 1, Math.max(0, join));
    const registers = courseReader(registering, joinMonth);
    const joins = courseReader(joining, joinMonth);
    const apprentice = routes[route]!.kind === "apprenticeship" && program.supportLevel >= 0;
    const inPost = apprentice ? courseReader(start < 0 ? inPostBefore : inPostNow, start) : undefined;
    for (let place = 0; place < shape.places; place += 1) {
      const i = number * shape.places + place;
      training.registers[i] = registers(route, place);
      training.joins[i] = joins(route, place);
      training.inPost[i] = inPost === undefined ? 0 : inPost(route, place);
    }
  }
}
