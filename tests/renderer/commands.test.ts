import { beforeEach, describe, expect, test } from "vitest";
import { commands } from "../../renderer/commands";
import { addScenario, freeId, removeChange, setAssumption } from "../../renderer/commands/assumption-edits";
import { keyOf } from "../../renderer/commands/keys";
import {
  beginDrag,
  cancelDrag,
  endDrag,
  isUnsaved,
  openPlan,
  redo,
  showPlan,
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

  test("an edit is one undo step and one log entry, and makes the plan unsaved", () => {
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.07, why: "agreed" });
    expect(valueOf("leaver_rate")?.value).toBe(0.07);
    expect(isUnsaved(openPlan())).toBe(true);
    expect(openPlan()!.plan.log.at(-1)).toMatchObject({ what: "Leaver rate", to: "0.07", why: "agreed" });
    undo();
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(openPlan()!.plan.log.at(-1)!.what).toBe("Undid: Leaver rate");
    redo();
    expect(valueOf("leaver_rate")?.value).toBe(0.07);
  });

  test("a value for one place goes to its own entry", () => {
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.1, where: { place: "place1" } });
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(valueOf("leaver_rate")?.where).toEqual([{ place: "place1", value: 0.1, status: "judgement" }]);
  });

  test("in a scenario the base stays as it is, and the change can be taken back", () => {
    addScenario({ id: "less", name: "Less leaving", changes: [] });
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.06, scenario: "less" });
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.05, scenario: "less" });
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
    expect(openPlan()!.plan.scenarios[0]!.changes).toEqual([{ assumption: "leaver_rate", op: "set", value: 0.05 }]);
    removeChange("less", openPlan()!.plan.scenarios[0]!.changes[0]!);
    expect(openPlan()!.plan.scenarios[0]!.changes).toEqual([]);
  });

  test("a drag is one step and one log entry; cancelling leaves neither", () => {
    beginDrag("Leaver rate");
    for (const value of [0.09, 0.1, 0.11]) setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value });
    endDrag({ what: "Leaver rate", to: "11%" });
    expect(openPlan()!.history.done).toHaveLength(1);
    expect(openPlan()!.plan.log).toHaveLength(1);
    beginDrag("Leaver rate");
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.2 });
    cancelDrag();
    expect(valueOf("leaver_rate")?.value).toBe(0.11);
    expect(openPlan()!.plan.log).toHaveLength(1);
  });

  test("a read-only plan cannot be changed", () => {
    showPlan(buildPlan(), { document: null, name: "newer", saved: true, readOnly: true });
    setAssumption({ assumption: "leaver_rate", label: "Leaver rate", value: 0.01 });
    expect(valueOf("leaver_rate")?.value).toBe(0.08);
  });

  test("ids made from names are free and plain", () => {
    expect(freeId("Stay longer!", [])).toBe("stay-longer");
    expect(freeId("Stay longer!", ["stay-longer"])).toBe("stay-longer-2");
    expect(freeId("%%%", [])).toBe("scenario");
  });
});
