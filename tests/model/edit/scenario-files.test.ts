/** Scenarios out of one plan and into another: nothing that the other does not know is dropped silently. */
import { describe, expect, test } from "vitest";
import {
  planDifferences,
  readPlan,
  readScenarios,
  scenariosOf,
  takenAs,
  takeQuestions,
  takeScenarios,
  withEntry,
  writePlan,
  writeScenario,
  type Change,
  type Plan,
  type ScenarioSource,
  type TakeAnswers,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { done, kindOf, signed } from "./signed";

const england = seedPlan("england");
const posts = (value: number, place: string): Change => ({
  assumption: "added_posts",
  op: "add",
  value,
  where: { place },
});
const own: Plan["assumptions"][number] = {
  id: "stay_longer",
  label: "How many stay longer",
  unit: "share",
  value: 0.1,
  source: england.sources[0]!.id,
  status: "published",
};
const table: Plan = {
  ...england,
  title: "North table",
  assumptions: [...england.assumptions, own],
  scenarios: [
    ...england.scenarios,
    { id: "ground", name: "Ground", changes: [posts(5, "london")] },
    {
      id: "grow",
      name: "Grow",
      basedOn: "ground",
      changes: [{ assumption: "leaver_rate", op: "multiply", value: "= 1 - stay_longer" }, posts(10, "south-west")],
      events: [
        {
          what: "joins",
          heads: 2,
          place: "london",
          setting: england.structure.settings[0]!.id,
          level: "registered",
          from: "2026-10",
        },
      ],
    },
  ],
};
const read = (text: string): ScenarioSource => {
  const outcome = readScenarios(text);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value;
};
const take = (plan: Plan, source: ScenarioSource, ids: readonly string[], answers: TakeAnswers = {}) =>
  takeScenarios(plan, source, ids, answers, signed);

describe("a scenario that this plan knows all of", () => {
  const source = read(writeScenario(table, "grow"));

  test("comes with what it is based on and the figure of its own that it reckons with", () => {
    expect(takeQuestions(england, source, ["grow"])).toEqual([]);
    const { plan, logEntry, scenarios, leftOut } = done(take(england, source, ["grow"]));
    expect(scenarios).toEqual(["ground", "grow"]);
    expect(leftOut).toEqual([]);
    expect(plan.scenarios.slice(-2)).toEqual(table.scenarios.slice(-2));
    expect(plan.assumptions.find(({ id }) => id === "stay_longer")).toEqual({
      id: "stay_longer",
      label: "How many stay longer",
      unit: "share",
      value: 0.1,
      status: "judgement",
    });
    expect(logEntry).toMatchObject({
      what: "Scenarios taken from another plan",
      where: 'from "North table"',
      to: "Ground; Grow",
    });
    expect(readPlan(writePlan(withEntry(plan, logEntry))).ok).toBe(true);
  });

  test("is the same from its plan as from its own file", () => {
    expect(read(writePlan(table)).scenarios.map(({ id }) => id)).toEqual(table.scenarios.map(({ id }) => id));
    const [a, b] = [source, scenariosOf(table, ["grow"])].map((from) => done(take(england, from, ["grow"])).plan);
    expect(planDifferences(a!, b!)).toEqual([]);
  });

  test("taken again is there already", () => {
    const { plan } = done(take(england, source, ["grow"]));
    expect(kindOf(take(plan, source, ["grow"]))).toBe("nothing-to-take");
  });

  test("says when its base was another", () => {
    expect(done(take(england, source, ["grow"])).notes).toEqual([expect.stringContaining("another base")]);
    const same = { ...england, title: "South table", scenarios: table.scenarios, assumptions: england.assumptions };
    expect(done(take(england, scenariosOf(same, ["ground"]), ["ground"])).notes).toEqual([]);
  });
});

describe("what is not the same here", () => {
  test("a scenario of the same name is asked about, and each answer does what it says", () => {
    const here: Plan = {
      ...england,
      scenarios: [...england.scenarios, { id: "ground", name: "Ground", changes: [posts(1, "london")] }],
    };
    const source = scenariosOf(table, ["ground"]);
    const [question, ...others] = takeQuestions(here, source, ["ground"]);
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      id: "scenario:ground",
      asks: 'This plan has a scenario "Ground" already, and it is not the same as that of "North table".',
    });
    expect(kindOf(take(here, source, ["ground"]))).toBe("not-settled");
    const names = (answer: string): readonly string[] =>
      done(take(here, source, ["ground"], { "scenario:ground": answer }))
        .plan.scenarios.map(({ name }) => name)
        .slice(-2);
    expect(names(takenAs.beside)).toEqual(["Ground", "Ground 2"]);
    const replaced = done(take(here, source, ["ground"], { "scenario:ground": takenAs.replace })).plan.scenarios.at(-1);
    expect(replaced).toEqual(table.scenarios.find(({ id }) => id === "ground"));
    expect(kindOf(take(here, source, ["ground"], { "scenario:ground": takenAs.keep }))).toBe("nothing-to-take");
  });

  test("a place that this plan has not got is asked about: another stands for it, or what names it is left out and said", () => {
    const elsewhere: Plan = {
      ...table,
      structure: {
        ...table.structure,
        places: table.structure.places.map((one) =>
          one.id === "south-west" ? { ...one, id: "wessex", label: "Wessex" } : one,
        ),
      },
      scenarios: [{ id: "west", name: "West", changes: [posts(10, "wessex"), posts(5, "london")] }],
    };
    const source = scenariosOf(elsewhere, ["west"]);
    const questions = takeQuestions(england, source, ["west"]);
    expect(questions.map(({ id, asks }) => [id, asks])).toEqual([
      ["place:wessex", 'This plan has no place "Wessex", which "West" names.'],
    ]);
    const mapped = done(take(england, source, ["west"], { "place:wessex": "south-west" }));
    expect(mapped.plan.scenarios.at(-1)?.changes).toEqual([posts(10, "south-west"), posts(5, "london")]);
    const left = done(take(england, source, ["west"], { "place:wessex": takenAs.leaveOut }));
    expect(left.plan.scenarios.at(-1)?.changes).toEqual([posts(5, "london")]);
    expect(left.leftOut).toEqual(['Posts added for Wessex: +10 WTE from the start, of "West"']);
    expect(left.logEntry.why).toContain("Left out: Posts added for Wessex");
    expect(kindOf(take(england, source, ["west"], { "place:wessex": "nowhere" }))).toBe("not-settled");
  });

  test("a place that is called something else here is asked about too", () => {
    const renamed: Plan = {
      ...table,
      structure: {
        ...table.structure,
        places: table.structure.places.map((one) => (one.id === "london" ? { ...one, label: "Leeds" } : one)),
      },
    };
    const [question] = takeQuestions(england, scenariosOf(renamed, ["ground"]), ["ground"]);
    expect(question).toMatchObject({ id: "place:london", likely: "london" });
    expect(question?.asks).toContain('calls "Leeds" is called "London" in this plan');
  });

  test("an own figure in another unit is asked about", () => {
    const here = { ...england, assumptions: [...england.assumptions, { ...own, unit: "weeks" }] };
    expect(takeQuestions(here, scenariosOf(table, ["grow"]), ["grow"]).map(({ id }) => id)).toEqual([
      "assumption:stay_longer",
    ]);
  });
});

