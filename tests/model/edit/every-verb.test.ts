/**
 * What holds for every edit, whatever it is: the plan it gives can be written and reads back the same, it is not the plan
 * that is changed but a new one, and its entry in the log says what was done, by whom and when. Also where every text of
 * the plan is as long as a plan holds already.
 */
import { describe, expect, test } from "vitest";
import { readPlan, withEntry, writePlan } from "../../../model";
import { brimful, editedPlans, full } from "./every-edit";
import { done, signed } from "./signed";

describe.each(
  editedPlans.flatMap(([name, plan, verbs]) => [
    { name, plan, verbs },
    { name: `${name}, every text at its longest`, plan: brimful(plan), verbs },
  ]),
)("in the plan of $name", ({ plan, verbs }) => {
  test("which can be read itself", () => {
    const read = readPlan(writePlan(plan));
    expect(read.ok ? [] : read.problems.slice(0, 3)).toEqual([]);
  });

  test.each(Object.entries(verbs))("%s", (_, verb) => {
    const before = writePlan(plan);
    const by = { when: signed.when, who: full("Asha", 500) };
    const { plan: after, logEntry } = done(verb(plan, by));
    expect(writePlan(plan), "the plan given is left as it was").toBe(before);
    const kept = withEntry(after, logEntry);
    const read = readPlan(writePlan(kept));
    expect(read.ok ? [] : read.problems.slice(0, 3)).toEqual([]);
    if (read.ok) expect(read.value).toEqual(kept);
    expect(logEntry.when).toBe(signed.when);
    expect(logEntry.what).not.toBe("");
    expect(logEntry.by).toMatch(/^Asha and so on.*…$/);
    expect(logEntry.from ?? logEntry.to, "what it was, or what it is now").toBeDefined();
  });
});
