import { useState } from "react";
import { shownWhenTaken, type Ask } from "../../model";
import { bringInWords } from "../words/bring-in";
import { longestFigure } from "../controls/box-limits";

const words = bringInWords.asks;

/** The choices of a question, or a box where it is a number; what is like the name in the file as buttons beside. */
function AnswerTo({ ask, onAnswer }: { readonly ask: Ask; readonly onAnswer: (id: string) => void }) {
  const [typed, setTyped] = useState(ask.answer ?? "");
  if (ask.unit !== undefined)
    return (
      <>
        <input
          type="text"
          inputMode="decimal"
          maxLength={longestFigure}
          aria-label={ask.question}
          aria-invalid={ask.fault !== undefined}
          placeholder={words.number(ask.unit)}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            onAnswer(event.target.value);
          }}
        />
        {ask.fault === undefined ? null : <p className="says-why">{ask.fault}</p>}
      </>
    );
  const near = ask.answer === undefined ? ask.options.filter(({ id }) => ask.near?.includes(id) === true) : [];
  return (
    <>
      <select aria-label={ask.question} value={ask.answer ?? ""} onChange={(event) => onAnswer(event.target.value)}>
        {ask.answer === undefined ? <option value="">{words.pick}</option> : null}
        {ask.options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
      {near.length === 0 ? null : (
        <span className="bring-in-near">
          {words.near}
          {near.map(({ id, label }) => (
            <button key={id} type="button" className="link" onClick={() => onAnswer(id)}>
              {label}
            </button>
          ))}
        </span>
      )}
    </>
  );
}

/** Questions of the same kind as a table, each with its choice. */
function AskTable({
  asks,
  onAnswer,
}: {
  readonly asks: readonly Ask[];
  readonly onAnswer: (ask: Ask, id: string) => void;
}) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.question}</th>
          <th scope="col">{words.answer}</th>
        </tr>
      </thead>
      <tbody>
        {asks.map((ask) => (
          <tr key={`${ask.kind} ${ask.written}`}>
            <th scope="row">{ask.question}</th>
            <td>
              <AnswerTo ask={ask} onAnswer={(id) => onAnswer(ask, id)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is asked before figures go in: open questions first, what was taken as it stands folded away. */
export function Questions({
  asks,
  answered,
  onAnswer,
}: {
  readonly asks: readonly Ask[];
  /** Whether a person answered, and not the file alone. */
  readonly answered: (ask: Ask) => boolean;
  readonly onAnswer: (ask: Ask, id: string) => void;
}) {
  // One that has just been answered stays where it was, so that it can be answered again.
  const asked = asks.filter((ask) => ask.answer === undefined || answered(ask) || shownWhenTaken.has(ask.kind));
  const taken = asks.filter((ask) => !asked.includes(ask));
  const open = asks.filter((ask) => ask.answer === undefined).length;
  if (asks.length === 0) return null;
  return (
    <section>
      <h3>{words.heading(open)}</h3>
      {open === 0 ? null : <p className="note">{words.how}</p>}
      {asked.length === 0 ? null : (
        <div className="bring-in-frame" tabIndex={0} role="region" aria-label={words.question}>
          <AskTable asks={asked} onAnswer={onAnswer} />
        </div>
      )}
      {taken.length === 0 ? null : (
        <details>
          <summary>{words.taken(taken.length)}</summary>
          <AskTable asks={taken} onAnswer={onAnswer} />
        </details>
      )}
    </section>
  );
}
