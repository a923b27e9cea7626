/** A number in a file of results can be followed to its figures and their sources without the plan. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import packageFile from "../../package.json";
import type { ResultsFile, ResultsTable } from "../../electron/headless/json";
import { planVersion, writePlan } from "../../model/index";
import { england, planAt, run } from "./command-line";

async function resultsOf(words: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<ResultsFile> {
  const ran = await run([...words, "--out", "r.json"], files);
  expect(ran.exit).toBe(0);
  return JSON.parse(ran.written.get("r.json")!) as ResultsFile;
}

const traced = ["--scenario", "posts-held", "--measure", "staff_in_post", "establishment", "--by", "setting"];

test("funded posts of a setting follow from staff, a published vacancy rate, growth and what the scenario changes", async () => {
  const file = await resultsOf([england, ...traced]);
  const table = (scenario: string | null, measure: string): ResultsTable =>
    file.tables.find((one) => one.scenario === scenario && one.measure === measure)!;
  const group = table(null, "establishment").groups.findIndex(({ ids }) => ids[0] === "social-care");
  const given = (id: string) =>
    file.assumptions.find((one) => one.id === id && one.where.setting === "social-care") ??
    file.assumptions.find((one) => one.id === id && Object.keys(one.where).length === 0)!;

  const rate = given("vacancy_rate");
  expect(file.sources.map(({ id }) => id)).toContain(rate.source);
  expect(rate).toMatchObject({ label: "Vacancy rate at the start", unit: "share", status: "published" });
  expect(rate.reason).not.toBeNull();
  const staff = table(null, "staff_in_post").opening[group]!;
  const posts = table(null, "establishment");
  expect(posts.opening[group]).toBeCloseTo(staff / (1 - Number(rate.values[0]!.value)), 6);

  const growth = given("establishment_growth");
  expect(growth.values).toHaveLength(1);
  const yearly = 1 + Number(growth.values[0]!.value);
  expect(posts.values[group]![0]).toBeCloseTo(posts.opening[group]! * yearly, 6);
  expect(posts.values[group]![1]).toBeCloseTo(posts.opening[group]! * yearly ** 2, 6);

  const held = file.scenarios.find(({ id }) => id === "posts-held")!;
  expect(held.differences).toEqual([
    expect.objectContaining({ scenario: "posts-held", assumption: "establishment_growth", op: "set", from: "2025-04" }),
  ]);
  const underIt = table("posts-held", "establishment").values[group]!;
  expect(underIt[0]).toBe(posts.values[group]![0]);
  expect(underIt[1]).toBeCloseTo(underIt[0]! * (1 + Number(held.differences[0]!.value)), 6);
});

test("a scenario's differences begin with those of the scenario it is based on", async () => {
  const plan = structuredClone(await planAt(england));
  const change = { assumption: "pool_loss", op: "multiply", value: 0.5 } as const;
  plan.scenarios.push({ id: "later", name: "Held, and fewer give up", basedOn: "posts-held", changes: [change] });
  const file = await resultsOf(["p.otplan", "--scenario", "later"], { "p.otplan": writePlan(plan) });
  expect(file.scenarios[0]!.differences).toEqual([]);
  expect(file.scenarios[1]!.differences.map(({ scenario, assumption }) => [scenario, assumption])).toEqual([
    ["posts-held", "establishment_growth"],
    ["later", "pool_loss"],
  ]);
});

test("says which versions made it, and its hash is of its tables", async () => {
  const file = await resultsOf([england, ...traced]);
  expect(file.plan.version).toBe(planVersion);
  expect(file.model.version).toBe(packageFile.version);
  expect(file.seed).toBeNull();
  expect(file.hash).toBe(
    createHash("sha256")
      .update(JSON.stringify([file.tables, []]))
      .digest("hex"),
  );

  const again = await resultsOf([england, ...traced]);
  expect(again.hash).toBe(file.hash);
  const plan = structuredClone(await planAt(england));
  plan.assumptions.find(({ id }) => id === "establishment_growth")!.value = 0.0301;
  const other = await resultsOf(["p.otplan", ...traced], { "p.otplan": writePlan(plan) });
  expect(other.hash).not.toBe(file.hash);
  expect(other.plan.hash).not.toBe(file.plan.hash);
});

test("names the seed of a plan in whole people", async () => {
  const plan = structuredClone(await planAt(england));
  plan.chance = { on: true, seed: "spring" };
  const file = await resultsOf(["p.otplan", "--measure", "headcount"], { "p.otplan": writePlan(plan) });
  expect(file.seed).toBe("spring");
});
