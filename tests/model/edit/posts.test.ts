/** Lose, gain, freeze, move and convert posts: what each does to the plan, how it reads, and what is refused. */
import { describe, expect, test } from "vitest";
import {
  addPostsChange,
  changeLines,
  changePosts,
  postsSentence,
  postsThere,
  projectPlan,
  removePostsChange,
  type Plan,
  type PostsChange,
  type PostScope,
} from "../../../model";
import { buildPlan, given, type PlanOptions } from "../build-plan";
import { done, kindOf, signed } from "./signed";

const empty = (options: PlanOptions = {}): Plan => ({
  ...buildPlan({
    places: 2,
    settings: 2,
    years: 4,
    ...options,
    assumptions: [
      given("establishment_growth", 0.02, [{ place: "place2", value: 0.05 }]),
      ...(options.assumptions ?? []),
    ],
  }),
  scenarios: [
    { id: "tried", name: "Tried", changes: [] },
    { id: "child", name: "Child", basedOn: "tried", changes: [] },
  ],
});
const plan = empty();
const make = (change: PostsChange, from: Plan = plan, scenario = "tried"): Plan =>
  done(changePosts(from, scenario, change, signed)).plan;
function funded(of: Plan, where: PostScope = {}, scenario = "tried"): Float64Array {
  const outcome = postsThere(of, scenario, where);
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  return outcome.value.funded;
}
/** How the posts of a scope differ from those before, in one month. */
const apart = (after: Plan, before: Plan, where: PostScope, month: number, scenario = "tried"): number =>
  (funded(after, where, scenario)[month] ?? 0) - (funded(before, where, scenario)[month] ?? 0);

const here = { place: "place1", level: "level1" } as const;
const lose: PostsChange = { what: "lose", wte: 2, where: here, from: "2025-10", ramp: 6, why: "Savings." };
const gain: PostsChange = { what: "gain", wte: 3, where: { place: "place2" }, from: "2025-04", domain: "supply" };
const freeze: PostsChange = { what: "freeze", wte: 10, where: here, from: "2025-04", until: "2026-04" };
const move: PostsChange = { what: "move", wte: 5, where: here, into: { place: "place2" }, from: "2025-04" };
const convert: PostsChange = {
  what: "convert",
  wte: 4,
  where: { level: "level1", setting: "setting1" },
  into: "level2",
  from: "2026-01",
};
const all = [lose, gain, freeze, move, convert];

describe("each reads as one line, and is one edit", () => {
  test.each([
    [lose, "Lose 2.0 WTE level 1 posts in place 1 from October 2025 over 6 months"],
    [gain, "Gain 3.0 WTE posts in place 2 from April 2025"],
    [freeze, "Freeze 10.0 WTE level 1 posts in place 1 from April 2025 until April 2026"],
    [move, "Move 5.0 WTE level 1 posts from place 1 to place 2, from April 2025"],
    [convert, "Convert 4.0 WTE level 1 posts into level 2 posts in setting 1 from January 2026"],
  ] as const)("%o", (change, says) => {
    const edit = done(addPostsChange(plan, "tried", change, signed));
    expect(postsSentence(plan, change)).toBe(says);
    expect(edit.logEntry).toMatchObject({ what: "Posts", where: 'in "Tried"', from: "as base", to: says });
    const lines = changeLines(edit.plan, edit.plan.scenarios[0]!.changes);
    expect(lines).toHaveLength(1);
    expect(postsSentence(edit.plan, lines[0]!.posts!)).toBe(says);
    const back = done(removePostsChange(edit.plan, "tried", lines[0]!.changes, says, signed));
    expect(back.plan.scenarios).toEqual(plan.scenarios);
    expect(back.logEntry).toMatchObject({ from: says, to: "as base" });
  });

  test("one after another, each is its own line; what is no change to posts is left as it is written", () => {
    let now = plan;
    for (const change of all) now = make(change, now);
    const rate = { assumption: "leaver_rate", op: "multiply", value: 0.9 } as const;
    const lines = changeLines(now, [rate, ...now.scenarios[0]!.changes, rate]);
    expect(lines.map((line) => line.posts?.what)).toEqual([
      undefined,
      "lose",
      "gain",
      "freeze",
      "move",
      "convert",
      undefined,
    ]);
    expect(lines.slice(1, -1).map((line) => line.posts && postsSentence(now, line.posts))).toEqual(
      all.map((change) => postsSentence(now, change)),
    );
  });

  test("a loss and a gain that are not of the same size, month and run are no move", () => {
    const one = make(lose);
    const two = make({ what: "gain", wte: 3, where: { place: "place2" }, from: "2025-10", ramp: 6 }, one);
    expect(changeLines(two, two.scenarios[0]!.changes).map((line) => line.posts?.what)).toEqual(["lose", "gain"]);
  });
});

