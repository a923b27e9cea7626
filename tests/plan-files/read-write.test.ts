import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model/plan/plan";
import { hasErrors } from "../../model/plan/problem";
import { mostCharacters, readPlan } from "../../model/plan/file/read";
import { writePlan } from "../../model/plan/file/write";
import { randomPlan } from "./random-plan";

const text = readFileSync(new URL("./two-teams.otplan", import.meta.url), "utf8");

function opened(source: string): Plan {
  const outcome = readPlan(source);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value;
}

/** The same value with every object's keys the other way round. */
const keysReversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(keysReversed)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, item]) => [key, keysReversed(item)]),
        )
      : value;

describe("opening", () => {
  it("finds nothing wrong with a sound plan", () => {
    const outcome = readPlan(text);
    expect(outcome.ok).toBe(true);
    expect(outcome.problems.filter((problem) => problem.severity !== "note")).toEqual([]);
  });

  it("accepts a byte order mark and Windows line ends", () => {
    expect(opened(`\ufeff${text.replaceAll("\n", "\r\n")}`)).toEqual(opened(text));
  });

  it("counts lines the same with Windows line ends", () => {
    const broken = text.replace('"Two teams",', '"Two teams"').replaceAll("\n", "\r\n");
    expect(readPlan(broken).problems[0]!.at).toBe("line 5, column 3");
  });

  it("refuses a file over 50 MB before reading it", () => {
    const outcome = readPlan(" ".repeat(mostCharacters + 1));
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "too-large" }] });
    expect(outcome.problems[0]!.says).toContain("50 MB");
  });

  it("tells a workbook from a plan whose text has a damaged character in it", () => {
    expect(readPlan("\ufffd\ufffd\u0001\ufffd").problems[0]!.kind).toBe("not-text");
    expect(readPlan("%PDF-1.7 \ufffd").problems[0]!.kind).toBe("not-text");
    expect(opened(text.replace("Two teams", "Two t\ufffdams")).title).toBe("Two t\ufffdams");
  });

  it("refuses a plan that gives one thing twice, though the last would do", () => {
    const outcome = readPlan(text.replace('"years": 5,', '"years": 6, "years": 5,'));
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "duplicate-key", at: "years" }] });
  });

  it("does not take a key named __proto__ for anything but an unknown key", () => {
    const outcome = readPlan(text.replace('"years": 5,', '"years": 5, "__proto__": { "polluted": true },'));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(outcome.ok ? Object.keys(outcome.value) : ["refused"]).not.toContain("__proto__");
  });

  it("bears nesting deeper than any stack", () => {
    expect(readPlan("[".repeat(200_000)).problems[0]!.kind).toBe("too-large");
    expect(readPlan("[".repeat(400)).problems[0]!.kind).toBe("truncated");
    expect(readPlan(`{"format":"otplan","version":1,"title":${"[".repeat(200_000)}${"]".repeat(200_000)}}`).ok).toBe(
      false,
    );
  });

  it("never throws, whatever the text", () => {
    const nearly = fc
      .tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }))
      .map(([at, drop, put]) => text.slice(0, at) + put + text.slice(at + drop));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json(), nearly), (source) => {
        const outcome = readPlan(source);
        for (const problem of outcome.problems) expect(problem.says).not.toBe("");
        if (!outcome.ok) expect(hasErrors(outcome.problems)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("never throws when one value of a sound plan is exchanged for another", () => {
    const sound = JSON.parse(text) as unknown;
    const paths: (string | number)[][] = [];
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (path.length > 0) paths.push(path);
      if (typeof value === "object" && value !== null)
        for (const [key, item] of Object.entries(value))
          walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(sound, []);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const changed = structuredClone(sound);
        let parent = changed as Record<string | number, unknown>;
        for (const step of path.slice(0, -1)) parent = parent[step] as Record<string | number, unknown>;
        parent[path.at(-1)!] = value;
        readPlan(JSON.stringify(changed));
      }),
      { numRuns: 400 },
    );
  });
});

describe("saving", () => {
  const saved = writePlan(opened(text));

  it("is two spaces deep and ends with one newline", () => {
    expect(saved.startsWith('{\n  "format": "otplan",\n  "version": 3,\n  "title": "Two teams",\n')).toBe(true);
    expect(saved.endsWith("}\n")).toBe(true);
    expect(saved.endsWith("\n\n")).toBe(false);
  });

  it("says exactly what was read", () => {
    expect(JSON.parse(saved)).toEqual(JSON.parse(text));
    expect(writePlan(opened(saved))).toBe(saved);
  });

  it("keeps the order of keys whatever order the object has", () => {
    const plan = opened(text);
    const turned = keysReversed(plan) as Plan;
    expect(Object.keys(turned)[0]).toBe("log");
    expect(writePlan(turned)).toBe(saved);
  });

  it("differs from the last save only in the lines where something changed", () => {
    const plan = opened(text);
    const changed = structuredClone(plan);
    const rate = changed.assumptions.find((assumption) => assumption.id === "leaver_rate")!;
    rate.value = 0.075;
    rate.where![0]!.value = null;
    const [before, after] = [saved.split("\n"), writePlan(changed).split("\n")];
    expect(after).toHaveLength(before.length);
    const differing = after.flatMap((line, number) =>
      line === before[number] ? [] : [[before[number]!.trim(), line.trim()]],
    );
    expect(differing).toEqual([
      ['"value": 0.08,', '"value": 0.075,'],
      ['"value": 0.09', '"value": null'],
    ]);
  });

  it("leaves out what is undefined", () => {
    expect(writePlan({ ...opened(text), about: undefined })).toBe(saved);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "does not write %d, which a file cannot hold, as an empty figure",
    (value) => {
      const plan = structuredClone(opened(text));
      plan.assumptions[6]!.value = value;
      expect(() => writePlan(plan)).toThrow(`assumptions[6].value is ${value}`);
    },
  );

  it("reads back what it wrote, for any plan", () => {
    fc.assert(
      fc.property(randomPlan, (plan) => {
        const written = writePlan(plan);
        const again = opened(written);
        expect(again).toEqual(plan);
        expect(writePlan(again)).toBe(written);
        expect(writePlan(keysReversed(again) as Plan)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });
});
