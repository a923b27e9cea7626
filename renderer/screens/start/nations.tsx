import { openExample } from "../../files/new-plan";
import type { ExampleId } from "../../files/shipped-plans";
import { nationWords as words } from "../../words/start";

const nations = ["scotland", "wales", "northernIreland", "uk"] as const satisfies readonly ExampleId[];

/** The plans of the other nations, which open with what is published and ask for the rest. */
export function Nations() {
  return (
    <details className="start-own">
      <summary className="start-choice">
        <span className="start-choice-title">{words.title}</span>
        <span className="note">{words.note}</span>
      </summary>
      <ul role="list" className="start-nations">
        {nations.map((id) => (
          <li key={id}>
            <button type="button" className="button" onClick={() => openExample(id)}>
              {words.names[id]}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