describe("what they do", () => {
  test("posts lost and gained are those of the scope and nobody else's, all of them once the run-in is over", () => {
    const lost = make(lose);
    expect(apart(lost, plan, here, 18)).toBeCloseTo(0, 9);
    expect(apart(lost, plan, here, 21)).toBeCloseTo(-1, 9);
    expect(apart(lost, plan, here, 40)).toBeCloseTo(-2, 9);
    expect(apart(lost, plan, {}, 40)).toBeCloseTo(-2, 9);
    const gained = make(gain);
    expect(apart(gained, plan, { place: "place2" }, 12)).toBeCloseTo(3, 9);
    expect(apart(gained, plan, { place: "place1" }, 12)).toBeCloseTo(0, 9);
  });

  test.each<[PostScope]>([
    [{ place: "place2" }],
    [{ level: "level2" }],
    [{ place: "place2", setting: "setting2" }],
    [{ place: "place2", setting: ["setting1", "setting2"], level: ["level1", "level2"] }],
  ])("a move to %o leaves as many posts in every month", (into) => {
    const moved = make({ ...move, into, ramp: 12 });
    const [before, after] = [funded(plan), funded(moved)];
    before.forEach((posts, month) => expect(after[month]).toBeCloseTo(posts, 9));
    expect(apart(moved, plan, here, 40)).toBeCloseTo(-5, 9);
    expect(apart(moved, plan, { ...here, ...into }, 40)).toBeCloseTo(5, 9);
  });

  test("a conversion leaves as many posts in each place and setting, and makes the conversion where there is none", () => {
    const made = make(convert);
    expect(made.structure.conversions).toEqual([
      { id: "level1-to-level2", label: "level 1 to level 2", from: "level1", to: "level2" },
    ]);
    for (const place of ["place1", "place2"])
      for (const setting of ["setting1", "setting2"])
        expect(apart(made, plan, { place, setting }, 30)).toBeCloseTo(0, 9);
    expect(apart(made, plan, convert.where, 30)).toBeCloseTo(-4, 9);
    expect(apart(made, plan, { setting: "setting1", level: "level2" }, 30)).toBeCloseTo(4, 9);
    expect(make(convert, made).structure.conversions).toHaveLength(1);
  });

  test("what a parent gained, a child can lose from a wider scope, in proportion to the posts then there", () => {
    const parent = make({ what: "gain", wte: 50, where: { place: "place1", setting: "setting1", level: "level1" } });
    const child = make({ what: "lose", wte: 60, where: { level: "level1" }, from: "2025-04" }, parent, "child");
    const before = funded(parent, { level: "level1" }, "child")[20] ?? 0;
    for (const place of ["place1", "place2"])
      for (const setting of ["setting1", "setting2"]) {
        const scope = { place, setting, level: "level1" };
        const share = (funded(parent, scope, "child")[20] ?? 0) / before;
        expect(apart(child, parent, scope, 20, "child")).toBeCloseTo(-60 * share, 8);
      }
    expect(funded(child, {}, "tried")).toEqual(funded(parent, {}, "tried"));
  });

  test("naming all members of a dimension, the place above them or nothing is the same", () => {
    const scopes: PostScope[] = [
      {},
      { place: "all" },
      { place: ["place1", "place2"] },
      { setting: ["setting1", "setting2"] },
      { level: ["support", "level1", "level2"], place: "all" },
    ];
    const [first, ...others] = scopes.map((where) => make({ what: "lose", wte: 30, where, from: "2025-01", ramp: 9 }));
    for (const place of ["place1", "place2"])
      for (const level of ["support", "level1", "level2"])
        for (const other of others)
          expect(funded(other, { place, level })[30]).toBeCloseTo(funded(first!, { place, level })[30]!, 9);
  });
});

