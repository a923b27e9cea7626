import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber, type NumberInput, type ReadNumberOptions } from "../../model/resolve/formula/read-number";

function read(text: string, options?: ReadNumberOptions): NumberInput | string {
  const found = readNumber(text, options);
  return found.ok ? found.value : found.problems.map((p) => p.says).join(" ");
}
const number = (value: number): NumberInput => ({ kind: "number", value });
const typed: ReadNumberOptions = { shortened: true };

describe("numbers as people write them", () => {
  const rows: [string, number, ReadNumberOptions?][] = [
    ["0", 0],
    ["12", 12],
    ["  12  ", 12],
    ["+12", 12],
    ["-12", -12],
    ["- 12", -12],
    ["\u221212", -12],
    ["\u201312", -12],
    ["(12)", -12],
    ["( 1,234.5 )", -1234.5],
    ["-0", 0],
    ["007", 7],
    ["1.5", 1.5],
    [".5", 0.5],
    ["5.", 5],
    ["-.5", -0.5],
    ["1,234", 1234],
    ["1,234,567.89", 1234567.89],
    ["1 234", 1234],
    ["1 234 567", 1234567],
    ["1\u00a0234", 1234],
    ["1\u202f234", 1234],
    ["\u200b12\ufeff", 12],
    ["\uff11\uff12\uff0c\uff13\uff14\uff15", 12345],
    ["\uff0d\uff15\uff05", -0.05],
    ["1.234", 1.234],
    ["1e3", 1000],
    ["1E-3", 0.001],
    ["2.5e+2", 250],
    ["3.5%", 0.035],
    ["3.6 %", 0.036],
    ["-2%", -0.02],
    ["(2%)", -0.02],
    ["7 per cent", 0.07],
    ["7 percent", 0.07],
    ["1e1%", 0.1],
    ["\u00a331,000", 31000],
    ["\u00a3 31,000", 31000],
    ["-\u00a3500", -500],
    ["\u00a3-500", -500],
    ["(\u00a3500)", -500],
    ["GBP 31,000", 31000, { unit: "GBP per WTE per year" }],
    ["\u00a331,000", 31000, { unit: "GBP per WTE per year" }],
    ["31,000 GBP", 31000, { unit: "GBP per WTE per year" }],
    ["12 WTE", 12, { unit: "WTE" }],
    ["12wte", 12, { unit: "WTE" }],
    ["12 FTE", 12, { unit: "WTE" }],
    ["3 weeks", 3, { unit: "weeks per WTE per year" }],
    ["3 weeks per WTE per year", 3, { unit: "weeks per WTE per year" }],
    ["1 month", 1, { unit: "months" }],
    ["22 a week", 22, { unit: "referrals per week" }],
    ["22/wk", 22, { unit: "referrals per week" }],
    ["22 per week", 22, { unit: "cases per week" }],
    ["22 referrals each week", 22, { unit: "referrals per week" }],
    ["9% a year", 0.09, { unit: "per year" }],
    ["40 learners per year", 40, { unit: "learners per year" }],
    ["9% per year", 0.09, { unit: "per year" }],
    ["0.09 per year", 0.09, { unit: "per year" }],
    ["0.2 share", 0.2, { unit: "share" }],
    ["3.5", 0.035, { percent: true }],
    ["12 per week", 12, { unit: "referrals per week" }],
    ["22 p/w", 22, { unit: "referrals per week" }],
    ["22 pw", 22, { unit: "referrals per week" }],
    ["22 weekly", 22, { unit: "cases per week" }],
    ["40 a year", 40, { unit: "learners per year" }],
    ["40 p.a.", 40, { unit: "learners per year" }],
    ["8.4% pa", 0.084, { unit: "per year" }],
    ["5k", 5000, typed],
    ["5K", 5000, typed],
    ["1.2k", 1200, typed],
    ["1.005k", 1005, typed],
    ["(5k)", -5000, typed],
    ["2 thousand", 2000, typed],
    ["3m", 3_000_000, typed],
    ["3 million", 3_000_000, typed],
    ["\u00a31.5bn", 1_500_000_000, { ...typed, unit: "GBP" }],
    ["\u00a331k", 31000, { ...typed, unit: "GBP per WTE per year" }],
    ["1.2k a week", 1200, { ...typed, unit: "referrals per week" }],
    ["1.2k referrals per week", 1200, { ...typed, unit: "referrals per week" }],
    ["12.5-", -12.5],
    ["1,234.5 -", -1234.5],
    ["8.4%-", -0.084],
    ["'8.4%", 0.084],
    ["\u20198.4%", 0.084],
    ["8.4% [p]", 0.084],
    ["8.4% [note 3]", 0.084],
    ["8.4%\u00b9", 0.084],
    ["8.4% \u00b9\u00b2", 0.084],
    ["1,175.2 [r]", 1175.2],
    ["410 (r)", 410],
    ["410\u2020", 410],
    ["-\u00a012.5", -12.5],
    ["\u221212.5", -12.5],
    ["(12.5)", -12.5],
    ["1\u2009234.5", 1234.5],
    ["1\u202f234\u202f567", 1234567],
    ["3e0%", 0.03],
    ["3.5e2k", 350_000, typed],
    ["3.5%", 0.035, { percent: true }],
    ["-1", -0.01, { percent: true }],
  ];
  test.each(rows)("%j", (text, value, options) => {
    expect(read(text, options)).toEqual(number(value));
  });
});

