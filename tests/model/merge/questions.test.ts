/** What two tables did to one plan: what is asked, in which words, and what each answer leaves. */
import { describe, expect, test } from "vitest";
import {
  baseAmong,
  mergeInto,
  mergePlans,
  mergeProblems,
  planDifferences,
  readPlan,
  setValue,
  withEntry,
  writePlan,
  type Change,
  type MergeAnswer,
  type Plan,
  type PlannedEvent,
  type WhereEntry,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { done, kindOf, signed } from "../edit/signed";

const england = seedPlan("england");
const scenario = england.scenarios[0]!;
const withChanges = (changes: readonly Change[]): Plan => ({
  ...england,
  scenarios: [{ ...scenario, changes: [...scenario.changes, ...changes] }, ...england.scenarios.slice(1)],
});
const changesOf = (plan: Plan): readonly Change[] => plan.scenarios[0]!.changes.slice(scenario.changes.length);
const rate = (plan: Plan, value: number, place?: string, when = signed.when): Plan => {
  const { plan: next, logEntry } = done(
    setValue(
      plan,
      { assumption: "leaver_rate", value, ...(place === undefined ? {} : { where: { place } }) },
      { ...signed, when },
    ),
  );
  return withEntry(next, logEntry);
};
const posts = (value: number, place: string): Change => ({
  assumption: "added_posts",
  op: "add",
  value,
  where: { place },
  from: "2027-04",
});
const all = (base: Plan | undefined, mine: Plan, theirs: Plan, answer: MergeAnswer): Plan =>
  mergePlans(
    base,
    mine,
    theirs,
    Object.fromEntries(mergePlans(base, mine, theirs).questions.map(({ id }) => [id, answer])),
  ).plan;
const rateOf = (plan: Plan, place: string): unknown =>
  plan.assumptions.find(({ id }) => id === "leaver_rate")?.where?.find((entry) => entry.place === place)?.value;

describe("figures", () => {
  test("of different places come together without a question, with what each rests on", () => {
    const { plan, questions } = mergePlans(england, rate(england, 0.11, "london"), rate(england, 0.08, "south-west"));
    expect(questions).toEqual([]);
    expect([rateOf(plan, "london"), rateOf(plan, "south-west")]).toEqual([0.11, 0.08]);
    const london = plan.assumptions
      .find(({ id }) => id === "leaver_rate")
      ?.where?.find(({ place }) => place === "london");
    expect(london).toMatchObject({ status: "judgement", reason: "Your figure, 28 November 2026." });
  });

  test("of one place are asked, with what each has and what was there", () => {
    const [mine, theirs] = [rate(england, 0.11, "london"), rate(england, 0.12, "london")];
    const { questions } = mergePlans(england, mine, theirs);
    expect(questions).toHaveLength(1);
    expect(questions[0]).toMatchObject({
      what: "Leaver rate",
      where: "London",
      was: "10%",
      mine: "11%",
      theirs: "12%",
      answers: ["mine", "theirs"],
      answer: undefined,
      sentence: "Leaver rate, London: 11% in this plan, 12% in the other.",
    });
    expect(rateOf(all(england, mine, theirs, "mine"), "london")).toBe(0.11);
    expect(rateOf(all(england, mine, theirs, "theirs"), "london")).toBe(0.12);
  });

  test("a new number and a new range of the old one are asked: a range belongs to its number", () => {
    const leaving = (change: (one: Plan["assumptions"][number]) => Plan["assumptions"][number]): Plan => ({
      ...england,
      assumptions: england.assumptions.map((one) => (one.id === "leaver_rate" ? change(one) : one)),
    });
    const other = leaving((one) => ({ ...one, range: { low: 0.05, likely: 0.06, high: 0.09, level: 0.8 } }));
    expect(mergePlans(england, rate(england, 0.071), other).questions).toHaveLength(1);
    const owned = leaving((one) => ({ ...one, owner: "Ann" }));
    expect(mergePlans(england, rate(england, 0.071), owned).questions).toEqual([]);
  });
});

describe("changes of a scenario", () => {
  test("for different places stand beside each other, and the same change is one", () => {
    const { plan, questions } = mergePlans(
      england,
      withChanges([posts(20, "london")]),
      withChanges([posts(10, "south-west"), posts(20, "london")]),
    );
    expect(questions).toEqual([]);
    expect(changesOf(plan)).toEqual([posts(20, "london"), posts(10, "south-west")]);
  });

  test("of the same people from the same month are asked, and both can be", () => {
    const [mine, theirs] = [withChanges([posts(20, "london")]), withChanges([posts(30, "london")])];
    const { questions } = mergePlans(england, mine, theirs);
    expect(questions.map(({ answers, sentence }) => ({ answers, sentence }))).toEqual([
      {
        answers: ["mine", "theirs", "both"],
        sentence: `Posts added, London, in "${scenario.name}": +20 WTE from April 2027 in this plan, +30 WTE from April 2027 in the other.`,
      },
    ]);
    expect(changesOf(all(england, mine, theirs, "both"))).toEqual([posts(20, "london"), posts(30, "london")]);
  });

  test("of overlapping people of which the last would count are asked", () => {
    const set = (value: number, place?: string): Change => ({
      assumption: "leaver_rate",
      op: "set",
      value,
      ...(place === undefined ? {} : { where: { place } }),
    });
    const [mine, theirs] = [withChanges([set(0.05, "london")]), withChanges([set(0.06)])];
    expect(mergePlans(england, mine, theirs).questions).toHaveLength(1);
    expect(changesOf(all(england, mine, theirs, "theirs"))).toEqual([set(0.06)]);
    expect(changesOf(all(england, mine, theirs, "both"))).toHaveLength(2);
    expect(mergePlans(england, mine, withChanges([set(0.06, "south-west")])).questions).toEqual([]);
  });
});

test("one event that both know otherwise is asked, and not counted twice", () => {
  const leaves: PlannedEvent = {
    what: "leaves",
    heads: 2,
    place: "london",
    setting: england.structure.settings[0]!.id,
    level: "registered",
    from: "2026-10",
  };
  const base = { ...england, events: [leaves] };
  const [mine, theirs] = [
    { ...england, events: [{ ...leaves, heads: 3 }] },
    { ...england, events: [{ ...leaves, heads: 4 }] },
  ];
  const { questions, plan } = mergePlans(base, mine, theirs);
  expect(questions.map(({ was, answers }) => ({ was, answers }))).toEqual([
    { was: expect.stringContaining("2 people leave in October 2026") as string, answers: ["mine", "theirs", "both"] },
  ]);
  expect(plan.events).toHaveLength(1);
});

test("two scenarios of one name made apart are asked, and both can stand", () => {
  const made = (value: number): Plan => ({
    ...england,
    scenarios: [...england.scenarios, { id: "ours", name: "Ours", changes: [posts(value, "london")] }],
  });
  const { questions } = mergePlans(england, made(1), made(2));
  expect(questions.map(({ what, where, answers }) => [what, where, answers])).toEqual([
    ["Scenario", '"Ours"', ["mine", "theirs", "both"]],
  ]);
  const both = all(england, made(1), made(2), "both");
  const ids = both.scenarios.map(({ id }) => id);
  expect(new Set(ids).size).toBe(england.scenarios.length + 2);
});

test("what one took out and the other still needs is asked", () => {
  const [gone] = england.scenarios;
  const mine = { ...england, scenarios: england.scenarios.slice(1).filter(({ basedOn }) => basedOn !== gone!.id) };
  const theirs = {
    ...england,
    scenarios: [...england.scenarios, { id: "on-it", name: "On it", basedOn: gone!.id, changes: [] }],
  };
  const merged = mergePlans(england, mine, theirs);
  const asked = merged.questions.find(({ where }) => where === `"${gone!.name}"`);
  expect(asked).toMatchObject({ what: "Scenario", answers: ["mine", "theirs"] });
  expect(mergeProblems(merged.plan, mine, theirs).some(({ severity }) => severity === "error")).toBe(true);
  expect(mergeProblems(all(england, mine, theirs, "theirs"), mine, theirs)).toEqual([]);
});

describe("what one took out", () => {
  const team = { ...seedPlan("community-team"), log: [] };
  const places = [
    { id: "all", label: "All", kind: "provider" as const },
    ...team.structure.places.map((one) => ({ ...one, parent: "all" })),
    { id: "north", label: "North", kind: "team" as const, parent: "all" },
  ];
  const base: Plan = {
    ...team,
    structure: { ...team.structure, places },
    assumptions: [
      ...team.assumptions,
      { id: "own_figure", label: "Own figure", unit: "share", value: 0.1, status: "judgement", reason: "Ours." },
    ],
  };
  const withoutNorth = { ...base, structure: { ...base.structure, places: places.slice(0, -1) } };
  const withoutFigure = { ...base, assumptions: team.assumptions };
  const withRate = (value: number | string, place?: string): Plan => ({
    ...base,
    assumptions: base.assumptions.map((one) =>
      one.id !== "leaver_rate" ? one : place === undefined ? { ...one, value } : { ...one, where: [{ place, value }] },
    ),
  });
  const event = { what: "leaves", heads: 1, place: "north", setting: "community", level: "registered" } as const;

  test.each<[string, Plan, Plan, string]>([
    ["a place, for a value of it", withoutNorth, withRate(0.2, "north"), "Place"],
    ["a place, for an event in it", withoutNorth, { ...base, events: [{ ...event, from: "2026-10" }] }, "Place"],
    ["a figure, for a formula with it", withoutFigure, withRate("= own_figure * 2"), "Own figure"],
  ])("is asked where the other began to use it and touched nothing else: %s", (_, without, using, what) => {
    for (const [mine, theirs, keep] of [
      [without, using, "theirs"],
      [using, without, "mine"],
    ] as const) {
      const { questions } = mergePlans(base, mine, theirs);
      expect(questions.map((one) => one.what)).toEqual([what]);
      expect(questions[0]?.sentence).toMatch(/still used in the merged plan/);
      expect(planDifferences(all(base, mine, theirs, keep), using)).toEqual([]);
    }
  });

  test("is not asked of who did not begin to use it", () => {
    expect(mergePlans(base, withoutNorth, withRate(0.2)).questions).toEqual([]);
  });
});

describe("values of people who meet", () => {
  const held = (where: WhereEntry): Plan => ({
    ...england,
    assumptions: england.assumptions.map((one) => (one.id === "mean_age" ? { ...one, where: [where] } : one)),
  });
  const levels = (...level: [string, string, ...string[]]): Plan => held({ level, value: 40 });
  const [first, second, third] = england.structure.levels.map(({ id }) => id) as [string, string, string];

  test.each<[string, Plan, Plan, number]>([
    ["a place and a level", held({ place: "london", value: 41 }), held({ level: first, value: 42 }), 1],
    ["two lists that share one", levels(first, second), levels(second, third), 1],
    ["a list and one of it", levels(first, second), held({ level: first, value: 42 }), 0],
    ["two places", held({ place: "london", value: 41 }), held({ place: "south-west", value: 42 }), 0],
    [
      "a place and one level of it",
      held({ place: "london", value: 41 }),
      held({ place: "london", level: first, value: 4 }),
      0,
    ],
  ])("are asked where no plan can hold both: %s", (_, mine, theirs, asked) => {
    const { questions, plan } = mergePlans(england, mine, theirs);
    expect(questions).toHaveLength(asked);
    expect(questions.every(({ answers }) => !answers.includes("both"))).toBe(true);
    expect(mergeProblems(plan, mine, theirs).filter(({ severity }) => severity === "error")).toEqual([]);
    const other = all(england, mine, theirs, "theirs");
    if (asked > 0) expect(planDifferences(other, theirs)).toEqual([]);
  });

  test("are each told with their own people", () => {
    const [asked] = mergePlans(
      england,
      held({ place: "london", value: 41 }),
      held({ level: first, value: 42 }),
    ).questions;
    expect(asked?.sentence).toMatch(/London: 41 years in this plan, .+: 42 years in the other/);
    expect(asked?.was).toBeUndefined();
  });
});

test("two that differ only in what is usually left out are told apart", () => {
  const coming = (why: string): Plan => ({
    ...england,
    events: [
      { what: "leaves", heads: 1, place: "london", setting: "acute", level: "registered", from: "2027-10", why },
    ],
  });
  const [asked] = mergePlans(england, coming("Retires"), coming("Moves away")).questions;
  expect(asked?.mine).toContain("Retires");
  expect(asked?.theirs).toContain("Moves away");
  expect(asked?.was).toBeUndefined();
});

test("decisions of two rooms are all kept, and their dots add up", () => {
  const decided = (text: string, dots: number): Plan => ({
    ...england,
    workshop: {
      decisions: [
        {
          id: "decision-1",
          text,
          scenarioName: "the base",
          made: signed.when,
          inputs: "0".repeat(64),
          model: "1",
          numbers: [],
        },
      ],
      votes: [{ scenarioName: "the base", dots }],
    },
  });
  const { plan, questions } = mergePlans(england, decided("Fund them", 3), decided("Train more", 3));
  expect(questions).toEqual([]);
  expect(plan.workshop?.decisions?.map(({ text }) => text)).toEqual(["Fund them", "Train more"]);
  expect(new Set(plan.workshop?.decisions?.map(({ id }) => id)).size).toBe(2);
  expect(plan.workshop?.votes).toEqual([{ scenarioName: "the base", dots: 6 }]);
});

test("what an option was called when it was voted on is not asked, and is the same whoever merges", () => {
  const voted = (scenarioName: string, dots: number): Plan => ({
    ...england,
    workshop: { votes: [{ scenario: scenario.id, scenarioName, dots }] },
  });
  const [north, south] = [voted("As it was", 3), voted("Renamed by the south", 2)];
  const merged = mergePlans(england, north, south);
  expect(merged.questions).toEqual([]);
  expect(merged.plan.workshop?.votes).toMatchObject([{ scenario: scenario.id, dots: 5 }]);
  expect(mergePlans(england, south, north).plan.workshop).toEqual(merged.plan.workshop);
  const renamed = {
    ...england,
    workshop: { votes: [{ scenario: scenario.id, scenarioName: "A later name", dots: 4 }] },
  };
  expect(mergePlans(north, renamed, north).plan.workshop?.votes).toMatchObject([{ scenarioName: "A later name" }]);
});

test("the log is told in order of time", () => {
  const mine = rate(
    rate(england, 0.11, "london", "2026-11-28T10:00:00.000Z"),
    0.1,
    "london",
    "2026-11-28T12:00:00.000Z",
  );
  const theirs = rate(england, 0.08, "south-west", "2026-11-28T11:00:00.000Z");
  const times = mergePlans(england, mine, theirs)
    .plan.log.slice(england.log.length)
    .map(({ when }) => when.slice(11, 13));
  expect(times).toEqual(["10", "11", "12"]);
});

test("what both began from is found among earlier saves by their logs", () => {
  const once = rate(england, 0.11, "london", "2026-11-28T10:00:00.000Z");
  const [mine, theirs] = [rate(once, 0.12, "london"), rate(once, 0.08, "south-west", "2026-11-28T13:00:00.000Z")];
  expect(baseAmong([england, mine, once], mine, theirs)).toBe(once);
  expect(baseAmong([mine], mine, theirs)).toBeUndefined();
  expect(baseAmong([england], mine, theirs)).toBe(england);
  expect(baseAmong([england], england, { ...seedPlan("community-team"), log: [] })).toBeUndefined();
});

describe("as one edit", () => {
  const [mine, theirs] = [rate(england, 0.11, "london"), rate(england, 0.12, "london")];
  const asked = mergePlans(england, mine, theirs).questions[0]!;
  const into = (answers: Record<string, MergeAnswer>) =>
    mergeInto(mine, { base: england, theirs, answers, from: "North table" }, signed);

  test("it is refused while something is open", () => {
    expect(kindOf(into({}))).toBe("not-answered");
  });

  test("it leaves a plan that opens, and an entry that says what came from where", () => {
    const { plan, logEntry } = done(into({ [asked.id]: "theirs" }));
    expect(logEntry).toMatchObject({
      what: "Merged with another plan",
      where: 'from "North table"',
      why: "Where both had changed the same: the other's of Leaver rate, London.",
    });
    expect(logEntry.to).toContain("Leaver rate, London: 11% in this plan now, 12% in the merged plan.");
    const read = readPlan(writePlan(withEntry(plan, logEntry)));
    expect(read.ok && planDifferences(read.value, theirs).filter(({ kind }) => kind !== "log")).toEqual([]);
  });
});

describe("circles that neither plan has", () => {
  const [first, second] = england.scenarios.map(({ id }) => id) as [string, string];
  const basedOn = (id: string, on: string): Plan => ({
    ...england,
    scenarios: england.scenarios.map((one) => (one.id === id ? { ...one, basedOn: on } : one)),
  });
  const inPlace = (id: string, parent: string): Plan => ({
    ...england,
    structure: {
      ...england.structure,
      places: england.structure.places.map((one) => (one.id === id ? { ...one, parent } : one)),
    },
  });
  const formula = (id: string, value: string): Plan => ({
    ...england,
    assumptions: england.assumptions.map((one) => (one.id === id ? { ...one, value } : one)),
  });
  const cases = [
    ["scenarios", basedOn(first, second), basedOn(second, first)],
    ["places", inPlace("london", "south-west"), inPlace("south-west", "london")],
    ["formulas", formula("promotion_rate", "= on_cost_rate"), formula("on_cost_rate", "= promotion_rate")],
  ] as const;

  test.each(cases)("of %s are asked, and whichever stands is a plan that opens", (_, mine, theirs) => {
    const { questions } = mergePlans(england, mine, theirs);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.answers).toEqual(["mine", "theirs"]);
    expect(questions[0]?.sentence).toMatch(/circle: .* in this plan, .* in the other\. Only one can stand\.$/);
    const bare = (plan: Plan): string => writePlan({ ...plan, log: [] });
    expect(bare(all(england, mine, theirs, "mine"))).toBe(bare(mine));
    expect(bare(all(england, mine, theirs, "theirs"))).toBe(bare(theirs));
    expect(mergeProblems(all(england, mine, theirs, "theirs"), mine, theirs)).toEqual([]);
    // Whoever is called mine, it is one question.
    expect(mergePlans(england, theirs, mine).questions.map(({ id }) => id)).toEqual(questions.map(({ id }) => id));
  });

  test("of one side alone are not asked: that plan does not open", () => {
    const circle = basedOn(first, first);
    expect(mergePlans(england, circle, { ...england, years: england.years + 1 }).questions).toEqual([]);
  });
});

test("scenarios of one name are told apart by what the other plan is called, and what was one stays one", () => {
  const grow = (value: number): Plan => ({
    ...england,
    scenarios: [
      ...england.scenarios,
      { id: `grow-${value}`, name: "Grow", changes: [{ assumption: "leaver_rate", op: "multiply", value }] },
    ],
  });
  const names = (mine: Plan, theirs: Plan, called?: string): readonly string[] =>
    mergePlans(england, mine, theirs, {}, called)
      .plan.scenarios.slice(england.scenarios.length)
      .map(({ name }) => name)
      .sort();
  expect(names(grow(0.5), grow(0.75), "North table.otplan")).toEqual(["Grow", "Grow (North table)"]);
  expect(names(grow(0.5), grow(0.5), "North table.otplan")).toEqual(["Grow"]);
  expect(names(england, grow(0.5), "North table.otplan")).toEqual(["Grow"]);
});
