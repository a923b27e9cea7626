/**
 * A published list run on through the years of a plan, its starts following the staff of its place:
 *
 *     starts of a week = starts of a week at the count x (WTE / WTE at the opening) ^ elasticity
 *
 * With an elasticity of 1 that is starts per WTE at the opening x WTE. The opening is the day before the plan starts, or
 * the count where that is later. Between an earlier count and the opening nothing is known of staff or referrals: both
 * stay as they were counted.
 */
import { power } from "../../chance/portable";
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, daysInMonth, monthName } from "../../plan/calendar";
import { byWeeksWaited } from "../list/queue/start-order";
import type { ListBasis } from "./list-basis";
import { waitingFrom } from "./published-lists";
import { inBandsOf, runOn, spreadBands } from "./published-run";

/** What drives a list, month by month of the plan. */
export interface ListDrivers {
  /** First month of the plan, counted as `plan/calendar` counts them. */
  readonly start: number;
  /** WTE on the day before the plan starts, then at the end of each of its months. */
  readonly wte: Float64Array;
  /** WTE that the starts of the count are of: before any scenario, at the opening. */
  readonly openingWte: number;
  /** By month of the plan. */
  readonly elasticity: Float64Array;
  /** Yearly growth of referrals, by month of the plan. */
  readonly growth: Float64Array;
}

/** A list by month end: the count first, then every month up to the plan's last. */
export interface ListRun {
  /** As 2023-10. */
  readonly months: readonly string[];
  /** People. */
  readonly waiting: Float64Array;
  readonly over18: Float64Array;
  readonly over52: Float64Array;
  /** People referred in the month, and taken off in it; 0 for the month of the count. */
  readonly referred: Float64Array;
  readonly off: Float64Array;
  /** Starts a week there would be staff for at the month's end, whether or not so many wait. */
  readonly startsAWeek: Float64Array;
  readonly referralsAWeek: Float64Array;
  readonly wte: Float64Array;
}

/** The last month end the opening can be: see {@link ListDrivers.openingWte}. */
export const openingOf = (counted: number, start: number): number => Math.max(counted, start - 1);

/** WTE at a month's end; of the opening day before it. */
const staffAt = ({ wte, start }: ListDrivers, month: number): number => elementAt(wte, Math.max(0, month - start + 1));

const sum = (people: Float64Array): number => people.reduce((all, one) => all + one, 0);

/** Runs the list to the end of the plan; undefined where the count is of its last month or later. */
export function listWithStaff(basis: ListBasis, drivers: ListDrivers): ListRun | undefined {
  const counted = absoluteMonth(basis.list.month);
  const opening = openingOf(counted, drivers.start);
  const last = drivers.start + drivers.wte.length - 2;
  if (counted >= last) return undefined;
  const profile = byWeeksWaited(basis.order.profile);
  const size = last - counted + 1;
  const made = (): Float64Array => new Float64Array(size);
  const run = {
    months: Array.from({ length: size }, (_, at) => monthName(counted + at)),
    waiting: made(),
    over18: made(),
    over52: made(),
    referred: made(),
    off: made(),
    startsAWeek: made(),
    referralsAWeek: made(),
    wte: made(),
  };
  let people = spreadBands(basis.list.people, profile, basis.referrals, basis.starts);
  let grown = 1;
  const read = (at: number, starts: number): void => {
    const bands = inBandsOf(people);
    run.waiting[at] = waitingFrom({ people: bands }, 0);
    run.over18[at] = waitingFrom({ people: bands }, 18);
    run.over52[at] = waitingFrom({ people: bands }, 52);
    run.startsAWeek[at] = starts;
    run.referralsAWeek[at] = basis.referrals * grown;
    run.wte[at] = staffAt(drivers, counted + at);
  };
  read(0, basis.starts);
  for (let at = 1; at < size; at += 1) {
    const month = counted + at;
    const moves = month > opening;
    const ofPlan = Math.max(0, month - drivers.start);
    const elasticity = elementAt(drivers.elasticity, ofPlan);
    const growth = moves ? 1 + elementAt(drivers.growth, ofPlan) : 1;
    // Staff are known at month ends; in between they change evenly, as those of a service do.
    const [before, after] = [staffAt(drivers, month - 1), staffAt(drivers, month)];
    const startsAt = (through: number): number =>
      moves
        ? basis.starts * power((before * (1 - through) + after * through) / drivers.openingWte, elasticity)
        : basis.starts;
    const weeks = daysInMonth(month) / 7;
    let [referred, off] = [0, 0];
    for (let week = 0; week < weeks; week += 1) {
      const part = Math.min(1, weeks - week);
      const through = (week + part / 2) / weeks;
      const referrals = basis.referrals * grown * power(growth, through / 12);
      const waited = sum(people);
      people = runOn(people, profile, { weeks: part, referrals, removals: startsAt(through) });
      referred += referrals * part;
      off += waited + referrals * part - sum(people);
    }
    run.referred[at] = referred;
    run.off[at] = off;
    grown *= power(growth, 1 / 12);
    read(at, startsAt(1));
  }
  return run;
}
