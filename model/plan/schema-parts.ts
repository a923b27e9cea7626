/** What the schemas of a plan are put together from: ids, texts of a length, months and days. */
import { mostOf } from "./most-of";
import { z } from "./zod";

/** Ids are written by people in formulas and files, so they stay plain. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9:_+-]*$/, "an id uses small letters, digits, - _ + and :, and starts with a letter or digit");
/** The longest texts a plan holds, in characters: boxes stop there, edits refuse more, and the log is cut to it. */
export const longest = {
  label: 160,
  title: 200,
  prose: 4000,
  unit: 60,
  name: 120,
  publisher: 200,
  logged: 400,
  source: 300,
  link: 500,
  code: 20,
} as const;

export const label = z.string().min(1).max(longest.label);
export const prose = z.string().max(longest.prose);
/** A month written as 2027-04. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "a month is written as 2027-04");
export const dayText = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{2})?$/, "a date is written as 2027, 2027-04, 2027-04-30 or 2026/27");

/** One id, or several. */
export const idOrIds = z.union([id, z.array(id).min(2).max(mostOf.named)]);
