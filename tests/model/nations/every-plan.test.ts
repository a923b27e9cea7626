/** Every plan that is shipped, nations and place sets among them, opened, filled where it asks, run, and read for sense. */
import { describe, expect, it } from "vitest";
import { measures, missing, projectPlan, projectServices, type Plan, type Projection } from "../../../model";
import { asked, filled, shipped, shippedPlans } from "./shipped";

// England by system is among them.

/** Net numbers and differences may lie below nought; everything else is a count, a rate or money. */
const mayBeNegative = new Set([
  "vacancies",
  "net_vacancy_rate",
  "gap_to_need",
  "vacancies_per_100k",
  "hours_change",
  "net_moves",
  "placement_shortfall",
  "growth",
]);

/** Measures whose parts, by place, come to the whole. */
const addUp = [
  "staff_in_post",
  "hours",
  "headcount",
  "establishment",
  "vacant_posts",
  "joiners",
  "leavers",
  "retirements",
  "intakes",
  "cost",
] as const;

function run(plan: Plan): Projection {
  const outcome = projectPlan(plan);
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
}

/** Whether the plan's leaves count vacancies in more than one way, read from the file as it is written. */
function mixesDefinitions({ structure: { places } }: Plan): boolean {
  const saidAt = (id: string | undefined): string | undefined => {
    const place = places.find((one) => one.id === id);
    return place === undefined ? undefined : (place.vacancyDefinition ?? saidAt(place.parent));
  };
  const leaves = places.filter(({ id }) => !places.some(({ parent }) => parent === id));
  return new Set(leaves.map(({ id }) => saidAt(id))).size > 1;
}

describe.each(shippedPlans)("%s", (file) => {
  const plan = shipped(file);
  const whole = filled(plan);

  it("says what is missing, and nothing is once it is given", () => {
    const stops = missing(plan).filter(({ severity }) => severity === "error");
    if (stops.length > 0) expect(projectPlan(plan).ok).toBe(false);
    expect(missing(whole).filter(({ severity }) => severity === "error")).toEqual([]);
    for (const { says, label } of asked(plan)) expect(says).toContain(label);
  });

  it("comes to numbers that make sense for every measure", () => {
    const tables = run(whole).tables({ measures: measures.map(({ id }) => id), by: ["place"] });
    // What can be told of a plan that lacks nothing it asks for: who is there, how many posts, who comes and goes.
    const told = ["staff_in_post", "headcount", "establishment", "exit_rate", "joiners", "leavers", "mean_age"];
    for (const { measure, values, opening, groups } of tables) {
      const all = [...values, ...opening].filter((value) => !Number.isNaN(value));
      expect(all.every(Number.isFinite), measure.id).toBe(true);
      if (told.includes(measure.id))
        expect(values.some(Number.isNaN), `${measure.id}: a number is missing`).toBe(false);
      const least = mayBeNegative.has(measure.id) ? Number.NEGATIVE_INFINITY : -1e-9;
      expect(Math.min(0, ...all), `${measure.id} of ${groups.length} places`).toBeGreaterThanOrEqual(least);
      if (measure.unit === "share" || measure.unit === "per year")
        expect(Math.max(0, ...all), measure.id).toBeLessThanOrEqual(1 + 1e-9);
    }
  });

  it("adds up by place", () => {
    const projection = run(whole);
    const [parts, totals] = [
      projection.tables({ measures: addUp, by: ["place"] }),
      projection.tables({ measures: addUp }),
    ];
    parts.forEach(({ measure, groups, times, values }, number) => {
      if (measure.id === "vacant_posts" && mixesDefinitions(whole)) return;
      times.forEach((_, time) => {
        const sum = groups.reduce((total, _group, group) => total + values[group * times.length + time]!, 0);
        const told = totals[number]!.values[time]!;
        if (Number.isNaN(sum)) expect(told, measure.id).toBeNaN();
        else expect(Math.abs(sum - told), measure.id).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(told)));
      });
    });
  });

  it("gives hours that are WTE x the week of the place", () => {
    const [wte, hours] = run(whole).tables({ measures: ["staff_in_post", "hours"], by: ["place"] });
    const per = hours!.values.map((value, i) => (wte!.values[i] === 0 ? Number.NaN : value / wte!.values[i]!));
    for (const week of per) if (!Number.isNaN(week)) expect(week >= 30 && week <= 40).toBe(true);
  });

  it("tells vacancies of places that count them differently apart and never together", () => {
    const [parts, together] = [["place"] as const, [] as const].map(
      (by) => run(whole).tables({ measures: ["vacancy_rate"], by: [...by] })[0]!,
    );
    expect(together!.values.every(Number.isNaN)).toBe(mixesDefinitions(whole));
    expect(together!.notCompared !== undefined).toBe(mixesDefinitions(whole));
    expect(parts!.values.some((rate) => Number.isFinite(rate))).toBe(true);
  });

  it("comes to lists that make sense where its services can be worked out", () => {
    const services = projectServices(whole);
    if (!services.ok) throw new Error(services.problems[0]?.says);
    for (const { id } of whole.structure.services ?? []) {
      const view = services.value.view(id, undefined);
      if (!view.runs) {
        expect(view.needed.length).toBeGreaterThan(0);
        continue;
      }
      for (const [measure, values] of Object.entries(view.figures))
        for (const value of values) if (!Number.isNaN(value)) expect(value, measure).toBeGreaterThanOrEqual(-1e-9);
    }
  });
});

it("there are plans of all four nations, and of them together", () => {
  for (const file of ["england", "scotland", "wales", "northern-ireland", "uk-by-nation"])
    expect(shippedPlans).toContain(`${file}.otplan`);
});
