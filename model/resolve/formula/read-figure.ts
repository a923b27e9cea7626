/**
 * Reads a figure as a person types or pastes it for an assumption: its unit, its limits and what is usual decide what
 * may be meant. What could be two figures is asked about, and what none can mean is refused by name.
 */
import { boundsInUnit, outside, outsideWords, type Bounds } from "../../plan/ask/bounds";
import { halfWay } from "../../plan/ask/spread";
import { isRate, plainNumber, valueWords } from "../../plan/ask/value-words";
import type { Value } from "../../plan/plan";
import { inTimeOf } from "./other-time";
import { namesAssumptions, readNumber } from "./read-number";
import { readRange, type RangeInput } from "./read-range";

export interface FigureAsked {
  /** What the figure is called in sentences. */
  readonly named: string;
  readonly unit: string;
  readonly bounds?: Partial<Bounds> | undefined;
  /** What is usual, where it is known: see the declaration of an assumption. */
  readonly usual?: { readonly below?: number | undefined; readonly above?: number | undefined } | undefined;
  /** What stands there now. */
  readonly now?: Value | undefined;
  /** Other figures of the same column can only be per cent, so that this one is too. */
  readonly percents?: boolean | undefined;
  /** Whether a range can be kept. */
  readonly ranges?: boolean | undefined;
  /** False where no formula can be kept: a sum is taken as what it comes to. */
  readonly formulas?: boolean | undefined;
}

/** A figure as it will stand. A sum is kept as it was written, since it says where the figure comes from. */
export type FigureGiven =
  { readonly kind: "value"; readonly value: number | string } | { readonly kind: "range"; readonly range: RangeInput };

export type FigureRead =
  | FigureGiven
  /** Nothing was typed. */
  | { readonly kind: "empty" }
  /** It could be either of these: each in words, with the figure it is. */
  | {
      readonly kind: "asked";
      readonly says: string;
      readonly readings: readonly { readonly words: string; readonly is: FigureGiven }[];
    }
  | { readonly kind: "refused"; readonly says: string };

const refused = (says: string): FigureRead => ({ kind: "refused", says });
const saysPercent = (text: string): boolean => /%|per ?cent/i.test(text);

const boundsOf = ({ bounds }: FigureAsked): Bounds => ({
  least: bounds?.least,
  most: bounds?.most,
  mostExcluded: bounds?.mostExcluded === true,
});

/** A rate that is mostly below 1%, so that a small number in its box is what it says. */
const isSmall = ({ unit, now }: FigureAsked): boolean =>
  unit === "per week" || (typeof now === "number" && now !== 0 && Math.abs(now) < 0.01);

/** Whether a value is one that is met: inside its limits and what is usual. */
function isMet(value: number, asked: FigureAsked): boolean {
  const { below = Number.NEGATIVE_INFINITY, above = Number.POSITIVE_INFINITY } = asked.usual ?? {};
  return !outside(value, boundsOf(asked)) && value >= below && value <= above;
}

/** A hundred times 0.0007 is 0.07 as it would be typed, and not a hair less. */
const timesExactly = (value: number, times: number): number => Number((value * times).toPrecision(12));

/** The number as it was typed in a box of percentages, where it may as well be a share of 1: 0.12 for 12%. */
function mayBeShare(text: string, shares: readonly number[], asked: FigureAsked): boolean {
  if (!isRate(asked.unit) || saysPercent(text) || asked.percents === true || isSmall(asked)) return false;
  const typed = shares.map((share) => Number((share * 100).toPrecision(12)));
  return (
    typed.every((value) => Math.abs(value) < 1) &&
    typed.some((value) => value !== 0) &&
    typed.every((value) => isMet(value, asked))
  );
}

