/** A scenario of posts in a supply-led plan: the screen says that it moves nobody, and shows the posts-led run. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import { projectPlan, type Change, type Closure, type Plan } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { ReachNote, ReachOfPosts } from "../../renderer/screens/scenarios/posts-reach";
import { showPlan } from "../../renderer/state/plan-store";
import { resetView } from "../../renderer/state/view-store";
import { formatWithUnit } from "../../renderer/words/format";
import { buildPlan, given } from "../model/build-plan";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const posts: Change = { assumption: "added_posts", op: "set", value: 40, where: { level: "level2" }, from: "2025-04" };
const leaving: Change = { assumption: "leaver_rate", op: "multiply", value: 0.5 };

const planOf = (closure: Closure, change: Change): Plan =>
  buildPlan({
    closure,
    fromPool: true,
    assumptions: [given("added_posts", null), given("returners", 5)],
    scenarios: [{ id: "changed", name: "Changed", changes: [change] }],
  });

const drawn = (plan: Plan, Shown: typeof ReachNote): string => {
  showPlan(plan, { document: null, name: "test", saved: true });
  return textOf(
    renderToStaticMarkup(
      <EngineContext.Provider value={readyEngine()}>
        <Shown scenario="changed" />
      </EngineContext.Provider>,
    ),
  );
};

const moves = "Moves no people: in a supply-led plan posts do not decide how many there are.";

beforeEach(resetView);

test("the ranking says it of a scenario of posts", () => {
  expect(drawn(planOf("supply-led", posts), ReachNote).trim()).toBe(moves);
});

test("the sheet sets the posts-led run beside it, with the numbers of that run", () => {
  const plan = planOf("supply-led", posts);
  const says = drawn(plan, ReachOfPosts);
  expect(says).toContain(moves);
  for (const under of [{}, { scenario: "changed" }]) {
    const ran = projectPlan(plan, { closure: "posts-led", ...under });
    if (!ran.ok) throw new Error(ran.problems[0]?.says);
    for (const table of ran.value.tables({ measures: ["staff_in_post", "vacant_posts"] }))
      expect(says).toContain(formatWithUnit("wte", table.values.at(-1)!));
  }
  expect(says).toContain("--closure posts-led");
});

test("nothing is said where posts decide who is hired, or the scenario moves people", () => {
  for (const plan of [planOf("posts-led", posts), planOf("supply-led", leaving)])
    for (const shown of [ReachNote, ReachOfPosts]) expect(drawn(plan, shown).trim()).toBe("");
});
