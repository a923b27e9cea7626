import { useMemo, useState } from "react";
import {
  readScenarios,
  takeQuestions,
  takeScenarios,
  type ScenarioSource,
  type TakeAnswers,
  type TakeQuestion,
} from "../../model";
import { Dialog } from "../controls/dialog";
import { applyEdit } from "../state/apply-edit";
import { usePlan } from "../state/plan-store";
import { say, showScenario } from "../state/view-store";
import { mergeWords } from "../words/merge";
import { BecomesTable } from "./becomes-table";
import { ChooseFile } from "./choose-file";

const words = mergeWords.take;

function sourceIn(text: string): { ok: true; value: ScenarioSource } | { ok: false; says: string } {
  const read = readScenarios(text);
  return read.ok ? { ok: true, value: read.value } : { ok: false, says: read.problems[0]?.says ?? "" };
}

/** Scenarios of a file or of another plan into the open one. */
export function TakeScenarios({ onClose }: { readonly onClose: () => void }) {
  const plan = usePlan((state) => state.open?.plan);
  const readOnly = usePlan((state) => state.open?.readOnly);
  const [from, setFrom] = useState<{ readonly source: ScenarioSource; readonly name: string } | undefined>(undefined);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [answers, setAnswers] = useState<TakeAnswers>({});
  const questions = useMemo(
    () => (plan === undefined || from === undefined ? [] : takeQuestions(plan, from.source, ids)),
    [plan, from, ids],
  );
  const tried = useMemo(
    () =>
      plan === undefined ||
      from === undefined ||
      ids.length === 0 ||
      questions.some(({ id }) => answers[id] === undefined)
        ? undefined
        : takeScenarios(plan, from.source, ids, answers, { when: "" }),
    [plan, from, ids, answers, questions],
  );
  if (plan === undefined) return null;
  const apply = (): void => {
    if (from === undefined) return;
    const made = applyEdit((now, signed) => takeScenarios(now, from.source, ids, answers, signed));
    if (!made.ok) return;
    const last = made.value.scenarios.at(-1);
    if (last !== undefined) showScenario(last);
    say(words.done(made.value.logEntry.to ?? ""));
    onClose();
  };
  return (
    <Dialog title={words.title} wide onClose={onClose}>
      {readOnly === true ? <p>{mergeWords.readOnly}</p> : <p>{words.how}</p>}
      {readOnly === true ? null : (
        <ChooseFile
          primary
          label={mergeWords.choose}
          chosen={from?.name}
          read={sourceIn}
          onRead={(source, name) => {
            setFrom({ source, name });
            setAnswers({});
            setIds(source.scenarios.map(({ id }) => id));
          }}
        />
      )}
      {from === undefined ? null : (
        <>
          <Which source={from.source} ids={ids} onIds={setIds} />
          {questions.length === 0 ? null : (
            <section>
              <h3>{words.asks}</h3>
              {questions.map((question) => (
                <TakeQuestionField
                  key={question.id}
                  question={question}
                  answer={answers[question.id]}
                  onAnswer={(one) => setAnswers({ ...answers, [question.id]: one })}
                />
              ))}
            </section>
          )}
          {tried === undefined ? null : tried.ok ? (
            <>
              {tried.value.notes.map((note) => (
                <p key={note} className="note">
                  {note}
                </p>
              ))}
              {tried.value.leftOut.length === 0 ? null : (
                <section>
                  <h3>{words.leftOut}</h3>
                  <ul>
                    {tried.value.leftOut.map((one) => (
                      <li key={one}>{one}</li>
                    ))}
                  </ul>
                </section>
              )}
              <BecomesTable after={tried.value.plan} />
            </>
          ) : (
            <div role="alert">
              {tried.problems.slice(0, 6).map(({ says }) => (
                <p key={says}>{says}</p>
              ))}
            </div>
          )}
          <div className="dialog-choices">
            <button type="button" className="button" data-primary="" disabled={tried?.ok !== true} onClick={apply}>
              {words.apply(ids.length)}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function Which({
  source,
  ids,
  onIds,
}: {
  readonly source: ScenarioSource;
  readonly ids: readonly string[];
  readonly onIds: (ids: readonly string[]) => void;
}) {
  return (
    <fieldset className="merge-question">
      <legend>{`${words.from(source.title)}: ${words.which.toLowerCase()}`}</legend>
      {source.scenarios.map(({ id, name, changes }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ids.includes(id)}
            onChange={(event) => onIds(event.target.checked ? [...ids, id] : ids.filter((one) => one !== id))}
          />
          <span>
            {name} <span className="note">{words.changes(changes.length)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function TakeQuestionField({
  question,
  answer,
  onAnswer,
}: {
  readonly question: TakeQuestion;
  readonly answer: string | undefined;
  readonly onAnswer: (answer: string) => void;
}) {
  return (
    <label className="merge-asks">
      <span>{question.asks}</span>
      <select
        className="field"
        value={answer ?? ""}
        onChange={(event) => {
          if (event.target.value !== "") onAnswer(event.target.value);
        }}
      >
        <option value="">{words.pick}</option>
        {question.options.map(({ answer: one, says }) => (
          <option key={one} value={one}>
            {says}
          </option>
        ))}
      </select>
    </label>
  );
}
