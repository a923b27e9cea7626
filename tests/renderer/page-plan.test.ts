/** Pictures and tables show a change together with its figures, and what is no figure at once. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { addScenario, newScenario, putChange, putDots, setValue, type Plan } from "../../model";
import { applyEdit } from "../../renderer/state/apply-edit";
import { figuresCame, usePagePlan, waitForFigures } from "../../renderer/state/page-plan";
import { closePlan, openPlan, planSaved, redo, showPlan, undo } from "../../renderer/state/plan-store";
import { seedPlan } from "../model/questions/read-seed-plan";

const team = seedPlan("community-team");
const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });
const shown = () => usePagePlan.getState().open;
/** Changes a figure, and gives the version of what comes of it. */
const leave = (rate: number): number => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: rate }, by));
  return openPlan()!.figures;
};

let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  open(team);
  stop = waitForFigures();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("a changed figure", () => {
  test("waits for what is worked out from it, and stands in the plan at once", () => {
    const before = openPlan();
    const version = leave(0.11);
    expect(openPlan()).not.toBe(before);
    expect(shown()).toBe(before);
    figuresCame(version);
    expect(shown()).toBe(openPlan());
  });

  test("waits no longer than a moment for figures that take their time", () => {
    const before = shown();
    leave(0.11);
    vi.advanceTimersByTime(100);
    expect(shown()).toBe(before);
    vi.advanceTimersByTime(100);
    expect(shown()).toBe(openPlan());
  });

  test("of a scenario waits too, and so does what is undone and done again", () => {
    const { id } = team.scenarios[0]!;
    const change = { assumption: "added_posts", op: "add", value: 4, from: "2026-04" } as const;
    const acts = [() => applyEdit((now, by) => putChange(now, id, 99, change, by)), undo, redo];
    for (const act of acts) {
      const before = shown();
      act();
      expect(shown()).toBe(before);
      figuresCame(openPlan()!.figures);
      expect(shown()).toBe(openPlan());
    }
  });

  test("one after another shows each as it was with its figures, and never an earlier one again", () => {
    const first = leave(0.11);
    const then = openPlan();
    const second = leave(0.12);
    const now = openPlan();
    figuresCame(first);
    expect(shown()).toBe(then);
    figuresCame(second);
    expect(shown()).toBe(now);
    figuresCame(first);
    expect(shown()).toBe(now);
  });

  test("waits from the figures before on, however fast they follow", () => {
    const first = leave(0.11);
    vi.advanceTimersByTime(100);
    leave(0.12);
    figuresCame(first);
    vi.advanceTimersByTime(100);
    expect(shown()!.figures).toBe(first);
    vi.advanceTimersByTime(100);
    expect(shown()).toBe(openPlan());
  });

  test("does not wait where nobody says when its figures come", () => {
    stop();
    leave(0.11);
    expect(shown()).toBe(openPlan());
  });
});

describe("what is no figure alone shows at once, and every figure before it", () => {
  const acts: Readonly<Record<string, () => void>> = {
    "another plan": () => open({ ...team, title: "Another team" }),
    "no plan": closePlan,
    "a new scenario": () => applyEdit((now, by) => addScenario(now, newScenario(now, "Another"), [], by)),
    "what stands beside the figures": () => applyEdit((now, by) => putDots(now, undefined, 1, by)),
    "where it is saved": () => planSaved("document", "saved.otplan", openPlan()!.plan),
  };
  test.for(Object.keys(acts))("%s", (what) => {
    const version = leave(0.11);
    acts[what]!();
    expect(shown()).toBe(openPlan());
    const now = shown();
    figuresCame(version);
    vi.advanceTimersByTime(1000);
    expect(shown()).toBe(now);
  });
});
