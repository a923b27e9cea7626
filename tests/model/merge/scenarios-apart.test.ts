/** Two tables that gave two scenarios one id: what each rests on, decided on and voted for is still its own after both stand. */
import { expect, test } from "vitest";
import { mergePlans, mergeProblems, type MergeAnswers, type Plan } from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";

const england = seedPlan("england");
const id = "new-scenario";

/** A table's room: a scenario, one that rests on it, and a decision, dots, a note, a key and a saved quarter on it. */
const room = (who: "north" | "south", factor: number, dots: number): Plan => ({
  ...england,
  scenarios: [
    ...england.scenarios,
    { id, name: "New scenario", changes: [{ assumption: "leaver_rate", op: "multiply", value: factor }] },
    { id: `further-${who}`, name: `Further ${who}`, basedOn: id, changes: [] },
  ],
  workshop: {
    keys: [id],
    tried: id,
    notes: [{ scenario: id, text: who }],
    decisions: [
      {
        id: "decision-1",
        text: who,
        scenario: id,
        scenarioName: "New scenario",
        made: "2026-11-28T10:00:00.000Z",
        inputs: "0".repeat(64),
        model: "1",
        numbers: [],
      },
    ],
    votes: [{ scenario: id, scenarioName: "New scenario", dots }],
  },
});

const north = room("north", 0.41, 3);
const south = room("south", 0.43, 4);

/** Everything answered as asked: both scenarios stand, and of the rest whoever's is wanted. */
function bothStand(mine: Plan, theirs: Plan, rest: "mine" | "theirs"): Plan {
  let answers: MergeAnswers = {};
  for (;;) {
    const open = mergePlans(england, mine, theirs, answers).questions.filter(({ answer }) => answer === undefined);
    if (open.length === 0) return mergePlans(england, mine, theirs, answers).plan;
    for (const one of open) answers = { ...answers, [one.id]: one.answers.includes("both") ? "both" : rest };
  }
}

/** By what its scenario multiplies: everything that names that scenario. */
function ownOf({ scenarios, workshop }: Plan, factor: number): unknown {
  const mine = scenarios.find(({ changes }) => changes[0]?.value === factor && changes.length === 1)?.id;
  const named = <T extends { readonly scenario?: string | undefined }>(list: readonly T[] = []): readonly T[] =>
    list.filter(({ scenario }) => scenario === mine);
  return {
    resting: scenarios.filter(({ basedOn }) => basedOn === mine).map(({ id: on }) => on),
    decided: named(workshop?.decisions).map(({ text }) => text),
    noted: named(workshop?.notes).map(({ text }) => text),
    dots: named(workshop?.votes).map(({ dots }) => dots),
  };
}

test.each([
  ["one table", north, south],
  ["the other", south, north],
])("what is told apart stays with its own scenario when %s merges", (_, mine, theirs) => {
  const merged = bothStand(mine, theirs, "mine");
  expect(ownOf(merged, 0.41)).toEqual({ resting: ["further-north"], decided: ["north"], noted: ["north"], dots: [3] });
  expect(ownOf(merged, 0.43)).toEqual({ resting: ["further-south"], decided: ["south"], noted: ["south"], dots: [4] });
  expect(mergeProblems(merged, mine, theirs)).toEqual([]);
});

test("it is the same plan whoever merges", () => {
  expect(bothStand(north, south, "mine")).toEqual(bothStand(south, north, "theirs"));
});

test("the answer stands among the questions, and what each wrote of its own scenario is not asked", () => {
  const asked = mergePlans(england, north, south).questions.find(({ answers }) => answers.includes("both"));
  expect(asked).toBeDefined();
  const { questions } = mergePlans(england, north, south, { [asked?.id ?? ""]: "both" });
  expect(questions.find((one) => one.id === asked?.id)?.answer).toBe("both");
  expect(questions.filter(({ what }) => what.includes("note"))).toEqual([]);
});

test("scenarios that were one until their basis became two are asked, and can be two as well", () => {
  const onIt = (plan: Plan): Plan => ({
    ...plan,
    scenarios: [...plan.scenarios, { id: "on-both", name: "On both", basedOn: id, changes: [] }],
  });
  const merged = bothStand(onIt(north), onIt(south), "mine");
  const ids = merged.scenarios.map((one) => one.id);
  expect(new Set(ids).size).toBe(ids.length);
  const bases = merged.scenarios.filter(({ name }) => name === "On both").map(({ basedOn }) => basedOn);
  expect(new Set(bases).size).toBe(2);
  expect(mergeProblems(merged, onIt(north), onIt(south))).toEqual([]);
});
