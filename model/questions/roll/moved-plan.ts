/** A plan with its start moved to a later month of its own run. */
import { calibrated } from "../../calibrate/calibrated";
import { projectPlan } from "../../calibrate/run";
import { waitingBands } from "../../assumptions/declared/choices";
import { elementAt } from "../../assumptions/present";
import { absoluteMonth } from "../../plan/calendar";
import type { Edit, Signature } from "../../plan/edit/edit";
import { rollForward, type MovedStart, type OpeningFigure } from "../../plan/edit/roll-forward";
import { without } from "../../plan/edit/without";
import type { Carried, Plan, Value } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { resolvePlan } from "../../resolve/resolve";
import type { Resolved } from "../../resolve/resolved";
import { fastReader } from "../../workforce/program/inputs";
import type { Run } from "../../workforce/program/run";
import { placeOfRow } from "../../workforce/program/shape";
import type { CarriedList } from "../../services/figures/carried-over";
import type { Scope } from "../../plan/members";
import { contains } from "../../plan/ask/precedence";
import { givenOf, hoursIn, rowsIn, rowSum, wteOf, type Given } from "./opening-figures";
import type { CarriedStaff } from "./state";

/** What a plan is run on from. */
export interface RunSoFar {
  /** The plan with what is worked out from published totals in its place. */
  readonly plan: Plan;
  /** Of its base, recorded, in expected numbers. */
  readonly run: Run;
}

/** Runs a plan's base as it is to be carried over. */
export function runSoFar(plan: Plan): Outcome<RunSoFar> {
  const solved = calibrated(plan);
  if (!solved.ok) return solved;
  const ran = projectPlan(without(solved.value.plan, "chance"), { recorded: true });
  return ran.ok ? { ok: true, problems: [], value: { plan: solved.value.plan, run: ran.value.run } } : ran;
}

/** What the new opening is. */
export interface NewOpening {
  readonly start: string;
  readonly years: number;
  /** Heads by cell, and posts by row that are carried, on the day before the start. */
  readonly heads: Float64Array;
  readonly carried: CarriedStaff;
  readonly lists: readonly CarriedList[];
  /** By row: what posts given as numbers are multiplied by. Left out, they stay. */
  readonly givenPosts?: Float64Array;
  /** What stands behind each figure, by assumption. */
  readonly reason: string;
  readonly why: string;
}

/** Writes a new opening into a plan. */
export function movedPlan({ plan, run }: RunSoFar, opening: NewOpening, signed: Signature): Outcome<Edit> {
  const { resolved } = run.program.inputs;
  const month = absoluteMonth(opening.start) - resolved.calendar.start;
  const { shape } = run.program;
  const hours = hoursIn(run.program.inputs.base, shape, month);
  const staff = staffByRow(opening.heads, hours, shape.width);
  const told = { status: "derived", reason: opening.reason } as const;
  const written = ({ assumption, entry }: Given, value: number): OpeningFigure => ({
    assumption,
    entry,
    value,
    ...told,
  });
  const each = (id: string, value: (given: Given) => number | undefined): OpeningFigure[] =>
    givenOf(resolved, plan, id).flatMap((given) => {
      const now = value(given);
      return now === undefined ? [] : [written(given, now)];
    });
  const posts = Float64Array.from({ length: shape.rows }, (_, row) => opening.carried.posts[row]?.own ?? 0);
  const grown = Float64Array.from(staff, (wte, row) => (opening.carried.posts[row]?.own === undefined ? 0 : wte));
  const amounts = run.program.inputs.base.amounts("establishment");
  const postsNow = (scope: Scope, was: Value, at: number): number | undefined => {
    const factors = rowsIn(scope, shape).map((row) => opening.givenPosts?.[row] ?? 1);
    const amount = amounts.find((one) => sameScope(one.scope, scope));
    const factor = factors[0] ?? 1;
    return was === null || amount === undefined || factors.every((one) => one === 1)
      ? undefined
      : amount.at(at) * factor;
  };
  const figures = [
    ...each("staff_in_post", ({ scope }) => wteOf(scope, shape, opening.heads, hours)),
    ...each("vacancy_rate", ({ scope }) => vacancyOf(rowSum(scope, shape, grown), rowSum(scope, shape, posts))),
    ...each("establishment", ({ scope, was }) => postsNow(scope, was, month)),
    ...each("opening_pool", (given) => lookingIn(resolved, opening.carried, given)),
    ...each("opening_list", (given) => onLists(resolved, opening.lists, given, "waiting")),
    ...each("opening_in_treatment", (given) => onLists(resolved, opening.lists, given, "finishing")),
    ...each("opening_longest_wait", (given) => longestOn(resolved, opening.lists, given)),
  ];
  const lists = opening.lists.length === 0 ? {} : { lists: [...opening.lists] };
  const moved: MovedStart = {
    start: opening.start,
    years: opening.years,
    carried: { ...opening.carried, ...lists },
    figures,
    why: opening.why,
  };
  const first = rollForward(plan, moved, signed);
  if (!first.ok) return first;
  const next = resolvePlan(first.value.plan);
  if (!next.ok) return next;
  const rate = fastReader(next.value.series("vacancy_rate"), 0, 0);
  const of = (row: number): number => {
    const { settings, levels } = shape;
    const vacant = rate(placeOfRow(row, shape), Math.floor(row / levels) % settings, row % levels, 0, 0);
    return elementAt(staff, row) / (1 - (Number.isNaN(vacant) ? 0 : vacant));
  };
  const withPosts: Carried = {
    ...moved.carried,
    posts: opening.carried.posts.map((one, row) => (one.own === undefined ? one : { ...one, of: of(row) })),
  };
  return rollForward(plan, { ...moved, carried: withPosts }, signed);
}

