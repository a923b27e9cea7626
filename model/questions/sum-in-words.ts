/** A number as the sum it is made of: parts that are read from left to right, and the sentence that says them. */
import { power } from "../chance/portable";
import { printedNumber, roundedNote, samePrinted } from "../plan/ask/as-printed";
import { figure, lowerFirst } from "../plan/ask/words";
import type { Says } from "../workforce/results/measure";

export interface ExplainedPart {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** How the part enters the sum: "plus", "less", "divided by"; "of" where it is only what a reading is taken from. */
  readonly says: Says | "of";
}

/** What parts come to by their words; NaN where there are none, or where they only say what a reading is taken from. */
export function comesTo(parts: readonly ExplainedPart[]): number {
  // What is only taken off is taken off nothing.
  let sum = parts[0]?.says === "less" ? 0 : Number.NaN;
  for (const { says, value } of parts) {
    if (says === "" || says === "at the start of the year") sum = value;
    else if (says === "plus") sum += value;
    else if (says === "less") sum -= value;
    else if (says === "times") sum *= value;
    else if (says === "divided by") sum /= value;
    else if (says === "compounded over") sum = 1 - power(1 - sum, value);
  }
  return sum;
}

/** Parts as they are told: nothing is added that is below nothing, and what is nothing is left out after the first two. */
export const toldParts = (parts: readonly ExplainedPart[]): ExplainedPart[] =>
  parts
    .map((part): ExplainedPart => {
      if (!(part.value < 0) || (part.says !== "plus" && part.says !== "less")) return part;
      return { ...part, says: part.says === "plus" ? "less" : "plus", value: -part.value };
    })
    .filter((part, i) => i < 2 || part.value !== 0 || (part.says !== "plus" && part.says !== "less"));

/**
 * The sum as a sentence, such as "Vacancies in London, 2030/31 is 300 WTE: 5,000 WTE (establishment) less 4,700 WTE
 * (staff in post)." It says so where the figures as printed do not come to the result as printed.
 * @param start up to and with the number
 * @param means said where there are no parts
 */
export function sumSentence(
  start: string,
  number: { readonly value: number; readonly unit: string },
  parts: readonly ExplainedPart[],
  means: string,
): string {
  const is = `${start} ${figure(number.value, number.unit)}`;
  if (parts.length === 0) return `${is}. ${means}`;
  if (parts.some((part) => part.says === "of")) return `${is}, read off ${parts.map(inSentence).join(" ")}. ${means}`;
  const terms = parts
    .map((part, i) => `${i === 0 && part.says !== "less" ? "" : `${part.says} `}${inSentence(part)}`)
    .join(" ");
  return `${is}: ${terms}.${comesToAsPrinted(number, parts, figure) ? "" : ` ${roundedNote}`}`;
}

const inSentence = (part: ExplainedPart): string => `${figure(part.value, part.unit)} (${lowerFirst(part.label)})`;

/**
 * Whether parts as they are printed come to a number as it is printed: exactly where they are added up, and to the same
 * print otherwise. Parts that only say what a reading is taken from come to anything.
 * @param write prints a value of a unit
 */
export function comesToAsPrinted(
  number: { readonly value: number; readonly unit: string },
  parts: readonly ExplainedPart[],
  write: (value: number, unit: string) => string,
): boolean {
  const printed = comesTo(parts.map((part) => ({ ...part, value: printedNumber(write(part.value, part.unit)) })));
  if (Number.isNaN(printed) || !Number.isFinite(number.value)) return true;
  const shown = write(number.value, number.unit);
  const added = parts.every(({ says }) => says !== "times" && says !== "divided by" && says !== "compounded over");
  return added ? samePrinted(printed, printedNumber(shown)) : write(printed, number.unit) === shown;
}
