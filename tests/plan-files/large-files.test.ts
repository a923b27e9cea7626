/** Files of a size or shape nobody meant: each is read or refused in a few sentences, however much is wrong with it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readJson } from "../../model/plan/json/json-reader";
import { addScenario, baseScenarioOn, readPlan, type Plan } from "../../model";
import { signed } from "../model/edit/signed";

const text = readFileSync("seeds/plans/community-team.otplan", "utf8");
const plan = JSON.parse(text) as Plan;
const withPart = (part: Readonly<Record<string, unknown>>): string => JSON.stringify({ ...plan, ...part });
const times = <T>(count: number, make: (number: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, number) => make(number));

/** What a refused file says: few sentences, each short, the last of them a count where there were more. */
function refusal(file: string): readonly string[] {
  const read = readPlan(file);
  expect(read.ok).toBe(false);
  const says = read.problems.map((found) => found.says);
  expect(says.length).toBeLessThanOrEqual(101);
  for (const sentence of says) expect(sentence.length).toBeLessThan(2000);
  return says;
}

describe("files far too large", () => {
  it("a text of 30 million characters is too long, not too much", () => {
    expect(refusal(withPart({ title: "x\\n".repeat(10_000_000) }))).toEqual([
      'title: "title" is too long: 30000000 characters, and the most is 200. Shorten it.',
    ]);
  });

  it.each([
    ["assumptions", times(50_000, () => ({ foo: 1 }))],
    ["scenarios", times(50_000, () => ({ id: 1 }))],
    ["log", times(200_000, () => [])],
    ["assumptions", [{ ...plan.assumptions[0], where: times(100_000, () => ({ lvel: "support" })) }]],
  ])("as many faults as there are entries of %s are counted and a hundred named", (key, value) => {
    const says = refusal(withPart({ [key]: value }));
    expect(says).toHaveLength(101);
    expect(says.at(-1)).toMatch(/^\d+ further faults? of this sort (is|are) not listed\./);
  });

  it("unknown keys are counted", () => {
    const says = refusal(withPart(Object.fromEntries(times(90_000, (number) => [`k${number}`, 1]))));
    expect(says.at(-1)).toMatch(/^89900 further faults/);
  });

  it("a key given a million times is said a hundred times", () => {
    const file = `{"format":"otplan","version":3,${'"k":1,'.repeat(1_000_000)}"k":1}`;
    const says = refusal(file);
    expect(says[0]).toBe("k is given twice, both in line 1. Only one can hold; take the other out.");
    expect(says.at(-1)).toMatch(/^999900 further faults/);
  });

  it("an object of more keys than anybody has is not held", () => {
    const keys = times(100_001, (number) => `"k${number}":1`).join(",");
    expect(readJson(`{${keys}}`)).toMatchObject({ ok: false, ended: false });
    expect(refusal(`{${keys}}`)[0]).toContain("the end of what has 100000 keys already");
  });

  it("brackets in brackets a million deep are no plan", () => {
    expect(refusal("[".repeat(1_000_000) + "]".repeat(1_000_000))[0]).toContain("it is not a plan");
  });
});

describe("scenarios that rest on one another", () => {
  const chain = (count: number, first?: string): readonly Plan["scenarios"][number][] =>
    times(count, (number) => {
      const basedOn = number === 0 ? first : `s${number - 1}`;
      return { id: `s${number}`, name: `S${number}`, changes: [], ...(basedOn === undefined ? {} : { basedOn }) };
    });

  it("fifty beneath one are read, and more are refused by name", () => {
    expect(readPlan(withPart({ scenarios: chain(51) })).ok).toBe(true);
    expect(refusal(withPart({ scenarios: chain(4000) }))).toEqual([
      "S51 rests on more than 50 other scenarios, one on the next. Let it, or one of those, start from the base.",
    ]);
  });

  it("a circle of 20,000 is named in a sentence, and the plan opens to be mended", () => {
    const read = readPlan(withPart({ scenarios: chain(20_000, "s19999") }));
    expect(read.ok).toBe(true);
    const [found] = read.problems.filter(({ kind }) => kind === "scenarios-in-a-circle");
    expect(found?.says).toContain("> and 19993 more");
    expect(found?.says.length).toBeLessThan(400);
  });

  it("one that leads into a circle is not of it", () => {
    const scenarios = [...chain(3, "s2"), { id: "apart", name: "Apart", basedOn: "s1", changes: [] }];
    const read = readPlan(withPart({ scenarios }));
    const found = read.problems.filter(({ kind }) => kind === "scenarios-in-a-circle");
    expect(found).toHaveLength(1);
    expect(found[0]?.says).toBe(
      "These scenarios are based on one another in a circle: S0 > S2 > S1 > S0. Let one of them start from the base.",
    );
  });

  it("no edit makes a plan that would not open", () => {
    const deep = readPlan(withPart({ scenarios: chain(51) }));
    if (!deep.ok) throw new Error("the plan should open");
    const last = deep.value.scenarios.at(-1)!;
    const added = addScenario(deep.value, { id: "more", name: "More", basedOn: last.id, changes: [] }, [], signed);
    expect(added).toMatchObject({ ok: false, problems: [{ kind: "scenarios-too-deep" }] });
    const apart = addScenario(deep.value, { id: "more", name: "More", changes: [] }, [], signed);
    if (!apart.ok) throw new Error("one apart can be added");
    expect(baseScenarioOn(apart.value.plan, "s0", "more", signed)).toMatchObject({
      ok: false,
      problems: [{ kind: "scenarios-too-deep" }],
    });
  });
});
