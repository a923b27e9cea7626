/**
 * Figures out of all proportion: beyond what is usual for their kind, beyond any magnitude, or more people and posts than
 * fit the plan they stand in. They are asked about, never refused: what is rare may be right.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { plainNumber, unitName, valueWords } from "../ask/value-words";
import type { Assumption } from "../plan";
import type { Size } from "./plan-size";

/** The kind of problem, by which screens know what to ask about. */
export const outOfProportion = "out-of-proportion";

/** A million million of anything, or a million-millionth of it, is a slip of the keyboard. */
const largest = 1e12;

/** How many times the people or posts of the whole plan one figure may be before it is asked about. */
export const timesThePlan: Readonly<Record<string, number>> = {
  staff_in_post: 10,
  establishment: 10,
  added_posts: 3,
  posts_converted: 3,
  posts_frozen: 3,
  opening_pool: 3,
  international_recruits: 3,
  returners: 3,
  registered_joiners: 3,
};

/** "in a plan with 26.5 posts", and no more than is known where some are given by a formula. */
export const inAPlan = (there: number, { posts, atLeast }: Size): string =>
  `in a plan with ${atLeast === true ? "at least " : ""}${plainNumber(there)} ${there === posts ? "posts" : "WTE in post"}`;

/** The question that every doubt ends with. */
export const isMeant = "Is it meant?";

/** What else was probably meant, where a slip is a common one. */
function slip({ unit }: Pick<Assumption, "unit">, value: number): string {
  if (unit.startsWith("minutes") && value > 0 && value < 3)
    return ` ${plainNumber(value)} hours are ${value * 60} minutes.`;
  if (unit.startsWith("hours") && value > 60)
    return ` ${plainNumber(value)} minutes are ${plainNumber(value / 60)} hours.`;
  return "";
}

/** Whether a figure is beyond any magnitude. */
export const beyondAnything = (value: number): boolean => Math.abs(value) > largest || Math.abs(value) < 1 / largest;

/** Whether a figure is beyond any magnitude, or beyond what is usual for its kind. Nought never is; what is refused is not asked about. */
export function isRare(id: string, value: number): boolean {
  if (!Number.isFinite(value) || value === 0) return false;
  const { least = Number.NEGATIVE_INFINITY, most = Infinity } = catalogueEntry(id)?.limits ?? {};
  if (value < least || value > most) return false;
  const { below = Number.NEGATIVE_INFINITY, above = Infinity } = catalogueEntry(id)?.usual ?? {};
  return beyondAnything(value) || value < below || value > above;
}

/** The people or posts of the whole plan that one figure is out of proportion to; undefined where it is not. */
export function outgrown(id: string, value: number, { staff, posts }: Size): number | undefined {
  const times = timesThePlan[id];
  if (times === undefined) return undefined;
  const there = id === "establishment" ? staff : id === "staff_in_post" ? posts : Math.max(staff, posts);
  return there > 0 && Math.abs(value) > times * there ? there : undefined;
}

/**
 * Why a figure is out of all proportion, as a question; undefined where it is not.
 * @param words the figure in words: "Leaver rate for North team"
 * @param size the plan it stands in; left out where the figure is no amount of people or posts
 */
export function disproportion(
  words: string,
  assumption: Pick<Assumption, "id" | "unit">,
  value: number,
  size?: Size,
): string | undefined {
  if (!Number.isFinite(value) || value === 0) return undefined;
  const { id, unit } = assumption;
  if (isRare(id, value)) {
    if (beyondAnything(value))
      return `${words} is ${value} ${unitName(unit)}, ${Math.abs(value) > 1 ? "more" : "less"} than anything can be. ${isMeant}`;
    const { below = Number.NEGATIVE_INFINITY, above = Infinity } = catalogueEntry(id)?.usual ?? {};
    const bound = value < below ? `below ${valueWords(unit, below)}` : `above ${valueWords(unit, above)}`;
    return `${words} is ${valueWords(unit, value)}, and ${bound} is rare. ${isMeant}${slip(assumption, value)}`;
  }
  const there = size === undefined ? undefined : outgrown(id, value, size);
  if (size === undefined || there === undefined) return undefined;
  return `${words} is ${valueWords(unit, value)}, ${inAPlan(there, size)}. ${isMeant}`;
}
