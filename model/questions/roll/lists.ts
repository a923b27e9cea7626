/** What the lists of a plan's services have come to in the week in which a later start begins. */
import { projectServices } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import { power } from "../../chance/portable";
import { absoluteMonth, daysInMonth } from "../../plan/calendar";
import { without } from "../../plan/edit/without";
import type { Plan } from "../../plan/plan";
import { weeksInYear } from "../../services/figures/weeks";
import { orElse, type Spot } from "../../services/figures/spot";
import { carriedListOf, type CarriedList } from "../../services/figures/carried-over";
import type { QueueLeft } from "../../services/list/queue/queue-run";
import { leftBefore } from "../../services/list/run-queue";

/** Treatments and returns of the last weeks before a start reach so many years beyond it. */
const yearsBeyond = 3;
const mostYears = 40;

/** The week of a plan that begins nearest to the first day of a month. */
export function weekOf(plan: Pick<Plan, "start">, month: string): number {
  let days = 0;
  for (let at = absoluteMonth(plan.start); at < absoluteMonth(month); at += 1) days += daysInMonth(at);
  return Math.round(days / 7);
}

/** @param plan with what is worked out from published totals in its place */
export function carriedLists(plan: Plan, start: string): readonly CarriedList[] {
  const services = plan.structure.services ?? [];
  if (services.length === 0) return [];
  const longer: Plan = { ...without(plan, "chance"), years: Math.min(mostYears, plan.years + yearsBeyond) };
  const ran = projectServices(longer);
  if (!ran.ok) return [];
  const week = weekOf(plan, start);
  return services.flatMap(({ id }) =>
    ran.value
      .lists(id)
      .flatMap(({ spot, queue, staff }) =>
        queue === undefined ? [] : [listIn(spot, leftBefore(queue, week), week, staff.opening)],
      ),
  );
}

function listIn(spot: Spot, left: QueueLeft, week: number, opening: Float64Array): CarriedList {
  const { service, place, resolved } = spot;
  const known = [...opening].map((wte) => (Number.isNaN(wte) ? null : wte));
  return {
    service: service.id,
    place: elementAt(resolved.members.ids.place, place),
    grown: (carriedListOf(spot)?.grown ?? 1) * growthUntil(spot, week),
    ...(service.capacity === "starts" && known.some((wte) => wte !== null) ? { staff: known } : {}),
    tiers: service.tiers.map(({ id }, tier) => ({
      tier: id,
      waiting: upToLast(elementAt(left.waiting, tier)),
      finishing: upToLast(elementAt(left.finishing, tier)),
      returning: upToLast(elementAt(left.returning, tier)),
    })),
  };
}

/** What the referrals of a week have grown to by a later one. */
function growthUntil(spot: Spot, week: number): number {
  const monthsAWeek = 12 / weeksInYear;
  let grown = 1;
  for (let at = 0; at < week; at += 1)
    grown *= power(1 + orElse(spot.figure("referral_growth", Math.floor(at * monthsAWeek)), 0), 1 / weeksInYear);
  return grown;
}

/** Without the nobody at the end; rounding below nought is nobody too. */
function upToLast(people: Float64Array): number[] {
  const list = [...people].map((one) => Math.max(0, one));
  while (list.length > 0 && list.at(-1) === 0) list.pop();
  return list;
}
