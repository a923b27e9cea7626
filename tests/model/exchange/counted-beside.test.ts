/** Counts of a file beside figures of the plan that stay: what they take the place of, and what contradicts them. */
import { describe, expect, test } from "vitest";
import {
  importPreview,
  knownShapes,
  readFile,
  shapeOfColumns,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { buildPlan, given } from "../build-plan";
import { inPieces, utf8 } from "./files";

async function staffIn(plan: Plan, rows: string): Promise<ImportPreview> {
  const columns = shapeOfColumns([
    { heading: "Team", use: "place" },
    { heading: "Kind", use: "setting" },
    { heading: "WTE", use: "staff-wte" },
  ]);
  if (!columns.ok) throw new Error(columns.says);
  const read = await readFile(inPieces("file.csv", utf8(`Team,Kind,WTE\n${rows}`)), [columns.shape, ...knownShapes]);
  const when = "2026-11-29T09:00:00Z";
  return importPreview(plan, read, { file: "file.csv" }, {}, knownPlaces, { when });
}

const planOf = (where: Parameters<typeof given>[2]): Plan =>
  buildPlan({ settings: 2, origins: 1, assumptions: [given("staff_in_post", null, where)] });
const staffOf = ({ made }: ImportPreview): readonly (readonly [unknown, unknown, unknown])[] => {
  if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join("\n"));
  const staff = made.value.plan.assumptions.find(({ id }) => id === "staff_in_post");
  return (staff?.where ?? []).map(({ place, setting, value }) => [place, setting, value]);
};

describe("counts of one team in one setting and of another in another", () => {
  const both = planOf([
    { place: "place1", setting: "setting1", value: 100 },
    { place: "place1", setting: "setting2", value: 50 },
    { place: "place2", setting: "setting1", value: 70 },
    { place: "place2", setting: "setting2", value: 30 },
  ]);

  test("leave what the plan has of each in the other's setting", async () => {
    const found = await staffIn(both, "place 1,setting 1,110\nplace 2,setting 2,33\n");
    expect(staffOf(found)).toEqual([
      ["place1", "setting1", 110],
      ["place1", "setting2", 50],
      ["place2", "setting1", 70],
      ["place2", "setting2", 33],
    ]);
    const [staff] = found.headline;
    expect(staff?.before).toBeCloseTo(250, 6);
    expect(staff?.after).toBeCloseTo(263, 6);
  });

  test("take the place of a total whose every part they count, between them", async () => {
    const plan = planOf([
      { place: "place1", value: 150 },
      { place: "place2", setting: "setting1", value: 70 },
      { place: "place2", setting: "setting2", value: 30 },
    ]);
    const found = await staffIn(plan, "place 1,setting 1,110\nplace 1,setting 2,60\n");
    expect(staffOf(found)).toEqual([
      ["place2", "setting1", 70],
      ["place2", "setting2", 30],
      ["place1", "setting1", 110],
      ["place1", "setting2", 60],
    ]);
  });
});

test("counts that other totals of the plan contradict are said not to come to what they are", async () => {
  const bySetting = planOf([
    { setting: "setting1", value: 100 },
    { setting: "setting2", value: 100 },
  ]);
  const found = await staffIn(bySetting, "place 1,setting 1,90\nplace 2,setting 1,60\n");
  // 90 and 60 in the first setting take the place of its 100.
  expect(found.says.join(" ")).not.toContain("contradict");
  const halves = planOf([
    { place: ["place1", "place2"], setting: ["setting1", "setting2"], level: "level1", value: 150 },
    { place: ["place1", "place2"], setting: ["setting1", "setting2"], level: "level2", value: 30 },
    { place: ["place1", "place2"], setting: ["setting1", "setting2"], level: "support", value: 20 },
  ]);
  const against = await staffIn(halves, "place 1,setting 1,90\nplace 2,setting 1,60\nplace 1,setting 2,70\n");
  expect(against.says.join(" ")).toContain("The totals given for staff in post contradict each other:");
  const fits = await staffIn(halves, "place 1,setting 1,90\nplace 2,setting 1,60\nplace 1,setting 2,30\n");
  expect(fits.says.join(" ")).not.toContain("contradict");
});
