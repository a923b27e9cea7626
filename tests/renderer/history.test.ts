import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bailedOut,
  commitHistory,
  edited,
  emptyHistory,
  markHistory,
  redone,
  stageNamed,
  atStage,
  undone,
  type Edited,
} from "../../renderer/state/history";
import type { Plan } from "../../model";
import { buildPlan } from "../model/build-plan";

const plan = buildPlan();
const title = (to: string) => (draft: { title: string }) => {
  draft.title = to;
};
const value = (to: number) => (draft: { assumptions: { value: unknown }[] }) => {
  draft.assumptions[0]!.value = to;
};
const begin = (from: Plan = plan): Edited => ({ plan: from, history: emptyHistory });

describe("history", () => {
  test("an edit undoes and redoes to the same plan", () => {
    const one = edited(plan, emptyHistory, "title", title("Another"));
    const back = undone(one.plan, one.history);
    expect(back.plan).toEqual(plan);
    expect(redone(back.plan, back.history).plan).toEqual(one.plan);
  });

  test("an edit that changes nothing is no step", () => {
    expect(edited(plan, emptyHistory, "title", title(plan.title)).history.done).toHaveLength(0);
  });

  test("a drag is one step, and Esc goes back to where it began", () => {
    let now: Edited = { plan, history: markHistory(emptyHistory, "drag") };
    for (const to of [1, 2, 3]) now = edited(now.plan, now.history, "drag", value(to));
    const done = commitHistory(now.history);
    expect(done.done).toHaveLength(1);
    expect(undone(now.plan, done).plan).toEqual(plan);
    const bailed = bailedOut(now.plan, now.history);
    expect(bailed.plan).toEqual(plan);
    expect(bailed.history).toEqual(emptyHistory);
  });

  test("a drag that moves nothing is no step, and takes away nothing that could be redone", () => {
    const one = edited(plan, emptyHistory, "title", title("Another"));
    const { history } = undone(one.plan, one.history);
    expect(commitHistory(markHistory(history, "drag"))).toEqual(history);
  });

  test("a new edit after an undo takes away what could be redone", () => {
    const one = edited(plan, emptyHistory, "one", title("One"));
    const back = undone(one.plan, one.history);
    expect(edited(back.plan, back.history, "two", title("Two")).history.undone).toEqual([]);
  });

  test("a named stage can be gone back to and forward to", () => {
    const one = edited(plan, emptyHistory, "one", title("One"));
    const staged = stageNamed(one.history, "agreed");
    const two = edited(one.plan, staged, "two", title("Two"));
    const back = atStage(two.plan, two.history, "agreed");
    expect(back.plan.title).toBe("One");
    const further = undone(back.plan, back.history);
    expect(atStage(further.plan, further.history, "agreed").plan.title).toBe("One");
  });

  test("undoing everything gives the plan of the beginning, whatever was done", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ minLength: 1, maxLength: 5 }).map((text) => ({ kind: "title" as const, text })),
            fc.integer().map((number) => ({ kind: "value" as const, number })),
            fc.constant({ kind: "undo" as const }),
            fc.constant({ kind: "redo" as const }),
          ),
          { maxLength: 30 },
        ),
        (acts) => {
          let now = begin();
          for (const act of acts) {
            if (act.kind === "title") now = edited(now.plan, now.history, "t", title(act.text));
            else if (act.kind === "value") now = edited(now.plan, now.history, "v", value(act.number));
            else now = act.kind === "undo" ? undone(now.plan, now.history) : redone(now.plan, now.history);
          }
          while (now.history.done.length > 0) now = undone(now.plan, now.history);
          expect(now.plan).toEqual(plan);
        },
      ),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
