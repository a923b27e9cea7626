import {
  longest,
  setAgenda,
  workshopLimits,
  workshopOf,
  writePresenterNote,
  type AgendaItem,
  type Plan,
} from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { TextField } from "../../controls/text-field";
import { useShell } from "../../shell/shell";
import { applyEdit } from "../../state/apply-edit";
import { stopsOf } from "../../workshop/stops";
import { notesWindowWords, workshopWords as words } from "../../words/workshop";

/** The minutes of the agenda. */
function Agenda({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const { agenda = [] } = workshopOf(plan);
  const put = (items: readonly AgendaItem[]) => applyEdit((now, by) => setAgenda(now, items, by));
  const change = (at: number, change: Partial<AgendaItem>) =>
    put(agenda.map((item, index) => (index === at ? { ...item, ...change } : item)));
  return (
    <section className="workshop-agenda">
      <h2>{words.agenda}</h2>
      <ol role="list">
        {agenda.map(({ what, minutes }, at) => (
          <li key={`${at} ${what}`}>
            <TextField
              label={words.agendaItem(at + 1)}
              value={what}
              most={longest.label}
              disabled={readOnly}
              onCommit={(text) => change(at, { what: text })}
            />
            <NumberBox
              label={words.minutes}
              named={what}
              unit="min"
              value={minutes}
              limits={{ least: 1, most: workshopLimits.minutes }}
              plain
              disabled={readOnly}
              onChange={(value) => (typeof value === "number" ? change(at, { minutes: value }) : undefined)}
            />
            <button
              type="button"
              className="button"
              disabled={readOnly}
              aria-label={words.removeItem(what)}
              onClick={() => put(agenda.filter((_, index) => index !== at))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="button"
          disabled={readOnly || agenda.length >= workshopLimits.agenda}
          onClick={() => put([...agenda, { what: words.agendaItem(agenda.length + 1), minutes: 10 }])}
        >
          {words.addItem}
        </button>{" "}
        {words.agendaAll(agenda.reduce((sum, { minutes }) => sum + minutes, 0))}
      </p>
    </section>
  );
}

/** The same as words on paper, without the boxes they are written in. */
function NotesOnPaper({ plan }: { readonly plan: Plan }) {
  const { notes = [], agenda = [] } = workshopOf(plan);
  return (
    <div className="notes-on-paper" data-print="only">
      {stopsOf(plan).map(({ scenario, key, name }) => (
        <section key={scenario ?? ""}>
          <h2>{`${key}. ${name}`}</h2>
          <p>{notes.find((note) => note.scenario === scenario)?.text ?? notesWindowWords.none}</p>
        </section>
      ))}
      <h2>{words.agenda}</h2>
      <ol>
        {agenda.map(({ what, minutes }, at) => (
          <li key={`${at} ${what}`}>{words.agendaLine(what, minutes)}</li>
        ))}
      </ol>
    </div>
  );
}

/** What only the presenter sees, by what is shown; and the agenda. */
export function PrepareNotes({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const shell = useShell();
  const { notes = [] } = workshopOf(plan);
  return (
    <div className="workshop-form" data-wide="true">
      <NotesOnPaper plan={plan} />
      <p className="note" data-print="no">
        {words.notesHow}
      </p>
      <p data-print="no">
        <button type="button" className="button" onClick={() => void shell.output.print({ landscape: false })}>
          {words.printNotes}
        </button>
      </p>
      <div className="workshop-notes" data-print="no">
        {stopsOf(plan).map(({ scenario, name }) => (
          <TextField
            key={scenario ?? ""}
            label={words.noteFor(name)}
            value={notes.find((note) => note.scenario === scenario)?.text ?? ""}
            most={longest.prose}
            long
            disabled={readOnly}
            onCommit={(text) => applyEdit((now, by) => writePresenterNote(now, scenario, text, by))}
          />
        ))}
        <Agenda plan={plan} readOnly={readOnly} />
      </div>
    </div>
  );
}
