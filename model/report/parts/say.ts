/** Sentences of a report: claims built from text and numbers, or from a sentence of the model with its numbers found in it. */
import { levelWords } from "../../plan/ask/spread";
import { formatDecimal } from "../../plan/ask/figure-words";
import type { Chance } from "../../uncertainty/chances";
import { figureSays, shownAs } from "../numbers";
import type { Claim, HoldsTest, Note, ReportList, ReportNumber, Say } from "../report";

export const claim = (
  id: string,
  says: readonly Say[],
  holds: readonly HoldsTest[],
  role: Claim["role"] = "sentence",
): Claim => ({
  block: "claim",
  id,
  role,
  says,
  holds,
});

/**
 * A sentence of the model as text and numbers: each number is put where it is first printed after the one before it. A
 * number the sentence does not print is left out of it.
 */
export function sayWith(text: string, numbers: readonly ReportNumber[]): readonly Say[] {
  const parts: Say[] = [];
  let from = 0;
  for (const number of numbers) {
    const at = text.indexOf(number.shown, from);
    if (at < 0) continue;
    if (at > from) parts.push(text.slice(from, at));
    parts.push(number);
    from = at + number.shown.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

export const note = (text: string, kind: Note["kind"] = "plain"): Note => ({ block: "note", kind, text });

export const list = (id: string, items: readonly (readonly Say[])[]): readonly ReportList[] =>
  items.length === 0 ? [] : [{ block: "list", id, items }];

/** That a count is what the sentence says it is: read again of other results it is another. */
export const countTest = (says: string, many: number): HoldsTest => ({ says, left: many, is: "equal", right: many });

/** That a figure, as it is printed in its unit, is something or nothing. */
export function printedTest(says: string, unit: string, value: number | undefined): HoldsTest {
  const prints = value !== undefined && Number.isFinite(value) && /[1-9]/.test(figureSays(unit, value));
  return {
    says: `${says} ${prints ? "print as something" : "print as nothing"}`,
    left: prints ? 1 : 0,
    is: "equal",
    right: prints ? 1 : 0,
  };
}

/** A count in a sentence: "12", "1,204". */
export const countOf = (many: number): ReportNumber => shownAs("count", many, formatDecimal(many));

/** "in 3 in 10 futures", "in none of the 100 futures drawn". */
export function chanceSays({ share, draws }: Chance): readonly Say[] {
  if (share === 0) return ["in ", shownAs("share", share, "none"), ` of the ${formatDecimal(draws)} futures drawn`];
  if (share === 1) return ["in ", shownAs("share", share, "all"), ` of the ${formatDecimal(draws)} futures drawn`];
  const rounded = Math.min(0.99, Math.max(0.01, Math.round(share * 100) / 100));
  return ["in ", shownAs("share", share, levelWords(rounded)), " futures"];
}

/** That the chance of a target is none, all, or between, as {@link chanceSays} says it. */
export function chanceTest({ share }: Chance): HoldsTest {
  const says = "the share of the futures that meet the target";
  return share === 0 || share === 1
    ? { says, left: share, is: "equal", right: share }
    : { says: `${says} is between none and all`, left: Math.abs(share - 0.5), is: "below", right: 0.5 };
}

/** The range behind a number in brackets; nothing where it has none. */
export const withRange = (number: ReportNumber): readonly Say[] =>
  number.range === undefined ? [number] : [number, ` (${number.range.shown})`];
