/** Settings from the command line: told, added, taken out, and staff moved into the community. */
import { expect, test } from "vitest";
import { projectPlan, readPlan, type Plan } from "../../model/index";
import { england, run } from "./command-line";

const levels = ["support", "newly-registered", "registered", "enhanced", "advanced", "consultant"];
const at = (wte: number): string[] => levels.map((level) => `${level}=${level === "registered" ? wte : 0}`);
const opened = (text: string | undefined): Plan => {
  const read = readPlan(text ?? "");
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};
const told = (
  plan: Plan,
  measure: string,
  scenario?: string,
  where = {},
): { opening: number; values: Float64Array } => {
  const ran = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!ran.ok) throw new Error(ran.problems[0]?.says);
  const table = ran.value.tables({ measures: [measure], where })[0]!;
  return { opening: table.opening[0]!, values: table.values };
};

test("the settings of England, with those that nobody publishes to be added", async () => {
  const ran = await run(["settings", england]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out).toMatch(/^acute +Acute trusts +10,430 +[\d,]+ +0\.0%$/m);
  expect(ran.out).toMatch(/^mental-health .* not given$/m);
  expect(ran.out).toMatch(/independent-practice +Independent practice +Nobody publishes it/);
});

test("a setting is added with its staff and posts, and changes no other", async () => {
  const ran = await run([
    ...["settings", england, "--add-setting", "Independent practice", "--staff", ...at(12), "--posts", ...at(15)],
    ...["--out", "more.otplan"],
  ]);
  expect(ran).toMatchObject({ exit: 0 });
  const plan = opened(ran.written.get("more.otplan"));
  const here = { setting: "independent-practice" };
  expect(told(plan, "staff_in_post", undefined, here).opening).toBeCloseTo(12, 9);
  expect(told(plan, "establishment", undefined, here).opening).toBeCloseTo(15, 9);
  expect(told(plan, "staff_in_post", undefined, { setting: "acute" }).opening).toBeCloseTo(10430, 6);
});

test("a level left out is asked for, and nothing is written", async () => {
  const ran = await run(["settings", england, "--add-setting", "Ours", "--staff", "registered=3", "--out", "x.otplan"]);
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toContain("blank is not zero");
  expect(ran.written.size).toBe(0);
});

test("staff move into the community as the screen moves them", async () => {
  const ran = await run([
    ...["settings", england, "--to-community", "5%", "--from", "acute", "--to", "community"],
    ...["--start", "2025-04", "--by", "2035-04", "--out", "moved.otplan"],
  ]);
  expect(ran).toMatchObject({ exit: 0 });
  const plan = opened(ran.written.get("moved.otplan"));
  const scenario = plan.scenarios.at(-1)?.id;
  const [base, moved] = [undefined, scenario].map((id) => told(plan, "community_share", id).values[10]!);
  expect(moved! - base!).toBeGreaterThan(0.047);
  expect(moved! - base!).toBeLessThan(0.053);
});

test.each([
  [["--to-community", "5%", "--from", "acute"], /--to-community needs --to/],
  [["--to-community", "lots", "--from", "acute"], /cannot be read at "lots"/],
  [["--take-out", "acute"], /has staff or posts at the start/],
  [["--take-out", "acut"], /There is no setting "acut"\. Did you mean/],
  [["--staff", "registered=2"], /--staff goes with --add-setting/],
  [["--rename", "acute"], /--rename needs --as/],
] as const)("%j is refused with a sentence", async (words, says) => {
  const ran = await run(["settings", england, ...words]);
  expect(ran.exit).not.toBe(0);
  expect(ran.err).toMatch(says);
});
