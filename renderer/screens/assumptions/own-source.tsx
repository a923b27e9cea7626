import { useState } from "react";
import { citeOwnSource, longest, type Assumption } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { assumptionWords as words } from "../../words/assumptions";

const nothing = { title: "", publisher: "", date: "", url: "" };
const fields = [
  ["title", longest.source],
  ["publisher", longest.publisher],
  ["date", 10],
  ["url", longest.link],
] as const;

/** A source of the person's own for an assumption: added to the plan's sources and named at once. */
export function OwnSource({ assumption, readOnly }: { readonly assumption: Assumption; readonly readOnly: boolean }) {
  const [typed, setTyped] = useState(nothing);
  const [says, setSays] = useState("");
  if (readOnly) return null;
  const add = (): void => {
    const trimmed = Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.trim()]));
    const done = applyEdit((now, by) => citeOwnSource(now, assumption.id, { ...nothing, ...trimmed }, by));
    setSays(done.ok ? words.ownSource.added : (done.problems[0]?.says ?? ""));
    if (done.ok) setTyped(nothing);
  };
  return (
    <details className="own-source wide">
      <summary>{words.ownSource.summary}</summary>
      {fields.map(([name, most]) => (
        <label key={name}>
          <span>{words.ownSource[name]}</span>
          <input
            type="text"
            maxLength={most}
            value={typed[name]}
            onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
          />
        </label>
      ))}
      <button type="button" className="button" onClick={add}>
        {words.ownSource.add}
      </button>
      <p role="status">{says}</p>
    </details>
  );
}
