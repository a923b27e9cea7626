import { useAnswer } from "../../engine/use-answer";
import { seek } from "../../state/view-store";
import { publishedOpeningWords as words } from "../../words/published-opening";
import { questionOfOpening } from "../assumptions/opening/published";

/** How many of the published figures the plan opens at; nothing where none is about its places. */
export function OpeningLine() {
  const { answer, fresh } = useAnswer(questionOfOpening);
  if (answer?.ok !== true || answer.value.length === 0) return null;
  const agree = answer.value.filter(({ agrees }) => agrees).length;
  return (
    <p className="note" data-stale={!fresh}>
      {words.onOverview(agree, answer.value.length)}{" "}
      <button type="button" className="link" onClick={() => seek("assumptions", "opening")}>
        {words.see}
      </button>
    </p>
  );
}
