/**
 * The opening of a moved start as it was counted: what a plan's own series, and a person's answers, say of the day
 * before. Where they say a part of it, such as a total by level, the rest is shared out as the run had it then.
 */
import type { CountedId } from "../../plan/counted";
import { countedKind } from "../../plan/counted";
import { countedWhere } from "../../plan/ask/history-words";
import { unknownInHistory } from "../../plan/check/history";
import { absoluteMonth, monthName } from "../../plan/calendar";
import { whereLabel, isEverything } from "../../plan/ask/scope";
import { monthWords, valueWords } from "../../plan/ask/value-words";
import { elementAt } from "../../assumptions/present";
import { covers } from "../../plan/ask/precedence";
import { without } from "../../plan/edit/without";
import type { Scope } from "../../plan/members";
import type { CountedSeries, Plan } from "../../plan/plan";
import { fitMargins, type Margin } from "../../workforce/opening/fit-margins";
import type { Run } from "../../workforce/program/run";
import { cursor, toCell, toRow } from "../../workforce/program/shape";
import type { CarriedList } from "./lists";
import type { CarriedStaff } from "./state";

/** A count of the opening: from a series, or as a person says. */
export interface OpeningCount extends Pick<CountedSeries, "counts" | "place" | "setting" | "level" | "service"> {
  /** The month it was counted in. */
  readonly at: string;
  readonly value: number;
  /** What the series is called; left out where a person says so. */
  readonly label?: string | undefined;
}

/** A count that was used, or was not and why. */
export interface CountTold {
  readonly count: OpeningCount;
  /** "Staff in post, WTE, Registered: 41.5 WTE, counted in March 2026". */
  readonly says: string;
  /** What the run had. */
  readonly forecast: number | undefined;
  /** Why it is not used; undefined where it is. */
  readonly notUsed: string | undefined;
}

export interface ActualOpening {
  readonly heads: Float64Array;
  readonly posts: CarriedStaff["posts"];
  /** By row: what posts given as numbers are multiplied by. */
  readonly givenPosts: Float64Array;
  readonly lists: readonly CarriedList[];
  readonly told: readonly CountTold[];
}

const stocks: ReadonlySet<CountedId> = new Set([
  "staff_in_post",
  "headcount",
  "establishment",
  "vacancies",
  "vacancy_rate",
  "waiting",
]);

/**
 * What own series say of the day before a start: counted in the month that ends with it, or else in the month that
 * begins with it, since a count of the first of April is often called one of April.
 */
export function openingCounts(plan: Plan, start: string): readonly OpeningCount[] {
  const before = monthName(absoluteMonth(start) - 1);
  return (plan.history ?? []).flatMap((series): OpeningCount[] => {
    if (!stocks.has(series.counts) || unknownInHistory(plan, series).length > 0) return [];
    const point = [before, start]
      .map((month) => series.points.find(({ at, value }) => at === month && value !== null))
      .find((one) => one !== undefined);
    if (point === undefined || point.value === null) return [];
    const { counts, place, setting, level, service, label } = series;
    return [{ counts, place, setting, level, service, label, at: point.at, value: point.value }];
  });
}

const sayIt = (plan: Plan, count: OpeningCount): string => {
  const { label, unit } = countedKind(count.counts);
  const where = countedWhere(count);
  const whom = isEverything(where) ? "" : `, ${whereLabel(plan, where)}`;
  const when = count.label === undefined ? "as given now" : `counted in ${monthWords(count.at)}`;
  return `${label}${whom}: ${valueWords(unit, count.value)}, ${when}`;
};

/** @param hours WTE per head by cell; `posts` of the run on that day by row, WTE */
export function actualOpening(
  plan: Plan,
  run: Run,
  was: { readonly heads: Float64Array; readonly posts: Float64Array; readonly carried: CarriedStaff },
  lists: readonly CarriedList[],
  counts: readonly OpeningCount[],
  hours: Float64Array,
): ActualOpening {
  const told: CountTold[] = [];
  const tell = (count: OpeningCount, forecast: number | undefined, notUsed?: string): number =>
    told.push({ count, says: sayIt(plan, count), forecast, notUsed });
  const heads = staffAsCounted(run, was.heads, hours, counts, tell);
  return {
    heads,
    ...postsAsCounted(run, { ...was, heads }, hours, counts, tell),
    lists: listsAsCounted(plan, lists, counts, tell),
    told,
  };
}

type Tell = (count: OpeningCount, forecast: number | undefined, notUsed?: string) => void;

const scopeOf = (run: Run, count: OpeningCount): Scope =>
  run.program.inputs.resolved.members.scope(without(countedWhere(count), "service"));

