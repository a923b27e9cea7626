/**
 * Blocks as they are pasted into the assumptions: each with every figure that comes of it, or with the words of what is
 * refused. The England plan is read as it ships; a line here is a row of the block.
 */
import { describe, expect, test } from "vitest";
import { areCounts, pasteFigures, readFigures, settingsAsked, type PastedFigure } from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { planFile } from "./files";

const england = planFile("england");
const systems = planFile("england-ics");

const read = (text: string, plan = england): readonly PastedFigure[] => readFigures(text, plan, undefined, knownPlaces);
/** "Leaver rate, London, from 2024-04 = 0.12", or why a row is not used. */
const told = ({ assumption, name, part, since, to, says }: PastedFigure): string =>
  to === undefined
    ? `no: ${says ?? ""}`
    : [assumption?.label ?? name, part, since === undefined ? "" : `from ${since}`]
        .filter((word) => word !== "")
        .join(", ") + ` = ${String(to)}`;

const rate = (place: string, value: number): string => `Leaver rate, ${place} = ${value}`;
const age = (value: number | string): string => `Mean age = ${value}`;

type Block = readonly [what: string, text: string, expected: readonly string[]];

const blocks: readonly Block[] = [
  // How blocks come.
  ["a row", "Leaver rate\tLondon\t12%", [rate("London", 0.12)]],
  ["Windows line ends", "Leaver rate\tLondon\t12%\r\nMean age\t42\r\n", [rate("London", 0.12), age(42)]],
  ["old line ends", "Leaver rate\tLondon\t12%\rMean age\t42", [rate("London", 0.12), age(42)]],
  ["blank lines between", "Mean age\t42\n\n\nLeaver rate\tLondon\t12%\n", [age(42), rate("London", 0.12)]],
  ["tabs behind", "Leaver rate\tLondon\t12%\t\t\t\n", [rate("London", 0.12)]],
  ["hidden characters", "\ufeff\u200bMean age\u00a0\t\u200b42\u00ad", [age(42)]],
  ["a mark before the first row", "\ufeffMean age\t42", [age(42)]],
  ["an e-mail with spaces", "Leaver rate    London    12%\nMean age       42", [rate("London", 0.12), age(42)]],
  ["a note with colons", "Mean age: 42\nLeaver rate: 8.4%", [age(42), "Leaver rate = 0.084"]],
  ["one cell", "Mean age 42", [age(42)]],
  ["one cell with an equals sign", "Mean age = 42", [age(42)]],
  ["semicolons of a file", "Leaver rate;London;12%\nMean age;42;", [rate("London", 0.12), age(42)]],
  ["commas of a file", 'Leaver rate,London,12%\nMean age,"42"', [rate("London", 0.12), age(42)]],
  ["a line break in a quoted cell", '"Mean\nage"\t42', [age(42)]],
  ["quotes doubled", '"Mean age"\t"42"', [age(42)]],
  ["a quotation mark never closed", '"Mean age\t42\nLeaver rate\tLondon\t12%', [age(42), rate("London", 0.12)]],
  ["rounded quotes and an apostrophe", "\u201cMean age\u201d\t'42", [age(42)]],
  ["a web table with hard spaces", "Leaver\u00a0rate\tLondon\u00a0\t\u00a012\u00a0%", [rate("London", 0.12)]],
  ["notes behind names", "Mean age [note 2]\t42 [p]", [age(42)]],
  ["letters of any size", "MEAN AGE\t42\nleaver rate\tLONDON\t12%", [age(42), rate("London", 0.12)]],
  ["ids", "mean_age\t42", [age(42)]],
  ["a unit behind", "Mean age\t42\tyears\nLeaver rate\tLondon\t12\t%", [age(42), rate("London", 0.12)]],
  ["a sum", "Mean age\t=0.5*82", [age("=0.5*82")]],
  [
    "a place and a setting",
    "Vacancy rate\tLondon\tCouncil social care\t12%\nVacancy rate\tCouncil social care\tMidlands\t9\t%",
    [
      "Vacancy rate at the start, London; Council social care = 0.12",
      "Vacancy rate at the start, Midlands; Council social care = 0.09",
    ],
  ],
  [
    "a code of a system in a plan by region",
    "Leaver rate\tQJK\t12%",
    [
      'no: Leaver rate has no value for "QJK". Use the part\'s name as the register shows it. Devon is not among these places. It lies in South West, which is.',
    ],
  ],
  // Headings.
  ["places down", "Region\tLeaver rate\nLondon\t12%\nMidlands\t9%", [rate("London", 0.12), rate("Midlands", 0.09)]],
  [
    "per cent in the heading",
    "Region\tLeaver rate (%)\nLondon\t0.9\nMidlands\t1",
    [rate("London", 0.009), rate("Midlands", 0.01)],
  ],
  [
    "units in the second row",
    "Region\tLeaver rate\n\t%\nLondon\t12\nMidlands\t0.9",
    [rate("London", 0.12), rate("Midlands", 0.009)],
  ],
  ["a title above", "Our own figures\nRegion\tLeaver rate\nLondon\t12%", [rate("London", 0.12)]],
  ["places across", "Measure\tLondon\tMidlands\nLeaver rate\t12%\t9%", [rate("London", 0.12), rate("Midlands", 0.09)]],
  ["places across, a blank", "\tLondon\tMidlands\nLeaver rate\t\t9%", [rate("Midlands", 0.09)]],
  [
    "rows out of order",
    "Region\tLeaver rate\nSouth West\t8%\nLondon\t12%",
    [rate("South West", 0.08), rate("London", 0.12)],
  ],
  [
    "two assumptions across",
    "Part\tLeaver rate\tMonths to fill a post\n2024/25\t9%\t2",
    ["Leaver rate, from 2024-04 = 0.09", "Months to fill a post, from 2024-04 = 2"],
  ],
  // Time.
  [
    "years across",
    "Assumption\tPart\t2024/25\t2025/26\nMonths to fill a post\t\t2\t4\nLeaver rate\tLondon\t12%\t11%",
    [
      "Months to fill a post, from 2024-04 = 2",
      "Months to fill a post, from 2025-04 = 4",
      "Leaver rate, London, from 2024-04 = 0.12",
      "Leaver rate, London, from 2025-04 = 0.11",
    ],
  ],
  [
    "years across, a unit between",
    "Assumption\tUnit\t2024/25\t2025/26\nMonths to fill a post\tmonths\t2\t4",
    ["Months to fill a post, from 2024-04 = 2", "Months to fill a post, from 2025-04 = 4"],
  ],
  [
    "years across, a name merged down",
    "Assumption\tPart\t2024/25\t2025/26\nLeaver rate\tLondon\t12%\t11%\n\tMidlands\t9%\t8%",
    [
      "Leaver rate, London, from 2024-04 = 0.12",
      "Leaver rate, London, from 2025-04 = 0.11",
      "Leaver rate, Midlands, from 2024-04 = 0.09",
      "Leaver rate, Midlands, from 2025-04 = 0.08",
    ],
  ],
  [
    "years across, one blank",
    "Assumption\t2024/25\t2025/26\nMonths to fill a post\t\t4",
    ["Months to fill a post, from 2025-04 = 4"],
  ],
  [
    "years written in full",
    "Assumption\t2024-2025\t2025-2026\nMonths to fill a post\t2\t4",
    ["Months to fill a post, from 2024-04 = 2", "Months to fill a post, from 2025-04 = 4"],
  ],
  [
    "months across",
    "Assumption\tApr-24\tOct-24\nMonths to fill a post\t2\t4",
    ["Months to fill a post, from 2024-04 = 2", "Months to fill a post, from 2024-10 = 4"],
  ],
  [
    "years down",
    "Year\tMonths to fill a post\n2024/25\t2\n2025/26\t4",
    ["Months to fill a post, from 2024-04 = 2", "Months to fill a post, from 2025-04 = 4"],
  ],
  ["a year in a row", "Leaver rate\tLondon\t2025/26\t8%", ["Leaver rate, London, from 2025-04 = 0.08"]],
  [
    "a title over years",
    "Months by year\nAssumption\t2024/25\t2025/26\nMonths to fill a post\t2\t4",
    ["Months to fill a post, from 2024-04 = 2", "Months to fill a post, from 2025-04 = 4"],
  ],
  // What is not used, and why.
  [
    "a total",
    "Region\tLeaver rate\nLondon\t12%\nTotal\t10%",
    [rate("London", 0.12), 'no: Leaver rate has no value for "Total"'],
  ],
  [
    "a total first",
    "Region\tLeaver rate\nAll regions\t10%\nLondon\t12%",
    ['no: Leaver rate has no value for "All regions"', rate("London", 0.12)],
  ],
  [
    "notes around",
    "Note\nMean age\t42\nSource: us",
    ['no: The plan has no assumption "Note"', age(42), "no: The plan has no assumption"],
  ],
  ["a place misspelt", "Leaver rate\tLodnon\t12%", ['no: Leaver rate has no value for "Lodnon"']],
  ["a name misspelt", "Meen age\t42", ['no: The plan has no assumption "Meen age". Did you mean "Mean age"?']],
  ["no name", "\t42", ["no: The first column is empty"]],
  ["no value", "Mean age\t", ["no: There is no value beside the name"]],
  ["a dash", "Mean age\t-", ['no: "-" says that there is no figure. Mean age stays 41 years']],
  [
    "suppressed",
    "Region\tLeaver rate\nLondon\t[c]\nMidlands\t9%",
    ['no: "[c]" says that there is no figure', rate("Midlands", 0.09)],
  ],
  ["an error of a sheet", "Mean age\t#REF!", ['no: "#REF!" is an error from a spreadsheet']],
  ["a formula of a sheet", "Mean age\t=B2*2", ['no: "B2" is a cell of a spreadsheet']],
  ["a range", "Mean age\t40 to 44", ['no: "40 to 44" is a range']],
  ["beyond its limits", "Mean age\t400", ["no: Mean age must be between 16 and 90 years, and 400 years is not"]],
  ["another unit", "Mean age\t42\tmonths", ['no: The unit pasted is "months", but Mean age is in years']],
  ["too many numbers", "Mean age\t42\tyears\t43", ["no: The row has several numbers, and Mean age takes one"]],
  ["decimal comma", "Mean age\t41,5", ['no: "41,5" could be 41.5 or 415']],
  [
    "given twice alike",
    "Mean age\t42\nmean_age\t42",
    [age(42), "no: Row 1, an earlier row, gives this value already, 42 years"],
  ],
  [
    "given twice, otherwise",
    "Mean age\t42\nmean_age\t43",
    [age(42), "no: It reads 43 years, and row 1, an earlier row, gives 42 years, which is used"],
  ],
  [
    "100% without its sign",
    "Leaver rate\tLondon\t1",
    ["no: Leaver rate for London must be between 0 and 100%, and 100% itself is too much"],
  ],
  [
    "percentages of which one can only be that",
    "Leaver rate\tLondon\t15.4\nLeaver rate\tMidlands\t0.9",
    [rate("London", 0.154), rate("Midlands", 0.009)],
  ],
  [
    "beside ones with a sign",
    "Region\tLeaver rate\nLondon\t12%\nMidlands\t0.09",
    [rate("London", 0.12), rate("Midlands", 0.09)],
  ],
];

