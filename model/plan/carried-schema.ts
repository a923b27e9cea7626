/**
 * What a plan whose start was moved carries over from the months before: everything the months go on from that no
 * assumption says. Heads throughout, on the day before the start.
 *
 * Totals stay with the assumptions: staff in post, people looking for a post and people waiting are divided as what is
 * carried is. What names a place, level or route that the plan no longer has is passed over.
 */
import { id, monthText } from "./schema-parts";
import { z } from "./zod";

const amount = z.number().min(0);

/** People of one part of the workforce and one origin, by age band in the plan's order. */
const staffSchema = z.strictObject({ place: id, setting: id, level: id, origin: id, heads: z.array(amount).min(1) });

export const carriedSchema = z.strictObject({
  /** Where the plan started at first: yearly growth and the first intake count from here. */
  since: monthText,
  /** The places it is of. */
  places: z.array(id).min(1),
  staff: z.array(staffSchema),
  /** The staff at first, of whom the leaver rates are. */
  rated: z.array(staffSchema),
  posts: z.array(
    z.strictObject({
      place: id,
      setting: id,
      level: id,
      /** Posts that grow by themselves, and the staff / (1 - vacancy rate) they go with, WTE; left out where posts are given as numbers. */
      own: amount.optional(),
      of: amount.optional(),
      /** Posts added or turned into another level until then, WTE. */
      beside: z.number(),
      /** Posts at first, WTE, and what posts given for several divide by. */
      first: z.number(),
      weight: amount,
    }),
  ),
  /** Learners still on a course, or waiting to register after it, by the month they started in. */
  learners: z.array(z.strictObject({ route: id, place: id, started: monthText, heads: amount })),
  /** People looking for a post; `from` is the route they finished, or the assumption they arrive by. */
  looking: z.array(z.strictObject({ place: id, level: id, from: id, heads: amount })),
  lists: z
    .array(
      z.strictObject({
        service: id,
        place: id,
        /** What referrals have grown to since the start at first. */
        grown: z.number().gt(0),
        /** Where starts are counted: the staff by level, in the plan's order, that they are of. WTE; null is not known. */
        staff: z.array(z.number().nullable()).optional(),
        tiers: z.array(
          z.strictObject({
            tier: id,
            /** People by whole weeks waited, from 1. */
            waiting: z.array(amount),
            /** Cases in treatment that are over in the first week of the plan, the second and so on. */
            finishing: z.array(amount),
            /** People who come back to the list in the first week of the plan, the second and so on. */
            returning: z.array(amount),
          }),
        ),
      }),
    )
    .optional(),
});
