import { longest } from "../../model";
import { TextField } from "../controls/text-field";
import { setYourName, useYourName } from "../state/your-name";
import { yourNameWords as words } from "../words/frame";

/** The name that the log gives one's edits. It is kept on this computer, and goes into plans with what is edited. */
export function YourName() {
  const name = useYourName((state) => state.name);
  return (
    <div className="your-name">
      <TextField label={words.label} value={name} most={longest.name} onCommit={setYourName} />
      <p className="note">{words.hint}</p>
    </div>
  );
}
