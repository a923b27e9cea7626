/**
 * How people write numbers, in a box, in a pasted row and in a cell of a file: each spelling with what it comes to exactly,
 * or with the words it is refused in. Where a file reads one otherwise than a box the table says why.
 */
import { describe, expect, test } from "vitest";
import { readFigure, readFigures, type FigureAsked } from "../../../model/index";
import { figureIn } from "../../../model/exchange/reading/figure-in-cell";
import { readNumber } from "../../../model/resolve/formula/read-number";
import { planFile } from "./files";

/** A number, both ends of a range, no figure, nothing at all, or words of the refusal. */
type Read = number | readonly [number, number] | "missing" | "empty" | { readonly no: string };
const no = (words: string): Read => ({ no: words });

/** A spelling, what it is in a box, and what it is in a cell of a file where that differs, with why. */
type Row = readonly [text: string, inBox: Read, inFile?: Read, why?: string];

const inPrint = "in print a mark behind a number is a note; in a box it can be taken out";
const rounded = "a shortened figure has been rounded, and a person who types one knows that";
const two = "a cell of a table is one number";
const never = "a formula of a file is never run";
const noBlank = "a blank cell of a table is a figure that is missing";
const printed = "tables print such signs for what they do not tell";

const rows: readonly Row[] = [
  // Signs.
  ["12", 12],
  ["+12", 12],
  ["-12", -12],
  ["\u221212", -12],
  ["\u201312", -12],
  ["- 12", -12],
  ["-\u00a012", -12],
  ["(12)", -12],
  ["( 1,234.5 )", -1234.5],
  ["12-", -12],
  ["12 -", -12],
  ["12\u2212", -12],
  ["-0", 0],
  ["--12", no("more than one sign")],
  ["(-12)", no("more than one sign")],
  ["-(12)", no("is not a number")],
  ["\u201412", no("is not a number")],
  ["12\u2013", no("after the number 12")],
  // Thousands and decimals.
  ["1,234", 1234],
  ["1,234,567.89", 1_234_567.89],
  ["1 234", 1234],
  ["1\u00a0234.5", 1234.5],
  ["1\u2009234", 1234],
  ["1\u202f234\u202f567", 1_234_567],
  ["1'234", 1234],
  ["1\u2019234.5", 1234.5],
  [".5", 0.5],
  ["12.", 12],
  ["007", 7],
  ["1,23,456", no("leave its size in doubt")],
  ["1.234.567", no("leave its size in doubt")],
  ["1.234,5", no("leave its size in doubt")],
  ["0,5", no("could be 0.5 or 05")],
  ["1,5", no("could be 1.5 or 15")],
  ["1234,567", no("could be 1234.567 or 1234567")],
  ["2 3 5 2", no("could be two numbers")],
  ["1, 234", no("leave its size in doubt")],
  // Percent and the like.
  ["12%", 0.12],
  ["3.6 %", 0.036],
  ["(2%)", -0.02],
  ["12 per cent", 0.12],
  ["\u00bd%", 0.005],
  ["5\u2030", no("so many in a thousand")],
  ["5 pp", no("a difference between two rates")],
  ["2 percentage points", no("a difference between two rates")],
  // Money and short forms.
  ["\u00a331,000", 31_000],
  ["-\u00a3500", -500],
  ["(\u00a3500)", -500],
  ["\u00a331k", 31_000, no("is shortened"), rounded],
  ["5k", 5000, no("is shortened"), rounded],
  ["3m", 3_000_000, no("is shortened"), rounded],
  ["12.5 Cr", no("credit of a ledger"), -12.5, "a ledger writes its credits so; a box cannot know which side is meant"],
  ["12.5 Dr", no('"Dr" after the number'), 12.5, "as a credit, of the other side"],
  ["$12", no("is not a number")],
  ["\u00a3-", no("may be nothing or a figure that is not there"), "missing", printed],
  // Ranges and what is about so much.
  ["8 to 14", [8, 14], no("two numbers"), two],
  ["8-14", [8, 14], no("two numbers"), two],
  ["8\u201314", [8, 14], no("two numbers"), two],
  ["between 8 and 14", [8, 14], no("two numbers"), two],
  ["8% to 14%", [0.08, 0.14], no("two numbers"), two],
  ["14 to 8", no("from the higher number to the lower")],
  ["8% to 14", no("at one end only")],
  ["\u00b15", no("says about how much")],
  ["5\u00b11", no("write both ends as a range")],
  ["~12", no("says about how much")],
  ["c. 12", no("says about how much")],
  ["approx 12", no("says about how much")],
  [">5", no("says about how much")],
  ["<5", no("says about how much"), "missing", printed],
  ["5+", no("after the number 5")],
  // Notes and signs of tables.
  ["12 [1]", 12],
  ["8.4% [note 3]", 0.084],
  ["410 (r)", 410],
  ["410\u2020", 410],
  ["8.4%\u00b2", 0.084],
  ["12\u00b9", no("after the number 12"), 12, inPrint],
  ["12*", no("after the number 12"), 12, inPrint],
  ["1,234r", no("after the number 1,234"), 1234, inPrint],
  ["12 [c]", no("after the number 12")],
  ["[1]", no("is not a number"), "missing", "a note alone stands for no figure"],
  ["[c]", "missing"],
  ["[x]", "missing"],
  ["[z]", "missing"],
  ["-", "missing"],
  ["--", "missing"],
  ["*", "missing"],
  ["..", "missing"],
  ["n/a", "missing"],
  ["#N/A", "missing"],
  ["not recorded", "missing"],
  ["c", no("is not a number"), "missing", printed],
  ["tbc", no("is not a number"), "missing", printed],
  ["nil", no("write 0")],
  ["", "empty", "missing", noBlank],
  // Spreadsheets.
  ["#REF!", no("an error from a spreadsheet")],
  ["#DIV/0!", no("an error from a spreadsheet")],
  ["########", no("too narrow")],
  ["1e5", 100_000],
  ["1E+05", 100_000],
  ["1e400", no("too large")],
  ["'12", 12],
  ["=0.5*82", 41, no("never run"), never],
  ["=SUM(B2:B5)", no("cell of a spreadsheet"), no("never run"), never],
  // Fractions, times and dates.
  ["\u00bd", 0.5],
  ["1\u00bd", 1.5],
  ["2 \u00be", 2.75],
  ["1/2", no("may be a fraction, a date or a year")],
  ["24/25", no("may be a fraction, a date or a year")],
  ["2024/25", no("is a year")],
  ["7:30", no("is a time")],
  ["12/05/2024", no("is a date")],
  ["2024-05-12", no("is a date")],
  ["Apr-24", no("is a date")],
  // Letters.
  ["\uff11\uff12\uff0e\uff15", 12.5],
  ["\u0661\u0662", 12],
  ["1\u200b2", 12],
  ["12\u00ad3", 123],
  ["\ufeff12", 12],
  ["12abc", no("after the number 12")],
  ["five", no("is not a number")],
  ["0x1F", no("after the number 0")],
  ["Infinity", no("is not a number")],
];

