/** A figure out of all proportion is asked about at every way in, and what is right is not. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkPlan, isItMeant, readPlan, setValue, type Change, type Plan, type Value, type Where } from "../../model";
import { seedPlan } from "../model/questions/read-seed-plan";
import { runPlan } from "../model/run-plan";

const signed = { when: "2026-11-28T12:00:00Z" };
const team = seedPlan("community-team");

function typed(plan: Plan, assumption: string, value: Value, where?: Where): Plan {
  const made = setValue(plan, { assumption, value, where }, signed);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value.plan;
}
/** As a file holds it: what is typed is refused before it is asked about. */
const inFile = (plan: Plan, id: string, value: Value, where?: Where): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) =>
    one.id !== id
      ? one
      : where === undefined
        ? { ...one, value }
        : { ...one, where: [...(one.where ?? []), { ...where, value, status: "judgement" }] },
  ),
});
const inScenario = (plan: Plan, change: Change): Plan => ({
  ...plan,
  scenarios: [...plan.scenarios, { id: "tried", name: "Tried", changes: [change] }],
});
const listed = (plan: Plan): string[] =>
  checkPlan(plan)
    .filter(({ kind }) => kind === "out-of-proportion")
    .map(({ says }) => says);

describe("shipped plans", () => {
  it.each(readdirSync("seeds/plans"))("%s has nothing to ask about, also when it is run", (file) => {
    const read = readPlan(readFileSync(`seeds/plans/${file}`, "utf8"));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(listed(read.value)).toEqual([]);
    if (read.problems.every(({ severity }) => severity !== "error"))
      expect(runPlan(read.value).problems.filter(({ kind }) => kind === "out-of-proportion")).toEqual([]);
  });
});

describe("a figure too large or too small for anything", () => {
  it.each([1e300, 1e-300])("%d is asked about in the base, in a part and in a scenario", (value) => {
    expect(listed(inFile(team, "added_posts", value)).join()).toContain("Is it meant?");
    expect(listed(inFile(team, "added_posts", value, { level: "registered" })).join()).toContain("Is it meant?");
    for (const op of ["set", "add", "multiply"] as const)
      expect(listed(inScenario(team, { assumption: "added_posts", op, value })).join(), op).toContain("Is it meant?");
  });
});

describe("people and posts against the plan they stand in", () => {
  it("says no more people than it knows of where some are given by a formula", () => {
    const england = seedPlan("england");
    const staff = england.assumptions.find(({ id }) => id === "staff_in_post");
    expect(
      [staff?.value, ...(staff?.where ?? []).map(({ value }) => value)].some((one) => typeof one === "string"),
    ).toBe(true);
    expect(isItMeant(england, typed(england, "added_posts", 1_000_000)).join()).toMatch(
      /in a plan with at least [\d,]+/,
    );
    expect(isItMeant(team, typed(team, "added_posts", 1_000_000)).join()).not.toContain("at least");
  });

  it("4,000 WTE in a team with 26.5 posts is asked about when it is typed and when the file is opened", () => {
    const plan = typed(team, "staff_in_post", 4000, { level: "registered" });
    expect(listed(plan)).toEqual([expect.stringMatching(/4,000 WTE, in a plan with 26\.5 posts\. Is it meant\?/)]);
    expect(isItMeant(team, plan).join()).toContain("4,000 WTE, in a plan with 26.5 posts");
  });
  it("a vacancy rate of thousands below nought is said in the run, with the figures it comes from", () => {
    const plan = typed(team, "staff_in_post", "= 2000 * 2", { level: "registered" });
    expect(isItMeant(team, plan).join()).toContain("Is it meant?");
    const asked = runPlan(plan).problems.filter(({ kind }) => kind === "out-of-proportion");
    expect(asked.map(({ says }) => says).join()).toMatch(/WTE are in post in .*a vacancy rate of −\d/);
  });
  it("posts that a scenario multiplies beyond all measure are asked about in the scenario and in its run", () => {
    const plan = inScenario(team, { assumption: "establishment", op: "multiply", value: 150 });
    expect(listed(plan).join()).toContain("multiplied by 150");
    const { problems } = runPlan(plan, { scenario: "tried" });
    expect(problems.map(({ says }) => says).join()).toMatch(/Funded posts in .* go from 26\.5 to 3,975 WTE/);
  });
  it("posts added that are a few times those there are not, three times as many are", () => {
    expect(listed(inScenario(team, { assumption: "added_posts", op: "add", value: 20 }))).toEqual([]);
    expect(listed(inScenario(team, { assumption: "added_posts", op: "add", value: 200 })).join()).toContain("200 WTE");
  });
});

