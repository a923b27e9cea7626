/** Blocks as they are copied out of spreadsheets, each with what it comes to exactly, or why nothing is taken. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlan, pasteFigures, readFigures, readPlan, resolvePlan, type Plan } from "../../model";

import { buildPlan, given } from "./build-plan";
import { seedPlan } from "./questions/read-seed-plan";

const opened = readPlan(readFileSync("seeds/plans/england.otplan", "utf8"));
if (!opened.ok) throw new Error(opened.problems[0]?.says);
const england: Plan = opened.value;

/** What each row becomes, and what is said of it. */
const read = (text: string, scenario?: string): readonly (readonly [unknown, string])[] =>
  readFigures(text, england, scenario).map(({ to, says }) => [to, says ?? ""] as const);
const values = (text: string): readonly unknown[] => read(text).map(([to]) => to);
const says = (text: string): string =>
  read(text)
    .map(([, told]) => told)
    .join(" ");

describe("blocks that can be used", () => {
  const rows: readonly (readonly [string, readonly unknown[]])[] = [
    ["Leaver rate\tLondon\t12%", [0.12]],
    ["leaver_rate\tLondon\t12%", [0.12]],
    ["LEAVER  RATE\tlondon\t12%", [0.12]],
    ["Leaver rate\tLondon\t12\t%", [0.12]],
    ["Leaver rate\tLondon\t12%\tper year", [0.12]],
    ["\u201cLeaver rate\u201d\tLondon\t8.4%", [0.084]],
    ["'Leaver rate\tLondon\t'8.4%", [0.084]],
    ["Leaver rate\u00b9\tLondon\t8.4%", [0.084]],
    ["Leaver rate [note 3]\tLondon\t8.4% [p]", [0.084]],
    ["Mean age\t42", [42]],
    ["Mean age\t=0.5*82", ["=0.5*82"]],
    ["Mean age\t42\tyears", [42]],
    ["International recruits\tRegistered\t1,200", [1200]],
    ["International recruits\tRegistered\t1\u202f200", [1200]],
    ["International recruits\tRegistered\t1\u00a0200", [1200]],
    ["\r\nMean age\t42\r\n\r\n", [42]],
    // Percentages without signs: where one can only be that, all are.
    ["Leaver rate\tLondon\t15.4\nLeaver rate\tMidlands\t0.9\nLeaver rate\tSouth West\t1", [0.154, 0.009, 0.01]],
    ["Region\tLeaver rate (%)\nLondon\t15.4\nMidlands\t0.9\nSouth West\t1", [0.154, 0.009, 0.01]],
    ["Region\tLeaver rate, %\nLondon\t0.9\nMidlands\t0.8", [0.009, 0.008]],
    ["Region\tLeaver rate\nLondon\t12%\nMidlands\t9%", [0.12, 0.09]],
    ["Leaver rate\tLondon\t0.12\nLeaver rate\tMidlands\t0.09", [0.12, 0.09]],
  ];
  it.each(rows)("%j", (text, expected) => expect(values(text)).toEqual(expected));

  it("leave a plan that runs, as the preview says", () => {
    for (const [text] of rows) {
      const made = pasteFigures(england, readFigures(text, england), undefined, { when: "2026-11-29T08:00:00Z" });
      expect(made.ok, text).toBe(true);
      if (!made.ok) continue;
      const errors = (plan: Plan): number => checkPlan(plan).filter(({ severity }) => severity === "error").length;
      expect(errors(made.value.plan), text).toBe(errors(england));
      expect(resolvePlan(made.value.plan).ok, text).toBe(resolvePlan(england).ok);
    }
  });

  it("is not one with which what another figure's formula comes to is impossible, alone or beside others", () => {
    const leaves = (text: string): readonly unknown[] => read(text).map(([to]) => to);
    expect(leaves("Pay point\tRegistered\t46000")).toEqual([46000]);
    for (const pay of ["5", "4,000"]) {
      expect(leaves(`Pay point\tRegistered\t${pay}`)).toEqual([undefined]);
      expect(says(`Pay point\tRegistered\t${pay}`)).toContain("must be between 0 and");
    }
    expect(leaves("Pay point\t46000\nMean age\t42")).toEqual([46000, 42]);
  });

  it("say how a rate without a sign was read", () => {
    expect(says("Leaver rate\tLondon\t15.4\nLeaver rate\tMidlands\t0.9")).toContain("Read as 0.9%");
    expect(says("Leaver rate\tLondon\t0.12")).toBe("Read as a share of 1, because it has no % sign.");
  });
});

