import type { LeverToChoose } from "../../../../model";
import { goalWords as words } from "../../../words/goal";

/** Chooses what may be changed: those thought of first before the others. */
export function LeverPicker({
  label: title,
  none,
  levers,
  lever,
  onPick,
}: {
  readonly label: string;
  /** Said where none is chosen; without it one always is. */
  readonly none?: string | undefined;
  readonly levers: readonly LeverToChoose[];
  readonly lever: LeverToChoose | undefined;
  readonly onPick: (assumption: string) => void;
}) {
  const group = (label: string, some: readonly LeverToChoose[]) =>
    some.length === 0 ? null : (
      <optgroup label={label}>
        {some.map(({ asked, label: name }) => (
          <option key={asked.assumption} value={asked.assumption}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <label className="sheet-field">
      <span>{title}</span>
      <select value={lever?.asked.assumption ?? ""} onChange={(event) => onPick(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {group(
          words.first,
          levers.filter(({ first }) => first),
        )}
        {group(
          words.others,
          levers.filter(({ first }) => !first),
        )}
      </select>
    </label>
  );
}
