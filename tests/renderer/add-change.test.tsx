/** "Add a change": from what is typed to a change, what it would lead to or why it cannot be, and how the list reads. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { makeTrial, projectPlan, type Plan, type Trial } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { emptyDraft, trialOf } from "../../renderer/screens/scenarios/add-change/draft";
import { LeadsTo } from "../../renderer/screens/scenarios/add-change/leads-to";
import { ChangeList } from "../../renderer/screens/scenarios/change-list";
import { applyEdit } from "../../renderer/state/apply-edit";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { resetView } from "../../renderer/state/view-store";
import { formatWithUnit } from "../../renderer/words/format";
import { buildPlan } from "../model/build-plan";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

const plan = buildPlan({
  closure: "posts-led",
  scenarios: [
    { id: "tried", name: "Tried", changes: [] },
    { id: "child", name: "Child", basedOn: "tried", changes: [] },
  ],
});
const now = (): Plan => openPlan()!.plan;
const scenario = (id: string) => now().scenarios.find((one) => one.id === id)!;
const lose = (wte: number): Trial => ({
  kind: "posts",
  change: { what: "lose", wte, where: { place: "place1", level: "level1" }, from: "2025-04", why: "Savings." },
});
const drawn = (trial: Trial): string =>
  renderToStaticMarkup(
    <EngineContext.Provider value={readyEngine()}>
      <LeadsTo plan={now()} scenario={scenario("tried")} trial={trial} label="Add" onMade={() => undefined} />
    </EngineContext.Provider>,
  );
const list = (id: string): string =>
  textOf(renderToStaticMarkup(<ChangeList plan={now()} scenario={scenario(id)} readOnly={false} />));

beforeEach(() => {
  resetView();
  showPlan(plan, { document: null, name: "test", saved: true });
});

describe("before it is made", () => {
  test("a change says what it would lead to, from the run with it", () => {
    const markup = drawn(lose(50));
    const made = makeTrial(plan, "tried", lose(50), { when: "" });
    if (!made.ok) throw new Error(made.problems[0]?.says);
    const [before, after] = [plan, made.value.plan].map((of) => {
      const ran = projectPlan(of, { scenario: "tried" });
      if (!ran.ok) throw new Error(ran.problems[0]?.says);
      return ran.value
        .tables({ measures: ["staff_in_post", "establishment"] })
        .map((table) => table.values.at(-1) ?? Number.NaN);
    });
    after!.forEach((figure, i) => {
      expect(textOf(markup)).toContain(formatWithUnit("wte", figure));
      expect(textOf(markup)).toContain(`(${(before![i]! - figure).toFixed(1)} fewer than now)`);
    });
    expect(textOf(markup)).toContain("Lose 50.0 WTE level 1 posts in place 1 from April 2025: at the end of 2026/27");
    expect(markup).not.toContain("disabled");
  });

  test("one that cannot be says why, and cannot be made", () => {
    const markup = drawn(lose(5000));
    expect(textOf(markup)).toContain("5,000.0 WTE are more than there are (place 1; level 1 (band 5))");
    expect(markup).toContain("disabled");
  });
});

describe("what is typed", () => {
  const draft = { ...emptyDraft(plan), amount: 2, place: "place1", level: "level1", from: "2025-04" };
  test("stands for one change to posts, or one person", () => {
    const asked = { wte: 2, where: { place: "place1", setting: "setting1", level: "level1" }, from: "2025-04" };
    expect(trialOf("lose", draft)).toEqual({ kind: "posts", change: { what: "lose", ...asked } });
    expect(trialOf("freeze", { ...draft, until: "2026-04", ramp: 3 })).toEqual({
      kind: "posts",
      change: { what: "freeze", ...asked, ramp: 3, until: "2026-04" },
    });
    expect(trialOf("move", { ...draft, toPlace: "place2", domain: "supply" })).toEqual({
      kind: "posts",
      change: { what: "move", ...asked, domain: "supply", into: { place: "place2" } },
    });
    expect(trialOf("convert", { ...draft, toLevel: "level2", why: " Skill mix. " })).toEqual({
      kind: "posts",
      change: { what: "convert", ...asked, why: "Skill mix.", into: "level2" },
    });
    const who = { place: "place1", setting: "setting1", level: "level1", from: "2025-04" };
    expect(trialOf("leaves", draft)).toEqual({ kind: "event", event: { what: "leaves", heads: 2, ...who } });
    expect(trialOf("leaves", { ...draft, amount: 0.6 })).toEqual({
      kind: "event",
      event: { what: "leaves", wte: 0.6, ...who },
    });
    // Until it is said when they are back there is nothing to try.
    expect(trialOf("is-away", { ...draft, until: "" })).toBeUndefined();
    expect(trialOf("is-away", { ...draft, until: "2025-10", covered: 0.5 })).toEqual({
      kind: "event",
      event: { what: "is-away", heads: 2, ...who, to: "2025-10", covered: 0.5 },
    });
  });
  test("is nothing to try while it does not say enough", () => {
    expect(trialOf("leaves", { ...draft, level: undefined })).toBeUndefined();
    expect(trialOf("convert", draft)).toBeUndefined();
  });
});

test("made, it is one line, one undo step and one entry in the log; a child's list says whose it is", () => {
  const move: Trial = {
    kind: "posts",
    change: { what: "move", wte: 3, where: { place: "place1" }, into: { place: "place2" }, from: "2025-04" },
  };
  const leaves: Trial = {
    kind: "event",
    event: { what: "leaves", heads: 1, place: "place1", setting: "setting1", level: "level1", from: "2025-10" },
  };
  for (const trial of [move, leaves])
    expect(applyEdit((before, by) => makeTrial(before, "tried", trial, by)).ok).toBe(true);
  expect(now().log).toHaveLength(2);
  expect(list("tried")).toContain("2 changes");
  expect(list("tried")).toContain("Move 3.0 WTE posts from place 1 to place 2, from April 2025");
  expect(list("tried")).toContain("1 person leaves in October 2025");
  expect(list("child")).toContain('from "Tried"');
  undo();
  undo();
  expect(now().scenarios).toEqual(plan.scenarios);
});
