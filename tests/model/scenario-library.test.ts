import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  addScenario,
  catalogueEntry,
  compositionOf,
  measures,
  postsReach,
  projectPlan,
  readPlan,
  setValue,
  writePlan,
  type Plan,
  type PostsReach,
  type Projection,
} from "../../model";
import { changeSchema, domainSchema } from "../../model/plan/schema";
import { z } from "../../model/plan/zod";
import { lacks, library, memberName, scenarioFrom, sourcesOf } from "../../renderer/screens/scenarios/library";
import stored from "../../seeds/scenario-library.json";
import { done, signed } from "./edit/signed";

const words = z.string().min(1);
const ids = z.array(words).min(1).optional();
const entrySchema = z.strictObject({
  id: words,
  domain: domainSchema,
  name: words.max(160),
  about: words,
  evidence: words,
  sources: z.array(words),
  example: words.optional(),
  needs: z.strictObject({
    assumptions: z.array(words).min(1),
    given: ids,
    place: ids,
    setting: ids,
    level: ids,
    origin: ids,
    conversion: ids,
    move: ids,
    group: ids,
    routes: z.boolean().optional(),
    apprenticeship: z.boolean().optional(),
    closure: z.enum(["supply-led", "posts-led"]).optional(),
  }),
  changes: z
    .array(
      z.strictObject({
        ...changeSchema.omit({ from: true, domain: true }).shape,
        why: words,
        after: z.int().min(0).optional(),
        by: z
          .string()
          .regex(/^\d{4}-\d{2}$/)
          .optional(),
      }),
    )
    .min(1),
});

const open = (file: string): Plan => {
  const outcome = readPlan(
    readFileSync(fileURLToPath(new URL(`../../seeds/plans/${file}.otplan`, import.meta.url)), "utf8"),
  );
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};
const england = open("england");
const team = open("community-team");
const entry = (id: string) => library.find((one) => one.id === id)!;
const withEntry = (plan: Plan, id: string): { plan: Plan; id: string } => {
  const scenario = scenarioFrom(entry(id), plan);
  return { plan: done(addScenario(plan, scenario, [], signed)).plan, id: scenario.id };
};
const lastYear = (plan: Plan, scenario: string | undefined, measure: string, where = {}): number => {
  const outcome = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value.tables({ measures: [measure], where })[0]!.values.at(-1)!;
};

describe("the file", () => {
  it("has the shape the screen reads, with an id and a name of its own for each entry", () => {
    expect(
      z.strictObject({ about: words, names: z.record(words, words), entries: z.array(entrySchema) }).safeParse(stored)
        .error,
    ).toBeUndefined();
    expect(new Set(library.map((one) => one.id)).size).toBe(library.length);
    expect(new Set(library.map((one) => one.name)).size).toBe(library.length);
  });

  it("covers all five domains of the HEE Star and every question the brief lists", () => {
    expect(new Set(library.map((one) => one.domain))).toEqual(
      new Set(["supply", "upskilling", "new-roles", "new-ways-of-working", "leadership"]),
    );
    for (const id of [
      "leavers-as-other-ahps",
      "london-and-south-east-as-england",
      "international-stay-as-domestic",
      "places-grow-by-3-6",
      "workforce-grows-by-3-6",
      "apprenticeships-25",
      "apprenticeships-50",
      "placements-limit-intake",
      "support-workers-to-apprenticeships",
      "more-advanced-practice",
      "primary-care-from-community",
      "posts-follow-need",
      "unmet-need-10",
    ])
      expect(library.map((one) => one.id)).toContain(id);
  });

  it("names listed sources, or says that its size is an example", () => {
    for (const one of library) {
      expect(sourcesOf(one).map((source) => source.id)).toEqual(one.sources);
      if (one.sources.length === 0) expect(one.example, one.id).toBeDefined();
    }
  });

  it("says that it needs whatever its changes name, by assumptions the model knows and members with a name", () => {
    for (const { id, needs, changes } of library) {
      expect(new Set(changes.map((change) => change.assumption)), id).toEqual(new Set(needs.assumptions));
      expect(
        [...needs.assumptions, ...(needs.given ?? [])].filter((name) => catalogueEntry(name) === undefined),
      ).toEqual([]);
      for (const kind of ["place", "setting", "level", "origin", "conversion", "move", "group"] as const) {
        const named = changes.flatMap((change) => change.where?.[kind] ?? []).flat();
        expect(
          named.filter((member) => !(needs[kind] ?? []).includes(member)),
          `${id}, ${kind}`,
        ).toEqual([]);
        expect(
          (needs[kind] ?? []).filter((member) => memberName(member) === member),
          id,
        ).toEqual([]);
      }
    }
  });
});