describe("people known to be coming against the plan they come to", () => {
  const joining = (heads: number): Plan => {
    const { place, setting } = { place: team.structure.places[0]!.id, setting: team.structure.settings[0]!.id };
    const event = { what: "joins", heads, place, setting, level: "registered", from: "2026-10" } as const;
    return { ...team, events: [event], scenarios: [{ id: "tried", name: "Tried", changes: [], events: [event] }] };
  };
  it("50,000 people who join 26.5 posts are asked about in the base and in a scenario", () => {
    const asked = /50,000 people join in October 2026, in a plan with 26\.5 posts\. Is it meant\?$/;
    expect(listed(joining(50_000))).toEqual([
      expect.stringMatching(asked),
      expect.stringMatching(new RegExp(`^In "Tried": .*${asked.source}`)),
    ]);
    expect(isItMeant({ ...joining(50_000), scenarios: [] }, joining(50_000)).join()).toMatch(asked);
  });
  it("a few who join are not", () => expect(listed(joining(3))).toEqual([]));
});

describe("rates, hours and minutes", () => {
  it("says in which unit a slip would be right", () => {
    const service = seedPlan("intermediate-care");
    const tier = service.structure.services![0]!.tiers[0]!.id;
    const plan = typed(service, "direct_minutes", 1.5, { tier, level: "registered" });
    expect(listed(plan).join()).toContain("1.5 hours are 90 minutes");
  });
  it("asks about what a formula and a scenario come to", () => {
    const formula = typed(team, "leaver_rate", "= 0.3 * 2.5");
    expect(
      runPlan(formula)
        .problems.map(({ says }) => says)
        .join(),
    ).toMatch(/75%, and above 50% is rare/);
    expect(isItMeant(team, formula).join()).toContain("75%, and above 50% is rare");
    const added = inScenario(team, { assumption: "leaver_rate", op: "add", value: 0.6 });
    expect(isItMeant(team, added).join()).toMatch(/above 50% is rare/);
  });
});

describe("a figure against the one it replaces", () => {
  const months = (value: number): Plan => typed(team, "months_to_fill", value);
  it("is asked about from twelve times as much on, or as little, with the slip that makes", () => {
    expect(isItMeant(months(1), months(12)).join()).toMatch(/12 times the 1 months it replaces.*A year has 12 months/);
    expect(isItMeant(months(12), months(1)).join()).toMatch(/1 part in 12 of the 12 months it replaces/);
    expect(isItMeant(months(1), months(6))).toEqual([]);
  });
  it.each([
    [60, "An hour has 60 minutes."],
    [52, "A year has 52 weeks."],
    [53.5, ""],
    [30, ""],
  ])("%f times is the slip of: %s", (times, slip) => {
    const asked = isItMeant(months(0.5), months(0.5 * times)).find((says) => says.includes("it replaces"));
    expect(asked?.split("Is it meant?")[1]?.trim()).toBe(slip);
  });
  it("holds for what a scenario sets against the base", () => {
    const plan = inScenario(months(1), { assumption: "months_to_fill", op: "set", value: 20 });
    expect(isItMeant(months(1), plan).join()).toContain('In "Tried": ');
  });
  it("is not asked again when something else is edited", () => {
    const odd = typed(team, "staff_in_post", 4000, { level: "registered" });
    expect(isItMeant(odd, typed(odd, "leaver_rate", 0.09))).toEqual([]);
  });
  it("nought is a plain statement", () => {
    expect(isItMeant(months(3), typed(months(3), "leaver_rate", 0))).toEqual([]);
  });
});
