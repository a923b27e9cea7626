/** What a box makes of what is typed: a figure, a range, a question, or a refusal by name. */
import { describe, expect, it } from "vitest";
import { isItMeant, readFigure, setValue, type FigureAsked, type FigureRead } from "../../model";
import { buildPlan, given } from "./build-plan";

const rate: FigureAsked = {
  named: "Leaver rate",
  unit: "per year",
  bounds: { least: 0, most: 1, mostExcluded: true },
  usual: { below: 0.005, above: 0.5 },
  now: 0.1,
  ranges: true,
};
const referrals: FigureAsked = {
  named: "Referrals",
  unit: "referrals per week",
  bounds: { least: 0, most: 100_000 },
  ranges: true,
};
const value = (is: number | string): FigureRead => ({ kind: "value", value: is });

describe("a length in another time than the box has", () => {
  const weeks: FigureAsked = { named: "Longest wait", unit: "weeks", bounds: { least: 0, most: 1000 }, ranges: true };
  const months: FigureAsked = { ...weeks, named: "Length", unit: "months" };
  it.each([
    ["18 months", weeks, "= 18 * 52.18 / 12"],
    ["1.5 years", weeks, "= 1.5 * 52.18"],
    ["2 yrs", months, "= 2 * 12"],
    ["26 weeks", months, "= 26 * 12 / 52.18"],
  ])("%s is offered as what it comes to", (text, asked, sum) => {
    expect(readFigure(text, asked)).toMatchObject({ kind: "asked", readings: [{ is: value(sum) }] });
  });
  it("is refused where it is none, and taken as it is in the time of the box", () => {
    expect(readFigure("18 cats", weeks)).toMatchObject({ kind: "refused" });
    expect(readFigure("74 weeks", weeks)).toEqual(value(74));
    expect(readFigure("30 years", weeks)).toMatchObject({ kind: "refused" });
  });
});

describe("a count over another time than the box has", () => {
  it.each([
    ["31 a month", "= 31 * 12 / 52.18", 7.129],
    ["31 referrals per month", "= 31 * 12 / 52.18", 7.129],
    ["1,612 a year", "= 1612 / 52.18", 30.893],
    ["31 monthly", "= 31 * 12 / 52.18", 7.129],
  ])("%s is offered as the sum it is in weeks", (text, sum, comesTo) => {
    const read = readFigure(text, referrals);
    expect(read).toMatchObject({ kind: "asked", readings: [{ is: value(sum) }] });
    if (read.kind !== "asked") throw new Error(`${text} is ${read.kind}`);
    expect(read.says).toContain(`"${text}" is ${read.readings.map(({ words }) => words).join()}`);
    const kept = readFigure(text, { ...referrals, formulas: false });
    expect(kept).toMatchObject({
      readings: [{ is: { kind: "value", value: expect.closeTo(comesTo, 3) as number } }],
    });
  });

  it("is told by the time of a box whose unit names nothing else", () => {
    const week: FigureAsked = { named: "Referred", unit: "a week" };
    expect(readFigure("31 a month", week)).toMatchObject({ readings: [{ is: value("= 31 * 12 / 52.18") }] });
    expect(readFigure("31 cats a month", week)).toMatchObject({ kind: "refused" });
  });

  it("goes from weeks to the year of the box", () => {
    const people: FigureAsked = { named: "Starts", unit: "people per year" };
    expect(readFigure("2 a week", people)).toMatchObject({ readings: [{ is: value("= 2 * 52.18") }] });
    expect(readFigure("2 a month", people)).toMatchObject({ readings: [{ is: value("= 2 * 12") }] });
  });

  it("is refused beyond the limits of the box, as any figure", () => {
    expect(readFigure("900,000 a month", referrals)).toMatchObject({ kind: "refused" });
  });

  it("is refused where it is a rate, of something else, or not a plain number", () => {
    for (const [text, asked] of [
      ["2% a month", rate],
      ["2 a month", rate],
      ["31 cats a month", referrals],
      ["-31 a month", referrals],
      ["31 a fortnight", referrals],
      ["2 a week", { named: "Placement weeks", unit: "weeks per WTE per year" }],
    ] as const)
      expect(readFigure(text, asked), text).toMatchObject({ kind: "refused" });
  });
});

describe("a figure in a box", () => {
  it.each([
    ["12", rate, 0.12],
    ["12%", rate, 0.12],
    ["1", rate, 0.01],
    ["8.4% pa", rate, 0.084],
    ["0.12%", rate, 0.0012],
    ["0", rate, 0],
    // Small rates are typed small: nobody is asked.
    ["0.12", { ...rate, now: 0.004 }, 0.0012],
    ["0.4", { ...rate, unit: "per week", named: "Removals" }, 0.004],
    // 90% of staff leaving in a year is not met, so that 0.9 is what it says.
    ["0.9", rate, 0.009],
    ["0.12", { ...rate, percents: true }, 0.0012],
    ["12 per week", referrals, 12],
    ["22/wk", referrals, 22],
    ["1.2k a week", referrals, 1200],
    ["5k", referrals, 5000],
    ["\u00a331k", { named: "Pay", unit: "GBP per WTE per year" }, 31000],
  ] as const)("%s of %j is %d", (text, asked, expected) => expect(readFigure(text, asked)).toEqual(value(expected)));

  it("keeps a sum where one can be kept, and takes what it comes to where not", () => {
    expect(readFigure("= 2 * 11", referrals)).toEqual(value("= 2 * 11"));
    expect(readFigure("= 2 * 11", { ...referrals, formulas: false })).toEqual(value(22));
    expect(readFigure("= 1 / 4", rate)).toEqual(value("= 1 / 4"));
    expect(readFigure("= leaver_rate * 2", rate)).toEqual(value("= leaver_rate * 2"));
    expect(readFigure("= leaver_rate * 2", { ...rate, formulas: false })).toMatchObject({ kind: "refused" });
  });
});