describe("fitting a plan", () => {
  it("fits England, but for what England has no figure for or no use for", () => {
    expect(
      library
        .filter((one) => lacks(one, england).length > 0)
        .map((one) => one.id)
        .sort(),
    ).toEqual(["educators-limit-intake", "placements-limit-intake", "posts-filled-sooner"]);
    expect(lacks(entry("placements-limit-intake"), england)).toEqual([
      '"Placement weeks hosted per WTE" has no figure in this plan: give it on the Assumptions screen first.',
      '"Placement weeks needed per learner-year" has no figure in this plan: give it on the Assumptions screen first.',
    ]);
  });

  it("names the place, setting, assumption, routes or conversion that a team has not", () => {
    expect(lacks(entry("london-and-south-east-as-england"), team)).toEqual([
      'This plan has no place "London".',
      'This plan has no place "South East".',
    ]);
    expect(lacks(entry("apprenticeships-50"), team)).toEqual([
      'This plan has no assumption "Apprenticeship share of places".',
      "This plan has no training routes.",
    ]);
    expect(lacks(entry("primary-care-from-community"), team)).toEqual(['This plan has no setting "Primary care".']);
    expect(lacks(entry("more-advanced-practice"), team)).toContain(
      'This plan has no way of turning posts of one level into another, "Registered posts into advanced practice".',
    );
    expect(library.filter((one) => lacks(one, team).length === 0).map((one) => one.id)).toEqual(
      expect.arrayContaining([
        "leavers-as-other-ahps",
        "posts-filled-sooner",
        "fewer-leave",
        "one-advanced-post",
        "posts-held",
        "unmet-need-10",
      ]),
    );
  });

  it.each([
    ["england", england],
    ["community-team", team],
  ] as const)("runs and saves in %s wherever it fits", (_name, plan) => {
    const fitting = library.filter((one) => lacks(one, plan).length === 0);
    expect(fitting.length).toBeGreaterThan(5);
    for (const one of fitting) {
      const { plan: more, id } = withEntry(plan, one.id);
      const full = {
        ...more,
        sources: [
          ...more.sources,
          ...sourcesOf(one).filter((source) => !more.sources.some((had) => had.id === source.id)),
        ],
      };
      const read = readPlan(writePlan(full));
      expect(
        read.problems.filter(({ severity }) => severity === "error").map(({ says }) => says),
        one.id,
      ).toEqual([]);
      expect(read.ok, one.id).toBe(true);
      const outcome = projectPlan(full, { scenario: id });
      expect(outcome.ok ? [] : outcome.problems.map((found) => found.says), one.id).toEqual([]);
    }
  });

  it("fits its dates to the plan it is added to", () => {
    expect(scenarioFrom(entry("leavers-as-other-ahps"), england).changes[0]).toMatchObject({
      from: "2025-04",
      ramp: 24,
      domain: "supply",
    });
    expect(scenarioFrom(entry("leavers-as-other-ahps"), team).changes[0]).toMatchObject({ from: "2027-04", ramp: 24 });
    expect(scenarioFrom(entry("apprenticeships-50"), england).changes[0]).toMatchObject({ from: "2024-04", ramp: 84 });
    const late = scenarioFrom(entry("apprenticeships-50"), { ...england, start: "2032-04" }).changes[0]!;
    expect([late.from, late.ramp]).toEqual([undefined, undefined]);
  });

  it("takes an id and a name that are free", () => {
    const again = scenarioFrom(entry("leavers-as-other-ahps"), england);
    expect(england.scenarios.map((one) => one.id)).not.toContain(again.id);
    expect(england.scenarios.map((one) => one.name)).not.toContain(again.name);
  });
});

