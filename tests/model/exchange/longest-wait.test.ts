/** A list of a file takes the place of the plan's, and the longest wait of the one before is not left with it. */
import { expect, test } from "vitest";
import {
  importPreview,
  knownShapes,
  projectServices,
  readFile,
  shapeOfColumns,
  type ImportPreview,
  type Plan,
} from "../../../model/index";
import { knownPlaces } from "../../../electron/headless/known-places";
import { withAssumption } from "../../../model/plan/edit/parts";
import { without } from "../../../model/plan/edit/without";
import { inPieces, planFile, utf8 } from "./files";

/** Starts with 1,760 open referrals of Birmingham, the longest of 161 weeks, as published. */
const children = planFile("tiered-children");
const signed = { when: "2026-11-29T09:00:00Z" };
const columns = shapeOfColumns([
  { heading: "Weeks waited", use: "weeks" },
  { heading: "People waiting", use: "waiting" },
]);
if (!columns.ok) throw new Error(columns.says);
const shapes = [columns.shape, ...knownShapes];
const brought = async (plan: Plan, text: string): Promise<ImportPreview> =>
  importPreview(
    plan,
    await readFile(inPieces("file.csv", utf8(text)), shapes),
    { file: "file.csv" },
    {},
    knownPlaces,
    signed,
  );
const made = ({ made: one }: ImportPreview): Plan => {
  if (!one.ok) throw new Error(one.problems.map(({ says }) => says).join("\n"));
  return one.value.plan;
};
const longest = (plan: Plan): unknown => plan.assumptions.find(({ id }) => id === "opening_longest_wait")?.value;
const since = (weeks: readonly number[]): string =>
  [
    "Referral date",
    ...weeks.map((back) =>
      new Date(Date.parse(`${children.start}-01`) - back * 7 * 86_400_000).toISOString().slice(0, 10),
    ),
  ].join("\n");
const onTheList = (plan: Plan): number | undefined => {
  const services = projectServices(plan);
  return services.ok ? services.value.lists("children")[0]?.queue?.opening.list.oldest : undefined;
};

test.each([
  [[1, 4, 30], 30],
  [[1, 60, 75], 75],
  [[0], 1],
  [[52, 52.3], 53],
])("of people by date it is that of the earliest: %j", async (weeks, expected) => {
  const found = await brought(children, since(weeks));
  expect(longest(made(found))).toBe(expected);
  expect(onTheList(made(found))).toBe(expected);
  expect((await brought(made(found), since(weeks))).changes).toEqual([]);
});

const bands = "Weeks waited,People waiting\n0-1,3\n1-2,4\n2-4,5\n4-12,6\n12-18,7\n18-52,8\nOver 52,9\n";

test("another's published one goes with the list it was of, and the plan asks for that of the new one", async () => {
  const found = await brought(children, bands);
  const gone = found.changes.find(({ assumption }) => assumption === "opening_longest_wait");
  expect([gone?.from, gone?.to]).toEqual(["161 weeks", "taken out"]);
  const plan = made(found);
  expect(longest(plan)).toBeNull();
  expect(plan.assumptions.find(({ id }) => id === "opening_longest_wait")?.source).toBeUndefined();
  const services = projectServices(plan);
  if (!services.ok) throw new Error(services.problems[0]?.says);
  expect(services.value.view("children", undefined).needed.map(({ assumption }) => assumption)).toContain(
    "opening_longest_wait",
  );
});

test("one's own stays, and is named", async () => {
  const assumption = children.assumptions.find(({ id }) => id === "opening_longest_wait");
  if (assumption === undefined) throw new Error("no longest wait");
  const own = withAssumption(children, { ...without(assumption, "source"), value: 80 });
  const found = await brought(own, bands);
  expect(longest(made(found))).toBe(80);
  expect(found.says.join(" ")).toContain("stays 80 weeks, which was given for the list before");
});
