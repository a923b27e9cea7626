/**
 * A number's causes are what its computation read, largest first. Held against plans whose every figure is really made
 * a tenth less by hand, one at a time, and run from the start.
 */
import { describe, expect, it } from "vitest";
import {
  explainNumber,
  explainService,
  leverOf,
  numberCauses,
  projectPlan,
  projectServices,
  ranked,
  serviceCauses,
  type Assumption,
  type ExplainRequest,
  type Plan,
  type Ranked,
  type ServiceExplainRequest,
  type Value,
} from "../../../model";
import { seedPlan } from "./read-seed-plan";

const tenthLess = (value: Value): Value =>
  value === null ? null : typeof value === "number" ? value * 0.9 : `(${value}) * 0.9`;

/** The plan with each figure of one assumption a tenth less, wherever and whenever it holds. */
function withLess(plan: Plan, id: string): Plan {
  const less = (assumption: Assumption): Assumption => ({
    ...assumption,
    value: tenthLess(assumption.value),
    ...(assumption.when && { when: assumption.when.map((one) => ({ ...one, value: tenthLess(one.value) })) }),
    ...(assumption.where && {
      where: assumption.where.map((entry) => ({
        ...entry,
        value: tenthLess(entry.value),
        ...(entry.when && { when: entry.when.map((one) => ({ ...one, value: tenthLess(one.value) })) }),
      })),
    }),
  });
  return { ...plan, assumptions: plan.assumptions.map((one) => (one.id === id ? less(one) : one)) };
}

/** Moves of each number by assumption, from plans edited and run. */
function sweep(plan: Plan, numbersOf: (plan: Plan) => readonly number[] | undefined): Map<string, number[]> {
  const now = numbersOf(plan)!;
  const found = new Map<string, number[]>();
  for (const { id } of plan.assumptions) {
    const then = numbersOf(withLess(plan, id));
    if (then !== undefined)
      found.set(
        id,
        then.map((value, i) => (value - now[i]!) / Math.abs(now[i]!)),
      );
  }
  return found;
}

function holds(swept: Map<string, number[]>, number: number, name: string, { assumptions }: Ranked): number {
  const listed = new Map(assumptions.map((entry) => [entry.id, entry.moves]));
  let pairs = 0;
  for (const [id, moves] of swept) {
    const move = moves[number]!;
    if (!(Math.abs(move) > 0.005)) continue;
    pairs += 1;
    expect(listed.has(id), `${name} moves ${(move * 100).toFixed(1)}% with ${id}`).toBe(true);
    expect(listed.get(id)! / move, `${name}, ${id}: the size`).toBeCloseTo(1, 5);
  }
  const sizes = assumptions.map((entry) => Math.abs(entry.moves!)).filter((size) => !Number.isNaN(size));
  expect(sizes, `${name}: largest first`).toEqual([...sizes].sort((a, b) => b - a));
  return pairs;
}

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

describe.each(["supply-led", "posts-led"] as const)("England, %s", (closure) => {
  it(
    "names every assumption that moves a number by more than half a percent, largest first",
    { timeout: 180_000 },
    () => {
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
      const swept = sweep(plan, numbersOf);
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
        const causes = numberCauses(lever.value, request, [...new Set(assumptions.map((entry) => entry.id))]);
        pairs += holds(
          swept,
          requests.indexOf(request),
          `${request.measure} of ${request.place}`,
          ranked(assumptions, causes),
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
      expect(pairs).toBeGreaterThan(15);
    },
  );
});

const serviceMeasuresAsked = [
  "referred",
  "started",
  "waiting",
  "mean_wait",
  "in_treatment",
  "removed",
  "hours_available",
  "use_of_capacity",
] as const;

/** The plan's first service under a team that is stated instead of the plan's own staff. */
function withStatedTeam(plan: Plan): Plan {
  const [service, ...others] = plan.structure.services ?? [];
  const team: Assumption = {
    id: "stated_team",
    label: "Team, as stated",
    unit: "WTE",
    value: 4,
    status: "judgement",
    reason: "made up for a test",
  };
  return {
    ...plan,
    structure: { ...plan.structure, services: [{ ...service!, staffing: "stated-team" }, ...others] },
    assumptions: [...plan.assumptions.filter((one) => one.id !== "stated_team"), team],
  };
}

describe.each([
  { name: "a service staffed from the workforce", plan: seedPlan("children-before-after"), least: 10 },
  { name: "a service whose team is stated", plan: withStatedTeam(seedPlan("children-before-after")), least: 10 },
  { name: "a service whose starts are counted", plan: seedPlan("tiered-children"), least: 3 },
])("$name", ({ plan, least }) => {
  it(
    "names every assumption that moves a number by more than half a percent, largest first",
    { timeout: 60_000 },
    () => {
      const service = plan.structure.services![0]!.id;
      const year = "2027/28";
      const numbersOf = (edited: Plan): readonly number[] | undefined => {
        const services = projectServices(edited);
        if (!services.ok) return undefined;
        const view = services.value.view(service, undefined);
        const slot = view.years.findIndex((one) => one.name === year);
        return serviceMeasuresAsked.map((measure) => view.byYear[measure]?.[slot] ?? Number.NaN);
      };
      const swept = sweep(plan, numbersOf);
      const services = projectServices(plan);
      const lever = leverOf(plan);
      if (!services.ok || !lever.ok) throw new Error("the plan was expected to run");
      let pairs = 0;
      serviceMeasuresAsked.forEach((measure, number) => {
        const request: ServiceExplainRequest = { service, measure, year };
        const found = explainService(services.value, request);
        if (!found.ok) throw new Error(found.problems[0]!.says);
        const { assumptions } = found.value;
        const causes = serviceCauses(lever.value, request, [...new Set(assumptions.map((entry) => entry.id))]);
        pairs += holds(swept, number, measure, ranked(assumptions, causes));
      });
      expect(pairs).toBeGreaterThanOrEqual(least);
    },
  );
});
