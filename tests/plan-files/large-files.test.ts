/** Files of a size or shape nobody meant: each is read or refused in a few sentences, however much is wrong with it. */
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";
import { readJson } from "../../model/plan/json/json-reader";
import { addScenario, baseScenarioOn, lineage, readNewerPlan, readPlan, type Plan } from "../../model";
import { firstHints } from "../../model/plan/ask/nearest";
import { shaped } from "../../model/plan/file/shape";
import { mostOf } from "../../model/plan/most-of";
import { planSchema } from "../../model/plan/schema";
import { signed } from "../model/edit/signed";
import { largeFiles } from "./large/cases";

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
    ["assumptions", times(5_000, () => ({ foo: 1 }))],
    ["scenarios", times(1_000, () => ({ id: 1 }))],
    ["log", times(200_000, () => [])],
    ["assumptions", [{ ...plan.assumptions[0], where: times(20_000, () => ({ lvel: "support" })) }]],
  ])("as many faults as there are entries of %s are counted and a hundred named", (key, value) => {
    const says = refusal(withPart({ [key]: value }));
    expect(says).toHaveLength(101);
    expect(says.at(-1)).toMatch(/^\d+ further faults? of this sort (is|are) not listed\./);
  });

  it("unknown keys are counted", () => {
    const says = refusal(withPart(Object.fromEntries(times(90_000, (number) => [`k${number}`, 1]))));
    expect(says.at(-1)).toMatch(/^89900 further faults/);
  });

  it("more of a thing than a plan has is refused before any of it is looked at", () => {
    let looked = 0;
    const log = times<unknown>(mostOf.log + 1, () => ({ when: "2026", what: "x" }));
    for (const at of [0, 1, 2, 1_000, mostOf.log])
      Object.defineProperty(log, at, { get: () => ((looked += 1), 1), enumerable: true });
    const read = shaped(planSchema, { ...plan, log });
    expect(read).toMatchObject({ ok: false, issues: [{ code: "too_big", path: ["log"] }] });
    expect(looked).toBe(0);
    expect(refusal(withPart({ notes: times(mostOf.notes + 1, () => ({ about: "plan", text: "x" })) }))).toEqual([
      'notes: "notes" has more entries than the 10000 allowed. Take some out.',
    ]);
  });

  it("more values than a plan has are refused before any of them is held", () => {
    const parse = vi.spyOn(JSON, "parse");
    try {
      for (const many of ["1,".repeat(2_000_000), "{},".repeat(2_000_000), "[],".repeat(2_000_000)]) {
        const [says = "", ...more] = refusal(`{"format":"otplan","version":3,"log":[${many}1]}`);
        expect(more).toEqual([]);
        expect(says).toContain("The file holds more than 1,000,000 values, at line 1");
      }
      expect(parse).not.toHaveBeenCalled();
    } finally {
      parse.mockRestore();
    }
  });

  it("a key given half a million times is said a hundred times", () => {
    const file = `{"format":"otplan","version":3,${'"k":1,'.repeat(500_000)}"k":1}`;
    const says = refusal(file);
    expect(says[0]).toBe("k is given twice, both in line 1. Only one can hold; take the other out.");
    expect(says.at(-1)).toMatch(/^499900 further faults/);
  });

  it("an object of more keys than anybody has is not held", () => {
    const keys = times(100_001, (number) => `"k${number}":1`).join(",");
    expect(readJson(`{${keys}}`)).toMatchObject({ ok: false, ended: false });
    expect(refusal(`{${keys}}`)[0]).toContain("The file holds an object of more than 100,000 keys");
  });

  it("brackets in brackets a million deep are no plan", () => {
    expect(refusal("[".repeat(1_000_000) + "]".repeat(1_000_000))[0]).toContain("more than 500 deep");
  });
});

describe("very many of each thing", () => {
  // A thirtieth of what `npm run large-files` measures: here it is what is said that counts.
  const cases = Object.entries(largeFiles).flatMap(([name, [sizes, file]]) =>
    [sizes].flat().map((size) => [name, Math.ceil(size / 30), file] as const),
  );
  it.each(cases)("%s, %d", (_, size, file) => {
    const written = file(plan, size);
    const reads = [readPlan(written), readNewerPlan(written)];
    for (const { ok, problems } of reads) {
      if (!ok) expect(problems.length).toBeLessThanOrEqual(101);
      for (const { says } of problems) expect(says.length, says.slice(0, 200)).toBeLessThan(2000);
    }
  });

  it("a word that may be meant is looked for of the first faults alone", () => {
    let looked = 0;
    const known = {
      *[Symbol.iterator]() {
        looked += 1;
        yield "leaver_rate";
      },
    };
    const hint = firstHints();
    expect(hint("leaver_rat", known)).toBe(' Did you mean "leaver_rate"?');
    for (let fault = 0; fault < 10_000; fault += 1) hint("leaver_rat", known);
    expect(looked).toBe(20);
  });

  it("of very many faults that stop a run the last still stop it", () => {
    const [first] = plan.assumptions;
    const where = times(2_000, (at) => ({ place: "team", value: at < 1_999 ? 1 : -1 }));
    const unusual = { below: 5 };
    const read = readPlan(
      withPart({ assumptions: [...plan.assumptions, { ...first, id: "own", unusual, limits: { least: 0 }, where }] }),
    );
    const ofOwn = read.problems.filter(({ kind }) => kind === "unusual-value" || kind === "outside-limits");
    expect(ofOwn.filter(({ severity }) => severity === "warning").length).toBeGreaterThan(1_000);
    expect(ofOwn.at(-1)).toMatchObject({ severity: "error", kind: "outside-limits" });
  });

  it("no edit adds one more than there may be", () => {
    const notes = times(mostOf.scenarios, (at) => ({ id: `s${at}`, name: `S${at}`, changes: [] }));
    const full = readPlan(withPart({ scenarios: notes }));
    if (!full.ok) throw new Error("the plan should open");
    expect(addScenario(full.value, { id: "more", name: "More", changes: [] }, [], signed)).toMatchObject({
      ok: false,
      problems: [{ says: "The plan would have 1,001 scenarios, and a plan keeps at most 1,000. Take some out first." }],
    });
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
    expect(refusal(withPart({ scenarios: chain(1000) }))).toEqual([
      "S51 rests on more than 50 other scenarios, one on the next. Let it, or one of those, start from the base.",
    ]);
  });

  it("a circle of a thousand is named in a sentence, and the plan opens to be mended", () => {
    const read = readPlan(withPart({ scenarios: chain(1000, "s999") }));
    expect(read.ok).toBe(true);
    const [found] = read.problems.filter(({ kind }) => kind === "scenarios-in-a-circle");
    expect(found?.says).toContain("> and 993 more");
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

  it("what a scenario rests on is looked for once", () => {
    const read = readPlan(withPart({ scenarios: chain(51) }));
    if (!read.ok) throw new Error("the plan should open");
    expect(lineage(read.value, "s50").map(({ id }) => id)).toEqual(times(51, (at) => `s${at}`));
    expect(lineage(read.value, "s50")).toBe(lineage(read.value, "s50"));
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
