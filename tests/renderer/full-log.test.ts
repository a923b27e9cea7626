/** An edit of a plan whose log is full: it is made, and the person is told what became of the log and how to keep it. */
import { expect, test } from "vitest";
import { changesTold, setValue } from "../../model";
import { logKeeps } from "../../model/plan/log/full-log";
import { mayLose } from "../../renderer/files/earlier-saves";
import { applyEdit } from "../../renderer/state/apply-edit";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { useQuestion } from "../../renderer/state/question-store";
import { useView } from "../../renderer/state/view-store";
import { buildPlan } from "../model/build-plan";

test("the edit is made and undone, the log says how many it tells together, and a question names what was changed", () => {
  const log = Array.from({ length: logKeeps.entries }, () => ({ when: "2026-11-29T09:00:00Z", what: "Pay", to: "1%" }));
  showPlan({ ...buildPlan(), log }, { document: "d", name: "north.otplan", saved: true });
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.09 }, by));
  const now = openPlan()!;
  expect(now.plan.assumptions.find(({ id }) => id === "leaver_rate")?.value).toBe(0.09);
  expect(changesTold(now.plan.log)).toBe(logKeeps.entries + 1);
  expect(useView.getState().message?.text).toContain("save under another name");
  void mayLose(now, "Go back?", "", "Go back");
  expect(useQuestion.getState().asked?.text).toContain("Leaver rate to 9%");
  expect(useQuestion.getState().asked?.text).not.toContain("Pay");
  undo();
  expect(openPlan()!.plan.assumptions.find(({ id }) => id === "leaver_rate")?.value).not.toBe(0.09);
});
