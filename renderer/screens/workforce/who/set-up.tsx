import { useState } from "react";
import {
  addCharacteristic,
  addGroup,
  longest,
  removeCharacteristic,
  removeGroup,
  renameCharacteristic,
  renameGroup,
  type Characteristic,
} from "../../../../model";
import { TextField } from "../../../controls/text-field";
import { applyEdit } from "../../../state/apply-edit";
import { whoWords as words } from "../../../words/who-they-are";

/** Which characteristics the plan has, what they and their groups are called. */
export function SetUp({
  characteristic,
  readOnly,
}: {
  readonly characteristic: Characteristic | undefined;
  readonly readOnly: boolean;
}) {
  return (
    <section className="who-set-up">
      <h2>{words.setUp}</h2>
      {characteristic === undefined ? null : <Names characteristic={characteristic} readOnly={readOnly} />}
      <NewCharacteristic readOnly={readOnly} />
    </section>
  );
}

function Names({ characteristic, readOnly }: { readonly characteristic: Characteristic; readonly readOnly: boolean }) {
  const { id, label, groups } = characteristic;
  return (
    <div className="who-names">
      <TextField
        key={`${id} ${label}`}
        label={words.name}
        value={label}
        most={longest.label}
        disabled={readOnly}
        onCommit={(text) => applyEdit((now, by) => renameCharacteristic(now, id, text, by))}
      />
      {groups.map((group, number) => (
        <div key={`${group.id} ${group.label}`} className="who-group">
          <TextField
            label={words.groupName(number + 1)}
            value={group.label}
            most={longest.label}
            disabled={readOnly}
            onCommit={(text) =>
              applyEdit((now, by) => renameGroup(now, { characteristic: id, group: group.id }, text, by))
            }
          />
          {groups.length === 2 ? null : (
            <button
              type="button"
              className="quiet"
              disabled={readOnly}
              aria-label={words.removeGroup(group.label)}
              onClick={() => applyEdit((now, by) => removeGroup(now, { characteristic: id, group: group.id }, by))}
            >
              {words.remove}
            </button>
          )}
        </div>
      ))}
      <TextField
        key={`${id} ${groups.length}`}
        label={words.newGroup}
        value=""
        most={longest.label}
        disabled={readOnly}
        onCommit={(text) => applyEdit((now, by) => addGroup(now, id, text, by))}
      />
      <button
        type="button"
        className="button"
        disabled={readOnly}
        onClick={() => applyEdit((now, by) => removeCharacteristic(now, id, by))}
      >
        {words.removeCharacteristic(label)}
      </button>
    </div>
  );
}

function NewCharacteristic({ readOnly }: { readonly readOnly: boolean }) {
  const [label, setLabel] = useState("");
  const [groups, setGroups] = useState("");
  const add = (): void => {
    const named = groups
      .split(",")
      .map((group) => group.trim())
      .filter((group) => group !== "");
    const made = applyEdit((now, by) => addCharacteristic(now, { label: label.trim(), groups: named }, by));
    if (!made.ok) return;
    setLabel("");
    setGroups("");
  };
  return (
    <form
      className="who-names"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className="sheet-field">
        <span>{words.newCharacteristic}</span>
        <input
          value={label}
          maxLength={longest.label}
          disabled={readOnly}
          onChange={(event) => setLabel(event.target.value)}
        />
      </label>
      <label className="sheet-field">
        <span>{words.newGroups}</span>
        <input
          value={groups}
          maxLength={longest.prose}
          disabled={readOnly}
          onChange={(event) => setGroups(event.target.value)}
        />
      </label>
      <button type="submit" className="button" disabled={readOnly || label.trim() === "" || groups.trim() === ""}>
        {words.add}
      </button>
    </form>
  );
}
