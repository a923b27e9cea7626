/** Scenarios and their changes as verbs: what each does, and what the log says of it. */
import { describe, expect, test } from "vitest";
import {
  addScenario,
  baseScenarioOn,
  describeScenario,
  newScenario,
  putChange,
  removeChange,
  removeChanges,
  removeScenario,
  renameScenario,
  type Change,
  type Plan,
} from "../../../model";
import { buildPlan } from "../build-plan";
import { done, kindOf, signed } from "./signed";

const change = (more: Partial<Change> = {}): Change => ({ assumption: "leaver_rate", op: "set", value: 0.06, ...more });
const changes = [
  change(),
  change({ where: { place: "place1" } }),
  change({ where: { place: "place2" } }),
  change({ from: "2027-04" }),
  change({ assumption: "mean_age", value: 40 }),
];
const plan: Plan = {
  ...buildPlan({ places: 2 }),
  scenarios: [
    { id: "less", name: "Less leaving", changes },
    { id: "child", name: "Child", basedOn: "less", changes: [] },
    { id: "grandchild", name: "Grandchild", basedOn: "child", changes: [] },
  ],
};
const scenario = (now: Plan, id: string) => now.scenarios.find((one) => one.id === id);

describe("taking a change out", () => {
  test.each(changes.map((one, number) => [number, one] as const))(
    "number %i takes out that one alone: its assumption, its people and its month decide",
    (number, one) => {
      const after = done(removeChange(plan, "less", structuredClone(one), signed)).plan;
      expect(scenario(after, "less")?.changes).toEqual(changes.filter((_, other) => other !== number));
    },
  );

  test("says where it was and what it did", () => {
    expect(done(removeChange(plan, "less", change({ where: { place: "place2" } }), signed)).logEntry).toEqual({
      when: signed.when,
      what: "Leaver rate",
      where: 'place 2, in "Less leaving"',
      from: "6%",
      to: "as base",
      unit: "per year",
      by: "Asha",
    });
  });

  test("is refused for a change it does not have", () => {
    expect(kindOf(removeChange(plan, "less", change({ from: "2030-04" }), signed))).toBe("unknown-change");
    expect(kindOf(removeChange(plan, "less", change({ op: "multiply" }), signed))).toBe("unknown-change");
    expect(kindOf(removeChange(plan, "gone", change(), signed))).toBe("unknown-scenario");
  });

  test("several at once are one edit", () => {
    const { plan: after, logEntry } = done(removeChanges(plan, "less", changes.slice(0, 4), signed));
    expect(scenario(after, "less")?.changes).toEqual([changes[4]]);
    expect(logEntry).toMatchObject({ what: "Leaver rate", by: "Asha" });
    expect(logEntry.from).toContain('place 1, in "Less leaving" 6%');
  });
});

describe("writing a change", () => {
  test("in place of another says what that one was", () => {
    const next = change({ op: "multiply", value: 0.9, ramp: 12, from: "2027-04", why: "a trial" });
    const { plan: after, logEntry } = done(putChange(plan, "less", 0, next, signed));
    expect(scenario(after, "less")?.changes).toEqual([next, ...changes.slice(1)]);
    expect(logEntry).toMatchObject({
      where: 'from April 2027, in "Less leaving"',
      from: "6% from the start",
      to: "times 0.9, over 12 months",
      why: "a trial",
    });
  });

  test("after the last one adds it, wherever that is asked for", () => {
    const next = change({ op: "add", value: -0.01 });
    const { plan: after, logEntry } = done(putChange(plan, "child", 9, next, signed));
    expect(scenario(after, "child")?.changes).toEqual([next]);
    expect(logEntry).toMatchObject({ from: "as base", to: "plus −1%" });
  });
});

describe("scenarios as wholes", () => {
  test("a new one is named as nobody else is, and a copy has the changes of the other", () => {
    const copy = newScenario(plan, "Less leaving", scenario(plan, "less"));
    expect(copy).toMatchObject({ id: "less-leaving-2", name: "Less leaving 2", changes });
    const { plan: after, logEntry } = done(addScenario(plan, copy, [], signed));
    expect(after.scenarios).toHaveLength(4);
    expect(logEntry).toMatchObject({ what: "New scenario", to: "Less leaving 2", by: "Asha" });
    expect(kindOf(addScenario(after, copy, [], signed))).toBe("taken-id");
  });

  test("a name and a description say what they were", () => {
    expect(done(renameScenario(plan, "less", "Fewer leave", signed)).logEntry).toMatchObject({
      from: "Less leaving",
      to: "Fewer leave",
    });
    const described = done(describeScenario(plan, "less", "A trial", signed));
    expect(described.logEntry).toMatchObject({ where: 'in "Less leaving"', from: "nothing", to: "A trial" });
    expect(scenario(done(describeScenario(described.plan, "less", "", signed)).plan, "less")).not.toHaveProperty(
      "about",
    );
    expect(kindOf(renameScenario(plan, "less", "", signed))).toBe("no-name");
    expect(kindOf(renameScenario(plan, "less", "x".repeat(161), signed))).toBe("too-long");
    expect(kindOf(describeScenario(plan, "less", "x".repeat(4001), signed))).toBe("too-long");
  });

  test("one cannot rest on what rests on it", () => {
    expect(kindOf(baseScenarioOn(plan, "less", "grandchild", signed))).toBe("scenario-circle");
    const { plan: after, logEntry } = done(baseScenarioOn(plan, "grandchild", undefined, signed));
    expect(scenario(after, "grandchild")).not.toHaveProperty("basedOn");
    expect(logEntry).toMatchObject({ from: "Child", to: "the base" });
  });

  test("one taken out leaves those based on it on what it was based on", () => {
    const { plan: after, logEntry } = done(removeScenario(plan, "child", signed));
    expect(after.scenarios.map((one) => [one.id, one.basedOn])).toEqual([
      ["less", undefined],
      ["grandchild", "less"],
    ]);
    expect(logEntry).toMatchObject({ what: "Scenario taken out", from: "Child, 0 changes" });
  });
});