describe("pasted blocks", () => {
  test.each(blocks)("%s", (_, text, expected) => {
    const found = read(text).map(told);
    expect(found).toHaveLength(expected.length);
    for (const [at, line] of found.entries()) {
      const words = expected[at] ?? "";
      if (words.startsWith("no: ")) expect(line.startsWith(words), `${line} / ${words}`).toBe(true);
      else expect(line).toBe(words);
    }
  });

  test("a rate that meets those of settings says so in words, and how a row names both", () => {
    const [row] = read("Region\tVacancy rate (%)\nLondon\t19.2");
    expect(row?.to).toBeUndefined();
    expect(row?.says).toContain("by setting, so a figure for London alone leaves open which settings it is of");
    const groups = settingsAsked(england, read("Region\tVacancy rate (%)\nLondon\t19.2"));
    expect(groups.length).toBeGreaterThan(1);
    for (const group of groups) {
      const [picked] = readFigures("Region\tVacancy rate (%)\nLondon\t19.2", england, undefined, knownPlaces, group);
      expect([picked?.to, picked?.where]).toEqual([0.192, { place: "london", setting: group.setting }]);
    }
    expect(settingsAsked(england, read("Leaver rate\tLondon\t12%"))).toEqual([]);
    expect(row?.says).not.toMatch(/assumptions\[|where\[/);
  });

  test("counts by date are sent to the past", () => {
    const counts = "Vacancies\t\t\nRegion\tWTE\t\n\tMar-24\tMar-25\nLondon\t731.4\t700.0";
    expect(read(counts)[0]?.says).toContain('Counts of the past belong in "What was counted"');
    expect(areCounts(counts, read(counts))).toBe(true);
    for (const text of ["Nothing\t12", "Leaver rate\tLondon\t12%\nMar-24\t1\nMar-25\t2"])
      expect(areCounts(text, read(text))).toBe(false);
  });

  test("there are sixty, no two alike", () => {
    expect(new Set(blocks.map(([, text]) => text)).size).toBeGreaterThanOrEqual(60);
  });

  test("places go by every name they have, once each; a near miss and one that is not there yet are asked about", () => {
    const names = [
      "NHS Devon Integrated Care Board",
      "NHS DEVON ICB",
      "QJK",
      "North East & Yorkshire",
      "Yorkshire and the Humber",
      "NHS Essex",
    ];
    const rows = read(`Place\tStaff in post\n${names.map((name, at) => `${name}\t${at + 100}`).join("\n")}`, systems);
    expect(rows.map(({ part, to }) => [part, to])).toEqual([
      ["Devon", 100],
      ["Devon", undefined],
      ["Devon", undefined],
      ["North East and Yorkshire", 103],
      ["", undefined],
      ["", undefined],
    ]);
    expect(rows[4]?.says).toContain("Did you mean");
    expect(rows[5]?.says).toContain("began on 1 April 2026");
  });

  test("years across stand in the plan as dated values, beside those of other dates", () => {
    const text = "Assumption\tPart\t2024/25\t2025/26\t2026/27\nApprenticeship share of places\t\t7%\t9%\t12%";
    const made = pasteFigures(england, read(text), undefined, { when: "2026-11-29T08:00:00Z" });
    if (!made.ok) throw new Error(made.problems[0]?.says);
    const of = (plan: typeof england) => plan.assumptions.find(({ id }) => id === "apprenticeship_share")?.when ?? [];
    expect(of(made.value.plan).slice(0, 3)).toEqual([
      { from: "2024-04", value: 0.07 },
      { from: "2025-04", value: 0.09 },
      { from: "2026-04", value: 0.12 },
    ]);
    expect(of(made.value.plan).slice(3)).toEqual(of(england).filter(({ from }) => from > "2026-04"));
  });

  test("in a scenario the values hold from their dates", () => {
    const [scenario] = england.scenarios;
    if (scenario === undefined) throw new Error("no scenario");
    const text = "Assumption\tPart\t2025/26\t2026/27\nLeaver rate\tLondon\t9%\t8%";
    const rows = readFigures(text, england, scenario.id, knownPlaces);
    const made = pasteFigures(england, rows, scenario.id, { when: "2026-11-29T08:00:00Z" });
    if (!made.ok) throw new Error(made.problems[0]?.says);
    const changes = made.value.plan.scenarios.find(({ id }) => id === scenario.id)?.changes ?? [];
    const theirs = changes.filter((one) => one.assumption === "leaver_rate" && one.where?.place === "london");
    expect(theirs.map(({ from, value }) => [from, value])).toEqual([
      ["2025-04", 0.09],
      ["2026-04", 0.08],
    ]);
  });
});
