/**
 * In which order empty figures are asked for: what moves the answer most comes first. Measured on the plans that come
 * with the application, filled with plausible figures: how far a tenth less of each moves the staff in post or the funded
 * posts at the end of the plan, whichever moves more (`tests/model/nations/asked-in-order.test.ts` measures it again).
 * Figures that move neither come after those that do, by what they move: hours, then money, then placements.
 */
import { catalogue } from "./catalogue";
import type { AssumptionId } from "./declared/declared";

const byEffect: readonly AssumptionId[] = [
  "staff_in_post",
  "establishment",
  "establishment_growth",
  "vacancy_rate",
  "joins_share",
  "opening_intake",
  "leaver_rate",
  "commissioning_growth",
  "past_places_growth",
];

const rank: ReadonlyMap<string, number> = new Map([
  ...byEffect.map((id, number) => [id, number] as const),
  // What has no place of its own in the order comes after it, as it stands in the register.
  ...catalogue.flatMap(({ id }, number) => (byEffect.includes(id) ? [] : [[id, byEffect.length + number] as const])),
]);

/** Where an assumption comes in the order: the lower, the further it moves the answer. */
export const effectRank = (id: string): number => rank.get(id) ?? byEffect.length + catalogue.length;
