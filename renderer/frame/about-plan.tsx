import { useState } from "react";
import { describePlan, longest, markExample, putNote, renamePlan, type Note } from "../../model";
import { Dialog } from "../controls/dialog";
import { TextField } from "../controls/text-field";
import { applyEdit } from "../state/apply-edit";
import { usePlan } from "../state/plan-store";
import { KeptForecasts } from "../roll/kept-forecasts";
import { showDialog } from "../state/view-store";
import { aboutPlanWords as words, planMenuWords } from "../words/frame";
import { rollWords } from "../words/roll";

/** What the plan is called, what it is about, and its notes. Each text is taken when its box is left. */
export function AboutPlan({ onClose }: { readonly onClose: () => void }) {
  const open = usePlan((state) => state.open);
  if (open === undefined) return null;
  const { plan, readOnly } = open;
  const notes = plan.notes ?? [];
  return (
    <Dialog title={words.heading} onClose={onClose} wide>
      <TextField
        label={words.title}
        value={plan.title}
        most={longest.title}
        disabled={readOnly}
        onCommit={(title) => applyEdit((now, by) => renamePlan(now, title, by))}
      />
      <TextField
        label={words.about}
        value={plan.about ?? ""}
        most={longest.prose}
        disabled={readOnly}
        long
        onCommit={(about) => applyEdit((now, by) => describePlan(now, about, by))}
      />
      <ExampleMark example={plan.example === true} readOnly={readOnly} />
      <h3>{rollWords.forecasts}</h3>
      <KeptForecasts plan={plan} readOnly={readOnly} />
      <p>
        <button type="button" className="button" disabled={readOnly} onClick={() => showDialog("move-start")}>
          {planMenuWords.moveStart}
        </button>
      </p>
      <h3>{words.notes}</h3>
      <p className="note">{words.notesHint}</p>
      <ul role="list" className="plan-notes">
        {[...notes, undefined].map((note, index) => (
          // Notes are known by their place alone.
          <li key={index}>
            <NoteFields note={note} index={index} disabled={readOnly} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** That the plan is a worked example, and the way to say that its figures are now the person's own. */
function ExampleMark({ example, readOnly }: { readonly example: boolean; readonly readOnly: boolean }) {
  const [opened] = useState(example);
  if (!opened && !example) return null;
  return (
    <div>
      <p role="status">{example ? words.example : words.noExample}</p>
      {!example ? null : (
        <button
          type="button"
          className="button"
          disabled={readOnly}
          onClick={() => applyEdit((now, by) => markExample(now, false, by))}
        >
          {words.ownFigures}
        </button>
      )}
    </div>
  );
}

function NoteFields({
  note,
  index,
  disabled,
}: {
  readonly note: Note | undefined;
  readonly index: number;
  readonly disabled: boolean;
}) {
  const put = (next: Note): void => {
    applyEdit((now, by) => putNote(now, index, next, by));
  };
  return (
    <>
      <TextField
        label={note === undefined ? words.newNote : words.note(index + 1)}
        value={note?.text ?? ""}
        most={longest.prose}
        disabled={disabled}
        long
        onCommit={(text) => put({ about: note?.about ?? "", text })}
      />
      {note === undefined ? null : (
        <TextField
          label={words.noteAbout(index + 1)}
          value={note.about}
          most={longest.label}
          disabled={disabled}
          onCommit={(about) => put({ ...note, about })}
        />
      )}
    </>
  );
}
