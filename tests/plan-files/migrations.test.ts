import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { migrations, type Migration } from "../../model/plan/migrations";
import { isVersionProblem, planVersion, readPlan } from "../../model/plan/read";

const sound = JSON.parse(readFileSync(new URL("./two-teams.otplan", import.meta.url), "utf8")) as Record<string, unknown>;

/** Two versions that never were: -1 called the title "name", 0 had no closure. */
const invented: readonly Migration[] = [
  { name: "give every plan a closure", from: 0, to: 1, up: (plan) => ({ ...(plan as object), version: 1, closure: "posts-led" }) },
  {
    name: "call the name a title",
    from: -1,
    to: 0,
    up: (plan) => {
      const { name, ...rest } = plan as Record<string, unknown>;
      if (typeof name !== "string") throw new Error("the plan has no name");
      return { ...rest, version: 0, title: name };
    },
  },
];

function plan(version: number): Record<string, unknown> {
  const { title, closure, ...rest } = sound;
  if (version === 0) return { ...rest, version, title };
  return version === -1 ? { ...rest, version, name: title } : { ...rest, version, title, closure };
}

describe("migrations", () => {
  it.each([1, 0, -1])("brings version %s up to date", (version) => {
    const outcome = readPlan(JSON.stringify(plan(version)), invented);
    expect(outcome.ok && outcome.value).toEqual(sound);
  });

  it("names the one that fails, and says why", () => {
    const nameless = plan(-1);
    delete nameless["name"];
    const outcome = readPlan(JSON.stringify(nameless), invented);
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "migration-failed" }] });
    for (const words of ['"call the name a title"', "version -1 to 0", "the plan has no name", "not been changed"]) expect(outcome.problems[0]!.says).toContain(words);
  });

  it("checks what a migration made", () => {
    const careless: readonly Migration[] = [{ name: "forget the closure", from: 0, to: 1, up: (old) => ({ ...(old as object), version: 1 }) }];
    expect(readPlan(JSON.stringify(plan(0)), careless)).toMatchObject({ ok: false, problems: [{ kind: "misshapen", at: "closure" }] });
  });

  it("says where the way ends when a step is missing", () => {
    const outcome = readPlan(JSON.stringify(plan(-1)), invented.slice(1));
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "older-version" }] });
    expect(outcome.problems[0]!.says).toContain("from version 0 to 1");
    expect(isVersionProblem(outcome.problems[0]!) && outcome.problems[0].version).toBe(-1);
  });

  it("has a step from every released version", () => {
    for (let version = 1; version < planVersion; version += 1) expect(migrations.filter((migration) => migration.from === version)).toHaveLength(1);
    expect(migrations.every((migration) => migration.to > migration.from && migration.to <= planVersion)).toBe(true);
  });
});