describe("blocks that are refused, and in which words", () => {
  const rows: readonly (readonly [string, string])[] = [
    ["Leaver rate\tLondon\t1", "100% itself is too much"],
    ["Leaver rate\tLondon\t100%", "Leaver rate for London must be between 0 and 100%"],
    ["Leaver rate\tLondon\t-3%", "Leaver rate for London must be between 0 and 100%"],
    ["Leaver rate\tLondon\t*", "Leaver rate for London stays 10%"],
    ["Leaver rate\tLondon\t[c]", "Leaver rate for London stays 10%"],
    ["Leaver rate\tLondon\t-", "Leaver rate for London stays 10%"],
    ["Leaver rate\tLondon\t#N/A", "Leaver rate for London stays 10%"],
    ["Leaver rate\tLondon\t", "no value"],
    ["Leaver rate\tLondon\t<5%", "says about how much"],
    ["Leaver rate\tLondon\t8% to 12%", "is a range"],
    ["Leaver rate\tLodnon\t12%", 'no value for "Lodnon"'],
    ["Leaver rate\tLondon\t12%\theads", 'The unit pasted is "heads"'],
    ["Leaver rate\tLondon\t12%\t9%", "The unit pasted"],
    ["Leaver rate\tLondon\t=foo", "foo"],
    ["Leaver rate\tLondon\t=SUM(B2:B5)", "is a cell of a spreadsheet"],
    ["Leaver rate\tLondon\t=B2*1.05", "is a cell of a spreadsheet"],
    ["Mean age\t400", "Mean age must be between 16 and 90 years, and 400 years is not"],
    ["Mean age\t#DIV/0!", "is an error from a spreadsheet"],
    ["Mean age\t########", "column was too narrow"],
    ["Mean age\t\u00a342", "is an amount of money"],
    ["Mean age\t42%", "is a percentage"],
    ["Mean age\t41,5", "could be 41.5 or 415"],
    ["Meen age\t42", 'Did you mean "Mean age"?'],
    ["\t42", "first column is empty"],
    ["International recruits\tRegistered\t1e9", "between 0 and 50,000 people a year"],
    ["International recruits\tRegistered\t1.2k", "is shortened"],
    ["International recruits\tRegistered\t12.5 Cr", "is a credit of a ledger"],
    ["Region\tLeaver rate\tTurnover\nLondon\t12%\t9%", 'no assumption "Turnover"'],
  ];
  it.each(rows)("%j: %s", (text, words) => {
    const found = read(text);
    expect(
      found.some(([to, told]) => to === undefined && told.includes(words)),
      JSON.stringify(found),
    ).toBe(true);
  });

  it("takes the first of two rows for the same value", () => {
    const [first, second] = read("Mean age\t42\nmean_age\t43");
    expect([first?.[0], second?.[0]]).toEqual([42, undefined]);
    expect(second?.[1]).toContain("earlier row");
  });

  it("says of a national figure that it changes nothing where every part has its own", () => {
    const own = (places: readonly string[]): Plan =>
      buildPlan({
        assumptions: [
          {
            ...given("leaver_rate", 0.08),
            where: places.map((place) => ({ place, value: 0.1, status: "judgement" as const })),
          },
        ],
      });
    const [found] = readFigures("Leaver rate\t9%", own(["place1", "place2"]));
    expect([found?.to, found?.says]).toEqual([undefined, expect.stringContaining("changes nothing")]);
    expect(readFigures("Leaver rate\t9%", own(["place1"]))[0]?.to).toBe(0.09);
  });

  it("refuses a total given beside the parts that make it, in the words of the check that opens a plan", () => {
    const children = seedPlan("children-before-after");
    const list = children.assumptions.find(({ id }) => id === "opening_list");
    const [found] = readFigures(`${list?.label ?? ""}\t640`, children);
    expect(found?.to).toBeUndefined();
    expect(found?.says).toMatch(/given twice/);
  });
});
