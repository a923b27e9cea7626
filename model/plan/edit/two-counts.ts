/** Puts what two counts of a service's list say into the base: the list as it was counted last, and the weekly flows between the counts. */
import { idsOf, sameWhere, whereOf } from "../ask/scope";
import type { Assumption, Plan, Service, Where, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";
import { allValues } from "./reset";
import { listed } from "./set-value";
import { sound } from "./would-open";

/** People with an open referral and the longest wait in weeks, at two dates some weeks apart. */
export interface CountedTwice {
  readonly openBefore: number;
  readonly openAfter: number;
  readonly longestBefore: number;
  readonly longestAfter: number;
  readonly weeks: number;
}

/** What the counts come to, in people a week. */
export interface FlowsCounted {
  readonly referrals: number;
  readonly starts: number;
}

/** Whether an amount of people is for this service alone, so that a count of its list replaces it. */
function replaces(entry: Where, service: Service, place: string | undefined): boolean {
  const own = [service.id, ...service.tiers.map((tier) => tier.id)];
  const tiers = idsOf(entry.tier);
  const places = idsOf(entry.place);
  return (
    tiers.length > 0 &&
    tiers.every((tier) => own.includes(tier)) &&
    (place === undefined || places.every((one) => one === place))
  );
}

const rate = (value: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const reasons = {
  counted: ({ weeks }: CountedTwice) => `Counted, ${weeks} weeks after an earlier count.`,
  referrals: (counts: CountedTwice) =>
    `From two counts ${counts.weeks} weeks apart (${counts.openBefore} open and ${counts.longestBefore} weeks, then ${counts.openAfter} and ${counts.longestAfter}): everybody on the later list arrived within its longest wait, first come first served.`,
  starts: (counts: CountedTwice) =>
    `From the same two counts: referrals a week, and what the list changed by, ${counts.openBefore - counts.openAfter} in ${counts.weeks} weeks.`,
};

export interface CountedList {
  readonly service: string;
  /** The place whose list it is, where the service has several. */
  readonly place: string | undefined;
  readonly counts: CountedTwice;
  /** The referrals and starts a week that the counts come to. */
  readonly flows: FlowsCounted;
}

/**
 * Gives the list, its longest wait, referrals and starts of a service from two counts. The plan starts from the later
 * one; what was given for the same people before is replaced.
 */
export function giveTwoCounts(
  plan: Plan,
  { service: id, place, counts, flows }: CountedList,
  signed: Signature,
): Outcome<Edit> {
  const service = plan.structure.services?.find((one) => one.id === id);
  if (service === undefined) return refused("unknown-service", "The plan has no such service. Choose another.");
  const at = place === undefined ? {} : { place };
  const derived = (where: Where, value: number, reason: string): WhereEntry => ({
    ...at,
    ...where,
    value,
    status: "derived",
    reason,
  });
  const figures: readonly (readonly [string, WhereEntry])[] = [
    ["opening_list", derived({ tier: id }, counts.openAfter, reasons.counted(counts))],
    ["opening_longest_wait", derived({ service: id }, counts.longestAfter, reasons.counted(counts))],
    ["referrals", derived({ service: id }, flows.referrals, reasons.referrals(counts))],
    ...(service.capacity === "starts"
      ? [["starts_per_week", derived({ service: id }, flows.starts, reasons.starts(counts))] as const]
      : []),
  ];
  let next = plan;
  const before: string[] = [];
  for (const [name, entry] of figures) {
    const assumption: Assumption | undefined = assumptionIn(next, name) ?? listed(name);
    if (assumption === undefined) continue;
    if (assumption.value !== null || (assumption.where ?? []).length > 0)
      before.push(`${assumption.label} ${allValues(plan, assumption)}`);
    next = withAssumption(next, withCount(plan, assumption, entry, service, place));
  }
  return sound(
    plan,
    edited(next, signed, {
      what: "List and flows from two counts",
      where: service.label,
      from: before.length === 0 ? "no figure" : before.join(". "),
      to: `${counts.openAfter} open, ${rate(flows.referrals)} referrals and ${rate(flows.starts)} starts a week`,
      why: "Worked out from two counts of the list, first come first served.",
    }),
  );
}

function withCount(
  plan: Plan,
  assumption: Assumption,
  entry: WhereEntry,
  service: Service,
  place: string | undefined,
): Assumption {
  const isList = assumption.id === "opening_list";
  const kept = (assumption.where ?? []).filter(
    (one) => !sameWhere(one, whereOf(entry)) && (!isList || !replaces(one, service, place)),
  );
  // An amount for the whole plan is this service's list where there is no other service.
  const alone = (plan.structure.services ?? []).length === 1 && place === undefined;
  return { ...assumption, ...(isList && alone ? { value: null } : {}), where: [...kept, entry] };
}
