/** Draws of the worked plans run two together come to what each comes to alone: with scenarios, lists staffed from them, and chance. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ensembleOf, readPlan, runDraws, type EnsembleAsked, type Plan } from "../../../model";

const folder = join(import.meta.dirname, "../../../seeds/plans");
// England by ICS is England with more places, and takes minutes.
const shipped = readdirSync(folder).filter((name) => name.endsWith(".otplan") && name !== "england-ics.otplan");
const draws = 5;

function planIn(name: string): Plan {
  const read = readPlan(readFileSync(join(folder, name), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

it.each(shipped)("%s", (name) => {
  const plan = planIn(name);
  const asked: EnsembleAsked = {
    scenarios: [undefined, ...plan.scenarios.slice(0, 1).map(({ id }) => id)],
    seed: "kettle meadow lantern",
    keep: {
      workforce: [{ measures: ["headcount", "vacancies", "leavers"] }],
      lists: (plan.structure.services ?? []).map(({ id }) => ({ service: id, measures: ["waiting"], time: "year" })),
    },
  };
  const made = [ensembleOf(plan, asked), ensembleOf(plan, asked)] as const;
  const [together, alone] = made;
  expect(together.ok).toBe(alone.ok);
  if (!together.ok || !alone.ok) return;
  const sample = runDraws(together.value, asked.seed, 0, draws);
  const row = new Float32Array(alone.value.columns);
  for (let k = 0; k < draws; k += 1) {
    const problem = alone.value.run(k, row);
    expect(problem?.says).toBe(sample.failed.find(({ draw }) => draw === k)?.says);
    expect(row).toEqual(sample.values.subarray(k * row.length, (k + 1) * row.length));
  }
  expect(sample.values.some((value) => value > 0)).toBe(true);
});
