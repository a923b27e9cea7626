/** What it would take for the target: of a wait in starts, staff and money; of any other figure, by the levers thought of first. */
import { calendarOf, monthName } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Goal } from "../../questions/goal-seek/goal";
import { goalSeek, type GoalAnswer } from "../../questions/goal-seek/goal-seek";
import { leversFor } from "../../questions/goal-seek/sensible-levers";
import { serviceTakes, type Takes, type TakesRequest } from "../../questions/takes/service-takes";
import { takesByLevel } from "../../questions/takes/takes-by-level";
import { takesRange, type TakesRange } from "../../questions/takes/takes-range";
import type { ReportAsked, ReportTarget } from "./asked";

export interface Needed {
  /** Of a wait: the answer, with its range where futures are drawn, and that of each other level that reaches it alone. */
  readonly takes:
    { readonly first: Takes; readonly range: TakesRange | undefined; readonly others: readonly Takes[] } | undefined;
  /** Of another figure: an answer for each lever. */
  readonly goals: readonly GoalAnswer[];
  /** Why there is no answer. */
  readonly problems: readonly string[];
}

/** Levers tried one at a time: those people think of first. */
const LEVERS = 2;
/** Each future of a wait runs the list some ten times over. */
const MOST_FUTURES_OF_TAKES = 40;

const problemsOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.map(({ says }) => says);

function takesOf(plan: Plan, request: TakesRequest, draws: number): Needed {
  const first = serviceTakes(plan, request);
  if (!first.ok) return { takes: undefined, goals: [], problems: problemsOf(first) };
  const levels = takesByLevel(plan, request);
  const others = (levels.ok ? levels.value.levels : [])
    .map(({ takes }) => takes)
    .filter(({ level, more }) => more !== undefined && more > 0 && level?.id !== first.value.level?.id);
  const many = Math.min(draws, MOST_FUTURES_OF_TAKES);
  const range = many === 0 ? undefined : takesRange(plan, first.value, many);
  return { takes: { first: first.value, range, others }, goals: [], problems: [] };
}

/** The month at whose end a planning year of the plan ends: 2036-03. */
export function endOfYear(plan: Pick<Plan, "start" | "years">, year: string): string {
  const calendar = calendarOf(plan.start, plan.years);
  const found = calendar.years.find(({ name }) => name === year);
  if (found === undefined) throw new RangeError(`the plan has no planning year ${year}`);
  return monthName(calendar.start + found.last);
}

/**
 * Answered from the base.
 * @param listPlace the one place of the list that is told, where it has several
 */
export function neededOf(
  plan: Plan,
  { place, draws }: ReportAsked,
  target: ReportTarget,
  listPlace: string | undefined,
): Needed {
  const { measure, service, year, is, value } = target;
  if (service !== undefined && measure === "longest_wait" && is === "at-most")
    return takesOf(plan, { service, place: listPlace, weeks: value, by: endOfYear(plan, year) }, draws);
  const goal: Goal = { measure, service, place: service === undefined ? place : listPlace, year, is, value };
  const answers = leversFor(plan, goal)
    .filter(({ first }) => first)
    .slice(0, LEVERS)
    .map(({ asked }) => goalSeek(plan, goal, asked));
  return {
    takes: undefined,
    goals: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    problems: [...new Set(answers.flatMap(problemsOf))],
  };
}
