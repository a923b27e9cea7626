import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  hasErrors,
  placeWeights,
  type Plan,
  planForPlace,
  planForTeam,
  projectPlan,
  readPlan,
  type Table,
  type TeamFigures,
  writePlan,
} from "../../model";

function plan(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems.map((problem) => problem.says).join("\n"));
  return read.value;
}
const seed = (name: string): Plan => plan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
const england = seed("england");
const systems = seed("england-ics");
const team = seed("community-team");

const signed = { when: "2026-11-28T09:00:00.000Z", who: "Asha" };

function cut(whole: Plan, place: string): Plan {
  const weights = placeWeights(whole);
  const made = weights.ok ? planForPlace(whole, place, weights.value, signed) : weights;
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value.plan;
}

function table(of: Plan, measure: string, place?: string, scenario?: string): Table {
  const ran = projectPlan(of, { ...(scenario === undefined ? {} : { scenario }), recorded: true });
  if (!ran.ok) throw new Error(ran.problems[0]?.says);
  return ran.value.tables({
    measures: [measure],
    by: ["setting"],
    ...(place === undefined ? {} : { where: { place } }),
    time: "month",
  })[0]!;
}

const close = (a: Table, b: Table, part: number): void => {
  expect(a.values.length).toBe(b.values.length);
  a.values.forEach((value, i) =>
    expect(Math.abs(value - b.values[i]!)).toBeLessThanOrEqual(part * Math.abs(b.values[i]!) + 1e-9),
  );
};

describe("a plan for one place", () => {
  it("opens without errors for every region and system, and writes and reads back the same", () => {
    for (const [whole, kind] of [
      [england, "region"],
      [systems, "ics"],
      [systems, "region"],
    ] as const) {
      for (const { id, label } of whole.structure.places.filter((place) => place.kind === kind)) {
        const made = cut(whole, id);
        const read = readPlan(writePlan(made));
        expect(read.ok, label).toBe(true);
        if (!read.ok) continue;
        expect(read.value).toEqual(made);
        expect(
          read.problems.filter((problem) => problem.severity === "error"),
          label,
        ).toEqual([]);
        expect(made.structure.places.find((place) => place.parent === undefined)?.label).toBe(label);
      }
    }
  });

  it("gives London what England's plan gives London, by setting and in every month", () => {
    const london = cut(england, "london");
    close(table(london, "staff_in_post"), table(england, "staff_in_post", "london"), 0.001);
    close(table(london, "establishment"), table(england, "establishment", "london"), 0.001);
  });

  it("keeps a figure of the region for a system in it, unless the system has its own", () => {
    const system = systems.structure.places.find((place) => place.kind === "ics" && place.parent === "london")!.id;
    close(table(cut(systems, system), "staff_in_post"), table(systems, "staff_in_post", system), 0.001);
    const essex = cut(systems, "ics:mid-and-south-essex");
    const rates = essex.assumptions.find((one) => one.id === "vacancy_rate")!.where!;
    expect(rates.filter((entry) => entry.place === "ics:mid-and-south-essex").map((entry) => entry.value)).toEqual([
      0.261,
    ]);
    // Vacancies are the difference of two larger figures; each of these is held to the same part of itself.
    close(table(essex, "staff_in_post"), table(systems, "staff_in_post", "ics:mid-and-south-essex"), 0.001);
    close(table(essex, "establishment"), table(systems, "establishment", "ics:mid-and-south-essex"), 0.001);
  });

  it("keeps the systems inside a region, with shares of training places that add up to 1", () => {
    const london = cut(systems, "london");
    const shares = london.assumptions.find((one) => one.id === "intake_share")!.where!;
    expect(shares.length).toBe(systems.structure.places.filter((place) => place.parent === "london").length);
    expect(shares.reduce((sum, share) => sum + Number(share.value), 0)).toBeCloseTo(1, 9);
    close(table(london, "staff_in_post"), table(systems, "staff_in_post", "london"), 0.001);
  });

  it("runs every scenario as the whole plan does, and leaves out those about other places", () => {
    const west = cut(england, "north-west");
    expect(west.scenarios.map((scenario) => scenario.id)).not.toContain("london-and-south-east-as-england");
    expect(cut(england, "london").scenarios.map((scenario) => scenario.id)).toContain(
      "london-and-south-east-as-england",
    );
    // Added posts follow the posts of a place in the whole plan and its staff here, which differ by the vacancy rates.
    for (const id of [
      "leavers-as-other-ahps",
      "workforce-grows-by-3-6",
      "more-advanced-practice",
      "primary-care-from-community",
    ]) {
      close(table(west, "staff_in_post", undefined, id), table(england, "staff_in_post", "north-west", id), 0.005);
      close(table(west, "establishment", undefined, id), table(england, "establishment", "north-west", id), 0.005);
    }
  });

  it("says of every figure it shared out that it did, and calls none of them published", () => {
    const london = cut(england, "london");
    const care = london.assumptions
      .find((one) => one.id === "staff_in_post")!
      .where!.find((entry) => entry.setting === "social-care")!;
    expect(care.status).toBe("derived");
    expect(care.reason).toMatch(
      /^3,200 in "England by NHS region", times \d+\.\d%: the share of London, by the staff that are given by place\. Replace it/,
    );
    const intake = london.assumptions.find((one) => one.id === "opening_intake")!;
    expect(intake.reason).toMatch(/the share of London, by share of commissioned places by place/);
    const { low, likely, high } = intake.range!;
    const whole = england.assumptions.find((one) => one.id === "opening_intake")!.range!;
    const factor = Number(/\* (0\.\d+)$/.exec(String(intake.value))![1]);
    [low / whole.low, likely! / whole.likely!, high / whole.high].forEach((share) =>
      expect(share).toBeCloseTo(factor, 3),
    );
    expect(london.scenarios.find((scenario) => scenario.id === "more-advanced-practice")!.name).toBe(
      "100 more posts in advanced practice (London's share)",
    );
  });

  it("leaves the larger plan alone and refuses a place it does not have", () => {
    const before = writePlan(england);
    cut(england, "london");
    expect(writePlan(england)).toBe(before);
    const weights = placeWeights(england);
    if (!weights.ok) throw new Error(weights.problems[0]?.says);
    expect(planForPlace(england, "atlantis", weights.value, signed)).toMatchObject({
      ok: false,
      problems: [{ says: expect.stringContaining("atlantis") as string }],
    });
  });
});