describe("a number with the word of what is counted", () => {
  it.each([
    ["640 children", "people", 640],
    ["1,200 patients waiting", "people", 1200],
    ["12 OTs", "heads", 12],
    ["2 staff", "people a year", 2],
    ["22 children a week", "referrals per week", 22],
    ["5 starts a week", "cases per week", 5],
    ["40 students a year", "learners per year", 40],
  ])("%s in a box of %s", (text, unit, is) => {
    expect(readFigure(text, { named: "Box", unit })).toEqual(value(is));
  });
  it("is refused where the box counts something else", () => {
    for (const [text, unit] of [
      ["640 cats", "people"],
      ["12 children", "WTE"],
      ["40 students", "people"],
      ["3 children", "hours per week"],
    ] as const)
      expect(readFigure(text, { named: "Box", unit }), text).toMatchObject({
        kind: "refused",
        says: expect.stringContaining(
          `but the unit here is ${unit}. Write the number alone or with that unit.`,
        ) as string,
      });
  });
});

describe("what could be two figures is asked about", () => {
  const asked = (text: string, of: FigureAsked): readonly [string, readonly unknown[]] => {
    const read = readFigure(text, of);
    return read.kind === "asked" ? [read.says, read.readings.map(({ words, is }) => [words, is])] : ["", []];
  };
  it("a number below 1 in a box of percentages", () => {
    expect(asked("0.12", rate)).toEqual([
      'Leaver rate: is "0.12" 12% or 0.12%?',
      [
        ["12%", value(0.12)],
        ["0.12%", value(0.0012)],
      ],
    ]);
    expect(asked("0.1 to 0.2", rate)[0]).toContain("10% to 20% or 0.1% to 0.2%?");
  });
  it("exactly: 0.07 of a box of percentages is 7%", () => {
    expect(asked("0.07", rate)[1]).toEqual([
      ["7%", value(0.07)],
      ["0.07%", value(0.0007)],
    ]);
  });
  it("a sum above 1 in a box of percentages; what cannot be is not offered", () => {
    expect(asked("=0.8*12", { ...rate, named: "Share", unit: "share", bounds: { least: 0, most: 20 } })).toEqual([
      'Share: "=0.8*12" comes to 9.6. Is that 960% or 9.6%?',
      [
        ["960%", value("=0.8*12")],
        ["9.6%", value("= (0.8*12) / 100")],
      ],
    ]);
    expect(asked("=0.8*12", rate)[1]).toEqual([["9.6%", value("= (0.8*12) / 100")]]);
  });
});

describe("ranges", () => {
  it("are kept with their middle, or refused where one number is needed", () => {
    expect(readFigure("8 to 14", referrals)).toMatchObject({ kind: "range", range: { low: 8, likely: 11, high: 14 } });
    expect(readFigure("8 to 14, likely 9", referrals)).toMatchObject({ kind: "range", range: { likely: 9 } });
    expect(readFigure("8 to 14", { ...referrals, ranges: false })).toMatchObject({
      kind: "refused",
      says: expect.stringContaining("half way is 11 referrals per week") as string,
    });
    expect(readFigure("8% to 140%", rate)).toMatchObject({
      kind: "refused",
      says: "Leaver rate must be between 0 and 100%, and 140% is not.",
    });
  });
});

describe("a box that keeps no range", () => {
  it("suggests none, whatever is typed; one that keeps ranges does", () => {
    for (const text of ["about 640", "640 \u00b1 5", "41 (40 to 42)", "40 or 42", "twelve"]) {
      const says = (ranges: boolean): string => {
        const read = readFigure(text, { named: "Box", unit: "people", ranges });
        return read.kind === "refused" ? read.says : read.kind;
      };
      expect(says(true), text).toContain("8 to 14");
      expect(says(false), text).not.toContain("8 to 14");
      expect(says(false), text).toMatch(/rite/);
    }
  });
});

describe("what is refused", () => {
  it.each([
    ["1e9", referrals, "Referrals must be between 0 and 100,000 referrals per week"],
    ["-5", referrals, "Referrals must be between 0 and"],
    ["150%", rate, "Leaver rate must be between 0 and 100%, and 150% is not."],
    ["100%", rate, "100% itself is too much"],
    ["= 1e9 * 2", referrals, "Referrals must be between"],
    ["*", rate, "Leaver rate stays as it is"],
    ["-", rate, "Leaver rate stays as it is"],
    ["\u00a35", rate, "a percentage is needed here"],
    ["400 weeks", { ...rate, unit: "share", named: "Leave" }, "a percentage is needed here"],
    ["=SUM(B2:B5)", rate, "is a cell of a spreadsheet"],
  ] as const)("%s", (text, asked, says) => {
    const read = readFigure(text, asked);
    expect(read.kind === "refused" ? read.says : read.kind).toContain(says);
  });
});

it("a figure for everybody that nobody is left for is said to change nothing", () => {
  const own = ["place1", "place2"].map((place) => ({ place, value: 0.1, status: "judgement" as const }));
  const plan = buildPlan({ assumptions: [given("leaver_rate", 0.08, own)] });
  const made = setValue(plan, { assumption: "leaver_rate", value: 0.09 }, { when: "2026-11-29T08:00:00Z" });
  expect(made.ok ? isItMeant(plan, made.value.plan).join(" ") : "").toContain("changes nothing");
});