/** @param text what was typed into the box, or stands in the cell */
export function readFigure(text: string, asked: FigureAsked): FigureRead {
  const { named, unit } = asked;
  const bounds = boundsOf(asked);
  const trimmed = text.trim();
  if (namesAssumptions(trimmed))
    return asked.formulas === false
      ? refused(`${named} cannot rest on other figures here; write a number or a sum of numbers.`)
      : { kind: "value", value: trimmed };
  const options = { percent: isRate(unit), unit, shortened: true, ranges: asked.ranges === true };
  const read = readNumber(text, options);
  if (!read.ok) {
    const sum = inTimeOf(trimmed, unit);
    if (sum !== undefined) return timeAsked(trimmed, sum, asked);
    // A range with its likely number is more than two numbers, and read as a whole.
    const range = readRange(text, options);
    return range.ok ? rangeRead(trimmed, range.value, asked) : refused(read.problems[0]?.says ?? "");
  }
  const input = read.value;
  switch (input.kind) {
    case "empty":
      return input;
    case "missing":
      return refused(
        `"${input.sign}" says that a figure is not there. ${named} stays as it is; to take its figure away, clear the box.`,
      );
    case "range": {
      const range = readRange(text, options);
      return range.ok ? rangeRead(trimmed, range.value, asked) : refused(range.problems[0]?.says ?? "");
    }
    case "number": {
      if (input.formula !== undefined && isRate(unit) && Math.abs(input.value) > 1)
        return sumAsked(trimmed, input.value, asked);
      const says = outsideWords(named, unit, input.value, bounds);
      if (says !== undefined) return refused(says);
      if (input.formula === undefined && mayBeShare(trimmed, [input.value], asked))
        return shareAsked(trimmed, asked, (times) => ({
          kind: "value",
          value: timesExactly(input.value, times),
        }));
      return { kind: "value", value: asked.formulas === false ? input.value : (input.formula ?? input.value) };
    }
  }
}

const wordsOf = (unit: string, given: FigureGiven): string =>
  given.kind === "value"
    ? valueWords(unit, given.value)
    : `${valueWords(unit, given.range.low)} to ${valueWords(unit, given.range.high)}`;

/** Asks whether a number below 1 is a share of 1 or that many per cent. */
function shareAsked(text: string, { named, unit }: FigureAsked, given: (times: number) => FigureGiven): FigureRead {
  const readings = [100, 1].map((times) => {
    const is = given(times);
    return { words: wordsOf(unit, is), is };
  });
  return {
    kind: "asked",
    says: `${named}: is "${text}" ${readings.map(({ words }) => words).join(" or ")}?`,
    readings,
  };
}

/** Asks whether a sum above 1 in a box of percentages comes to that many times the whole, or to that many per cent. */
function sumAsked(text: string, value: number, asked: FigureAsked): FigureRead {
  const { named, unit } = asked;
  const bounds = boundsOf(asked);
  const sum = text.replace(/^=\s*/, "");
  const both = [
    { value, formula: text },
    { value: value / 100, formula: `= (${sum}) / 100` },
  ];
  const says = `${named}: "${text}" comes to ${plainNumber(value)}. Is that ${both.map((one) => valueWords(unit, one.value)).join(" or ")}?`;
  const possible = both.filter((one) => !outside(one.value, bounds));
  if (possible.length === 0) return refused(`${says} ${named} must be ${boundsInUnit(unit, bounds)}.`);
  return {
    kind: "asked",
    says,
    readings: possible.map((one) => ({
      words: valueWords(unit, one.value),
      is: { kind: "value", value: asked.formulas === false ? one.value : one.formula },
    })),
  };
}

/** Asks whether a count over another time, such as 31 a month, is to stand as the sum it is over the time of the box. */
function timeAsked(text: string, sum: string, asked: FigureAsked): FigureRead {
  const read = readFigure(sum, asked);
  const worth = readNumber(sum);
  if (read.kind !== "value" || !worth.ok || worth.value.kind !== "number") return read;
  const words = valueWords(asked.unit, Number(worth.value.value.toPrecision(4)));
  return {
    kind: "asked",
    says: `${asked.named}: the unit here is ${asked.unit}, and "${text}" is ${words}, worked out as ${sum.slice(2)}.`,
    readings: [{ words, is: read }],
  };
}

function rangeRead(text: string, range: RangeInput, asked: FigureAsked): FigureRead {
  const { named, unit } = asked;
  const bounds = boundsOf(asked);
  const says = outsideWords(named, unit, range.low, bounds) ?? outsideWords(named, unit, range.high, bounds);
  if (says !== undefined) return refused(says);
  if (asked.ranges !== true)
    return refused(
      `"${text}" is a range, and one number is needed here: half way is ${valueWords(unit, halfWay(range.low, range.high))}. A range can be given in the base, on the Assumptions screen.`,
    );
  if (mayBeShare(text, [range.low, range.high], asked))
    return shareAsked(text, asked, (times) => ({
      kind: "range",
      range: {
        ...range,
        low: timesExactly(range.low, times),
        likely: timesExactly(range.likely, times),
        high: timesExactly(range.high, times),
      },
    }));
  return { kind: "range", range };
}
