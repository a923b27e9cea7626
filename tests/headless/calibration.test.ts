/** What was worked out and from what, and what the plan opens with beside what is published. */
import { expect, test } from "vitest";
import { publishedOpening } from "../../electron/headless/published";
import { besidePublished, byReading, calibrated, present, projectPlan } from "../../model/index";
import { england, planAt, run, team } from "./command-line";

const percent = (value: number, decimals: number): string => `${(100 * value).toFixed(decimals)}%`;

test("every calibration is told: its target, its years, what is left over, what was solved, and other readings", async () => {
  const plan = await planAt(england);
  const outcome = calibrated(plan);
  if (!outcome.ok) throw new Error("cannot be solved");
  const ran = await run([england, "--calibration"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  const paragraphs = ran.out.trimEnd().split("\n\n");
  expect(paragraphs).toHaveLength(plan.calibrations!.length);
  outcome.value.solved.forEach(({ calibration, solutions }, number) => {
    const told = paragraphs[number]!;
    expect(told.split("\n")[0]).toBe(calibration.label);
    expect(told).toContain(calibration.window);
    for (const id of [calibration.target, ...solutions.keys()])
      expect(told).toContain(`${plan.assumptions.find((one) => one.id === id)!.label}:`);
    expect(told).toMatch(/left over +nothing/);
  });
  expect(paragraphs[0]).toContain(percent(outcome.value.solved[0]!.value, 2));
  const [, ...others] = byReading(plan, "balance-of-ages");
  for (const { label, value } of others) expect(paragraphs[1]).toContain(`${label}: ${value.toFixed(2)}`);
});

test("a plan without calibrations says so", async () => {
  const plan = await planAt(team);
  expect(plan.calibrations).toBeUndefined();
  const ran = await run([team, "--calibration"]);
  expect(ran.exit).toBe(0);
  expect(ran.out).toMatch(/^The plan works out none/);
});

test("England opens at everything published about its start, to the digit printed", async () => {
  const plan = await planAt(england);
  const projected = projectPlan(plan);
  if (!projected.ok) throw new Error("cannot run");
  const beside = besidePublished(plan, projected.value, publishedOpening());
  for (const { published, opening } of beside) {
    const factor = published.unit === "share" || published.unit === "per year" ? 100 : 1;
    const printed = (value: number): string => (factor * value).toFixed(published.digits);
    expect(printed(opening), published.label).toBe(printed(published.value));
  }
  const ran = await run([england, "--opening"]);
  expect(ran).toMatchObject({ exit: 0, err: "" });
  expect(ran.out.split("\n")[0]).toBe(`${beside.length} of ${beside.length} published figures agree.`);
  // Below the count and the heads, a line that starts a table has no columns.
  const rows = ran.out
    .trimEnd()
    .split("\n")
    .slice(2)
    .filter((line) => /\S\s{2,}\S/.test(line));
  expect(rows).toHaveLength(beside.length);
  rows.forEach((row, number) => {
    const [label, given, opens, difference] = row.split(/\s{2,}/);
    expect(label).toBe(present(beside[number], "a row").published.label);
    expect(opens, row).toBe(given);
    expect(Number(difference), row).toBe(0);
  });
});

test("a plan that opens elsewhere shows how far, and one of another place is refused", async () => {
  const moved = JSON.parse(JSON.stringify(await planAt(england))) as { assumptions: { id: string; value: unknown }[] };
  moved.assumptions.find(({ id }) => id === "leaver_rate_england")!.value = 0.085;
  const ran = await run(["moved.otplan", "--opening"], { "moved.otplan": JSON.stringify(moved) });
  expect(ran.out).toMatch(/^Leavers, retirement included\nEngland +8\.0% +8\.5% +\+0\.5/m);
  expect(await run([team, "--opening"])).toMatchObject({ exit: 2, out: "" });
});

test("answers of their own are not mixed", async () => {
  expect(await run([england, "--opening", "--calibration"])).toMatchObject({ exit: 2, out: "" });
});
