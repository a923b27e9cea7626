import { useEffect, useState } from "react";
import {
  readNumber,
  type AskedFor,
  type Outcome,
  type PlaceAnswers,
  type PlacesEdit,
  type Signature,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { openPlan, signature } from "../state/plan-store";
import { say } from "../state/view-store";
import { placesWords as words } from "../words/places";
import { PlacesPage } from "./places-page";

/** What is to be done, with the answers given so far; signed when it is worked out. */
export type MakePlaces = (answers: PlaceAnswers, signed: Signature) => Outcome<PlacesEdit>;

/** What came of one edit with some answers. */
interface Found {
  readonly make: MakePlaces;
  readonly given: string;
  readonly outcome: Outcome<PlacesEdit>;
}

/** Answers that can be read, of those typed; and those that cannot. */
function answersOf(asked: readonly AskedFor[], typed: Readonly<Record<string, string>>) {
  const answers = new Map<string, number>();
  const wrong = new Map<string, string>();
  for (const { key, unit, limits } of asked) {
    const text = (typed[key] ?? "").trim();
    if (text === "") continue;
    const read = readNumber(text, { unit });
    if (!read.ok) wrong.set(key, read.problems[0]?.says ?? words.notRead(text));
    else if (read.value.kind !== "number") wrong.set(key, words.notRead(text));
    else if ((limits.least ?? -Infinity) > read.value.value || (limits.most ?? Infinity) < read.value.value)
      wrong.set(key, words.notRead(text));
    else answers.set(key, read.value.value);
  }
  return { answers, wrong };
}

/**
 * What an edit of places would come to, worked out as soon as all that is asked is given, and the button that does it.
 * @param make the edit; another one begins anew
 */
export function PlacesPreview({
  make,
  go,
  onDone,
}: {
  readonly make: MakePlaces;
  readonly go: string;
  readonly onDone: () => void;
}) {
  const [asked, setAsked] = useState<readonly AskedFor[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [found, setFound] = useState<Found | undefined>(undefined);
  const { answers, wrong } = answersOf(asked, typed);
  const given = JSON.stringify([...answers]);
  useEffect(() => {
    // Typing goes on undisturbed: it is worked out when the hand rests, and the page has said that it is.
    const waiting = setTimeout(() => {
      const outcome = make(new Map(JSON.parse(given) as [string, number][]), signature());
      setFound({ make, given, outcome });
      if (outcome.ok)
        setAsked((before) => [
          ...before,
          ...outcome.value.asked.filter(({ key }) => before.every((one) => one.key !== key)),
        ]);
    }, 350);
    return () => clearTimeout(waiting);
  }, [make, given]);
  // What was worked out from other answers is not shown beside these.
  const made = found?.make === make && found.given === given ? found.outcome : undefined;
  const edit = made?.ok === true ? made.value.edit : undefined;
  const readOnly = openPlan()?.readOnly === true;
  return (
    <div className="places-preview">
      {asked.length === 0 ? null : (
        <fieldset className="places-asked">
          <legend>{words.asked}</legend>
          {asked.map(({ key, says }) => (
            <label key={key} className="sheet-field">
              <span>{says}</span>
              <input
                type="text"
                inputMode="decimal"
                autoComplete="off"
                value={typed[key] ?? ""}
                aria-invalid={wrong.has(key)}
                onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
              />
              {wrong.has(key) ? <span className="field-says">{wrong.get(key)}</span> : null}
            </label>
          ))}
        </fieldset>
      )}
      <p role="status" className="note">
        {made === undefined ? words.working : made.ok ? "" : made.problems[0]?.says}
      </p>
      {made?.ok === true ? <PlacesPage page={made.value.page} asked={made.value.asked} /> : null}
      <div className="dialog-choices">
        <button
          type="button"
          className="button"
          data-primary=""
          disabled={edit === undefined || readOnly}
          onClick={() => {
            if (edit === undefined) return;
            const done = applyEdit(() => ({ ok: true, value: edit, problems: [] }));
            if (!done.ok) return;
            say(words.done(edit.logEntry.what));
            onDone();
          }}
        >
          {go}
        </button>
      </div>
    </div>
  );
}
