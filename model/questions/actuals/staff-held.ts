/** Series of staff, posts, vacancies, joiners and leavers of the same people, held against the plan's run of them. */
import { elementAt } from "../../assumptions/present";
import { chanceStretch } from "../../chance/poisson";
import type { Stretch } from "../../chance/percentiles";
import { countedKind, type CountedId } from "../../plan/counted";
import type { CountedSeries, Plan } from "../../plan/plan";
import { flowHeld } from "./flow";
import type { Held } from "./held";
import { byChance, heldMonth, monthsGiven, totalOf, type Found, type Planned } from "./held-months";
import { countsIn, monthIn, nameOfMonth, ofCounts, sumOver, type Counts } from "./months";
import type { PartId } from "./parts";
import type { PlannedStaff } from "./planned";
import { chanceLevel, type OfSamePeople } from "./same-people";
import { betweenCounts, staffParts, type StaffCounted, type StaffPlanned } from "./staff-parts";
import { staffUntold } from "./untold";

const map = (counts: Counts, to: (value: number, month: number) => number): Counts =>
  counts.map((value, month) => (value === undefined ? undefined : to(value, month)));

const sum = (values: readonly number[]): number => values.slice(1).reduce((total, one) => total + one, 0);

/** WTE a head of a flow in each month; of a month without anybody, over the whole run, or of the staff where nobody ever came. */
function wteAHead(wte: readonly number[], heads: readonly number[], staff: number): readonly number[] {
  const all = sum(heads);
  const usual = all > 0 ? sum(wte) / all : staff;
  return heads.map((one, month) => (one > 0 ? elementAt(wte, month) / one : usual));
}

/** The plan's people and what was counted of them, in one unit. */
interface InUnit {
  readonly planned: StaffPlanned;
  readonly counted: StaffCounted;
  /** People of a flow in a month are so many of the unit. */
  readonly joinersEach: readonly number[];
  readonly leaversEach: readonly number[];
}

function inUnit(plan: Plan, planned: PlannedStaff, same: OfSamePeople, unit: "WTE" | "heads"): InUnit {
  const counted = (id: CountedId): Counts => countsIn(plan, same[id]);
  const inWte = unit === "WTE";
  const perHead = planned.wte.map((wte, month) => wte / elementAt(planned.heads, month));
  const ones = planned.heads.map(() => 1);
  const opening = elementAt(perHead, 0);
  const joinersEach = inWte ? wteAHead(planned.joinersWte, planned.joiners, opening) : ones;
  const leaversEach = inWte ? wteAHead(planned.leaversWte, planned.leavers, opening) : ones;
  const [wte, heads] = [counted("staff_in_post"), counted("headcount")];
  const own = inWte ? wte : heads;
  // Of people counted the other way alone the plan says how many WTE each of them works.
  const stock =
    ofCounts(own) !== undefined
      ? own
      : inWte
        ? map(heads, (value, month) => value * elementAt(perHead, month))
        : map(wte, (value, month) => value / elementAt(perHead, month));
  const vacant = counted("vacancies");
  const posts = counted("establishment").map((value, month) => {
    const [there, empty] = [elementAt(wte, month), elementAt(vacant, month)];
    return value ?? (there === undefined || empty === undefined ? undefined : there + empty);
  });
  const inPeople = (value: number, month: number): number => value / elementAt(perHead, month);
  return {
    planned: {
      stock: inWte ? planned.wte : planned.heads,
      joiners: inWte ? planned.joinersWte : planned.joiners,
      leavers: inWte ? planned.leaversWte : planned.leavers,
      posts: inWte ? planned.posts : planned.posts.map(inPeople),
    },
    counted: {
      stock,
      joiners: map(counted("joiners"), (value, month) => value * elementAt(joinersEach, month)),
      leavers: map(counted("exits"), (value, month) => value * elementAt(leaversEach, month)),
      posts: inWte ? posts : map(posts, inPeople),
    },
    joinersEach,
    leaversEach,
  };
}

/** The parts of a flow of one month, which the ledger of the stock has with the sign it has there. */
function ofFlow(found: Found, flow: "joiners" | "leavers"): Found {
  const sign = flow === "joiners" ? 1 : -1;
  return Object.fromEntries(
    (Object.entries(found) as [PartId, number][])
      .filter(([id]) => id.startsWith(flow))
      .map(([id, value]) => [id, sign * value]),
  );
}

type OfStaff = Planned<PlannedStaff>;

