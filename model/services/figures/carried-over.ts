/** What a plan whose start was moved carries over of a service at a place, as the weeks before have left it. */
import type { Carried } from "../../plan/plan";
import type { Spot } from "./spot";

/** What is carried over of one list. */
export type CarriedList = NonNullable<Carried["lists"]>[number];

/** @returns undefined where the start was not moved, or nothing is known of this service and place */
export function carriedListOf({ resolved, service, place }: Spot): CarriedList | undefined {
  const id = resolved.members.ids.place[place];
  return resolved.plan.carried?.lists?.find((one) => one.service === service.id && one.place === id);
}
