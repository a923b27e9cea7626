/** Settings come, go and are renamed without breaking a plan: what was there stays as it was, and what is lacking is asked for. */
import { readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import {
  addSetting,
  communityParts,
  hasErrors,
  projectPlan,
  readPlan,
  removeSetting,
  renameSetting,
  setValue,
  writePlan,
  type Plan,
  type SettingDraft,
} from "../../../model";
import { buildPlan, given } from "../build-plan";
import { seedPlan } from "../questions/read-seed-plan";
import { done, kindOf, signed } from "./signed";

const names = readdirSync(new URL("../../../seeds/plans/", import.meta.url))
  .filter((name) => name.endsWith(".otplan"))
  .map((name) => name.replace(".otplan", ""));

const draftFor = (plan: Plan, wte: number, more: Partial<SettingDraft> = {}): SettingDraft => ({
  label: "Independent practice",
  id: "independent-practice",
  staff: Object.fromEntries(plan.structure.levels.map(({ id }, i) => [id, wte * (i + 1)])),
  posts: Object.fromEntries(plan.structure.levels.map(({ id }, i) => [id, 1.25 * wte * (i + 1)])),
  ...more,
});
const total = (plan: Plan, measure: string, where = {}): { readonly opening: number; readonly last: number } => {
  // Whole people would be rounded.
  const outcome = projectPlan(
    { ...plan, ...(plan.chance === undefined ? {} : { chance: { ...plan.chance, on: false } }) },
    { recorded: false },
  );
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  const table = outcome.value.tables({ measures: [measure], where })[0]!;
  return { opening: table.opening[0]!, last: table.values.at(-1)! };
};
const withSetting = (plan: Plan, draft: SettingDraft): Plan => done(addSetting(plan, draft, signed)).plan;

/** Plans that ask for figures before they can be run at all. */
const asks = (plan: Plan): boolean => !projectPlan(plan, { recorded: false }).ok;
const runs = names.filter((name) => !asks(seedPlan(name)));

describe.each(names.filter((name) => !runs.includes(name)))("%s, which asks for figures first", (name) => {
  it("takes a setting, and gives it up again", () => {
    const plan = seedPlan(name);
    const staffed = withSetting(plan, draftFor(plan, 2));
    expect(staffed.structure.settings.map(({ id }) => id)).toContain("independent-practice");
    expect(readPlan(writePlan(staffed)).ok).toBe(true);
    const gone = done(removeSetting(withSetting(plan, draftFor(plan, 0)), "independent-practice", signed)).plan;
    expect(gone.structure).toEqual(plan.structure);
  });
});

describe.each(runs)("%s", (name) => {
  const plan = seedPlan(name);
  const others = { setting: plan.structure.settings.map(({ id }) => id) };
  const staffed = withSetting(plan, draftFor(plan, 2));

  it("has the staff and posts given, on top of those there were, and reads back from a file", () => {
    const levels = plan.structure.levels.length;
    const wte = (2 * levels * (levels + 1)) / 2;
    expect(total(staffed, "staff_in_post", { setting: "independent-practice" }).opening).toBeCloseTo(wte, 6);
    expect(total(staffed, "establishment", { setting: "independent-practice" }).opening).toBeCloseTo(1.25 * wte, 6);
    for (const measure of ["staff_in_post", "establishment"])
      expect(total(staffed, measure, others).opening, measure).toBeCloseTo(total(plan, measure).opening, 6);
    const read = readPlan(writePlan(staffed));
    expect(read.ok && !hasErrors(read.problems)).toBe(true);
  });

  it("has the results it had where nobody works in the setting, and when it is taken out again", () => {
    const empty = withSetting(plan, draftFor(plan, 0));
    const gone = done(removeSetting(empty, "independent-practice", signed)).plan;
    for (const measure of ["staff_in_post", "establishment", "vacant_posts"]) {
      const before = total(plan, measure);
      for (const after of [total(empty, measure), total(gone, measure)])
        for (const when of ["opening", "last"] as const)
          expect(Math.abs(after[when] - before[when]), `${measure}, ${when}`).toBeLessThan(1e-6 * (1 + before[when]));
    }
    expect(gone.structure.settings).toEqual(plan.structure.settings);
  });
});

describe("what a setting asks for", () => {
  const england = seedPlan("england");
  test.each([
    ["a name", { label: " " }, "no-name"],
    ["a name of its own", { label: "Acute trusts" }, "name-taken"],
    ["staff at every level", { staff: { support: 3 } }, "setting-asks"],
    [
      "posts for its staff",
      { posts: Object.fromEntries(england.structure.levels.map(({ id }) => [id, 0])) },
      "setting-without-posts",
    ],
    ["numbers that can be", { staff: { ...draftFor(england, 1).staff, support: -1 } }, "setting-number"],
  ] as const)("is %s", (_what, more, kind) => {
    expect(kindOf(addSetting(england, draftFor(england, 1, more), signed))).toBe(kind);
  });

  const bySetting = buildPlan({
    settings: 2,
    closure: "posts-led",
    assumptions: [
      given("attractiveness", null, [
        { setting: "setting1", value: 1 },
        { setting: "setting2", value: 0.7 },
      ]),
    ],
  });
  it("is each figure that the plan gives setting by setting, by name", () => {
    const shares = bySetting.assumptions.map((one) =>
      one.id === "setting_share"
        ? { ...one, value: null, where: [] }
        : one.id === "staff_in_post"
          ? given("staff_in_post", null, [
              { setting: "setting1", value: 40 },
              { setting: "setting2", value: 60 },
            ])
          : one,
    );
    const plan = { ...bySetting, assumptions: shares };
    const refusedFor = addSetting(plan, draftFor(plan, 3), signed);
    expect(kindOf(refusedFor)).toBe("setting-asks");
    expect(refusedFor.ok ? "" : refusedFor.problems[0]!.says).toContain("Attractiveness");
    const made = withSetting(plan, draftFor(plan, 3, { figures: { attractiveness: 0.5 } }));
    expect(total(made, "staff_in_post", { setting: ["setting1", "setting2"] }).opening).toBeCloseTo(100, 9);
  });
  it("is staff by setting, where they are divided by shares of a whole", () => {
    expect(kindOf(addSetting(bySetting, draftFor(bySetting, 3), signed))).toBe("setting-shares");
  });
});

describe("a setting of one place", () => {
  const england = seedPlan("england");
  const plan = withSetting(england, draftFor(england, 3, { place: "london" }));
  it("has its staff there and nowhere else", () => {
    const at = (place: string): number =>
      total(plan, "staff_in_post", { setting: "independent-practice", place }).opening;
    expect(at("london")).toBeCloseTo(63, 6);
    expect(at("midlands")).toBeCloseTo(0, 9);
  });
});

describe("services", () => {
  const children = seedPlan("tiered-children");
  it("keep the staff they had", () => {
    const plan = withSetting(children, draftFor(children, 5));
    const shares = plan.assumptions.find(({ id }) => id === "staff_share")?.where ?? [];
    for (const service of plan.structure.services ?? [])
      if (service.setting === undefined)
        expect(
          shares.some((one) => one.service === service.id && one.setting === "independent-practice" && one.value === 0),
        ).toBe(true);
  });
});

describe("renaming and taking out", () => {
  const england = seedPlan("england");
  it("gives a name of its own", () => {
    const plan = done(renameSetting(england, "other", "Arm's-length bodies", signed)).plan;
    expect(plan.structure.settings.find(({ id }) => id === "other")?.label).toBe("Arm's-length bodies");
    expect(kindOf(renameSetting(england, "other", "Acute trusts", signed))).toBe("name-taken");
    expect(kindOf(renameSetting(england, "nowhere", "Elsewhere", signed))).toBe("unknown-setting");
  });
  it("is refused while anybody works there, moves there or is told of it", () => {
    for (const id of ["acute", "community"]) expect(kindOf(removeSetting(england, id, signed))).toBe("setting-in-use");
    const plan = withSetting(england, draftFor(england, 0));
    const event = {
      what: "joins",
      heads: 1,
      place: "london",
      setting: "independent-practice",
      level: "registered",
      from: "2025-01",
    } as const;
    expect(kindOf(removeSetting({ ...plan, events: [event] }, "independent-practice", signed))).toBe("setting-in-use");
    const later = done(
      setValue(plan, { assumption: "added_posts", value: 4, where: { setting: "independent-practice" } }, signed),
    ).plan;
    expect(kindOf(removeSetting(later, "independent-practice", signed))).toBe("setting-in-use");
  });
});

describe("the part of a new setting in the community", () => {
  const england = seedPlan("england");
  const here = { setting: "independent-practice" };
  const plan = withSetting(england, draftFor(england, 2, { figures: { community_part: 1 } }));
  it("stands where the box of the setting looks, and gives way to what is typed there", () => {
    expect(communityParts(plan).get("independent-practice")).toBe(1);
    expect(total(plan, "community_wte", here).opening).toBeCloseTo(total(plan, "staff_in_post", here).opening, 9);
    const half = done(setValue(plan, { assumption: "community_part", where: here, value: 0.5 }, signed)).plan;
    expect(communityParts(half).get("independent-practice")).toBe(0.5);
    expect(total(half, "community_wte", here).opening).toBeCloseTo(0.5 * total(half, "staff_in_post", here).opening, 9);
  });
});
