/** Tables begin with the day before the plan starts: what stocks were then, so that the first year can be accounted for. */
import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { ledger, measures, projectPlan, readPlan, type Breakdown, type Projection } from "../../model/index";

const england = readPlan(readFileSync(new URL("../../seeds/plans/england.otplan", import.meta.url), "utf8"));

function projectionOf(chance?: { readonly seed: string }): Projection {
  if (!england.ok) throw new Error("no plan");
  const plan = structuredClone(england.value);
  // The plan leaves unmet need empty; the gap to need is missing without it.
  const unmet = plan.assumptions.find((assumption) => assumption.id === "unmet_need")!;
  unmet.value = 0.1;
  unmet.status = "judgement";
  const made = projectPlan(plan, chance === undefined ? {} : { chance });
  if (!made.ok) throw new Error(made.problems.map((found) => found.says).join("\n"));
  return made.value;
}
const all = measures.map((measure) => measure.id);
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);

describe.each([
  ["expected numbers", undefined],
  ["whole people", { seed: "opening" }],
] as const)("the opening column, in %s", (_, chance) => {
  const projection = projectionOf(chance);
  const whole = new Map(projection.tables({ measures: all }).map((table) => [table.measure.id, table]));
  const opening = (id: string): number => whole.get(id)!.opening[0]!;
  const first = (id: string): number => whole.get(id)!.values[0]!;

  test("holds every stock that a year's end holds, and no flow", () => {
    for (const table of whole.values())
      expect(Number.isFinite(table.opening[0]!), table.measure.id).toBe(
        table.measure.kind === "stock" && Number.isFinite(table.values[0]!),
      );
  });

  test("is what the first year begins with: what came less what went leads to its end", () => {
    const net = first("joiners") - first("exits") + first("net_moves");
    expect(opening("headcount") + net).toBeCloseTo(first("headcount"), 6);
    const hours = first("joiners_wte") - first("leavers_wte") - first("retirements_wte") + first("hours_change");
    expect(opening("staff_in_post") + hours).toBeCloseTo(first("staff_in_post"), 6);
    const learning = first("intakes") - first("course_leavers") - first("completions");
    expect(opening("learners") + learning).toBeCloseTo(first("learners"), 6);
    const year = projection.run.program.calendar.years[0]!;
    let looking = opening("looking");
    ledger(projection.run, ({ month, from, to, heads }) => {
      if (month > year.last) return;
      if (to.kind === "pool") looking += heads;
      if (from.kind === "pool") looking -= heads;
    });
    expect(looking).toBeCloseTo(first("looking"), 6);
  });

  test("keeps the sums of its measures", () => {
    expect(opening("vacancies")).toBeCloseTo(opening("establishment") - opening("staff_in_post"), 9);
    expect(opening("vacancies")).toBeCloseTo(opening("vacant_posts") - opening("over_establishment"), 6);
    expect(opening("vacancy_rate")).toBeCloseTo(opening("vacant_posts") / opening("establishment"), 12);
    expect(opening("net_vacancy_rate")).toBeCloseTo(opening("vacancies") / opening("establishment"), 12);
    expect(opening("gap_to_need")).toBeCloseTo(opening("need") - opening("staff_in_post"), 9);
    expect(opening("available_wte")).toBeLessThanOrEqual(opening("staff_in_post"));
  });

  test.each<Breakdown>(["region", "level", "age", "origin"])("adds up over groups by %s", (by) => {
    for (const table of projection.tables({ measures: ["headcount", "staff_in_post"], by: [by] }))
      expect(sum(table.opening)).toBeCloseTo(opening(table.measure.id), 6);
    const [mix] = projection.tables({ measures: ["skill_mix"], by: [by] });
    expect(sum(mix!.opening)).toBeCloseTo(1, 9);
  });
});
