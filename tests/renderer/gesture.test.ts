import { applyEdit } from "../../renderer/state/apply-edit";
import { setValue } from "../../model";
import { beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../renderer/commands";
import { canDo } from "../../renderer/commands/command";
import { gesture, startGesture } from "../../renderer/state/gesture";
import { goToStage, isUnsaved, nameStage, openPlan, redo, showPlan, undo } from "../../renderer/state/plan-store";
import { followPointer } from "../../renderer/state/pointer-gesture";
import { buildPlan } from "../model/build-plan";

const rate = () => openPlan()!.plan.assumptions.find((one) => one.id === "leaver_rate")?.value;
const set = (value: number) => applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value }, by));
const begin = () => startGesture("Leaver rate", () => undefined);
const steps = () => openPlan()!.history.done.length;
const log = () => openPlan()!.plan.log.map((entry) => entry.what);

/** A slider on a page, without either: what is listened to, and what happens there. */
function press() {
  const page = new EventTarget();
  const slider = new EventTarget();
  const pointer = followPointer(begin(), slider, page);
  const happens = (name: string, more: object = {}, on = page) =>
    on.dispatchEvent(Object.assign(new Event(name, { cancelable: true }), more));
  return { pointer, happens, slider, to: (value: number) => pointer.edit(() => set(value)) };
}

beforeEach(() => showPlan(buildPlan(), { document: null, name: "test", saved: true }));

describe("a gesture", () => {
  test("of several edits is one step and one entry, or nothing at all when one throws", () => {
    gesture("Both", () => [0.09, 0.1].forEach(set));
    expect([steps(), log()]).toEqual([1, ["Both"]]);
    expect(() =>
      gesture("Broken", () => {
        set(0.2);
        throw new Error("broken");
      }),
    ).toThrow("broken");
    expect([rate(), steps(), log()]).toEqual([0.1, 1, ["Both"]]);
    // And the next edit is a step of its own again.
    set(0.12);
    expect([steps(), log().length]).toEqual([2, 2]);
  });

  test("inside another is part of it", () => {
    const outer = begin();
    outer.edit(() => gesture("Inner", () => set(0.1)));
    outer.edit(() => set(0.11));
    outer.finish();
    expect([steps(), log()]).toEqual([1, ["Leaver rate"]]);
  });

  test("undo in the middle of it takes it back, ends it and logs nothing", () => {
    const drag = begin();
    drag.edit(() => set(0.2));
    expect(canDo(commands.find((one) => one.id === "edit.undo")!)).toBe(true);
    undo();
    expect([rate(), steps(), log()]).toEqual([0.08, 0, []]);
    drag.edit(() => set(0.3));
    drag.finish();
    expect([rate(), steps(), log()]).toEqual([0.08, 0, []]);
    expect(isUnsaved(openPlan())).toBe(false);
  });

  test("redo and stages wait for its end", () => {
    set(0.09);
    nameStage("first");
    set(0.1);
    undo();
    const drag = begin();
    drag.edit(() => set(0.2));
    redo();
    goToStage("first");
    expect([rate(), log().at(-1)]).toEqual([0.2, "Undid: Leaver rate"]);
    drag.finish();
    expect(rate()).toBe(0.2);
  });

  test("of one plan does not go on in the next", () => {
    const drag = begin();
    drag.edit(() => set(0.2));
    showPlan(buildPlan(), { document: null, name: "other", saved: true });
    drag.edit(() => set(0.3));
    drag.finish();
    drag.cancel();
    expect([rate(), steps(), log()]).toEqual([0.08, 0, []]);
  });
});

describe("a press", () => {
  test.each([
    ["is released", "pointerup"],
    ["is cancelled", "pointercancel"],
    ["leaves with the window", "blur"],
  ])("that %s is one step, and what comes after is not part of it", (_how, name) => {
    const { happens, to } = press();
    [0.09, 0.1, 0.11].forEach(to);
    happens(name);
    expect([rate(), steps(), log()]).toEqual([0.11, 1, ["Leaver rate"]]);
    to(0.5);
    expect(rate()).toBe(0.11);
    set(0.12);
    expect([steps(), log().length]).toEqual([2, 2]);
  });

  test("whose pointer is lost ends too", () => {
    const { happens, slider, to, pointer } = press();
    to(0.1);
    happens("lostpointercapture", {}, slider);
    expect([steps(), pointer.isDown()]).toEqual([1, false]);
  });

  test("is given up with Esc, after which nothing happens until the release", () => {
    const { happens, to, pointer } = press();
    to(0.2);
    happens("keydown", { key: "a" });
    expect(rate()).toBe(0.2);
    happens("keydown", { key: "Escape" });
    expect(rate()).toBe(0.08);
    [0.3, 0.4].forEach(to);
    expect([rate(), pointer.isDown(), steps(), log()]).toEqual([0.08, true, 0, []]);
    happens("pointerup");
    expect([rate(), pointer.isDown(), steps(), log()]).toEqual([0.08, false, 0, []]);
  });

  test("in which an edit throws goes back to where it began", () => {
    const { happens, to, pointer } = press();
    to(0.2);
    expect(() =>
      pointer.edit(() => {
        set(0.3);
        throw new Error("broken");
      }),
    ).toThrow("broken");
    to(0.4);
    happens("pointerup");
    expect([rate(), steps(), log()]).toEqual([0.08, 0, []]);
    set(0.1);
    expect([steps(), log()]).toEqual([1, ["Leaver rate"]]);
  });

  test("on a control that is taken off the page ends there", () => {
    const { pointer, to } = press();
    to(0.1);
    pointer.leave();
    expect([steps(), openPlan()!.history.open]).toEqual([1, undefined]);
  });
});
