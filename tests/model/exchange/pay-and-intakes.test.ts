/** Pay points and entrants of a file as figures of a plan. */
import { describe, expect, test } from "vitest";
import {
  importPreview,
  knownShapes,
  readFile,
  type Answers,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { buildPlan } from "../build-plan";
import { inPieces, planFile, utf8 } from "./files";

async function preview(plan: Plan, text: string, answers: Answers = {}): Promise<ImportPreview> {
  const read = await readFile(inPieces("file.csv", utf8(text)), knownShapes);
  return importPreview(plan, read, { file: "file.csv" }, answers, knownPlaces, { when: "2026-11-29T09:00:00Z" });
}
const changed = (found: ImportPreview): readonly string[] =>
  found.changes.map((one) => `${one.assumption}, ${one.where}: ${one.to}`);

const circular = `"Pay from 1 April 2026"
Band,Years of experience,Full-time basic pay
Band 3,<2 years,"£26,000"
Band 3,2+ years,"£27,000"
Band 6,<2 years,"£40,000"
Band 6,2-5 years,"£42,000"
Band 6,5+ years,"£48,000"
Band 7,5+ years,"£56,000"
Band 8a,0-5 years,"£57,000"
Band 8a,5+ years,"£64,000"
`;

describe("pay points", () => {
  const england = planFile("england");

  test("the points that are given go to the level and year they are of, and none is made up", async () => {
    const found = await preview(england, circular);
    expect(changed(found)).toEqual([
      "pay_entry, Registered (band 6); 2026/27: £40,000 a year per WTE",
      "pay_middle, Registered (band 6); 2026/27: £42,000 a year per WTE",
      "pay_top, Registered (band 6); 2026/27: £48,000 a year per WTE",
      "pay_entry, Advanced practice (band 8a); 2026/27: £57,000 a year per WTE",
      "pay_top, Advanced practice (band 8a); 2026/27: £64,000 a year per WTE",
    ]);
    // Band 3 alone is only the lower part of the plan's bands 3 to 4, and one point of band 7 may be any.
    expect(found.leftOut.map(({ count }) => count)).toEqual([3]);
    expect(found.made.ok).toBe(true);
  });

  test("a year that the file does not say is asked", async () => {
    const text = circular.replace("Pay from 1 April 2026", "Pay");
    const found = await preview(england, text);
    expect(found.asks.filter((ask) => ask.answer === undefined).map((ask) => ask.written)).toEqual(["prices"]);
    expect(found.changes).toEqual([]);
    const answered = await preview(england, text, { time: { prices: "2024-25" } });
    expect(changed(answered)[0]).toBe("pay_entry, Registered (band 6); 2024/25: £40,000 a year per WTE");
  });

  test("a plan with one pay point a level asks which", async () => {
    const plan = buildPlan({ places: 1 });
    const [level] = plan.structure.levels;
    const of = {
      ...plan,
      structure: { ...plan.structure, levels: level === undefined ? [] : [{ ...level, payBand: "6" }] },
    };
    const found = await preview(of, circular);
    expect(found.asks.find((ask) => ask.kind === "point")?.answer).toBeUndefined();
    expect(found.changes).toEqual([]);
    const top = await preview(of, circular, { point: { points: "top" } });
    expect(top.changes.map(({ assumption, to }) => [assumption, to])).toEqual([
      ["pay_point", "£48,000 a year per WTE"],
    ]);
  });
});

const entrants = `Academic Year,Provider,Subject (CAH),Mode,Level,Entrants
2022/23,England,occupational therapy,Full-time,First degree,"1,900"
2023/24,England,occupational therapy,All,All,"3,000"
2023/24,England,occupational therapy,Full-time,First degree,"2,000"
2023/24,England,occupational therapy,Part-time,First degree,400
2023/24,England,occupational therapy,Full-time,Postgraduate (taught),600
2023/24,Example University,occupational therapy,Full-time,First degree,35
2023/24,Small University,occupational therapy,Full-time,First degree,[c]
2023/24,England,physiotherapy,All,All,"4,900"
`;

test("entrants of the whole in the year before the plan are its intake, without totals and without one provider's", async () => {
  const england = planFile("england");
  const found = await preview(england, entrants);
  expect(changed(found)).toEqual(["opening_intake, Everything: 3,000 learners a year"]);
  expect(found.asks.map((ask) => [ask.written, ask.answer])).toEqual([["academic years", "2023-08"]]);
  expect(found.says.join()).toContain('1 figure is missing ("[c]")');
  const [before, after] =
    found.headline.filter((one) => one.label.startsWith("Staff in post in")).map((one) => [one.before, one.after])[0] ??
    [];
  expect(after).toBeGreaterThan(before ?? Infinity);
  const earlier = await preview(england, entrants, { time: { "academic years": "2022-08" } });
  expect(changed(earlier)).toEqual(["opening_intake, Everything: 1,900 learners a year"]);
});

test("a source of one's own that a plan file cannot hold is refused before anything is written", async () => {
  const read = await readFile(inPieces("file.csv", utf8(entrants)), knownShapes);
  const of = (source: { title: string; date?: string; url?: string }) =>
    importPreview(planFile("england"), read, { file: "file.csv", source }, {}, knownPlaces, {
      when: "2026-11-29T09:00:00Z",
    }).made;
  expect(of({ title: "Entrants", date: "2026-10-31" }).ok).toBe(true);
  const refused = of({ title: "Entrants", date: "last week" });
  expect(refused.ok ? "" : refused.problems[0]?.says).toContain("A date is written as");
  expect(of({ title: "Entrants", url: `https://example.org/${"x".repeat(3000)}` }).ok).toBe(false);
});

test("successions of places that the plan does not have are recognised, named and left out", async () => {
  const found = await preview(
    planFile("england"),
    "Predecessor code,Predecessor,Successor code,Successor,Date,Kind\nQ1,First,X1,Both,2026-04-01,merger\nQ2,Second,X1,Both,2026-04-01,split\nQ2,Second,X2,Other,2026-04-01,split\n",
  );
  expect(found.recognised).toMatchObject([{ shape: "Succession of places", rows: 3 }]);
  expect(found.leftOut).toMatchObject([{ count: 3, why: "places that the plan does not have" }]);
  expect(found.changes).toEqual([]);
  expect(found.says.join()).toContain("cannot be carried over without a share");
});
