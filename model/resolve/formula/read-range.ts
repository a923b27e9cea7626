/** Reads a range as people type it: "8 to 14", "8% - 14%", "1,200 to 1,500, likely 1,300". */
import { halfWay } from "../../plan/ask/spread";
import { problem, type Outcome } from "../../plan/problem";
import { readNumber, type ReadNumberOptions } from "./read-number";
import { plainCharacters } from "./typed-characters";

export interface RangeInput {
  readonly low: number;
  /** The number typed as the likely one, or half way between the ends. */
  readonly likely: number;
  readonly high: number;
  /** Nobody typed the middle. */
  readonly halfWay: boolean;
}

const refused = (says: string): Outcome<never> => ({ ok: false, problems: [problem("range-unreadable", "", says)] });

const how =
  "Write two numbers such as 8 to 14, with the likely one after them where it is not half way: 8 to 14, likely 10.";

/** The likely number after the ends, with or without a comma or brackets. */
const withLikely = /^(.*?)[,;]?\s*\(?\b(?:most )?(?:likely|middle|probably|about)\b:?\s*([^)]*)\)?$/i;

/** Problems say what could not be read and how to write it. */
export function readRange(text: string, options: ReadNumberOptions = {}): Outcome<RangeInput> {
  const plain = plainCharacters(text);
  if (plain === "") return refused(`Nothing is typed. ${how}`);
  if (plain.startsWith("=")) return refused(`A range is two numbers and not a sum. ${how}`);
  const [, before, middle] = withLikely.exec(plain) ?? [];
  const ends = readNumber(before ?? plain, options);
  if (!ends.ok) return ends;
  if (ends.value.kind !== "range") return refused(`"${plain.slice(0, 40)}" is no range. ${how}`);
  const { low, high } = ends.value;
  if (low === high) return refused("Both ends are the same number, which is certain and no range.");
  if (middle === undefined)
    return { ok: true, value: { low, likely: halfWay(low, high), high, halfWay: true }, problems: [] };
  const isPercent = (written: string): boolean => /%|per ?cent/i.test(written);
  if (options.percent !== true && isPercent(before ?? "") !== isPercent(middle))
    return refused(`"${plain.slice(0, 40)}" has a % at some of its numbers only; write it at all three or at none.`);
  const likely = readNumber(middle, options);
  if (!likely.ok) return likely;
  if (likely.value.kind !== "number" || likely.value.formula !== undefined)
    return refused(`After "likely" stands one number. ${how}`);
  const { value } = likely.value;
  if (value < low || value > high)
    return refused("The likely number lies outside the range. Write it between the two ends.");
  return { ok: true, value: { low, likely: value, high, halfWay: false }, problems: [] };
}
