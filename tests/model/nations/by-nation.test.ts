/** What follows from a nation: shares that nobody publishes, pay, the week, and vacancies that are not compared. */
import { describe, expect, it } from "vitest";
import { calibrated, projectPlan, setValues, vacanciesApart, weeksDifferSays, type Plan } from "../../../model";
import { apart } from "../run-plan";
import { filled, shipped } from "./shipped";

const signed = { when: "2026-11-28T12:00:00Z" };
const ni = filled(shipped("northern-ireland.otplan"));
const uk = filled(shipped("uk-by-nation.otplan"));
const scotland = filled(shipped("scotland.otplan"));

function edited(plan: Plan, edits: Parameters<typeof setValues>[2]): Plan {
  const outcome = setValues(plan, undefined, edits, signed);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value.plan;
}
function tables(plan: Plan, measures: readonly string[], scenario?: string) {
  const run = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return run.value.tables({ measures, by: ["place"] });
}

describe("shares that follow the staff", () => {
  const staffOf = (plan: Plan, place: string): number => {
    const value = plan.assumptions.find(({ id }) => id === "staff_in_post")?.where?.find((one) => one.place === place);
    return typeof value?.value === "number" ? value.value : Number.NaN;
  };
  const places = ni.structure.places.filter(({ parent }) => parent !== undefined).map(({ id }) => id);

  it.each(["intake_share", "arrival_share"])("%s is each trust's part of the staff", (id) => {
    const solved = calibrated(ni);
    if (!solved.ok) throw new Error(solved.problems[0]?.says);
    const share = solved.value.plan.assumptions.find((one) => one.id === id);
    const total = places.reduce((sum, place) => sum + staffOf(ni, place), 0);
    expect(share?.status).toBe("calibrated");
    for (const place of places) {
      const value = share?.where?.find((one) => one.place === place)?.value;
      expect(apart(Number(value), staffOf(ni, place) / total)).toBeLessThan(1e-9);
    }
  });

  it("learners start where the staff are, all of them", () => {
    const [intakes] = tables(ni, ["intakes"]);
    const times = intakes!.times.length;
    const all = intakes!.groups.reduce((sum, _, group) => sum + intakes!.values[group * times]!, 0);
    expect(all).toBeCloseTo(65, 9);
    const [belfast] = places;
    const total = places.reduce((sum, place) => sum + staffOf(ni, place), 0);
    const group = intakes!.groups.findIndex(({ ids }) => ids[0] === belfast);
    expect(apart(intakes!.values[group * times]!, (65 * staffOf(ni, belfast!)) / total)).toBeLessThan(1e-9);
  });

  it("a person's own shares stay theirs", () => {
    const own = edited(
      ni,
      places.map((place, i) => ({ assumption: "intake_share", value: i === 0 ? 0.6 : 0.1, where: { place } })),
    );
    const [intakes] = tables(own, ["intakes"]);
    const group = intakes!.groups.findIndex(({ ids }) => ids[0] === places[0]);
    expect(intakes!.values[group * intakes!.times.length]).toBeCloseTo(39, 9);
  });
});

describe("a shorter week", () => {
  it("takes hours and no WTE: 36 for 37 of them from April 2026", () => {
    const [wte, hours] = tables(scotland, ["staff_in_post", "hours"]);
    const [sameWte, longer] = tables(scotland, ["staff_in_post", "hours"], "week-stays-37");
    expect([...wte!.values]).toEqual([...sameWte!.values]);
    const at = (year: string): number => hours!.times.indexOf(year);
    hours!.groups.forEach((_, group) => {
      const here = (table: typeof hours, year: string): number =>
        table!.values[group * table!.times.length + at(year)]!;
      expect(apart(here(hours, "2025/26"), here(longer, "2025/26"))).toBeLessThan(1e-12);
      expect(apart(here(hours, "2026/27"), (here(longer, "2026/27") * 36) / 37)).toBeLessThan(1e-12);
      expect(apart(here(hours, "2024/25"), 37 * here(wte, "2024/25"))).toBeLessThan(1e-12);
    });
  });
});

describe("pay", () => {
  it("is that of the nation: Scotland's pay moves Scotland's cost and nobody else's", () => {
    const before = tables(uk, ["cost", "staff_in_post"])[0]!;
    const raised = edited(uk, [
      { assumption: "pay_point", value: 50_000, where: { place: "scotland", level: "registered", prices: "2026-27" } },
    ]);
    const after = tables(raised, ["cost"])[0]!;
    before.groups.forEach(({ ids }, group) => {
      const [was, is] = [before, after].map((table) => table.values[group * table.times.length]!) as [number, number];
      expect(Number.isFinite(was), ids[0]).toBe(true);
      if (ids[0] === "scotland") expect(is).toBeGreaterThan(was);
      else expect(is).toBe(was);
    });
  });
});

describe("vacancies", () => {
  it("of nations are not counted alike, and a sentence says how", () => {
    expect(vacanciesApart(uk, ["england", "scotland"])).toBe(
      "Vacancies are not counted alike: England counts funded posts less staff in post; Scotland counts posts cleared for advertising until somebody starts. So they are not ranked, taken from one another or added up.",
    );
    expect(vacanciesApart(uk, ["scotland"])).toBeUndefined();
    expect(vacanciesApart(scotland, ["fife", "lothian"])).toBeUndefined();
  });

  it("of a place within one that says it are counted as that one's", () => {
    const within: Plan = {
      ...uk,
      structure: {
        ...uk.structure,
        places: [
          ...uk.structure.places,
          { id: "north", label: "North", kind: "region", parent: "england" },
          { id: "valleys", label: "Valleys", kind: "region", parent: "scotland" },
        ],
      },
    };
    expect(vacanciesApart(within, ["north", "england"])).toBeUndefined();
    expect(vacanciesApart(within, ["north", "valleys"])).toContain("Scotland counts posts cleared for advertising");
  });

  it("of a place of which nothing is said count like no other", () => {
    const unsaid: Plan = {
      ...uk,
      structure: {
        ...uk.structure,
        places: uk.structure.places.map(({ vacancyDefinition, ...place }) =>
          place.id === "wales" || vacancyDefinition === undefined ? place : { ...place, vacancyDefinition },
        ),
      },
    };
    expect(vacanciesApart(unsaid, ["england", "wales"])).toContain("of Wales it is not said");
  });

  it("are told together where all places count alike", () => {
    const alike: Plan = {
      ...uk,
      structure: {
        ...uk.structure,
        places: uk.structure.places.map((place) => ({ ...place, vacancyDefinition: "posts-less-staff" as const })),
      },
    };
    const run = projectPlan(alike);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const [rate] = run.value.tables({ measures: ["vacancy_rate"] });
    expect(rate!.notCompared).toBeUndefined();
    expect(rate!.values.every((value) => value >= 0 && value <= 1)).toBe(true);
  });
});

it("says that a WTE is not the same time where weeks differ", () => {
  expect(weeksDifferSays(uk)).toContain("not the same time in every place");
  expect(weeksDifferSays(scotland)).toContain("the whole-time week changes");
  expect(weeksDifferSays(ni)).toBeUndefined();
});
