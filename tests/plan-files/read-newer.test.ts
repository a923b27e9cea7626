import { describe, expect, test } from "vitest";
import { planVersion, readNewerPlan, readPlan, writePlan } from "../../model";
import { buildPlan } from "../model/build-plan";

const plan = buildPlan();
const newer = (extra: object): string =>
  JSON.stringify({ ...JSON.parse(writePlan(plan)), version: planVersion + 1, ...extra });

describe("a plan from a newer release", () => {
  test("is refused for editing and shown without what is not known, saying how much that is", () => {
    const text = newer({ rooms: [{ id: "clinic" }], weather: "fine" });
    expect(readPlan(text).ok).toBe(false);
    const shown = readNewerPlan(text);
    if (!shown.ok) throw new Error(shown.problems[0]!.says);
    expect(shown.value.assumptions).toEqual(plan.assumptions);
    expect(shown.problems[0]!.says).toMatch(
      new RegExp(
        `newer release \\(version ${planVersion + 1}\\).*read only, without 2 entries.*Install the newer release`,
      ),
    );
  });

  test("is refused when what is known has changed its meaning", () => {
    const shown = readNewerPlan(newer({ closure: "something-else" }));
    expect(shown.ok).toBe(false);
    if (!shown.ok) expect(shown.problems[0]!.kind).toBe("newer-version");
  });

  test("a plan of this release is not newer", () => {
    expect(readNewerPlan(writePlan(plan)).ok).toBe(false);
  });
});
