/**
 * In which order empty figures are asked for: what moves the answer most comes first. Measured on the plans of the
 * nations, filled with plausible figures: how far a tenth less of each moves the staff in post or the funded posts at the
 * end of the plan, whichever moves more, in the mean of the plans (`tests/model/nations/asked-in-order.test.ts` measures
 * it again). Figures that move neither, such as hours and pay, come after those that do.
 */
import { catalogue } from "./catalogue";
import type { AssumptionId } from "./declared/declared";

const byEffect: readonly AssumptionId[] = [
  "staff_in_post",
  "establishment",
  "registered_joiners",
  "establishment_growth",
  "opening_intake",
  "mean_age",
  "participation",
  "joins_share",
  "registers_share",
  "vacancy_rate",
  "route_length",
  "leaver_rate",
  "commissioning_growth",
  "arrivals_growth",
  "share_over_55",
  "past_places_growth",
  "attrition",
  "retirement_rate",
];

const rank: ReadonlyMap<string, number> = new Map([
  ...byEffect.map((id, number) => [id, number] as const),
  // What has no place of its own in the order comes after it, as it stands in the register.
  ...catalogue.flatMap(({ id }, number) => (byEffect.includes(id) ? [] : [[id, byEffect.length + number] as const])),
]);

/** Where an assumption comes in the order: the lower, the further it moves the answer. */
export const effectRank = (id: string): number => rank.get(id) ?? byEffect.length + catalogue.length;
