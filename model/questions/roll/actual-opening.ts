/**
 * The opening of a moved start as it was counted: what a plan's own series, and a person's answers, say of the day
 * before. Where they say a part of it, such as a total by level, the rest is shared out as the run had it then. Counts
 * that cannot all be true are told: the more particular one holds, and what a person says before what a series does.
 */
import { elementAt } from "../../assumptions/present";
import { countedWhere } from "../../plan/ask/history-words";
import { covers } from "../../plan/ask/precedence";
import { plainNumber } from "../../plan/ask/value-words";
import { without } from "../../plan/edit/without";
import type { Scope } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import { fitMargins, type Margin } from "../../workforce/opening/fit-margins";
import type { Run } from "../../workforce/program/run";
import { cursor, toCell, toRow } from "../../workforce/program/shape";
import type { CarriedList } from "../../services/figures/carried-over";
import { countSays, type CountTold, type OpeningCount } from "./opening-counts";
import type { CarriedStaff } from "./state";

export interface ActualOpening {
  readonly heads: Float64Array;
  readonly posts: CarriedStaff["posts"];
  /** By row: what posts given as numbers are multiplied by. */
  readonly givenPosts: Float64Array;
  readonly lists: readonly CarriedList[];
  readonly told: readonly CountTold[];
}

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
    told.push({ count, says: countSays(plan, count), forecast, notUsed });
  const heads = staffAsCounted(run, was.heads, hours, counts, tell);
  return {
    heads,
    ...postsAsCounted(run, { ...was, heads }, hours, counts, tell),
    lists: listsAsCounted(plan, lists, counts, tell),
    told,
  };
}

type Tell = (count: OpeningCount, forecast: number | undefined, notUsed?: string) => void;

/** A count with the cells it is of, what these are to come to, and what the run had. */
interface Wanted {
  readonly count: OpeningCount;
  readonly margin: Margin;
  readonly forecast: number | undefined;
}

/** Counts are rounded: a total nearer than this to the sum of its parts is the same. */
const sameEnough = (one: number, other: number): boolean => Math.abs(one - other) <= Math.max(0.06, 0.005 * other);

/** What holds where several are of the same cells: the last. */
const trusted = ["vacancy_rate", "vacancies", "establishment", "headcount", "staff_in_post", "waiting"];

/** Brings a table to what was counted, and tells of each count whether it is met. */
function fitted(table: Float64Array, wanted: readonly Wanted[], unit: string, tell: Tell): void {
  const said = ({ count }: Wanted): number => (count.label === undefined ? 1 : 0);
  const ordered = wanted.toSorted(
    (a, b) =>
      b.margin.cells.length - a.margin.cells.length ||
      said(a) - said(b) ||
      trusted.indexOf(a.count.counts) - trusted.indexOf(b.count.counts),
  );
  const { reached } = fitMargins(
    table,
    ordered.map(({ margin }) => margin),
  );
  for (const one of wanted) {
    const comes = elementAt(reached, ordered.indexOf(one));
    const apart = !sameEnough(comes, one.margin.total);
    const figure = `${plainNumber(Number(comes.toFixed(1)))} ${unit}`;
    tell(one.count, one.forecast, apart ? `other counts of them come to ${figure}, which is taken` : undefined);
  }
}

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
  const wanted: Wanted[] = [];
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
    else wanted.push({ count, forecast, margin: { cells, weights, total: count.value } });
  }
  fitted(heads, wanted, "WTE", tell);
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
  const at = cursor();
  const rowsOf = (of: Scope): number[] =>
    Array.from({ length: shape.rows }, (_, row) => row).filter((row) => {
      toRow(at, row, shape);
      return covers(of, at.member);
    });
  const besideOf = (row: number): number => elementAt(was.carried.posts, row).beside;
  const own = Float64Array.from(was.posts, (posts, row) => posts - besideOf(row));
  const before = Float64Array.from(own);
  const wanted: Wanted[] = [];
  for (const count of counts) {
    if (count.counts !== "establishment" && count.counts !== "vacancies" && count.counts !== "vacancy_rate") continue;
    const rows = rowsOf(scopeOf(run, count));
    const together = inputs.base.amounts("establishment").some((amount) => {
      const here = rowsOf(amount.scope);
      return here.some((row) => rows.includes(row)) && !here.every((row) => rows.includes(row));
    });
    const sum = (of: (row: number) => number): number => rows.reduce((all, row) => all + of(row), 0);
    const staff = sum((row) =>
      was.heads
        .subarray(row * shape.width, (row + 1) * shape.width)
        .reduce((all, one, i) => all + one * elementAt(hours, row * shape.width + i), 0),
    );
    const posts = sum((row) => elementAt(was.posts, row));
    const { total, forecast } = {
      establishment: { total: count.value, forecast: posts },
      vacancies: { total: staff + count.value, forecast: posts - staff },
      vacancy_rate: { total: staff / (1 - count.value), forecast: posts > 0 ? 1 - staff / posts : undefined },
    }[count.counts];
    const ofOwn = total - sum(besideOf);
    if (together) tell(count, forecast, "the plan gives these posts together with others, as one number");
    else if (!Number.isFinite(total)) tell(count, forecast, "nobody is in post where every post is vacant");
    else if (ofOwn < 0) tell(count, forecast, "there are fewer of them than the posts the plan has added by name");
    else if (sum((row) => elementAt(own, row)) <= 0 && ofOwn > 0)
      tell(count, forecast, "the run has no posts there to share them out by");
    else wanted.push({ count, forecast, margin: { cells: rows, weights: rows.map(() => 1), total: ofOwn } });
  }
  fitted(own, wanted, "WTE", tell);
  const factor = (row: number): number =>
    elementAt(before, row) > 0 ? elementAt(own, row) / elementAt(before, row) : 1;
  return {
    posts: was.carried.posts.map((one, row) => (one.own === undefined ? one : { ...one, own: one.own * factor(row) })),
    givenPosts: Float64Array.from(was.carried.posts, (one, row) => (one.own === undefined ? factor(row) : 1)),
  };
}

const peopleOn = ({ tiers }: CarriedList): number =>
  tiers.flatMap(({ waiting }) => waiting).reduce((sum, people) => sum + people, 0);

/** Lists brought to the people counted as waiting, for as long as those of the run have waited. */
function listsAsCounted(
  plan: Plan,
  lists: readonly CarriedList[],
  counts: readonly OpeningCount[],
  tell: Tell,
): readonly CarriedList[] {
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  const before = Float64Array.from(lists, peopleOn);
  const people = Float64Array.from(before);
  const wanted: Wanted[] = [];
  for (const count of counts) {
    if (count.counts !== "waiting") continue;
    const everywhere = count.place === undefined || count.place === whole;
    const cells = lists.flatMap(({ service, place }, at) =>
      service === count.service && (everywhere || place === count.place) ? [at] : [],
    );
    const there = cells.reduce((sum, at) => sum + elementAt(before, at), 0);
    if (cells.length === 0) tell(count, undefined, "the run has no list there");
    else if (there <= 0 && count.value > 0)
      tell(count, there, "nobody waits there in the run, so that nothing says for how long these have waited");
    else wanted.push({ count, forecast: there, margin: { cells, weights: cells.map(() => 1), total: count.value } });
  }
  fitted(people, wanted, "people", tell);
  return lists.map((list, at) => {
    const was = elementAt(before, at);
    const factor = was > 0 ? elementAt(people, at) / was : 1;
    return factor === 1
      ? list
      : { ...list, tiers: list.tiers.map((tier) => ({ ...tier, waiting: tier.waiting.map((one) => one * factor) })) };
  });
}
