/**
 * A report as a plan has it put together: sections left out and reordered, and own words at the head of theirs. Words that
 * quote a sentence say so where it has moved since: "was 12.0 WTE when this was written, is 14.2 WTE now".
 */
import type { QuotedClaim, SavedOwnWords, SavedReport } from "../plan/report-schema";
import { dayWords } from "../plan/ask/value-words";
import { claimHolds, numbersOf, textOf } from "./read";
import type { Claim, OwnWords, Quoted, ReportNumber, Section } from "./report";

/** A claim as own words keep it. */
export const quoteOf = ({ id, says }: Claim): QuotedClaim => ({
  claim: id,
  says: textOf(says),
  numbers: numbersOf(says).map(({ value, unit, shown }) => ({ value, unit, shown })),
});

/** The sentence with its numbers taken out: what stays the same when only they move. */
const frameOf = (says: string, numbers: readonly Pick<ReportNumber, "shown">[]): string => {
  let [rest, frame] = [says, ""];
  for (const { shown } of numbers) {
    const at = rest.indexOf(shown);
    if (at < 0) continue;
    frame += `${rest.slice(0, at)}\u0000`;
    rest = rest.slice(at + shown.length);
  }
  return frame + rest;
};

function quotedOf({ claim, says, numbers }: QuotedClaim, written: string, now: Claim | undefined): Quoted {
  const when = dayWords(written);
  if (now === undefined)
    return {
      claim,
      was: says,
      now: null,
      moved: true,
      says: `When this was written on ${when} the report said: "${says}" It no longer does.`,
    };
  const text = textOf(now.says);
  if (text === says) return { claim, was: says, now: text, moved: false };
  const then = numbersOf(now.says);
  const sameFrame = frameOf(says, numbers) === frameOf(text, then) && numbers.length === then.length;
  const moves = numbers.flatMap(({ shown }, at) => {
    const after = then[at]?.shown;
    return after === undefined || after === shown ? [] : [`was ${shown} when written, is ${after} now`];
  });
  const sentence =
    sameFrame && moves.length > 0
      ? `What is quoted here has moved since ${when}: ${moves.join("; ")}.`
      : `When this was written on ${when} the report said: "${says}" It now says: "${text}"`;
  return { claim, was: says, now: text, moved: true, says: sentence };
}

function wordsOf({ text, written, by, quotes = [] }: SavedOwnWords, claims: ReadonlyMap<string, Claim>): OwnWords {
  return {
    block: "own words",
    text: text
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ""),
    written,
    ...(by === undefined ? {} : { by }),
    quotes: quotes.map((quote) => quotedOf(quote, written, claims.get(quote.claim))),
  };
}

/** Claims whose tests no longer hold go; a section of which nothing is left goes with them. */
const holding = (section: Section): Section => ({
  ...section,
  blocks: section.blocks.filter((block) => block.block !== "claim" || claimHolds(block)),
});

/** The sections as they are printed. */
export function arranged(
  sections: readonly Section[],
  { order = [], leftOut = [], words = [] }: SavedReport,
): readonly Section[] {
  const held = sections.map(holding);
  const claims = new Map(
    held.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.block === "claim" ? [[block.id, block] as const] : [])),
    ),
  );
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return held
    .filter(({ id }) => !leftOut.includes(id))
    .map((section, usual) => ({ section, usual }))
    .sort((a, b) => place(a.section.id) - place(b.section.id) || a.usual - b.usual)
    .map(({ section }) => {
      const own = words.find((one) => one.section === section.id);
      return own === undefined ? section : { ...section, blocks: [wordsOf(own, claims), ...section.blocks] };
    })
    .filter(({ blocks }) => blocks.length > 0);
}
