/** Figures and names as a sentence has them. */
import { isRate } from "./value-words";

/** A label in mid-sentence; one that begins with an abbreviation, such as WTE, keeps it. */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Decimals a unit is told with. */
function decimals(value: number, unit: string): number {
  if (isRate(unit) || unit === "years" || unit.startsWith("weeks a ")) return 1;
  if (unit === "multiplier" || unit === "WTE a head") return 3;
  // From a thousand WTE on, a tenth of a post is noise.
  const fine = unit === "WTE" || unit === "weeks" || unit.endsWith("per week");
  return fine && Math.abs(value) < 999.95 ? 1 : 0;
}

/** A figure as a sentence has it, with its unit. */
export const figure = (value: number, unit: string): string => {
  if (!Number.isFinite(value)) return "no figure";
  const digits = decimals(value, unit);
  if (isRate(unit)) return `${(value * 100).toFixed(digits)}%`;
  const written = value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });
  if (unit.startsWith("GBP")) return `£${written}${unit.slice(3)}`;
  return unit === "multiplier" ? written : `${written} ${unit}`;
};

/** Names one after another, as a sentence has them: "A, B and C". */
export const listed = (names: readonly string[], last: "and" | "or" = "and"): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${last} ${names.at(-1) ?? ""}`;
