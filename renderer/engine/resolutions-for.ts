/** What a version of the plan comes to on the page: resolved once, however often its screens are drawn or opened again. */
import { resolutionsOf, type Plan, type Resolutions } from "../../model";

const kept = new WeakMap<Plan, Resolutions>();

/** The same for the same version of a plan, which never changes once it is made. */
export function resolutionsFor(plan: Plan): Resolutions {
  let resolutions = kept.get(plan);
  if (resolutions === undefined) kept.set(plan, (resolutions = resolutionsOf(plan)));
  return resolutions;
}
