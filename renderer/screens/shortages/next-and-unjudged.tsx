import { spotSays, unjudgedSays, type Shortages } from "../../../model";
import { shortagesWords as words } from "../../words/shortages";

const FIRST = 10;

/** What comes to be short, or graver, after the quarter told. */
export function Next({ shown }: { readonly shown: Shortages }) {
  return (
    <section>
      <h2>{words.nextHead}</h2>
      {shown.coming.length === 0 ? <p className="note">{words.nextNone}</p> : null}
      <ul className="shortage-plain">
        {shown.coming.slice(0, FIRST).map(({ spot, measure, rule, quarter }) => (
          <li key={`${spotSays(spot)} ${measure}`}>
            {words.nextLine(spotSays(spot), rule.label, rule.grade, shown.quarters[quarter]?.name ?? "")}
          </li>
        ))}
      </ul>
      {shown.coming.length > FIRST ? <p className="note">{words.more(shown.coming.length - FIRST)}</p> : null}
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
      <summary>{words.unjudgedHead(shown.unjudged.length + (notRun.length > 0 ? 1 : 0))}</summary>
      <ul className="shortage-plain">
        {notRun.length === 0 ? null : <li>{`${words.staffNotRun} ${notRun[0]?.says ?? ""}`}</li>}
        {shown.unjudged.map((one) => (
          <li key={`${one.measure ?? ""} ${one.why} ${one.lacks.join()}`}>{unjudgedSays(one)}</li>
        ))}
      </ul>
    </details>
  );
}