describe("is refused", () => {
  const refusals: readonly (readonly [string, PostsChange, string])[] = [
    ["losing more than there are", { ...lose, wte: 5000 }, "more-posts-than-there-are"],
    ["moving more than there are", { ...move, wte: 5000 }, "more-posts-than-there-are"],
    ["converting more than there are", { ...convert, wte: 5000 }, "more-posts-than-there-are"],
    ["freezing more than there are", { ...freeze, wte: 5000 }, "more-posts-than-there-are"],
    ["moving to the same posts", { ...move, into: {} }, "moves-nowhere"],
    [
      "moving to the same posts by another name",
      { ...move, into: { setting: ["setting2", "setting1"] } },
      "moves-nowhere",
    ],
    ["moving into a place that holds the posts", { ...move, into: { place: "all" } }, "moves-within"],
    ["converting into the same level", { ...convert, into: "level1" }, "converts-nothing"],
    ["converting from several levels", { ...convert, where: {} }, "one-level"],
    ["a month before the plan", { ...lose, from: "2024-03" }, "outside-plan"],
    ["a month after the plan", { ...lose, from: "2028-04" }, "outside-plan"],
    ["a freeze that ends after the plan", { ...freeze, until: "2040-04" }, "outside-plan"],
    ["a freeze that ends before it begins", { ...freeze, until: "2025-04" }, "freeze-ends-first"],
    ["a freeze that ends before it is in", { ...freeze, ramp: 24 }, "freeze-ends-first"],
    ["what is no month", { ...lose, from: "soon" }, "not-a-month"],
    ["coming in over months without a beginning", { ...lose, from: undefined }, "ramp-without-from"],
    ["coming in over part of a month", { ...lose, ramp: 1.5 }, "ramp-months"],
    ["no posts", { ...lose, wte: 0 }, "posts-amount"],
    ["less than no posts", { ...gain, wte: -2 }, "posts-amount"],
    ["no number of posts", { ...gain, wte: Number.NaN }, "posts-amount"],
    ["a place that is not there", { ...lose, where: { place: "nowhere" } }, "unknown-member"],
    ["a place to move to that is not there", { ...move, into: { place: "nowhere" } }, "unknown-member"],
    ["a level to convert into that is not there", { ...convert, into: "nothing" }, "unknown-member"],
  ];
  test.each(refusals)("%s", (_, change, kind) => {
    expect(kindOf(changePosts(plan, "tried", change, signed))).toBe(kind);
  });

  test("with the number there is and what to do", () => {
    const team = empty({
      places: 1,
      settings: 1,
      assumptions: [given("establishment_growth", 0), given("establishment", 9)],
    });
    const refusal = changePosts(team, "tried", { what: "lose", wte: 12, where: {}, from: "2025-10" }, signed);
    expect(refusal.problems[0]?.says).toBe(
      "12.0 WTE are more than there are: 9.0 WTE of posts in October 2025. Lose at most 9.0 WTE.",
    );
    expect(kindOf(changePosts(team, "tried", { what: "lose", wte: 9, where: {}, from: "2025-10" }, signed))).toBe(
      undefined,
    );
  });

  test("where posts run out later, in the month in which they do, and after what was lost before", () => {
    const closes = empty({
      places: 1,
      settings: 1,
      assumptions: [
        given("establishment_growth", 0),
        given("establishment", 20, [], {
          when: [
            { from: "2024-04", value: 20 },
            { from: "2026-04", value: 6 },
          ],
        }),
      ],
    });
    const eight: PostsChange = { what: "lose", wte: 8, where: {}, from: "2025-04" };
    expect(changePosts(closes, "tried", eight, signed).problems[0]?.says).toContain("6.0 WTE of posts in April 2026");
    const once = make({ ...eight, wte: 4 }, closes);
    expect(kindOf(changePosts(once, "tried", { ...eight, wte: 3 }, signed))).toBe("more-posts-than-there-are");
    expect(kindOf(changePosts(once, "child", { ...eight, wte: 3 }, signed))).toBe("more-posts-than-there-are");
    expect(kindOf(changePosts(once, "child", { ...eight, wte: 2 }, signed))).toBe(undefined);
  });

  test("a second freeze of posts that are frozen already", () => {
    const most = funded(plan, here)[12] ?? 0;
    const once = make({ ...freeze, wte: most - 5 });
    expect(kindOf(changePosts(once, "tried", { ...freeze, wte: 6 }, signed))).toBe("more-posts-than-there-are");
    expect(kindOf(changePosts(once, "tried", { ...freeze, wte: 4 }, signed))).toBe(undefined);
  });

  test("and nothing below zero ever reaches a run, however the plan was written", () => {
    const kinds = (assumption: string, value: number): string[] =>
      projectPlan(
        {
          ...empty({
            conversions: [{ id: "up", label: "Up", from: "level1", to: "level2" }],
            assumptions: ["added_posts", "posts_frozen", "posts_converted"].map((id) => given(id, null)),
          }),
          scenarios: [
            { id: "tried", name: "Tried", changes: [{ assumption, op: "add", value, where: { place: "place1" } }] },
          ],
        },
        { scenario: "tried" },
      ).problems.map((one) => one.kind);
    expect(kinds("added_posts", -1e6)).toContain("posts-below-zero");
    expect(kinds("posts_converted", 1e6)).toContain("posts-below-zero");
    expect(kinds("posts_converted", -1)).toContain("conversion-below-zero");
    expect(kinds("posts_frozen", -1)).toContain("frozen-below-zero");
    expect(kinds("posts_frozen", 1e6)).toContain("frozen-beyond-posts");
  });
});
