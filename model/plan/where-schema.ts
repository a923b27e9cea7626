/** Which combinations of the dimensions something is for. */
import { idOrIds } from "./schema-parts";
import { z } from "./zod";

export const whereShape = {
  place: idOrIds.optional(),
  setting: idOrIds.optional(),
  level: idOrIds.optional(),
  age: idOrIds.optional(),
  origin: idOrIds.optional(),
  route: idOrIds.optional(),
  move: idOrIds.optional(),
  conversion: idOrIds.optional(),
  service: idOrIds.optional(),
  tier: idOrIds.optional(),
  outcome: idOrIds.optional(),
  band: idOrIds.optional(),
  month: idOrIds.optional(),
  prices: idOrIds.optional(),
  group: idOrIds.optional(),
  joining: idOrIds.optional(),
};

/** A dimension that is not named means all of it; a place covers the leaves under it, and a service named as `tier` all its tiers. */
export const whereSchema = z.strictObject(whereShape);
