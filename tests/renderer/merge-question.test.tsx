/** A question of a merge says what an answer leads to. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MergeQuestion } from "../../model";
import { MergeQuestionForm } from "../../renderer/merge/merge-question";
import { textOf } from "./markup";

const question: MergeQuestion = {
  id: "one",
  what: "Scenario",
  where: undefined,
  was: undefined,
  mine: "Fewer leavers",
  theirs: "More joiners",
  answers: ["mine", "theirs", "both"],
  answer: undefined,
  sentence: "Fewer leavers or more joiners",
};

test("that both stand may lead to one question more, which is said before it is chosen and where it can be", () => {
  const drawn = (answers: MergeQuestion["answers"]): string =>
    textOf(renderToStaticMarkup(<MergeQuestionForm question={{ ...question, answers }} onAnswer={() => undefined} />));
  expect(drawn(question.answers)).toContain("that is asked next");
  expect(drawn(["mine", "theirs"])).not.toContain("asked next");
});
