import { useEffect, useState } from "react";
import { readNumber, type AskedFor } from "../../model";
import { FigureText } from "../controls/figure-text";
import type { PlacesAsked, PlacesQuery } from "../engine/places-edit";
import { useAnswer } from "../engine/use-answer";
import { applyEdit } from "../state/apply-edit";
import { openPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { placesWords as words } from "../words/places";
import { PlacesPage } from "./places-page";

/** How long a hand rests before what it typed is worked out, in milliseconds. */
const REST = 350;

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
 * What an edit of places would come to, worked out beside the page as soon as the hand rests, and the button that does it.
 * @param asked the edit; another one begins anew
 */
export function PlacesPreview({
  asked: wanted,
  go,
  onDone,
}: {
  readonly asked: PlacesAsked;
  readonly go: string;
  readonly onDone: () => void;
}) {
  const [asked, setAsked] = useState<readonly AskedFor[]>([]);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { answers, wrong } = answersOf(asked, typed);
  const now = JSON.stringify({ kind: "places", asked: wanted, answers: [...answers] } satisfies PlacesQuery);
  const [rested, setRested] = useState<string>();
  useEffect(() => {
    const waiting = setTimeout(() => setRested(now), REST);
    return () => clearTimeout(waiting);
  }, [now]);
  const { answer, fresh } = useAnswer(rested === undefined ? undefined : (JSON.parse(rested) as PlacesQuery));
  // What was worked out from other answers, or another edit, is not shown beside these.
  const made = fresh && rested === now ? answer : undefined;
  const more = made?.ok === true ? made.value.asked.filter(({ key }) => asked.every((one) => one.key !== key)) : [];
  if (more.length > 0) setAsked([...asked, ...more]);
  const edit = made?.ok === true ? made.value.edit : undefined;
  const readOnly = openPlan()?.readOnly === true;
  return (
    <div className="places-preview">
      {asked.length === 0 ? null : (
        <fieldset className="places-asked">
          <legend>{words.asked}</legend>
          {asked.map(({ key, says, unit, limits }) => (
            <div key={key}>
              <FigureText
                label={says}
                unit={unit}
                limits={limits}
                text={typed[key] ?? ""}
                invalid={wrong.has(key)}
                onText={(text) => setTyped({ ...typed, [key]: text })}
              />
              {wrong.has(key) ? <span className="field-says">{wrong.get(key)}</span> : null}
            </div>
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
            const done = applyEdit((_, signed) => ({
              ok: true,
              value: { ...edit, logEntry: { ...edit.logEntry, ...signed } },
              problems: [],
            }));
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
