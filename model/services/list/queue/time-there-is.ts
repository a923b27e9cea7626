/** The time a service has in its weeks: hours for patients by level, or cases that can be started, as one level. */
import { problem, type Problem } from "../../../plan/problem";
import { hoursForPatients } from "../../capacity/capacity-chain";
import { forAWhileIn } from "../../capacity/for-a-while";
import { heldIn } from "../../capacity/supervision";
import type { ServiceStaff } from "../../capacity/staff";
import { orElse, type Spot } from "../../figures/spot";
import type { Weeks } from "../../figures/weeks";
import { latest } from "../../../resolve/series";

const allLevels = (wte: Float64Array, first: number, levels: number): number => {
  let sum = 0;
  for (let level = 0; level < levels; level += 1) sum += orElse(wte[first + level]!, 0);
  return sum;
};

/** A plan that lists starts by WTE, given or still empty, means to count by them. */
export const startsByWte = (spot: Spot): boolean =>
  spot.resolved.series("starts_per_wte") !== undefined && Number.isNaN(spot.figure("starts_per_week", 0));

/** Cases that can be started in a week: so many a WTE; or so many with the staff of the plan's opening, rising and falling with them as far as they are known. */
const startsIn = (spot: Spot, month: number, now: number, before: number): number =>
  startsByWte(spot)
    ? spot.figure("starts_per_wte", month) * now
    : spot.figure("starts_per_week", month) * (spot.service.staffing === "not-known" ? 1 : now / before);

/** The time there usually is in each week, without what is put on or lost for a while: week * levels + level. */
export function usualTime(spot: Spot, weeks: Weeks, staff: ServiceStaff, problems: Problem[]): Float64Array {
  const levels = staff.opening.length;
  if (spot.service.capacity === "hours") return hoursByWeek(spot, weeks, levels, staff.wte);
  const before = allLevels(staff.opening, 0, levels);
  if (spot.service.staffing !== "not-known" && !startsByWte(spot) && before === 0)
    problems.push(
      problem(
        "starts-without-staff",
        "assumptions (Cases started a week)",
        `${spot.service.label}: cases are started with the staff of the plan's opening, and there are none. Give "Cases started a week by one WTE" instead.`,
      ),
    );
  return Float64Array.from({ length: weeks.count }, (_, week) =>
    startsIn(spot, weeks.month[week]!, allLevels(staff.wte, week * levels, levels), before),
  );
}

/** The same in the first week, of the spot and the staff with whom the list opens. */
export function timeAtOpening(spot: Spot, staff: ServiceStaff): Float64Array {
  const levels = staff.firstWeek.length;
  if (spot.service.capacity === "starts")
    return Float64Array.of(
      startsIn(spot, 0, allLevels(staff.firstWeek, 0, levels), allLevels(staff.opening, 0, levels)),
    );
  const wte = (level: number): number => staff.firstWeek[level]!;
  const held = heldIn(spot, 0);
  return Float64Array.from({ length: levels }, (_, level) =>
    orElse(wte(level), 0) === 0 ? 0 : hoursForPatients(spot, 0, level, wte, undefined, held),
  );
}

function hoursByWeek(spot: Spot, weeks: Weeks, levels: number, staff: Float64Array): Float64Array {
  const available = new Float64Array(weeks.count * levels);
  /** The months in which no figure is another are told by the first of them. */
  const since = (week: number): number => latest(spot.changes, weeks.month[week]!);
  let held = heldIn(spot, 0);
  /** Whether a week has the figures and the staff of the one before it, and so its time. */
  const asBefore = (week: number): boolean => {
    if (week === 0 || since(week) !== since(week - 1)) return false;
    for (let at = week * levels; at < (week + 1) * levels; at += 1)
      if (!Object.is(staff[at], staff[at - levels])) return false;
    return true;
  };
  for (let week = 0; week < weeks.count; week += 1) {
    if (asBefore(week)) {
      available.copyWithin(week * levels, (week - 1) * levels, week * levels);
      continue;
    }
    const month = weeks.month[week]!;
    const wte = (level: number): number => staff[week * levels + level]!;
    if (week === 0 || since(week) !== since(week - 1)) held = heldIn(spot, month);
    for (let level = 0; level < levels; level += 1)
      available[week * levels + level] =
        orElse(wte(level), 0) === 0 ? 0 : hoursForPatients(spot, month, level, wte, forAWhileIn(spot, month), held);
  }
  return available;
}
