/** The numbers of a column of counts: as they are printed, with the signs tables use for what they do not tell. */
import { countedKind, type CountedId } from "../plan/counted";
import { readNumber } from "../resolve/formula/read-number";

/** A count, null for a gap, or why it is neither. */
export type CountRead = { readonly value: number | null } | { readonly says: string };

/** Signs of suppression that are no numbers anywhere else. */
const suppressed =
  /^(?:c|x|z|u|#|~|\u2020|n\/?k|not known|suppressed|sup|(?:<|less than|under|fewer than) ?\d+|\[[a-z]+\])$/i;

/** Without the mark of a note behind it: "1,234 [p]", "1,234r", "8.4%\u00b9". */
const bare = (text: string): string =>
  text.trim().replace(/(?<=[\d%]) ?(?:\[[^\]]*\]|\((?:p|r)\)|[pre]|[*\u00b9\u00b2\u00b3\u2020]+)$/, "");

const plainNumber = (text: string): boolean => /^\d*\.?\d+$/.test(text);

/**
 * The counts of a column. Of a rate all are read one way: as per cent where the heading or one of them says so or is
 * above 1; where none does they could be either, and are not read. Nor is one below 1 without a % sign among others with one.
 */
export function readCount(counts: CountedId, heading: string, cells: readonly string[]): readonly CountRead[] {
  const { unit, label } = countedKind(counts);
  const rate = unit === "share";
  const written = cells.map(bare);
  const percent =
    rate && (/%|per ?cent/i.test(heading) || written.some((text) => text.includes("%") || Number(text) > 1));
  const share = rate && /share|proportion|0 ?(?:to|-) ?1/i.test(heading);
  const signed = rate && written.some((text) => text.includes("%")) && !/%|per ?cent/i.test(heading);
  return written.map((text, index): CountRead => {
    const said = cells[index] ?? "";
    if (suppressed.test(text)) return { value: null };
    const read = readNumber(text, rate ? { unit: "share", percent } : {});
    if (!read.ok) return { says: read.problems[0]?.says ?? `"${said}" cannot be read.` };
    const input = read.value;
    if (input.kind === "empty" || input.kind === "missing") return { value: null };
    if (input.kind === "range") return { says: `"${said}" is two numbers. Give one.` };
    if (input.formula !== undefined && /[a-z]/i.test(input.formula)) return { says: `"${said}" is not a number.` };
    if (rate && !percent && !share && plainNumber(text) && input.value !== 0)
      return { says: `"${said}" could be ${text}% or ${text} of the whole. Write it with its % sign.` };
    if (signed && plainNumber(text) && input.value !== 0 && Number(text) < 1)
      return {
        says: `"${said}" could be ${text}% or ${text} of the whole, beside others with a % sign. Write it with its own.`,
      };
    return rate || Number.isFinite(input.value)
      ? { value: input.value }
      : { says: `${label}: "${said}" is no number.` };
  });
}
