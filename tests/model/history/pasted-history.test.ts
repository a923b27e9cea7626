/** Counts pasted out of a sheet in the shapes people have them: exact months and values, gaps never zero, what is unread named. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { pasteHistory, readHistory, readPlan, writePlan, type HistoryChoices, type Plan } from "../../../model";
import { knownPlaces } from "../../../renderer/files/known-places";
import { done, kindOf, signed } from "../edit/signed";

const planNamed = (name: string): Plan => {
  const read = readPlan(readFileSync(join(import.meta.dirname, `../../../seeds/plans/${name}.otplan`), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};
const team = planNamed("community-team");
const england = planNamed("england");

const pointsOf = (text: string, plan = team, choices: HistoryChoices = {}) =>
  readHistory(text, plan, choices).series.map(({ series }) => series?.points.map(({ at, value }) => [at, value]));
const wte = [
  ["2019-03", 11.5],
  ["2020-03", 12],
  ["2021-03", null],
  ["2022-03", 1234.5],
];

describe("dates down", () => {
  test.each([
    ["days", "31/03/2019\t11.5\n31/03/2020\t12\n31/03/2021\t*\n31/03/2022\t1,234.5"],
    ["months", "Month\tWTE\nMar-19\t11.5\nMar-20\t12.0\nMar-21\t-\nMar-22\t1 234.5"],
    ["planning years", "2018/19\t11.5\r\n2019/20\t12\r\n2020/21\t\r\n2021/22\t1,234.5\r\n"],
    ["months as computers have them", "2019-03\t11.5\n2020-03\t12\n2021-03\t..\n2022-03\t1234.5"],
    ["numbers a spreadsheet keeps days as", "Date\tFTE\n43555\t11.5\n43921\t12\n44286\tn/a\n44651\t1234.5"],
    ["a file with commas", 'Date,WTE\n31/03/2019,11.5\n31/03/2020,12\n31/03/2021,"[c]"\n31/03/2022,"1,234.5"\n'],
    ["a file with semicolons", "Date;WTE\n31/03/2019;11.5\n31/03/2020;12\n31/03/2021;c\n31/03/2022;1234.5"],
    ["a report with blanks", "Mar 2019   11.5\nMar 2020   12\nMar 2021   #N/A\nMar 2022   1,234.5"],
    ["out of order", "Mar 2022\t1234.5\nMar 2020\t12\nMar 2021\t<5\nMar 2019\t11.5"],
    ["a mark of a file", "\ufeffDate,WTE\n2019-03,11.5\n2020-03,12 [p]\n2021-03,:\n2022-03,1234.5r"],
  ])("%s", (_, text) => expect(pointsOf(text, team, { counts: "staff_in_post" })).toEqual([wte]));

  it("names the rows it does not read, and reads the others", () => {
    const read = readHistory(
      "ESR extract\t\nMonth\tWTE\nMar-19\t11.5\nTotal\t11.5\nMar-20\t#DIV/0!\nMar-19\t12\nM03\t4",
      team,
    );
    // A cell that cannot be read is a gap.
    expect(read.series.map(({ series }) => series?.points)).toEqual([
      [
        { at: "2019-03", value: 11.5 },
        { at: "2020-03", value: null },
      ],
    ]);
    expect(read.unread.map(({ row, written }) => [row, written])).toEqual([
      [4, "Total"],
      [5, "#DIV/0!"],
      [6, "12"],
      [7, "M03"],
    ]);
    expect(read.unread.every(({ says }) => says.length > 10)).toBe(true);
  });
  it("is a series a column, each of what its heading says", () => {
    const read = readHistory(
      "Month\tHeadcount\tWTE in post\tFunded WTE\tVacancy rate\tStarters\tLeavers\nMar-19\t14\t11.5\t13\t11.5%\t1\t0\nApr-19\t15\t12.5\t13\t3.8%\t1\t0",
      team,
    );
    expect(read.unread).toEqual([]);
    expect(read.series.map(({ series }) => [series?.counts, series?.over, series?.points[0]?.value])).toEqual([
      ["headcount", undefined, 14],
      ["staff_in_post", undefined, 11.5],
      ["establishment", undefined, 13],
      ["vacancy_rate", undefined, 0.115],
      ["joiners", "month", 1],
      ["exits", "month", 0],
    ]);
  });
  it("reads a zero as zero and a dash as a gap", () =>
    expect(pointsOf("Month\tLeavers\nMar-19\t0\nApr-19\t-\nMay-19\t \nJun-19\t2")).toEqual([
      [
        ["2019-03", 0],
        ["2019-04", null],
        ["2019-05", null],
        ["2019-06", 2],
      ],
    ]));
  it("reads years of a flow as years, and does not mix them with months", () => {
    const read = readHistory("Year\tLeavers\n2018/19\t4\n2019/20\t5\nMay-20\t1", team);
    expect(read.series[0]?.series).toMatchObject({ over: "year", counts: "exits" });
    expect(read.unread.map(({ row }) => row)).toEqual([4]);
  });
});

describe("dates across, and places in front", () => {
  const block =
    "Vacancies\t\t\t\nRegion\tWTE\t\tRate\n\tMar-24\tMar-25\tMar-25\nEast of England\t259.9\t244.0\t14.1%\nLondon\t731.4\t700.0\t18.0%\nSouth West\t175.2\t-\t8.3%\nEngland\t2,312.4\t\t11.0%";
  it("is a series a place and heading", () => {
    const read = readHistory(block, england);
    const found = read.series.map(({ series }) => [
      series?.place,
      series?.counts,
      series?.points.map(({ at, value }) => [at, value]),
    ]);
    expect(found).toContainEqual([
      "london",
      "vacancies",
      [
        ["2024-03", 731.4],
        ["2025-03", 700],
      ],
    ]);
    expect(found).toContainEqual(["london", "vacancy_rate", [["2025-03", 0.18]]]);
    expect(found).toContainEqual([
      "south-west",
      "vacancies",
      [
        ["2024-03", 175.2],
        ["2025-03", null],
      ],
    ]);
    expect(found).toContainEqual([undefined, "vacancy_rate", [["2025-03", 0.11]]]);
    expect(found).toHaveLength(8);
    expect(read.unread).toEqual([]);
  });
  it("finds a place by its names and codes, and refuses what is none", () => {
    const ics = planNamed("england-ics");
    const devon = ics.structure.places.find(({ label }) => /devon/i.test(label));
    for (const name of ["NHS Devon Integrated Care Board", "NHS DEVON ICB", "QJK", "Devon"])
      expect(
        readHistory(`Place\tMonth\tWTE\n${name}\tMar-24\t210.5`, ics, { known: knownPlaces }).series[0]?.series?.place,
      ).toBe(devon?.id);
    const [none] = readHistory("Place\tMonth\tWTE\nNorth East & Yorkshire\tMar-24\t2,880\nAtlantis\tMar-24\t1", england)
      .series.map(({ series, says }) => [series?.place, says])
      .reverse();
    expect(none?.[0]).toBeUndefined();
    expect(none?.[1]).toContain("Atlantis");
  });
  it("reads one row of years", () =>
    expect(pointsOf("\t2018/19\t2019/20\t2020/21\nWTE in post\t10\t..\t12")).toEqual([
      [
        ["2019-03", 10],
        ["2020-03", null],
        ["2021-03", 12],
      ],
    ]));
});

describe("what is asked and refused", () => {
  it("asks about days that could be months, and reads them once told", () => {
    const text = "Date\tWTE\n4/1/2024\t10\n5/1/2024\t11";
    expect(readHistory(text, team).asks).toEqual(["day-or-month"]);
    expect(readHistory(text, team).series[0]?.series).toBeUndefined();
    expect(pointsOf(text, team, { days: "month-first" })).toEqual([
      [
        ["2024-04", 10],
        ["2024-05", 11],
      ],
    ]);
  });
  it("does not take 0.9 for 90% nor for 0.9%", () => {
    const read = readHistory("Month\tVacancy rate\nMar-24\t0.9\nApr-24\t0.8", team);
    expect(read.series[0]?.series).toBeUndefined();
    expect(read.unread).toHaveLength(2);
    expect(pointsOf("Month\tVacancy rate (%)\nMar-24\t0.9\nApr-24\t1")).toEqual([
      [
        ["2024-03", 0.009],
        ["2024-04", 0.01],
      ],
    ]);
  });
  it("does not take 0.11 among rates with a % sign for 0.11%", () => {
    const read = readHistory("Month\tVacancy rate\nMar-24\t12%\nMar-25\t0.11\nMar-26\t9", team);
    expect(read.series[0]?.series?.points.map(({ at, value }) => [at, value])).toEqual([
      ["2024-03", 0.12],
      ["2025-03", null],
      ["2026-03", 0.09],
    ]);
    expect(read.unread).toMatchObject([{ row: 3, written: "0.11" }]);
  });
  it("refuses what cannot be counted, with a sentence", () => {
    for (const [text, part] of [
      ["Month\tWTE\nMar-24\t-3", "less than nothing"],
      ["Month\tVacancy rate\nMar-24\t140%", "more than the whole"],
      ["Month\tLeavers WTE\nMar-24\t3", "WTE"],
      ["Month\tBananas\nMar-24\t3", "Bananas"],
      ["Month\tWaiting list\nMar-24\t300", "service"],
      ["Month\tWTE\tStaff in post\nMar-24\t3\t4", "Keep one"],
    ] as const) {
      const { series } = readHistory(text, team);
      expect(series.at(-1)?.series).toBeUndefined();
      expect(series.at(-1)?.says).toContain(part);
    }
    expect(readHistory("nothing here", team)).toMatchObject({ series: [], unread: [{ row: 1 }] });
  });
  it("takes a whole column as what the person says it is", () =>
    expect(
      readHistory("Month\tN\nMar-24\t300", team, { counts: "headcount", who: { level: "support" }, source: "ESR" })
        .series[0]?.series,
    ).toEqual({
      label: "Staff in post, people: Support worker (bands 3 and 4)",
      counts: "headcount",
      level: "support",
      points: [{ at: "2024-03", value: 300 }],
      source: "ESR",
    }));
});

describe("put into a plan", () => {
  it("is one edit, kept through a file, and joins what counts the same", () => {
    const first = done(
      pasteHistory(team, readHistory("Month\tWTE\tHeadcount\nMar-24\t10\t12\nMar-25\t11\t*", team), signed),
    );
    expect(first.plan.history).toHaveLength(2);
    expect(first.logEntry.what).toBe("2 series of counts pasted");
    const second = done(
      pasteHistory(first.plan, readHistory("Month\tWTE\nMar-25\t11.4\nMar-26\t12", first.plan), signed),
    );
    expect(second.plan.history?.map(({ points }) => points.map(({ at, value }) => [at, value]))).toEqual([
      [
        ["2024-03", 10],
        ["2025-03", 11.4],
        ["2026-03", 12],
      ],
      [
        ["2024-03", 12],
        ["2025-03", null],
      ],
    ]);
    expect(readPlan(writePlan(second.plan))).toMatchObject({ ok: true, value: second.plan });
    expect(second.plan.assumptions).toBe(team.assumptions);
  });
  it("is refused where none of it can be used", () =>
    expect(kindOf(pasteHistory(team, readHistory("hello", team), signed))).toBe("nothing-pasted"));
});