/** People as counted: the run's, brought to the totals; the more that a total names, the later it is fitted. */
function staffAsCounted(
  run: Run,
  was: Float64Array,
  hours: Float64Array,
  counts: readonly OpeningCount[],
  tell: Tell,
): Float64Array {
  const { shape } = run.program;
  const heads = Float64Array.from(was);
  const at = cursor();
  const wte = counts.filter((one) => one.counts === "staff_in_post");
  const key = ({ place, setting, level }: OpeningCount): string => JSON.stringify([place, setting, level]);
  const used: { readonly margin: Margin; readonly size: number }[] = [];
  for (const count of counts) {
    if (count.counts !== "staff_in_post" && count.counts !== "headcount") continue;
    const scope = scopeOf(run, count);
    const cells: number[] = [];
    for (let cell = 0; cell < shape.cells; cell += 1) {
      toCell(at, cell, shape);
      if (covers(scope, at.member)) cells.push(cell);
    }
    const weights = cells.map((cell) => (count.counts === "headcount" ? 1 : elementAt(hours, cell)));
    const forecast = cells.reduce((sum, cell, i) => sum + elementAt(was, cell) * elementAt(weights, i), 0);
    if (count.counts === "headcount" && wte.some((other) => key(other) === key(count)))
      tell(count, forecast, "the same people are counted in WTE too, which the plan is written in");
    else if (forecast <= 0 && count.value > 0)
      tell(count, forecast, "the run has nobody there to share them out by: say who they are under Staff in post");
    else {
      tell(count, forecast);
      used.push({ margin: { cells, weights, total: count.value }, size: cells.length });
    }
  }
  used.sort((a, b) => b.size - a.size);
  fitMargins(
    heads,
    used.map(({ margin }) => margin),
  );
  return heads;
}

/** Posts brought to what was counted: as posts, as vacancies, or as their rate. Those added by name stay as they are. */
function postsAsCounted(
  run: Run,
  was: { readonly heads: Float64Array; readonly posts: Float64Array; readonly carried: CarriedStaff },
  hours: Float64Array,
  counts: readonly OpeningCount[],
  tell: Tell,
): Pick<ActualOpening, "posts" | "givenPosts"> {
  const { shape, inputs } = run.program;
  const givenPosts = new Float64Array(shape.rows).fill(1);
  const at = cursor();
  const posts = was.carried.posts.map((one) => ({ ...one }));
  const funded = Float64Array.from(was.posts);
  for (const count of counts) {
    if (!["establishment", "vacancies", "vacancy_rate"].includes(count.counts)) continue;
    const scope = scopeOf(run, count);
    const rowsOf = (of: Scope): number[] =>
      Array.from({ length: shape.rows }, (_, row) => row).filter((row) => {
        toRow(at, row, shape);
        return covers(of, at.member);
      });
    const rows = rowsOf(scope);
    const beyond = inputs.base.amounts("establishment").some((amount) => {
      const here = rowsOf(amount.scope);
      return here.some((row) => rows.includes(row)) && !here.every((row) => rows.includes(row));
    });
    const sum = (of: (row: number) => number): number => rows.reduce((all, row) => all + of(row), 0);
    const staff = sum((row) =>
      was.heads
        .subarray(row * shape.width, (row + 1) * shape.width)
        .reduce((all, one, i) => all + one * elementAt(hours, row * shape.width + i), 0),
    );
    const forecast = sum((row) => elementAt(funded, row));
    const total =
      count.counts === "establishment"
        ? count.value
        : count.counts === "vacancies"
          ? staff + count.value
          : staff / (1 - count.value);
    const ownOf = (row: number): number => elementAt(funded, row) - elementAt(posts, row).beside;
    const own = sum(ownOf);
    const shown =
      count.counts === "establishment"
        ? forecast
        : count.counts === "vacancies"
          ? forecast - staff
          : forecast > 0
            ? 1 - staff / forecast
            : undefined;
    const becomes = own + (total - forecast);
    if (beyond) tell(count, shown, "the plan gives these posts together with others, as one number");
    else if (!Number.isFinite(total) || becomes < 0 || (own <= 0 && becomes > 0))
      tell(count, shown, "the run has no posts there to share them out by");
    else {
      tell(count, shown);
      const factor = own > 0 ? becomes / own : 1;
      for (const row of rows) {
        const one = elementAt(posts, row);
        funded[row] = ownOf(row) * factor + one.beside;
        if (one.own === undefined) givenPosts[row] = elementAt(givenPosts, row) * factor;
        else one.own *= factor;
      }
    }
  }
  return { posts, givenPosts };
}

/** Lists brought to the people counted as waiting, for as long as those of the run have waited. */
function listsAsCounted(
  plan: Plan,
  lists: readonly CarriedList[],
  counts: readonly OpeningCount[],
  tell: Tell,
): readonly CarriedList[] {
  let now = lists;
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  for (const count of counts) {
    if (count.counts !== "waiting") continue;
    const here = (list: CarriedList): boolean =>
      list.service === count.service &&
      (count.place === undefined || count.place === whole || list.place === count.place);
    const found = now.filter(here);
    const there = found
      .flatMap(({ tiers }) => tiers.flatMap(({ waiting }) => waiting))
      .reduce((sum, people) => sum + people, 0);
    if (found.length === 0) {
      tell(count, undefined, "the run has no list there");
      continue;
    }
    if (there <= 0 && count.value > 0) {
      tell(count, there, "nobody waits there in the run, so that nothing says for how long these have waited");
      continue;
    }
    tell(count, there);
    const factor = there > 0 ? count.value / there : 1;
    now = now.map((list) =>
      here(list)
        ? {
            ...list,
            tiers: list.tiers.map((tier) => ({ ...tier, waiting: tier.waiting.map((people) => people * factor) })),
          }
        : list,
    );
  }
  return now;
}
