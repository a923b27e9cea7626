import text from "../../../../seeds/not-published.json";
import { evidenceWords as words } from "../../../words/evidence";

interface Gap {
  readonly id: string;
  readonly what: string;
  readonly how: string;
  readonly ask?: string;
}
const gaps: readonly Gap[] = text.notPublished;

/** What was looked for and not found, what the modeller does instead, and whom to ask. */
export function NotPublished() {
  return (
    <details className="not-published">
      <summary>{words.notPublishedHead(gaps.length)}</summary>
      <ul role="list">
        {gaps.map(({ id, what, how, ask }) => (
          <li key={id}>
            <p>{what}</p>
            <p className="note">{ask === undefined ? how : `${how} ${words.ask(ask)}`}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