function teamPlan(figures: TeamFigures): Plan {
  const made = planForTeam(team, figures, signed);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value.plan;
}

describe("a plan for a team of one's own", () => {
  const made = teamPlan({
    name: "Harbour team",
    staffInPost: 40.3,
    posts: { kind: "vacancy-rate", rate: 0.15 },
    leaverRate: 0.2,
  });

  it("opens without errors with the figures given, to the last hundredth", () => {
    const read = readPlan(writePlan(made));
    expect(read.ok && !hasErrors(read.problems)).toBe(true);
    const total = (id: string): number =>
      made.assumptions.find((one) => one.id === id)!.where!.reduce((sum, entry) => sum + Number(entry.value), 0);
    expect(total("staff_in_post")).toBeCloseTo(40.3, 9);
    expect(total("establishment")).toBeCloseTo(47.41, 9);
    expect(made.title).toBe("Harbour team");
    const leaving = made.assumptions.find((one) => one.id === "leaver_rate")!;
    expect(leaving.value).toBe(0.2);
    expect(leaving.range).toMatchObject({ low: 0.12, likely: 0.2, high: 0.32 });
  });

  it("runs, every scenario too, and starts near the staff given", () => {
    for (const scenario of [undefined, ...made.scenarios.map((one) => one.id)])
      expect(projectPlan(made, scenario === undefined ? {} : { scenario }).ok).toBe(true);
    const settled = table({ ...made, chance: { on: false, seed: "x" } }, "staff_in_post");
    expect(settled.values[0]).toBeGreaterThan(36);
    expect(settled.values[0]).toBeLessThan(45);
  });

  it("marks everything else as an example", () => {
    for (const id of ["mean_age", "participation", "months_to_fill", "promotion_limit"])
      expect(made.assumptions.find((one) => one.id === id)!.reason).toContain("Example figure: replace with your own");
    expect(
      teamPlan({
        name: "A",
        staffInPost: 10,
        posts: { kind: "establishment", wte: 12 },
        leaverRate: 0.1,
      }).assumptions.find((one) => one.id === "establishment")!.reason,
    ).toBe(
      "12.0 WTE in all, as entered when the plan was made. How it divides by level is an example figure: replace with your own.",
    );
  });
});