describe("a file that is not to be trusted", () => {
  const good = JSON.parse(writeScenario(table, "grow")) as Record<string, unknown>;
  test.each([
    ["empty", "", "empty"],
    ["not JSON", "{ no", "not-json"],
    ["something else", '{"format":"other"}', "not-scenarios"],
    ["a list", "[]", "not-scenarios"],
    ["a later version", JSON.stringify({ ...good, version: 2 }), "newer-version"],
    ["a key nobody knows", JSON.stringify({ ...good, more: 1 }), "misshapen"],
    ["the same key twice", '{"format":"otplan-scenario","version":1,"version":1}', "duplicate-key"],
    [
      "a scenario twice",
      JSON.stringify({ ...good, scenarios: [good["scenarios"], good["scenarios"]].flat() }),
      "given-twice",
    ],
    [
      "a basis that is missing",
      JSON.stringify({ ...good, scenarios: (good["scenarios"] as unknown[]).slice(1) }),
      "no-basis",
    ],
    ["too much of it", " ".repeat(6 * 1024 * 1024), "too-large"],
    ["a plan that is none", '{"format":"otplan","version":3}', "misshapen"],
  ])("%s is refused by name", (_, text, kind) => {
    const outcome = readScenarios(text);
    expect(outcome.ok ? "read" : outcome.problems[0]?.kind).toBe(kind);
    if (!outcome.ok) expect(outcome.problems[0]?.says.length).toBeLessThan(2_000);
  });

  test("what would stop the plan from running is refused with its reason", () => {
    const bad = { ...scenariosOf(table, ["ground"]) };
    const senseless: ScenarioSource = {
      ...bad,
      scenarios: [{ id: "bad", name: "Bad", changes: [{ assumption: "leaver_rate", op: "set", value: 7 }] }],
    };
    const outcome = take(england, senseless, ["bad"]);
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) expect(outcome.problems[0]?.says).toMatch(/Leaver rate/);
  });
});