const sameScope = (one: Scope, other: Scope): boolean => contains(one, other) && contains(other, one);

/** WTE by row. */
export function staffByRow(heads: Float64Array, hours: Float64Array, width: number): Float64Array {
  const wte = new Float64Array(heads.length / width);
  heads.forEach((one, cell) => {
    const row = Math.floor(cell / width);
    wte[row] = elementAt(wte, row) + one * elementAt(hours, cell);
  });
  return wte;
}

/** Posts without anybody, as a share of them; none where there are more people than posts. */
const vacancyOf = (staff: number, posts: number): number | undefined =>
  posts > 0 ? Math.min(0.99, Math.max(0, 1 - staff / posts)) : undefined;

function lookingIn({ members }: Resolved, { looking }: CarriedStaff, { scope }: Given): number {
  return looking
    .filter(
      ({ place, level }) =>
        (scope.get("place")?.includes(members.index("place", place)) ?? true) &&
        (scope.get("level")?.includes(members.index("level", level)) ?? true),
    )
    .reduce((sum, { heads }) => sum + heads, 0);
}

const tiersOf = ({ members }: Resolved, lists: readonly CarriedList[], { scope }: Given) =>
  lists
    .filter(({ place }) => scope.get("place")?.includes(members.index("place", place)) ?? true)
    .filter(({ service }) => scope.get("service")?.includes(members.index("service", service)) ?? true)
    .flatMap(({ tiers }) => tiers)
    .filter(({ tier }) => scope.get("tier")?.includes(members.index("tier", tier)) ?? true);

/** People of an amount on the lists, or in treatment after them; undefined where none of them is carried. */
function onLists(
  resolved: Resolved,
  lists: readonly CarriedList[],
  given: Given,
  which: "waiting" | "finishing",
): number | undefined {
  const tiers = tiersOf(resolved, lists, given);
  if (tiers.length === 0) return undefined;
  const bands = which === "waiting" ? given.scope.get("band") : undefined;
  // Whoever has waited so many weeks and no more is in the band that ends there.
  const inBands = (waited: number): boolean =>
    bands?.some((band) => {
      const { from, to } = elementAt(waitingBands, band);
      return waited > from && waited <= to;
    }) ?? true;
  return tiers.reduce(
    (sum, tier) => sum + tier[which].reduce((all, people, at) => (inBands(at + 1) ? all + people : all), 0),
    0,
  );
}

/** Weeks the first whole person has waited. */
function longestOn(resolved: Resolved, lists: readonly CarriedList[], given: Given): number | undefined {
  const longest = tiersOf(resolved, lists, given).map(({ waiting }) => {
    let beyond = 0;
    let week = waiting.length;
    while (week > 0 && (beyond += elementAt(waiting, week - 1)) < 1) week -= 1;
    return Math.max(1, week);
  });
  return longest.length === 0 ? undefined : Math.max(...longest);
}