const boxed = (text: string): Read => {
  const read = readNumber(text, { shortened: true });
  if (!read.ok) return no(read.problems[0]?.says ?? "");
  const { value } = read;
  return value.kind === "number" ? value.value : value.kind === "range" ? [value.low, value.high] : value.kind;
};
const filed = (text: string): Read => {
  const read = figureIn({ text: text.trim() });
  return read.kind === "number" ? read.value : read.kind === "missing" ? "missing" : no(read.says);
};
const check = (found: Read, expected: Read): void => {
  if (typeof expected === "object" && "no" in expected)
    expect(typeof found === "object" && "no" in found ? found.no : found).toContain(expected.no);
  else expect(found).toEqual(expected);
};

describe("spellings of numbers", () => {
  const each = rows.map(([text, inBox, inFile]) => [text, inBox, inFile ?? inBox] as const);
  test.each(each)("%j", (text, inBox, inFile) => {
    check(boxed(text), inBox);
    check(filed(text), inFile);
  });

  test("every difference between a box and a file says why", () => {
    for (const [, , inFile, why] of rows) expect(inFile === undefined).toBe(why === undefined);
    expect(rows.length).toBeGreaterThan(84);
    expect(new Set(rows.map(([text]) => text)).size).toBe(rows.length);
  });
});

describe("the same spellings for an assumption", () => {
  const age: FigureAsked = { named: "Mean age", unit: "years", bounds: { least: 16, most: 90 }, ranges: true };
  const plan = planFile("england");
  const pasted = (text: string): Read => {
    const [row] = readFigures(`Mean age\t${text}`, plan);
    return typeof row?.to === "number" ? row.to : no(row?.says ?? "");
  };
  // Those that a sense of an age allows, so that only how they are written can refuse them.
  const ages = rows.filter(([text, inBox]) => {
    const isAge = typeof inBox === "number" && inBox >= 16 && inBox <= 90;
    return !text.startsWith("=") && (isAge || (typeof inBox === "object" && "no" in inBox));
  });
  test.each(ages.map(([text, inBox]) => [text, inBox] as const))(
    "%j is in a box and a pasted row what it is alone",
    (text, inBox) => {
      const typed = readFigure(text, age);
      if (typeof inBox === "number") {
        expect(typed).toEqual({ kind: "value", value: inBox });
        expect(pasted(text)).toBe(inBox);
      } else {
        expect(typed.kind).toBe("refused");
        expect(pasted(text)).toHaveProperty("no");
      }
    },
  );

  test.each([
    ["12 per week", 12],
    ["12/wk", 12],
    ["12 a week", 12],
    ["12 referrals per week", 12],
    ["1.2k a week", 1200],
  ])("%s of so many per week", (text, value) => {
    const referrals: FigureAsked = { named: "Referrals", unit: "referrals per week", bounds: { least: 0, most: 9000 } };
    expect(readFigure(text, referrals)).toEqual({ kind: "value", value });
  });

  test.each([
    ["400", "Mean age must be between 16 and 90 years, and 400 years is not."],
    ["-5", "Mean age must be between 16 and 90 years, and \u22125 years is not."],
    ["42 a year", "the unit here is years"],
    ["42%", "a number in years is needed here"],
  ])("%s is refused by the name and the limits of the assumption", (text, words) => {
    const read = readFigure(text, age);
    expect(read.kind === "refused" ? read.says : read.kind).toContain(words);
  });
});