describe("ranges", () => {
  const rows: [string, number, number, ReadNumberOptions?][] = [
    ["8 to 14", 8, 14],
    ["8 TO 14", 8, 14],
    ["8 - 14", 8, 14],
    ["8-14", 8, 14],
    ["8\u201314", 8, 14],
    ["8 \u2013 14", 8, 14],
    ["8\u201414", 8, 14],
    ["8 \u2212 14", 8, 14],
    ["-5 to -2", -5, -2],
    ["-5 - -2", -5, -2],
    ["(5) - 2", -5, 2],
    ["8% to 14%", 0.08, 0.14],
    ["8 to 14%", 0.08, 0.14],
    ["8%-14%", 0.08, 0.14],
    ["1,000 to 2,500", 1000, 2500],
    ["1e-3 - 2e-3", 0.001, 0.002],
    ["\u00a330,000 - \u00a335,000", 30000, 35000],
    ["8 to 14 WTE", 8, 14, { unit: "WTE" }],
    ["8 WTE to 14 WTE", 8, 14, { unit: "WTE" }],
    ["8 to 14", 0.08, 0.14, { percent: true }],
    ["5 to 5", 5, 5],
    ["5k to 6k", 5000, 6000, { shortened: true }],
    ["12 to 15 a week", 12, 15, { unit: "referrals per week" }],
  ];
  test.each(rows)("%j", (text, low, high, options) => {
    expect(read(text, options)).toEqual({ kind: "range", low, high });
  });
});

describe("sums", () => {
  test.each([
    ["= 0.8 * 12", 9.6],
    ["=5%", 0.05],
    ["= (1 + 2) / 4", 0.75],
    ["\uff1d 2", 2],
  ])("%j", (text, value) => {
    expect(read(text)).toEqual({
      kind: "number",
      value: expect.closeTo(value, 12) as number,
      formula: text.replace("\uff1d", "="),
    });
  });

  test("a sum in a box of percentages is taken as it is", () => {
    expect(read("= 1 / 4", { percent: true })).toEqual({ kind: "number", value: 0.25, formula: "= 1 / 4" });
  });
});

describe("nothing there is not zero", () => {
  test.each(["", " ", "\u00a0", "\t\n", "\u200b"])("%j is empty", (text) => {
    expect(read(text)).toEqual({ kind: "empty" });
  });
  test.each([
    "n/a",
    "N/A",
    "na",
    "#N/A",
    "-",
    "\u2013",
    "\u2014",
    "\u2212",
    "*",
    "..",
    "\u2026",
    ":",
    "[x]",
    "[c]",
    " - ",
    "--",
    "#",
    "[low]",
    "[u]",
    "'-",
    "not recorded",
  ])("%j is missing", (text) => {
    expect(read(text)).toMatchObject({ kind: "missing" });
  });
});

