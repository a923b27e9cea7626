/** Puts what two counts of a service's list say into the base: the list as it was counted last, and the weekly flows between the counts. */
import {
  catalogueEntry,
  flowsBetween,
  type Outcome,
  type Plan,
  type Service,
  type TwoCounts,
  type WeeklyFlows,
  type Where,
} from "../../model";
import { editPlan } from "../state/plan-store";
import { twoCountWords as words } from "../words/two-counts";
import { bareWhere, sameWhere } from "./assumption-edits";

type Entry = NonNullable<Plan["assumptions"][number]["where"]>[number];

const listOf = (named: string | readonly string[] | undefined): readonly string[] =>
  named === undefined ? [] : typeof named === "string" ? [named] : named;

/** Whether an amount of people is for this service alone, so that a count of its list replaces it. */
function replaces(entry: Where, service: Service, place: string | undefined): boolean {
  const own = [service.id, ...service.tiers.map((tier) => tier.id)];
  const tiers = listOf(entry.tier);
  const places = listOf(entry.place);
  return (
    tiers.length > 0 &&
    tiers.every((tier) => own.includes(tier)) &&
    (place === undefined || places.every((one) => one === place))
  );
}

/**
 * Gives the list, its longest wait, referrals and starts of a service from two counts: one undo step, one log entry.
 * Fails, changing nothing, where the counts contradict each other.
 * @param place the place whose list it is, where the service has several
 */
export function giveTwoCounts(
  service: Service,
  place: string | undefined,
  counts: TwoCounts,
  alone: boolean,
): Outcome<WeeklyFlows> {
  const flows = flowsBetween(counts);
  if (!flows.ok) return flows;
  const { referrals, starts } = flows.value;
  const at = place === undefined ? {} : { place };
  const derived = (where: Where, value: number, reason: string): Entry => ({
    ...where,
    value,
    status: "derived",
    reason,
  });
  const figures: readonly (readonly [string, Entry])[] = [
    ["opening_list", derived({ ...at, tier: service.id }, counts.openAfter, words.counted(counts))],
    ["opening_longest_wait", derived({ ...at, service: service.id }, counts.longestAfter, words.counted(counts))],
    ["referrals", derived({ ...at, service: service.id }, referrals, words.referralsMethod(counts))],
    ...(service.capacity === "starts"
      ? [["starts_per_week", derived({ ...at, service: service.id }, starts, words.startsMethod(counts))] as const]
      : []),
  ];
  editPlan({ what: words.logged(service.label), to: words.loggedTo(flows.value), why: words.loggedWhy }, (draft) => {
    for (const [id, entry] of figures) {
      const known = catalogueEntry(id)!;
      let assumption = draft.assumptions.find((one) => one.id === id);
      if (assumption === undefined) {
        draft.assumptions.push({ id, label: known.label, unit: known.unit, value: null, status: "derived" });
        assumption = draft.assumptions.at(-1)!;
      }
      const where = bareWhere(entry);
      const kept = (assumption.where ?? []).filter(
        (one) => !sameWhere(one, where) && (id !== "opening_list" || !replaces(one, service, place)),
      );
      assumption.where = [...kept, entry];
      // An amount for the whole plan is this service's list where there is no other service.
      if (id === "opening_list" && alone && place === undefined) assumption.value = null;
    }
  });
  return flows;
}
