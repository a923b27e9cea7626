/** The closing pack: what was decided stands beside its numbers as they were and as they are, worked out apart. */
import { describe, expect, it } from "vitest";
import {
  askRoom,
  claimHolds,
  claimsOf,
  decide,
  decisionInputs,
  projectPlan,
  putDots,
  putOnKeys,
  readPlan,
  removeScenario,
  renameScenario,
  roomLooksAt,
  setValue,
  showRoom,
  textOf,
  workshopScenarios,
  writePlan,
  type Claim,
  type Plan,
  type SeenNumber,
} from "../../../model/index";
import { buildPlan, given } from "../build-plan";
import { done, signed } from "../edit/signed";
import { claimIn, reportFor, seedPlan } from "./make-report";

const bare = buildPlan({
  places: 1,
  years: 2,
  assumptions: [given("leaver_rate", 0.1), given("months_to_fill", 120)],
  scenarios: [
    { id: "stay", name: "All stay", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] },
    { id: "more", name: "Fill sooner", changes: [{ assumption: "months_to_fill", op: "set", value: 2 }] },
  ],
});

/** Staff in post at the end of the last year, run apart from the report. */
function staffAtEnd(plan: Plan, scenario: string | undefined): number {
  const run = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return [...(run.value.tables({ measures: ["staff_in_post"] })[0]?.values ?? [])].at(-1) ?? Number.NaN;
}

const lastYear = "2026/27";
const seen = (plan: Plan, scenario: string | undefined): SeenNumber => ({
  measure: "staff_in_post",
  label: "Staff in post",
  unit: "WTE",
  year: years(plan).at(-1) ?? lastYear,
  value: staffAtEnd(plan, scenario),
});
function years(plan: Plan): readonly string[] {
  const run = projectPlan(plan);
  return run.ok ? (run.value.tables({ measures: ["staff_in_post"] })[0]?.times ?? []) : [];
}

const decided = (plan: Plan, scenario: string | undefined): Plan =>
  done(
    decide(
      plan,
      { text: "Pay for it", owner: "Asha" },
      { scenario, numbers: [seen(plan, scenario)], inputs: decisionInputs(plan, scenario), model: "test" },
      signed,
    ),
  ).plan;

const pack = (plan: Plan, draws = 0) =>
  reportFor(plan, { kind: "workshop", scenarios: workshopScenarios(plan), draws });
const since = (plan: Plan): string => textOf(claimIn(pack(plan), "decision.1.since")?.says ?? []);

describe("a decision in the closing pack", () => {
  const plan = decided(bare, "stay");

  it("says that nothing has changed while nothing has", () => {
    expect(since(plan)).toBe('Decided on 28 November 2026 on "All stay". The plan has not changed since.');
    expect(since(done(renameScenario(plan, "stay", "Everybody stays", signed)).plan)).toContain("has not changed");
  });

  it("says what the number was and is where the plan has moved on", () => {
    const moved = done(setValue(plan, { assumption: "leaver_rate", value: 0.01, scenario: "stay" }, signed)).plan;
    const [then, now] = [staffAtEnd(plan, "stay"), staffAtEnd(moved, "stay")];
    expect(now).toBeGreaterThan(then + 0.1);
    expect(since(moved)).toContain(`was ${then.toFixed(1)} WTE then and is ${now.toFixed(1)} WTE now`);
    const numbers = claimIn(pack(moved), "decision.1.since")?.says.filter((part) => typeof part !== "string");
    expect(numbers?.map(({ value }) => value)).toEqual([then, now]);
  });

  it("says that the plan has moved on where its number has not", () => {
    const moved = done(setValue(plan, { assumption: "leaver_rate", value: 0.2 }, signed)).plan;
    expect(staffAtEnd(moved, "stay")).toBeCloseTo(staffAtEnd(plan, "stay"), 9);
    expect(since(moved)).toContain("The plan has moved on since; these numbers have not.");
  });

  it("keeps its numbers where its scenario is gone", () => {
    const gone = done(removeScenario(plan, "stay", signed)).plan;
    expect(since(gone)).toContain("no such scenario any more");
    expect(JSON.stringify(pack(gone))).toContain(`"value":${staffAtEnd(plan, "stay")}`);
  });

  it("is the same after the plan was saved and opened", () => {
    const read = readPlan(writePlan(plan));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    expect(since(read.value)).toBe(since(plan));
  });
});

