import type { MergeAnswer, MergeQuestion } from "../../model";
import { mergeWords } from "../words/merge";

const words = mergeWords.merge;

/** One thing that both changed: what each made of it, what it was, and which is to stand. */
export function MergeQuestionForm({
  question,
  onAnswer,
}: {
  readonly question: MergeQuestion;
  readonly onAnswer: (answer: MergeAnswer) => void;
}) {
  const { id, what, where, was, mine, theirs, answers, answer } = question;
  const says = { mine: mine ?? words.nothing, theirs: theirs ?? words.nothing, both: words.bothSays };
  return (
    <fieldset className="merge-question">
      <legend>{[what, where].filter((text) => text !== undefined).join(", ")}</legend>
      {was === undefined ? null : <p className="note">{words.was(was)}</p>}
      {answers.map((one) => (
        <label key={one}>
          <input type="radio" name={`merge-${id}`} checked={answer === one} onChange={() => onAnswer(one)} />
          <span>
            <strong>{words.answers[one]}</strong>: {says[one]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
