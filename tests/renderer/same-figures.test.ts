import { expect, test } from "vitest";
import { putDots, setValue } from "../../model";
import { applyEdit } from "../../renderer/state/apply-edit";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { buildPlan } from "../model/build-plan";

test("a dot makes a new version of the plan whose results are those of the one before; a figure does not", () => {
  showPlan(buildPlan(), { document: null, name: "test", saved: true });
  const { version, figures } = openPlan()!;
  applyEdit((now, by) => putDots(now, undefined, 1, by));
  expect(openPlan()).toMatchObject({ version: version + 1, figures });
  undo();
  expect(openPlan()).toMatchObject({ version: version + 2, figures });
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: 0.2 }, by));
  expect(openPlan()).toMatchObject({ version: version + 3, figures: version + 3 });
});
