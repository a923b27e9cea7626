/** The causes of England's numbers, against plans whose every figure is a tenth less. */
import { expect, it } from "vitest";
import {
  explainNumber,
  leverOf,
  numberCauses,
  projectPlan,
  ranked,
  type ExplainRequest,
  type Plan,
} from "../../../model";
import { holds, sweep } from "./a-tenth-less";
import { seedPlan } from "./read-seed-plan";

/** England with fewer years, so that hundreds of runs stay within a minute; what moves what is the same. */
function shortEngland(closure: Plan["closure"]): Plan {
  const plan = seedPlan("england");
  return { ...plan, closure, years: 3 };
}

const measuresAsked = [
  "staff_in_post",
  "headcount",
  "vacancies",
  "establishment",
  "joiners",
  "leavers",
  "retirements",
  "exit_rate",
  "cost",
  "temporary_cost",
  "need",
  "learners",
  "intakes",
  "looking",
  "share_over_55",
  "international_share",
  "registered_share",
  "placement_shortfall",
  "hours_change",
] as const;

/** The figures of a plan are divided over so many files, so that each takes its part of the hundreds of runs. */
const parts = 4;

/** Holds the causes of England's numbers against one part of its figures. */
export function causesOfEngland(closure: Plan["closure"], part: number): void {
  it(`England, ${closure}, part ${part} of ${parts}: names every assumption that moves a number by more than half a percent, largest first`, () => {
    const plan = shortEngland(closure);
    const places = [plan.structure.places[0]!.id, plan.structure.places.at(-1)!.id];
    const year = "2026/27";
    const requests: ExplainRequest[] = places.flatMap((place) =>
      measuresAsked.map((measure) => ({ measure, place, year })),
    );
    const numbersOf = (edited: Plan): readonly number[] | undefined => {
      const projected = projectPlan(edited);
      if (!projected.ok) return undefined;
      const { calendar } = projected.value.run.program;
      const slot = calendar.years.findIndex((one) => one.name === year);
      return places.flatMap((place) => {
        const tables = projected.value.tables({ measures: measuresAsked, where: { place } });
        return tables.map((table) => table.values[slot]!);
      });
    };
    const swept = sweep(plan, numbersOf, (number) => number % parts === part - 1);
    const projected = projectPlan(plan);
    const lever = leverOf(plan);
    if (!projected.ok || !lever.ok) throw new Error("the plan was expected to run");
    // The sizes of one number are measured in the app; here they are taken of all at once from the same lever.
    const asked = requests.filter((_, i) => i % 9 === 0);
    let pairs = 0;
    for (const request of asked) {
      const found = explainNumber(projected.value, request);
      if (!found.ok) throw new Error(found.problems[0]!.says);
      const { assumptions } = found.value;
      const causes = numberCauses(
        lever.value,
        request,
        [...new Set(assumptions.map((entry) => entry.id))].filter((id) => swept.has(id)),
      );
      pairs += holds(
        swept,
        requests.indexOf(request),
        `${request.measure} of ${request.place}`,
        ranked(assumptions, [...causes]),
      );
    }
    for (const request of requests) {
      const found = explainNumber(projected.value, request);
      if (!found.ok) throw new Error(found.problems[0]!.says);
      const read = new Set(found.value.assumptions.map((entry) => entry.id));
      for (const [id, moves] of swept)
        if (Math.abs(moves[requests.indexOf(request)]!) > 0.005)
          expect(read.has(id), `${request.measure} of ${request.place} with ${id}`).toBe(true);
    }
    expect(pairs).toBeGreaterThan(2);
  });
}
