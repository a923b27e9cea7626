import { longest } from "../../model";
import { bringInWords } from "../words/bring-in";

const words = bringInWords.source;

/** Where figures are from as it is typed; none while they are the person's own. */
export interface TypedSource {
  readonly title: string;
  readonly date: string;
  readonly url: string;
}
const nothingTyped: TypedSource = { title: "", date: "", url: "" };

/** The person's own figures, or a source with its title, date and link. */
export function SourceFields({
  source,
  onSource,
  called,
  onCalled,
}: {
  readonly source: TypedSource | undefined;
  readonly onSource: (source: TypedSource | undefined) => void;
  /** What the file is called in the plan. */
  readonly called: string;
  readonly onCalled: (called: string) => void;
}) {
  return (
    <fieldset className="bring-in-source">
      <legend>{words.legend}</legend>
      <label className="bring-in-called">
        <span>{words.called}</span>
        <input type="text" maxLength={120} value={called} onChange={(event) => onCalled(event.target.value)} />
        <span className="note">{words.calledNote}</span>
      </label>
      <label>
        <input
          type="radio"
          name="bring-in-source"
          checked={source === undefined}
          onChange={() => onSource(undefined)}
        />{" "}
        {words.mine}
      </label>
      <label>
        <input
          type="radio"
          name="bring-in-source"
          checked={source !== undefined}
          onChange={() => onSource(nothingTyped)}
        />{" "}
        {words.other}
      </label>
      {source === undefined ? null : (
        <div className="bring-in-source-boxes">
          {(
            [
              ["title", longest.source],
              ["date", 10],
              ["url", longest.link],
            ] as const
          ).map(([name, most]) => (
            <label key={name}>
              <span>{words[name]}</span>
              <input
                type="text"
                maxLength={most}
                value={source[name]}
                onChange={(event) => onSource({ ...source, [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}
