import { useState } from "react";
import { changesTold, longest, type LogEntry } from "../../model";
import { Dialog } from "../controls/dialog";
import { goToStage, nameStage, usePlan } from "../state/plan-store";
import { dialogWords, words } from "../words/frame";
import { doneWords, groundsWords } from "../words/log";
import { YourName } from "./your-name";

/** As many entries as a person reads through; the file keeps them all. */
const SHOWN = 100;
const none: readonly LogEntry[] = [];

/** The name edits are logged under, stages to go back to, and what was changed. */
export function History({ onClose }: { readonly onClose: () => void }) {
  const history = usePlan((state) => state.open?.history);
  const log = usePlan((state) => state.open?.plan.log ?? none);
  const [name, setName] = useState("");
  const stages = [...(history?.done ?? []), ...(history?.undone ?? [])].flatMap((step) =>
    step.stage === undefined ? [] : [step.stage],
  );
  return (
    <Dialog title={words.history} onClose={onClose} wide>
      <form
        className="stage-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") nameStage(name.trim());
          setName("");
        }}
      >
        <label>
          {dialogWords.stageName}{" "}
          <input
            className="field"
            type="text"
            maxLength={longest.label}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button" disabled={(history?.done.length ?? 0) === 0}>
          {dialogWords.nameStage}
        </button>
      </form>
      {stages.length === 0 ? null : (
        <ul role="list">
          {stages.map((stage) => (
            <li key={stage}>
              <button type="button" className="quiet" onClick={() => goToStage(stage)}>
                {dialogWords.backTo(stage)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <h3>{dialogWords.log}</h3>
      <YourName />
      <ol className="history-list">
        {log
          .slice(-SHOWN)
          .reverse()
          .map((entry, i) => (
            <li key={`${entry.when}${i}`}>
              <time dateTime={entry.when}>
                {new Date(entry.when).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" })}
              </time>{" "}
              {doneWords(entry)} <span className="note">{groundsWords(entry)}</span>
            </li>
          ))}
      </ol>
      {log.length > SHOWN ? (
        <p className="note">{dialogWords.older(changesTold(log) - changesTold(log.slice(-SHOWN)))}</p>
      ) : null}
    </Dialog>
  );
}
