/** Characteristics of the people in post, such as ethnicity and sex: groups that move with the people and change no total. */
import { id, label, longest } from "./schema-parts";
import { z } from "./zod";

export const characteristicSchema = z.strictObject({
  id,
  label,
  /** The groups everybody is in exactly one of. Their ids are the plan's own: no two characteristics share one. */
  groups: z.array(z.strictObject({ id, label })).min(2).max(30),
  /** Whom the workforce is held against, in words; their shares are the assumption `comparator_share`. */
  comparator: z.string().min(1).max(longest.label).optional(),
});

/** Counts of people in a group below this number are not shown anywhere; 5 where it is left out. */
export const suppressBelowSchema = z.int().min(1).max(1000);
