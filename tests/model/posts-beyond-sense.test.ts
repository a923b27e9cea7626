/** Posts that grow beyond what anybody can mean are refused in the month in which they do, whatever else is said of posts. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { buildPlan, given } from "./build-plan";
import { problemsOf, runPlan } from "./run-plan";

/** Posts double every year, so far as a date does not end it, and posts added are a number that is always the same. */
const doubling = (added: number, until?: string): Plan =>
  buildPlan({
    support: false,
    origins: 1,
    years: 25,
    assumptions: [
      given("staff_in_post", 9000),
      {
        ...given("establishment_growth", 1),
        ...(until === undefined ? {} : { when: [{ from: until, value: -0.5 }] }),
      },
      given("added_posts", added),
    ],
  });

const beyond = (plan: Plan): string[] =>
  problemsOf(plan)
    .filter(({ kind }) => kind === "posts-beyond-sense")
    .map(({ says }) => says);

describe("posts beyond sense", () => {
  it("are said in the same month where no post is added as where next to none is", () => {
    const [said] = beyond(doubling(0));
    expect(said).toMatch(/more posts than anybody can mean/);
    expect(beyond(doubling(1e-6))).toEqual([said]);
  });
  it("are said where they fall again before the plan ends", () => {
    expect(beyond(doubling(0, "2040-04"))).toEqual(beyond(doubling(1e-6, "2040-04")));
    expect(beyond(doubling(0, "2040-04"))).toHaveLength(1);
  });
  it("are not said where they never get there", () => {
    expect(runPlan(doubling(0, "2028-04")).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
