/** Characteristics of the people in post, such as ethnicity and sex: groups that move with the people and change no total. */
import { id, label, longest } from "./schema-parts";
import { z } from "./zod";

/** Most groups of a characteristic. */
export const mostGroups = 30;
/** The largest number below which a plan may have counts not shown. */
export const mostSuppressed = 1000;

export const characteristicSchema = z.strictObject({
  id,
  label,
  /** The groups everybody is in exactly one of. Their ids are the plan's own: no two characteristics share one. */
  groups: z.array(z.strictObject({ id, label })).min(2).max(mostGroups),
  /** Whom the workforce is held against, in words; their shares are the assumption `comparator_share`. */
  comparator: z.string().min(1).max(longest.label).optional(),
});

/** Counts of people in a group below this number are not shown anywhere; 5 where it is left out. */
export const suppressBelowSchema = z.int().min(1).max(mostSuppressed);
