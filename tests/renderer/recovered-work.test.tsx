import { applyEdit } from "../../renderer/state/apply-edit";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import type { RecoveryDraft } from "../../electron/bridge";
import { type Plan, readPlan, setValue, writePlan } from "../../model";
import { DraftLine } from "../../renderer/screens/start/recovered-work";
import { openPlan, redo, restoreHistory, showPlan, undo } from "../../renderer/state/plan-store";
import { readSession, sessionText } from "../../renderer/state/session";
import { buildPlan } from "../model/build-plan";
import { textOf } from "./markup";

const rate = () => openPlan()!.plan.assumptions.find((one) => one.id === "leaver_rate")?.value;
const set = (value: number) => {
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value }, by));
};

/** The plan as its text gives it back after a crash. */
function readBack(plan: Plan): Plan {
  const read = readPlan(writePlan(plan));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

beforeEach(() => showPlan(buildPlan(), { document: null, name: "test", saved: true }));

test("undo and redo go on after recovery where they stood", () => {
  [0.09, 0.1, 0.11].forEach(set);
  undo();
  const { plan, history } = openPlan()!;
  const kept = sessionText({ history, typed: undefined });
  showPlan(readBack(plan), { document: null, name: "test", saved: false });
  restoreHistory(readSession(kept, openPlan()!.plan).history);
  redo();
  expect(rate()).toBe(0.11);
  [1, 2, 3].forEach(undo);
  expect(rate()).toBe(0.08);
  expect(openPlan()!.plan.log).toHaveLength(3 + 1 + 1 + 3);
});

test("as many steps are kept as there is room for, the newest first", () => {
  for (let i = 1; i <= 60; i += 1) set(i / 1000);
  const { plan, history } = openPlan()!;
  const { history: back } = readSession(sessionText({ history, typed: undefined }), plan);
  expect(back.done).toEqual(history.done.slice(-50));
});

test("a half-typed cell comes back, and what is no session counts as none", () => {
  const { plan, history } = openPlan()!;
  const typed = { label: "Leaver rate", text: "12." };
  expect(readSession(sessionText({ history, typed }), plan).typed).toEqual(typed);
  const steps = JSON.stringify({
    done: [{ label: "Gone", patches: [], inverse: [{ op: "replace", path: ["nowhere", 7, "value"], value: 1 }] }],
    undone: [],
  });
  for (const text of [undefined, "", "{", "[]", '{"done":[1],"undone":[]}', steps])
    expect(readSession(text, plan), text ?? "none").toEqual({
      history: { done: [], undone: [], open: undefined },
      typed: undefined,
    });
});

test("two drafts of one file are told apart by what was changed last and when", () => {
  const line = (draft: Partial<RecoveryDraft>): string => {
    const whole = { id: "1", name: "north.otplan", when: "2027-03-01T09:00:00Z", hasFile: true, opens: true, ...draft };
    const nothing = (): void => undefined;
    return textOf(
      renderToStaticMarkup(<DraftLine draft={whole} onRecover={nothing} onLook={nothing} onDiscard={nothing} />),
    );
  };
  expect(line({ title: "North", lastChange: { what: "Leaver rate", when: "2027-03-01T08:59:00Z" } })).toMatch(
    /^North \(north\.otplan\)last change: Leaver rate, 1 Mar 2027, \d+:59; kept 1 Mar 2027, \d+:00RecoverDiscard$/,
  );
  expect(line({ opens: false })).toMatch(
    /cannot be opened; it stays here until you discard itLook at its textDiscard$/,
  );
  expect(line({ name: "", when: "", opens: false })).toMatch(/^Unsaved work that cannot be read/);
});