describe("what is refused, and in which words", () => {
  const rows: [string, string, ReadNumberOptions?][] = [
    ["12abc", '"12abc" has "abc" after the number 12; write the number alone.'],
    ["1,23", '"1,23" could be 1.23 or 123'],
    ["0,123", '"0,123" could be 0.123 or 0123'],
    ["1234,567", "could be 1234.567 or 1234567"],
    ["1.234,5", "leave its size in doubt"],
    ["1.234.567", "leave its size in doubt"],
    ["1,00,000", "leave its size in doubt"],
    ["1,234 567", "leave its size in doubt"],
    ["1 23", "it could be two numbers"],
    ["12 345 6", "it could be two numbers"],
    ["1.2k", '"1.2k" is shortened'],
    ["3 million", "is shortened"],
    ["\u00a356.2k", "is shortened"],
    ["5k", "is shortened", { shortened: true, percent: true }],
    ["5m", "may be months or millions; write months in full", { shortened: true, unit: "months" }],
    ["41 (40 to 42)", "is a number and its range at once"],
    ["3.6% (3%-5%)", "is a number and its range at once", { percent: true }],
    ["40 or 42", "leaves open which"],
    ["1 in 28", "write it in per cent, or as a sum: = 1 / 28.", { percent: true }],
    ["5 to 6k", "is shortened at one end only", { shortened: true }],
    ["5kg", '"kg" after the number 5', { shortened: true }],
    ["12.5 Cr", '"12.5 Cr" is a credit of a ledger'],
    ["-12.5-", "more than one sign"],
    ["(12.5-)", '"-" after the number 12.5'],
    ["12.5\u00b9", '"\u00b9" after the number 12.5'],
    ["8.4% [c]", '"[c]" after the number 8.4'],
    ["12*", '"*" after the number 12'],
    ["<10", "says about how much"],
    ["\u00a3-", "may be nothing or a figure that is not there"],
    ["nil", "write 0"],
    ["########", "a column was too narrow"],
    ["=SUM(B2:B5)", '"B2" is a cell of a spreadsheet'],
    ["=B2*1.05", '"B2" is a cell of a spreadsheet'],
    ["=SUM(1, 2)", '"SUM" is not allowed in a formula'],
    ["=foo", '"foo" is a name'],
    ["12 WTE", '"WTE" after the number 12; write the number alone'],
    ["12 heads", '"heads" after the number 12, but the unit here is WTE', { unit: "WTE" }],
    ["12 months", "but the unit here is years", { unit: "years" }],
    ["88 a month", "but the unit here is referrals per week", { unit: "referrals per week" }],
    ["22 staff a week", "but the unit here is referrals per week", { unit: "referrals per week" }],
    ["3 a week", "but the unit here is weeks", { unit: "weeks" }],
    ["5%", "is a percentage, but a number in WTE is needed here", { unit: "WTE" }],
    ["\u00a35", "is an amount of money, but a number in WTE is needed here", { unit: "WTE" }],
    ["0.2 switch", "but a percentage is needed here", { unit: "share" }],
    ["\u00a35", "is an amount of money, but a percentage is needed here", { unit: "per year" }],
    ["5%%", '"%" after the number 5'],
    ["14 to 8", "runs from the higher number to the lower"],
    ["2024-04", "runs from the higher number to the lower"],
    ["8% to 14", "has a % at one end only"],
    ["8 to", '"to" after the number 8'],
    ["to 8", "is not a number"],
    ["8 to 14 to 20", '"to 14" after the number 8'],
    ["1-2-3", '"-3" after the number 2'],
    ["--5", "more than one sign"],
    ["-(5)", "is not a number"],
    ["(-5)", "more than one sign"],
    ["-\u00a3-5", "more than one sign"],
    ["(5", "is not a number"],
    ["5)", '")" after the number 5'],
    ["abc", '"abc" is not a number. Write one such as 1,234'],
    ["twelve", "is not a number"],
    ["none", "is not a number"],
    ["Infinity", "is not a number"],
    ["NaN", "is not a number"],
    ["0x10", '"x10" after the number 0'],
    ["1e999", "too large"],
    ["<5", "says about how much"],
    ["~12", "says about how much"],
    ["#DIV/0!", "is an error from a spreadsheet"],
    ["#REF!", "is an error from a spreadsheet"],
    ["5\u00b2", '"\u00b2" after the number 5'],
    ["1/2", "may be a fraction, a date or a year"],
    ["12/04/2025", "is a date, not a number"],
    ["$5", "is not a number"],
    ["= leaver_rate * 2", '"leaver_rate" is a name'],
    ["= 1 / 0", "does not give a number"],
    ["= 2 *", 'After "2 *" something is missing.'],
    ["9".repeat(101), "too long"],
    // A cell of thousands of letters would be looked through for minutes.
    [`${"9".repeat(101)} (8-9)`, "too long"],
  ];
  test.each(rows)("%j", (text, part, options) => {
    const found = read(text, options);
    expect(found).toBeTypeOf("string");
    expect(found).toContain(part);
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "1",
    "23",
    "456",
    ",",
    ".",
    " ",
    "-",
    "(",
    ")",
    "%",
    "\u00a3",
    "to",
    "e",
    "\u2013",
    "WTE",
    "=",
    "+",
    "k",
    "\u00a0",
    "*",
    "/",
    "n/a",
  );
  test("never throws, and a number that is read is finite", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string({ unit: "binary" }),
          fc.array(piece, { maxLength: 9 }).map((parts) => parts.join("")),
        ),
        fc.constantFrom({}, { percent: true }, { unit: "WTE" }, { unit: "share" }),
        (text, options) => {
          const found = readNumber(text, options);
          if (!found.ok) expect(found.problems[0]?.says).toMatch(/\S/);
          else if (found.value.kind === "number") expect(found.value.value).toSatisfy(Number.isFinite);
          else if (found.value.kind === "range") expect(found.value.low).toBeLessThanOrEqual(found.value.high);
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("a number written plainly reads back exactly", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(read(String(value))).toEqual(number(value + 0));
      }),
    );
  });

  test("a number written for people reads back: thousands, spaces, brackets, percentages and ranges", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 999 }),
        (whole, thousandths) => {
          const value = Number(`${String(whole)}.${String(thousandths).padStart(3, "0")}`);
          const written = value.toLocaleString("en-GB", { maximumFractionDigits: 3 });
          expect(read(written)).toEqual(number(value + 0));
          expect(read(written.replaceAll(",", "\u00a0"))).toEqual(number(value + 0));
          expect(read(`${written}%`)).toEqual({ kind: "number", value: expect.closeTo(value / 100, 6) as number });
          if (value > 0) expect(read(`(${written})`)).toEqual(number(-value));
          expect(read(`${written} to ${(value + 1).toLocaleString("en-GB", { maximumFractionDigits: 3 })}`)).toEqual({
            kind: "range",
            low: value + 0,
            high: expect.closeTo(value + 1, 3) as number,
          });
        },
      ),
    );
  });
});
