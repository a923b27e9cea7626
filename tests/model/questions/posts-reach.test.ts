/** A scenario of posts in a supply-led plan: more posts make no people, and that is read from the runs. */
import { describe, expect, it } from "vitest";
import { movesNobody, postsReach, type Change, type Closure, type PostsReach } from "../../../model";
import { buildPlan, given } from "../build-plan";
import { over, runPlan } from "../run-plan";

function runs(change: Change, closure: Closure = "supply-led", settings = 1) {
  const plan = buildPlan({
    closure,
    settings,
    fromPool: true,
    assumptions: [given("returners", 5), given("added_posts", null), given("unmet_need", 0)],
    scenarios: [{ id: "changed", name: "Changed", changes: [change] }],
  });
  return { base: runPlan(plan), changed: runPlan(plan, { scenario: "changed" }) };
}
const reachOf = (change: Change, closure?: Closure, settings?: number): PostsReach | undefined => {
  const { base, changed } = runs(change, closure, settings);
  return postsReach(base.run, changed.run);
};
const posts: Change = { assumption: "added_posts", op: "set", value: 40, where: { level: "level2" }, from: "2025-04" };

describe("a scenario that changes posts", () => {
  it("moves nobody in a supply-led plan: the posts it adds stay empty", () => {
    const { base, changed } = runs(posts);
    expect(movesNobody(base.run, changed.run)).toBe(true);
    expect(over(changed, "staff_in_post")).toEqual(over(base, "staff_in_post"));
    expect(over(changed, "vacant_posts").at(-1)!).toBeGreaterThan(over(base, "vacant_posts").at(-1)! + 1);
    expect(reachOf(posts)).toBe("nobody");
  });

  it("may move people between posts without there being more of them", () => {
    expect(reachOf({ ...posts, where: { setting: "setting1", level: "level2" } }, "supply-led", 2)).toBe(
      "between posts",
    );
  });

  it("decides who is hired in a posts-led plan, of which nothing of the kind is said", () => {
    expect(reachOf(posts, "posts-led")).toBeUndefined();
  });
});

describe("a scenario of posts that are filled from the open labour market", () => {
  it("adds people, of which nothing of the kind is said", () => {
    expect(reachOf({ ...posts, where: { level: "support" } })).toBeUndefined();
  });
});

describe("a scenario that changes no posts", () => {
  it("is not spoken of where it moves people, and is said to change neither staff nor posts where it does not", () => {
    const leaving: Change = { assumption: "leaver_rate", op: "multiply", value: 0.5 };
    expect(reachOf(leaving)).toBeUndefined();
    const { base, changed } = runs(leaving);
    expect(movesNobody(base.run, changed.run)).toBe(false);
    for (const closure of ["supply-led", "posts-led"] as const) {
      expect(reachOf({ assumption: "unmet_need", op: "set", value: 0.1 }, closure)).toBe("nothing");
      expect(reachOf({ assumption: "leaver_rate", op: "set", value: 0.08 }, closure)).toBe("nothing");
    }
  });
});
