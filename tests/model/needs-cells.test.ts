/** Whether tables need a run that keeps every cell is told before it is run, so that pictures need not wait for one. */
import { expect, it } from "vitest";
import { measures, needsCells, projectPlan, type Asked } from "../../model";
import { small } from "./past-plan";

const runOf = (recorded: boolean) => {
  const run = projectPlan(small, { recorded });
  if (!run.ok) throw new Error(run.problems.map(({ says }) => says).join("\n"));
  return run.value;
};

it("tables that do not need every cell are the same of a run without them, and the others are not", () => {
  const [few, whole] = [runOf(false), runOf(true)];
  const among: Pick<Asked, "by" | "where">[] = [
    {},
    { by: ["place"] },
    { by: ["level"], where: { place: "place1" } },
    { by: ["age"] },
    { by: ["place", "origin"] },
    { where: { age: "from-30" } },
    { by: ["route"] },
  ];
  let cells = 0;
  for (const people of among)
    for (const { id } of measures) {
      const asked: Asked = { ...people, measures: [id] };
      const [without, withAll] = [few.tables(asked), whole.tables(asked)];
      if (!needsCells(asked)) expect(without, JSON.stringify(asked)).toEqual(withAll);
      else if (JSON.stringify(without) !== JSON.stringify(withAll)) cells += 1;
    }
  expect(cells).toBeGreaterThan(20);
});
