/** Many scenarios of a large plan: each is run once and let go, so that memory does not grow with how many there are. */
import { expect, test } from "vitest";
import { runsOf } from "../../electron/headless/results";
import { resolutionsOf } from "../../model";
import { buildPlan } from "../model/build-plan";

test("the run of the base is kept for every scenario to be held against, that of a scenario is not", () => {
  const plan = buildPlan({ scenarios: [{ id: "one", name: "One", changes: [] }] });
  const input = { plan, name: "plan", problems: [], hash: "", resolutions: resolutionsOf(plan) };
  const [base, one] = runsOf(input, { scenarios: plan.scenarios, closure: plan.closure });
  const heldOf = (run: typeof base): unknown => {
    const ran = run?.workforce();
    return ran?.ok === true ? ran.value.run : undefined;
  };
  expect(heldOf(base)).toBeDefined();
  expect(heldOf(base)).toBe(heldOf(base));
  expect(heldOf(one)).toBeDefined();
  expect(heldOf(one)).not.toBe(heldOf(one));
});