describe("every entry", () => {
  const set = (plan: Plan, id: string, value: number): Plan =>
    done(setValue(plan, { assumption: id, value }, signed)).plan;
  const full = [
    ["placement_weeks_per_wte", 2],
    ["placement_weeks_per_learner", 10],
    ["academic_educators", 90],
    ["learners_per_educator", 18],
  ] as const;
  const given = full.reduce((plan, [id, value]) => set(plan, id, value), england);
  /** Who the staff are, and what share of joiners would be needed. */
  const whoTheyAre = ({ run }: Projection, characteristic: string): number[] => {
    const made = compositionOf(run, { characteristic });
    if (!made.ok) throw new Error(made.problems.map((found) => found.says).join("\n"));
    const { shares, needed } = made.value;
    return [...shares, ...needed.map((one) => (one.needed?.can === true ? one.needed.share : Number.NaN))];
  };
  const numbers = (plan: Plan, scenario?: string): number[] => {
    const outcome = projectPlan(plan, scenario === undefined ? {} : { scenario });
    if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
    return outcome.value
      .tables({ measures: measures.map(({ id }) => id), by: ["setting"] })
      .concat(outcome.value.tables({ measures: measures.map(({ id }) => id) }))
      .flatMap((table) => [...table.values])
      .concat((plan.structure.characteristics ?? []).flatMap(({ id }) => whoTheyAre(outcome.value, id)));
  };
  it("changes a number of England, with what it asks for given, unless it says that nothing changes", () => {
    const base = numbers(given);
    for (const one of library.filter((entry) => lacks(entry, given).length === 0)) {
      if (one.about.includes("nothing changes there")) continue;
      const { plan, id } = withEntry(given, one.id);
      expect(
        numbers(plan, id).some((value, i) => !Object.is(value, base[i])),
        one.id,
      ).toBe(true);
    }
  });
});

describe("a scenario that moves nobody", () => {
  it("says so in its text, in England's plan", () => {
    const run = (plan: Plan, scenario?: string) => {
      const outcome = projectPlan(plan, { recorded: false, ...(scenario === undefined ? {} : { scenario }) });
      if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
      return outcome.value.run;
    };
    const base = run(england);
    const reached = library
      .filter((one) => lacks(one, england).length === 0)
      .map((one) => {
        const { plan, id } = withEntry(england, one.id);
        return { about: one.about, reach: postsReach(base, run(plan, id)) };
      });
    const says = (reach: PostsReach): string =>
      reached.flatMap((one) => (one.reach === reach ? one.about : [])).join(" ");
    for (const { about, reach } of reached) {
      if (reach === "nothing") expect(about).toMatch(/nothing changes there|neither staff nor funded posts/);
      if (reach === "nobody") expect(about).toContain("In a supply-led plan posts alone move nobody");
    }
    expect(says("nothing")).toContain("commissioned places grow by 3.6% a year");
    expect(says("nobody")).toContain("advanced practice");
  });
});

describe("what the scenarios do", () => {
  it("does in England what the plan's own scenario of that name does", () => {
    for (const id of [
      "leavers-as-other-ahps",
      "apprenticeships-50",
      "more-advanced-practice",
      "primary-care-from-community",
    ]) {
      const added = withEntry(england, id);
      for (const measure of ["staff_in_post", "establishment", "cost"])
        expect(lastYear(added.plan, added.id, measure), `${id}, ${measure}`).toBeCloseTo(
          lastYear(england, id, measure),
          6,
        );
    }
  });

  it("leaves a hole in community trusts when primary care draws their posts or their staff", () => {
    const posts = withEntry(england, "primary-care-from-community");
    const change = (setting: string, measure: string, with_: { plan: Plan; id: string }): number =>
      lastYear(with_.plan, with_.id, measure, { setting }) - lastYear(england, undefined, measure, { setting });
    expect(change("primary-care", "establishment", posts)).toBeCloseTo(200, 6);
    expect(change("community", "establishment", posts)).toBeCloseTo(-200, 6);
    const staff = withEntry(england, "primary-care-draws-staff");
    expect(change("primary-care", "establishment", staff)).toBeCloseTo(200, 6);
    expect(change("community", "establishment", staff)).toBeCloseTo(0, 6);
    expect(change("community", "vacancies", staff)).toBeGreaterThan(50);
  });
});
