import { applyEdit } from "../../renderer/state/apply-edit";
import { addScenario, freeId, removeChange, setValue } from "../../model";
import { beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../renderer/commands";
import { canDo } from "../../renderer/commands/command";
import { findCommands } from "../../renderer/commands/find";
import { keyOf } from "../../renderer/commands/keys";
import {
  beginDrag,
  cancelDrag,
  endDrag,
  isUnsaved,
  openPlan,
  redo,
  showPlan,
  takeEdit,
  undo,
} from "../../renderer/state/plan-store";
import { buildPlan } from "../model/build-plan";

const valueOf = (id: string) => openPlan()!.plan.assumptions.find((assumption) => assumption.id === id);

beforeEach(() => showPlan(buildPlan(), { document: null, name: "test", saved: true }));

describe("commands", () => {
  test("no two commands share an id or a key", () => {
    const ids = commands.map((command) => command.id);
    const keys = commands.flatMap((command) => (command.key === undefined ? [] : [command.key]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test("key presses are written as commands write them", () => {
    const press = { key: "z", ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };
    expect(keyOf(press, false)).toBe("CmdOrCtrl+Shift+Z");
    expect(keyOf({ ...press, ctrlKey: false, metaKey: true, shiftKey: false }, true)).toBe("CmdOrCtrl+Z");
  });

  test("a screen is found by what is on it, after what is so called", () => {
    const found = (text: string) => findCommands(commands, text).map(({ command, by }) => [command.id, by]);
    expect(found("business")).toEqual([["view.report", "business case"]]);
    expect(found("  What it TAKES ")).toEqual([["view.services", "what it takes"]]);
    expect(found("report")[0]).toEqual(["view.report", undefined]);
    expect(found("no such thing")).toEqual([]);
    expect(found("").length).toBe(commands.filter(canDo).length);
  });

  test("an edit is one undo step and one log entry, and makes the plan unsaved", () => {
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.07, why: "agreed" }, by));
    expect(valueOf("leaver_rate")?.value).toBe(0.07);
    expect(isUnsaved(openPlan())).toBe(true);
    expect(openPlan()!.plan.log.at(-1)).toMatchObject({
      what: "Leaver rate",
      from: "8%",
      to: "7%",
      unit: "per year",
      why: "agreed",
    });
    undo();
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(openPlan()!.plan.log.at(-1)!.what).toBe("Undid: Leaver rate");
    redo();
    expect(valueOf("leaver_rate")?.value).toBe(0.07);
  });

  test("a value for one place goes to its own entry", () => {
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.1, where: { place: "place1" } }, by));
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(valueOf("leaver_rate")?.where).toMatchObject([{ place: "place1", value: 0.1, status: "judgement" }]);
  });

  test("in a scenario the base stays as it is, and the change can be taken back", () => {
    applyEdit((now, by) => addScenario(now, { id: "less", name: "Less leaving", changes: [] }, [], by));
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.06, scenario: "less" }, by));
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.05, scenario: "less" }, by));
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(openPlan()!.plan.scenarios[0]!.changes).toMatchObject([
      { assumption: "leaver_rate", op: "set", value: 0.05 },
    ]);
    applyEdit((now, by) => removeChange(now, "less", openPlan()!.plan.scenarios[0]!.changes[0]!, by));
    expect(openPlan()!.plan.scenarios[0]!.changes).toEqual([]);
  });

  test("a drag is one step and one log entry; cancelling leaves neither", () => {
    beginDrag("Leaver rate");
    for (const value of [0.09, 0.1, 0.11])
      applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value }, by));
    endDrag();
    expect(openPlan()!.history.done).toHaveLength(1);
    expect(openPlan()!.plan.log).toHaveLength(1);
    beginDrag("Leaver rate");
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.2 }, by));
    cancelDrag();
    expect(valueOf("leaver_rate")?.value).toBe(0.11);
    expect(openPlan()!.plan.log).toHaveLength(1);
  });

  test("a read-only plan cannot be changed", () => {
    showPlan(buildPlan(), { document: null, name: "newer", saved: true, readOnly: true });
    applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.01 }, by));
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    // Nor by an edit that was made of it elsewhere.
    const made = setValue(openPlan()!.plan, { assumption: "leaver_rate", value: 0.01 }, { when: "2026-11-28" });
    if (made.ok) takeEdit(made.value);
    expect(made.ok).toBe(true);
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
  });

  test("ids made from names are free and plain", () => {
    expect(freeId("Stay longer!", [])).toBe("stay-longer");
    expect(freeId("Stay longer!", ["stay-longer"])).toBe("stay-longer-2");
    expect(freeId("%%%", [])).toBe("scenario");
  });
});
