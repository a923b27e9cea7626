/** Worked examples that are opened without being read as a file from outside is: that reading it would find nothing is shown here. */
import { describe, expect, test } from "vitest";
import { hasErrors, readPlan } from "../../model";
import { openExample } from "../../renderer/files/new-plan";
import { exampleText, provenExample, provenExamples } from "../../renderer/files/shipped-plans";
import { openPlan } from "../../renderer/state/plan-store";

describe.each(provenExamples)("the example %s", (id) => {
  test("is what the reader of files makes of its text, to the last figure", () => {
    const read = readPlan(exampleText(id));
    expect(read.ok && read.value).toStrictEqual(provenExample(id));
  });

  test("has no error, and nothing to say that is not checked anew of every plan that is open", () => {
    const { problems } = readPlan(exampleText(id));
    expect(hasErrors(problems)).toBe(false);
    // What the Assumptions screen takes from the opening of a file is what lies elsewhere (`fileProblems`).
    expect(
      problems.filter(({ at }) => !/^(assumptions|scenarios|structure|sources|contradictions)\b/.test(at)),
    ).toEqual([]);
  });

  test("is opened as that plan", () => {
    openExample(id);
    expect(openPlan()?.plan).toStrictEqual(provenExample(id));
  });
});

test("an example that asks for figures first is read as any file is", () => {
  expect(provenExample("wales")).toBeUndefined();
  expect(openExample("wales")).toBe(true);
  expect(hasErrors(openPlan()!.problems)).toBe(true);
});
