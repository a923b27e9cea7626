/** Blocks that give a total and parts of it, and that say in columns of their own whom a row is of. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pasteFigures, projectPlan, readFigures, readPlan, type Plan } from "../../model";

const opened = readPlan(readFileSync("seeds/plans/england.otplan", "utf8"));
if (!opened.ok) throw new Error(opened.problems[0]?.says);
const england: Plan = { ...opened.value, scenarios: [] };
const read = (text: string): readonly (readonly [unknown, string])[] =>
  readFigures(text, england).map(({ to, says }) => [to, says ?? ""] as const);
const postsAfterAYear = (plan: Plan): number => {
  const run = projectPlan({ ...plan, years: 1 }, { recorded: false });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return run.value.tables({ measures: ["establishment"], by: [], time: "year" })[0]?.values[0] ?? Number.NaN;
};

describe("a total", () => {
  it("is not added to its parts, wherever it stands", () => {
    for (const rows of [
      ["England\t9", "London\t5", "Midlands\t4"],
      ["London\t5", "England\t9", "Midlands\t4"],
      ["London\t5", "Midlands\t4", "England\t20"],
    ]) {
      const figures = readFigures(["Region\tPosts added", ...rows].join("\n"), england);
      expect(figures.filter(({ to }) => to !== undefined).map(({ to }) => to)).toEqual([5, 4]);
      expect(figures.find(({ to }) => to === undefined)?.says).toContain("the two would be added up");
      const made = pasteFigures(england, figures, undefined, { when: "2026-11-29T08:00:00Z" });
      if (!made.ok) throw new Error(made.problems[0]?.says);
      expect(postsAfterAYear(made.value.plan) - postsAfterAYear(england)).toBeCloseTo(9, 6);
    }
  });

  it("stays out where all its parts are there, and is said to", () => {
    const regions = england.structure.places.filter(({ parent }) => parent === "england").map(({ label }) => label);
    const rows = regions.map((label) => `${label}\t1000`);
    const found = read(["Region\tStaff in post at the start", ...rows, "England\t7000"].join("\n"));
    expect(found.map(([to]) => to)).toEqual([...regions.map(() => 1000), undefined]);
    expect(found.at(-1)?.[1]).toContain("the total of parts that other rows give");
  });

  it("stays out where the plan has a number for each of its parts, and no scenario is meant", () => {
    const file = readPlan(readFileSync("seeds/plans/community-team.otplan", "utf8"));
    if (!file.ok) throw new Error(file.problems[0]?.says);
    const told = (text: string, scenario?: string): readonly (readonly [unknown, string | undefined])[] =>
      readFigures(text, file.value, scenario).map(({ to, says }) => [to, says]);
    const kept = expect.stringContaining("Every part of it has a number of its own in the plan") as string;
    for (const row of ["Establishment\t30", "Establishment\tCommunity\t30", "Staff in post\t30"])
      expect(told(row)).toEqual([[undefined, kept]]);
    // A number for one part changes that part, beside the total or alone.
    expect(told("Establishment\tSupport worker (bands 3 and 4)\t7\nEstablishment\t30")).toEqual([
      [7, undefined],
      [undefined, kept],
    ]);
    expect(told("Establishment\t30", "more-stay")).toEqual([[30, undefined]]);
    // Without a number for one of its levels, that level has what the total leaves.
    const parts = file.value.assumptions.map((one) =>
      one.id === "establishment" ? { ...one, where: one.where?.slice(1) } : one,
    );
    expect(readFigures("Establishment\t30", { ...file.value, assumptions: parts }).map(({ to }) => to)).toEqual([30]);
  });

  it("of another year, or alone, is used", () => {
    expect(read("Region\tPosts added\nEngland\t9").map(([to]) => to)).toEqual([9]);
    expect(
      read("Assumption\tPart\t2025/26\t2026/27\nPosts added\tEngland\t9\t\nPosts added\tLondon\t\t5").map(([to]) => to),
    ).toEqual([9, 5]);
  });
});

it("columns that say whom a row is of are read beside the first", () => {
  const found = readFigures(
    "Region\tSetting\tVacancy rate (%)\nLondon\tCouncil social care\t15\nMidlands\tPrimary care\t9",
    england,
  );
  expect(found.map(({ where, to }) => [where, to])).toEqual([
    [{ place: "london", setting: "social-care" }, 0.15],
    [{ place: "midlands", setting: "primary-care" }, 0.09],
  ]);
});