function stockHeld(plan: Plan, { planned, expected }: OfStaff, same: OfSamePeople, series: CountedSeries): Held {
  const unit = series.counts === "staff_in_post" ? "WTE" : "heads";
  const ledger = inUnit(plan, planned, same, unit);
  const { stock } = ledger.counted;
  const range = ofCounts(stock);
  const first = range?.first ?? 0;
  const last = range?.last ?? 0;
  const usual = unit === "WTE" ? expected.wte : expected.heads;
  const opened = (elementAt(stock, first) ?? Number.NaN) - elementAt(usual, first);
  const chance = (at: number): Stretch | undefined => {
    const came = sumOver(expected.joiners, first, at);
    const went = sumOver(expected.leavers, first, at);
    if (at <= first || came === undefined || went === undefined) return undefined;
    const { low, high } = chanceStretch(came, went, chanceLevel);
    const each = unit === "heads" ? 1 : elementAt(expected.wte, at) / elementAt(expected.heads, at);
    const middle = elementAt(usual, at) + opened;
    return { low: middle + (low - (came - went)) * each, high: middle + (high - (came - went)) * each };
  };
  return {
    series,
    unit,
    kind: "stock",
    planned: ledger.planned.stock,
    months: monthsGiven(plan, series).map((at) =>
      heldMonth(
        nameOfMonth(plan, at),
        elementAt(ledger.planned.stock, at),
        elementAt(stock, at),
        () => staffParts(ledger.planned, ledger.counted, at) ?? {},
        chance(at),
      ),
    ),
    total: undefined,
    flows: (["joiners", "leavers"] as const).map((flow) => ({
      flow,
      ...flowHeld(planned[flow], countsIn(plan, same[flow === "joiners" ? "joiners" : "exits"]), first, last),
    })),
    untold: staffUntold(plan, same, ledger.counted, first, last),
  };
}

function flowsHeld(plan: Plan, { planned, expected }: OfStaff, same: OfSamePeople, series: CountedSeries): Held {
  const flow = series.counts === "joiners" ? "joiners" : "leavers";
  const ledger = inUnit(plan, planned, same, "heads");
  const yearly = series.over === "year";
  const values = new Map(series.points.map(({ at, value }) => [monthIn(plan, at), value ?? undefined] as const));
  const months = monthsGiven(plan, series).map((at) => {
    const from = yearly ? at - 12 : at - 1;
    const meant = sumOver(planned[flow], from, at) ?? Number.NaN;
    const why = (difference: number): Found => {
      if (yearly || elementAt(ledger.counted.stock, at - 1) === undefined) return { [flow]: difference };
      return ofFlow(betweenCounts(ledger.planned, ledger.counted, at - 1, at), flow);
    };
    return heldMonth(nameOfMonth(plan, at), meant, values.get(at), why, byChance(expected[flow], from, at));
  });
  return {
    series,
    unit: "heads",
    kind: "flow",
    planned: planned[flow].map((value, at) => (at === 0 ? Number.NaN : value)),
    months,
    total: totalOf(months, expected[flow], monthsGiven(plan, series), yearly ? 12 : 1),
    flows: [],
    untold: [],
  };
}

/** Posts, vacancies and their rate. */
function postsHeld(plan: Plan, { planned }: OfStaff, same: OfSamePeople, series: CountedSeries): Held {
  const { counted } = inUnit(plan, planned, same, "WTE");
  const own = countsIn(plan, series);
  const first = ofCounts(own)?.first ?? 0;
  const of = {
    establishment: planned.posts,
    vacancies: planned.vacancies,
    vacancy_rate: planned.vacancyRate,
  } as const;
  const meant = series.counts in of ? of[series.counts as keyof typeof of] : planned.posts;
  const why = (at: number, difference: number): Found => {
    const [posts, staff] = [elementAt(counted.posts, at), elementAt(counted.stock, at)];
    const [postsMeant, staffMeant] = [elementAt(planned.posts, at), elementAt(planned.wte, at)];
    if (series.counts === "establishment") {
      const opening = (elementAt(own, first) ?? Number.NaN) - elementAt(meant, first);
      return at === first ? { opening } : { opening, posts: difference - opening };
    }
    if (series.counts === "vacancies")
      return {
        ...(posts === undefined ? {} : { posts: posts - postsMeant }),
        ...(staff === undefined ? {} : { staff: staffMeant - staff }),
      };
    // A rate is told by staff on the posts that were planned, then by posts with the staff there were.
    if (staff === undefined || !(postsMeant > 0)) return {};
    const byStaff = (staffMeant - staff) / postsMeant;
    return posts === undefined || posts <= 0
      ? { staff: byStaff }
      : { staff: byStaff, posts: staff * (1 / postsMeant - 1 / posts) };
  };
  return {
    series,
    unit: countedKind(series.counts).unit,
    kind: "stock",
    planned: meant,
    months: monthsGiven(plan, series).map((at) =>
      heldMonth(
        nameOfMonth(plan, at),
        elementAt(meant, at),
        elementAt(own, at),
        (difference) => why(at, difference),
        undefined,
      ),
    ),
    total: undefined,
    flows: [],
    untold: [],
  };
}

/** A series of staff, posts or flows of some people held against the plan's run of them. */
export function staffHeld(plan: Plan, planned: OfStaff, same: OfSamePeople, series: CountedSeries): Held {
  if (series.counts === "staff_in_post" || series.counts === "headcount") return stockHeld(plan, planned, same, series);
  if (series.counts === "joiners" || series.counts === "exits") return flowsHeld(plan, planned, same, series);
  return postsHeld(plan, planned, same, series);
}
