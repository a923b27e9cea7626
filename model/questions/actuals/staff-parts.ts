/**
 * Why staff counted differ from staff planned, by the ledger of both. All amounts are in one unit, WTE or people.
 *
 * S is staff, E posts, L leavers and J joiners; a is counted, p planned. Between two months s and e at which staff were
 * counted one after the other (in between everything is summed):
 *
 *     leavers' rate     -(La/Sa - Lp/Sp) Sp            the leaver rate differed, on the staff planned at s
 *     leavers' stock    -(La/Sa) (Sa - Sp)             there were more or fewer staff for it to apply to
 *     O = E(e) - S(e) + J                              posts to fill: those filled and those still empty at e
 *     f = Jp / Op                                      the share of them that was planned to be filled
 *     joiners, posts    f (Ea - Ep)                    more or fewer posts to fill
 *     joiners, staff    -f (Sa - Sp)                   more or fewer of them taken already at s
 *     joiners, leavers  f (La - Lp)                    more or fewer who left to be replaced
 *     joiners' rate     Ja - f (Op + (Ea - Ep) - (Sa - Sp) + (La - Lp))
 *
 * which sum to (Ja - Jp) - (La - Lp). Where a rate cannot be told (staff, posts or leavers were not counted, nobody was
 * there, no post was planned to be filled, or more than there were) the difference of the flow is told as a whole. What is
 * left of S(t) is moves, promotions, changed hours and whatever the counts do not agree on: the rest.
 */
import { elementAt } from "../../assumptions/present";
import { plannedShare } from "./flow";
import { ofCounts, sumOver, type Counts } from "./months";
import type { PartId } from "./parts";

/** Staff by month of the run; of the opening day flows are not read. */
export interface StaffPlanned {
  readonly stock: readonly number[];
  readonly joiners: readonly number[];
  readonly leavers: readonly number[];
  readonly posts: readonly number[];
}

/** The same as it was counted. */
export interface StaffCounted {
  readonly stock: Counts;
  readonly joiners: Counts;
  readonly leavers: Counts;
  readonly posts: Counts;
}

/** Parts by what they are. */
type Found = Partial<Record<PartId, number>>;

const rates = ["leavers-rate", "leavers"] as const;
const joinerRates = ["joiners-rate", "joiners"] as const;

/** Adds to a part. */
function add(found: Found, id: PartId, value: number): void {
  found[id] = (found[id] ?? 0) + value;
}

/** What was counted less what was planned of a flow, in the months in which it was counted; undefined where in none. */
function knownOf(planned: readonly number[], counted: Counts, from: number, to: number): number | undefined {
  let sum: number | undefined;
  for (let month = from + 1; month <= to; month += 1) {
    const was = elementAt(counted, month);
    if (was !== undefined) sum = (sum ?? 0) + was - elementAt(planned, month);
  }
  return sum;
}

/** What leavers and joiners from one count of staff to the next did. */
export function betweenCounts(planned: StaffPlanned, counted: StaffCounted, from: number, to: number): Found {
  const found: Found = {};
  const staff = (of: Counts): number => elementAt(of, from) ?? Number.NaN;
  const [meant, was] = [staff(planned.stock), staff(counted.stock)];
  const left = sumOver(counted.leavers, from, to);
  const leaving = sumOver(planned.leavers, from, to) ?? Number.NaN;
  if (left !== undefined && meant > 0 && was > 0) {
    add(found, "leavers-rate", -(left / was - leaving / meant) * meant);
    add(found, "leavers-stock", -(left / was) * (was - meant));
  } else {
    const known = knownOf(planned.leavers, counted.leavers, from, to);
    if (known !== undefined) add(found, "leavers", -known);
  }
  const joined = sumOver(counted.joiners, from, to);
  const joining = sumOver(planned.joiners, from, to) ?? Number.NaN;
  const [postsMeant, posts] = [elementAt(planned.posts, to), elementAt(counted.posts, to)];
  const open = postsMeant - elementAt(planned.stock, to) + joining;
  const share = joining / open;
  if (joined !== undefined && left !== undefined && posts !== undefined && was >= 0 && open > 0 && share <= 1 + 1e-9) {
    const [byPosts, byStaff, byLeavers] = [
      share * (posts - postsMeant),
      -share * (was - meant),
      share * (left - leaving),
    ];
    add(found, "joiners-posts", byPosts);
    add(found, "joiners-staff", byStaff);
    add(found, "joiners-leavers", byLeavers);
    add(found, "joiners-rate", joined - joining - byPosts - byStaff - byLeavers);
  } else {
    const known = knownOf(planned.joiners, counted.joiners, from, to);
    if (known !== undefined) add(found, "joiners", known);
  }
  return found;
}

/** The parts of a difference in staff by leavers and joiners, summed over the counts from the first up to a month. */
function upTo(planned: StaffPlanned, counted: StaffCounted, first: number, month: number): Found {
  const found: Found = {};
  let from = first;
  for (let to = first + 1; to <= month; to += 1) {
    if (elementAt(counted.stock, to) === undefined) continue;
    for (const [id, value] of Object.entries(betweenCounts(planned, counted, from, to)) as [PartId, number][])
      add(found, id, value);
    from = to;
  }
  return found;
}

/** Puts what a rate did to how much came in all, as planned over the months, and what is left of it to when it came. */
function withTiming(
  now: Found,
  whole: Found,
  ids: readonly PartId[],
  timing: "leavers-timing" | "joiners-timing",
  share: number,
): Found {
  const told = ids.filter((id) => now[id] !== undefined || whole[id] !== undefined);
  if (told.length === 0) return now;
  const sum = (of: Found): number => told.reduce((total, id) => total + (of[id] ?? 0), 0);
  const made: Found = { ...now, [timing]: sum(now) - share * sum(whole) };
  for (const id of told) made[id] = share * (whole[id] ?? 0);
  return made;
}

/**
 * Parts of the difference in staff at a month at which staff were counted; what is left of it is not among them.
 * Undefined where staff were not counted then.
 */
export function staffParts(planned: StaffPlanned, counted: StaffCounted, month: number): Found | undefined {
  const range = ofCounts(counted.stock);
  const was = elementAt(counted.stock, month);
  if (range === undefined || was === undefined) return undefined;
  const { first, last } = range;
  const opening = (elementAt(counted.stock, first) ?? Number.NaN) - elementAt(planned.stock, first);
  const now = upTo(planned, counted, first, month);
  if (month === last) return { opening, ...now };
  const whole = upTo(planned, counted, first, last);
  const share = (flow: "leavers" | "joiners"): number => plannedShare(planned[flow], counted[flow], first, month, last);
  const timed = withTiming(now, whole, rates, "leavers-timing", share("leavers"));
  return { opening, ...withTiming(timed, whole, joinerRates, "joiners-timing", share("joiners")) };
}