describe("the claims of the closing pack", () => {
  const asking = done(askRoom(bare, "What do we pay for first?", signed)).plan;
  const plan = decided(done(putDots(asking, "more", 2, signed)).plan, "stay");
  const moved = done(setValue(plan, { assumption: "leaver_rate", value: 0.01, scenario: "stay" }, signed)).plan;
  const gone = done(removeScenario(plan, "stay", signed)).plan;
  const lefts = (claim: Claim | undefined): readonly (number | null)[] => (claim?.holds ?? []).map(({ left }) => left);

  it("each have tests, and hold by them", () => {
    for (const one of [plan, moved, gone]) {
      const claims = claimsOf(pack(one));
      expect(claims.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["workshop.question", "workshop.dots", "decision.1", "decision.1.since"]),
      );
      for (const claim of claims) {
        expect(claim.holds.length, claim.id).toBeGreaterThan(0);
        expect(claimHolds(claim), claim.id).toBe(true);
      }
    }
  });

  it("no longer hold of the numbers of a plan that has moved, or has lost the scenario", () => {
    const [before, after, lost] = [plan, moved, gone].map((one) => claimIn(pack(one), "decision.1.since"));
    const judgedBy = (claim: Claim | undefined, other: Claim | undefined): boolean => {
      if (claim === undefined) throw new Error("no claim");
      return claimHolds({
        ...claim,
        holds: claim.holds.map((test, at) => ({ ...test, left: lefts(other)[at] ?? null })),
      });
    };
    expect(judgedBy(before, before)).toBe(true);
    expect(judgedBy(before, after)).toBe(false);
    expect(judgedBy(after, before)).toBe(false);
    expect(judgedBy(before, lost)).toBe(false);
    expect(judgedBy(lost, before)).toBe(false);
  });
});

describe("the options of the closing pack", () => {
  it("are those on keys, then those decided or voted on; each once", () => {
    const keyed = done(putOnKeys(bare, ["more"], signed)).plan;
    expect(workshopScenarios(decided(done(putDots(keyed, "more", 2, signed)).plan, "stay"))).toEqual(["more", "stay"]);
  });

  it("stand with the measure the room looked at, its range and its dots", () => {
    const keyed = done(putOnKeys(bare, ["more"], signed)).plan;
    const shown = done(showRoom(keyed, { measure: "vacancies" }, "Vacancies", signed)).plan;
    const voted = done(putDots(shown, "more", 4, signed)).plan;
    const table = pack(voted, 3)
      .sections.find(({ id }) => id === "options")
      ?.blocks.find(({ block }) => block === "table");
    if (table?.block !== "table") throw new Error("no table of options");
    expect(table.columns.map(({ heading }) => heading)).toContain("Net vacancies");
    expect(table.columns.map(({ heading }) => heading)).toContain("8 in 10 futures");
    const row = table.rows[1]?.cells ?? [];
    expect(row[0]).toBe("Fill sooner");
    expect(row.at(-1)).toMatchObject({ value: 4 });
  });
});

describe("what the room looks at", () => {
  it("is the first list, or the staff, until somebody chooses", () => {
    expect(roomLooksAt(bare)).toEqual({ measure: "staff_in_post" });
    const children = seedPlan("tiered-children");
    expect(roomLooksAt(children)).toEqual({ measure: "waiting", service: children.structure.services?.[0]?.id });
  });

  it("is told of a list in the pack of a service", () => {
    const children = seedPlan("tiered-children");
    const text = JSON.stringify(reportFor(children, { kind: "workshop", scenarios: [], draws: 0 }));
    expect(text).toContain("Waiting, Children's occupational therapy");
    expect(text).not.toContain("no figure");
  });

  it("falls back where the plan has lost what was chosen", () => {
    const chosen = done(showRoom(bare, { measure: "nothing_known" }, "Nothing", signed)).plan;
    expect(roomLooksAt(chosen)).toEqual({ measure: "staff_in_post" });
  });
});
