import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { migrations, type Migration } from "../../model/plan/file/migrations";
import { isVersionProblem, planVersion, readPlan } from "../../model/plan/file/read";

const sound = JSON.parse(readFileSync(new URL("./two-teams.otplan", import.meta.url), "utf8")) as Record<
  string,
  unknown
>;

/** Two versions that never were, before today's: the older one called the title "name", the later had no closure. */
const [before, earliest] = [planVersion - 1, planVersion - 2];
const invented: readonly Migration[] = [
  {
    name: "give every plan a closure",
    from: before,
    to: planVersion,
    up: (plan) => ({ ...(plan as object), version: planVersion, closure: "posts-led" }),
  },
  {
    name: "call the name a title",
    from: earliest,
    to: before,
    up: (plan) => {
      const { name, ...rest } = plan as Record<string, unknown>;
      if (typeof name !== "string") throw new Error("the plan has no name");
      return { ...rest, version: before, title: name };
    },
  },
];

function plan(version: number): Record<string, unknown> {
  const { title, closure, ...rest } = sound;
  if (version === before) return { ...rest, version, title };
  return version === earliest ? { ...rest, version, name: title } : { ...rest, version, title, closure };
}

describe("migrations", () => {
  it.each([planVersion, before, earliest])("brings version %s up to date", (version) => {
    const outcome = readPlan(JSON.stringify(plan(version)), invented);
    expect(outcome.ok && outcome.value).toEqual(sound);
  });

  it("names the one that fails, and says why", () => {
    const nameless = plan(earliest);
    delete nameless["name"];
    const outcome = readPlan(JSON.stringify(nameless), invented);
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "migration-failed" }] });
    for (const words of [
      '"call the name a title"',
      `version ${earliest} to ${before}`,
      "the plan has no name",
      "not been changed",
    ])
      expect(outcome.problems[0]!.says).toContain(words);
  });

  it("checks what a migration made", () => {
    const careless: readonly Migration[] = [
      {
        name: "forget the closure",
        from: before,
        to: planVersion,
        up: (old) => ({ ...(old as object), version: planVersion }),
      },
    ];
    expect(readPlan(JSON.stringify(plan(before)), careless)).toMatchObject({
      ok: false,
      problems: [{ kind: "misshapen", at: "closure" }],
    });
  });

  it("says where the way ends when a step is missing", () => {
    const outcome = readPlan(JSON.stringify(plan(earliest)), invented.slice(1));
    expect(outcome).toMatchObject({ ok: false, problems: [{ kind: "older-version" }] });
    expect(outcome.problems[0]!.says).toContain(`from version ${before} to ${planVersion}`);
    expect(isVersionProblem(outcome.problems[0]!) && outcome.problems[0].version).toBe(earliest);
  });

  it("brings a plan of version 1, which had no services, up to date as it is", () => {
    const outcome = readPlan(JSON.stringify({ ...sound, version: 1 }));
    expect(outcome.ok && outcome.value).toEqual(sound);
    expect(outcome.problems).toEqual(readPlan(JSON.stringify(sound)).problems);
  });

  it("has a step from every released version", () => {
    for (let version = 1; version < planVersion; version += 1)
      expect(migrations.filter((migration) => migration.from === version)).toHaveLength(1);
    expect(migrations.every((migration) => migration.to > migration.from && migration.to <= planVersion)).toBe(true);
  });
});
