/** What a plan says of some people or of a list, month by month of its run: 0 is the day before it starts. */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, daysInMonth } from "../../plan/calendar";
import type { Plan, Where } from "../../plan/plan";
import type { ServiceMeasureId, ServiceView } from "../../services/figures/view";
import type { Projection } from "../../workforce/run/projection";
import { monthsOf } from "./months";

/** Staff, posts and flows of some people by month. Flows of the opening day are 0; what cannot be told is NaN. */
export interface PlannedStaff {
  readonly wte: readonly number[];
  readonly heads: readonly number[];
  readonly posts: readonly number[];
  readonly vacancies: readonly number[];
  readonly vacancyRate: readonly number[];
  readonly joiners: readonly number[];
  readonly joinersWte: readonly number[];
  /** Everybody who left, retirement included. */
  readonly leavers: readonly number[];
  readonly leaversWte: readonly number[];
}

const measured = [
  "staff_in_post",
  "headcount",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "joiners",
  "joiners_wte",
  "exits",
  "leavers_wte",
  "leavers_known_wte",
  "retirements_wte",
] as const;

/**
 * Staff of a run by month; undefined where it has nobody of the kind asked for.
 * @param projection of a recorded run
 */
export function plannedStaff(projection: Projection, where: Where): PlannedStaff | undefined {
  const tables = projection.tables({ measures: measured, where, time: "month" });
  const months = (id: (typeof measured)[number]): readonly number[] => {
    const table = elementAt(tables, measured.indexOf(id));
    const opening = table.measure.kind === "stock" ? elementAt(table.opening, 0) : 0;
    return [opening, ...table.values];
  };
  if (tables[0]?.groups.length !== 1) return undefined;
  const left = [months("leavers_wte"), months("leavers_known_wte"), months("retirements_wte")] as const;
  return {
    wte: months("staff_in_post"),
    heads: months("headcount"),
    posts: months("establishment"),
    vacancies: months("vacancies"),
    vacancyRate: months("vacancy_rate"),
    joiners: months("joiners"),
    joinersWte: months("joiners_wte"),
    leavers: months("exits"),
    leaversWte: left[0].map((one, month) => one + elementAt(left[1], month) + elementAt(left[2], month)),
  };
}

/** A list and what came to it and off it by month. Flows of the opening day are 0. */
export type PlannedList = Readonly<
  Record<"waiting" | "referred" | "started" | "removed" | "rereferred", readonly number[]>
>;

/** Days of a run up to the end of each of its months; 0 for the opening day. */
function daysTo({ start, years }: Pick<Plan, "start" | "years">): readonly number[] {
  const days = [0];
  for (let month = 1; month < monthsOf({ years }); month += 1)
    days.push(elementAt(days, -1) + daysInMonth(absoluteMonth(start) + month - 1));
  return days;
}

/**
 * What weeks come to by month: between two week ends a list, and the sum of a flow, go in a straight line, so that a month
 * has the part of a week that lies in it. A month that ends after the last whole week is NaN.
 * @param opening of a stock; undefined for a flow
 */
export function byMonth(
  plan: Pick<Plan, "start" | "years">,
  weeks: ArrayLike<number>,
  opening: number | undefined,
): readonly number[] {
  const running = [opening ?? 0];
  for (let week = 0; week < weeks.length; week += 1)
    running.push(elementAt(weeks, week) + (opening === undefined ? elementAt(running, -1) : 0));
  const at = daysTo(plan).map((day) => {
    const week = Math.floor(day / 7);
    const [before, after] = [running[week], running[week + 1]];
    if (before === undefined || day % 7 === 0) return before ?? Number.NaN;
    return after === undefined ? Number.NaN : before + ((after - before) * (day % 7)) / 7;
  });
  return opening === undefined ? at.map((sum, month) => (month === 0 ? 0 : sum - elementAt(at, month - 1))) : at;
}

/** The list of a view by month; undefined where it cannot be worked out. */
export function plannedList(plan: Pick<Plan, "start" | "years">, view: ServiceView): PlannedList | undefined {
  if (!view.runs) return undefined;
  const of = (id: ServiceMeasureId): readonly number[] =>
    byMonth(plan, view.figures[id] ?? [], id === "waiting" ? (view.opening.waiting ?? Number.NaN) : undefined);
  return {
    waiting: of("waiting"),
    referred: of("referred"),
    started: of("started"),
    removed: of("removed"),
    rereferred: of("rereferred"),
  };
}
