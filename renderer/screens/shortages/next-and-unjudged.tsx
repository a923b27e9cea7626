import { useState } from "react";
import { notOwnSays, spotSays, unjudgedSays, type Shortages } from "../../../model";
import { shortagesWords as words } from "../../words/shortages";

const FIRST = 10;

/** What comes to be short, or graver, after the quarter told. */
export function Next({ shown }: { readonly shown: Shortages }) {
  const [all, setAll] = useState(false);
  const rows = all ? shown.coming : shown.coming.slice(0, FIRST);
  return (
    <section>
      <h2>{words.nextHead}</h2>
      {shown.coming.length === 0 ? <p className="note">{words.nextNone}</p> : null}
      <ul className="shortage-plain">
        {rows.map(({ spot, measure, rule, quarter, whose }) => (
          <li key={`${spotSays(spot)} ${measure}`}>
            {words.nextLine(
              spotSays(spot),
              rule.label,
              rule.grade,
              shown.quarters[quarter]?.name ?? "",
              notOwnSays({ whose }),
            )}
          </li>
        ))}
      </ul>
      {shown.coming.length > rows.length ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words.more(shown.coming.length - rows.length)}
        </button>
      ) : null}
    </section>
  );
}

/** What cannot be judged and what it lacks: it is not counted as not short. */
export function NotJudged({
  shown,
  notRun,
}: {
  readonly shown: Shortages;
  readonly notRun: readonly { readonly says: string }[];
}) {
  if (shown.unjudged.length === 0 && notRun.length === 0) return null;
  return (
    <details>
      <summary>{words.unjudgedHead(shown.unjudged.length + notRun.length)}</summary>
      <ul className="shortage-plain">
        {notRun.map(({ says }) => (
          <li key={says}>{words.notWorkedOut(says)}</li>
        ))}
        {shown.unjudged.map((one) => (
          <li key={`${one.measure ?? ""} ${one.why} ${one.lacks.join()}`}>{unjudgedSays(one)}</li>
        ))}
      </ul>
    </details>
  );
}
