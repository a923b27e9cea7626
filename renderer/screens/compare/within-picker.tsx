import { compareWords as words } from "../../words/compare";

/** Chooses one larger place whose parts alone are compared; nothing where there is none to choose. */
export function WithinPicker({
  whole,
  larger,
  within,
  onPick,
}: {
  /** What all of them together are called. */
  readonly whole: string;
  readonly larger: readonly { readonly id: string; readonly name: string }[];
  readonly within: string | undefined;
  readonly onPick: (within: string | undefined) => void;
}) {
  if (larger.length === 0) return null;
  return (
    <label className="place-picker">
      <span>{words.within}</span>
      <select
        value={within ?? ""}
        onChange={(event) => onPick(event.target.value === "" ? undefined : event.target.value)}
      >
        <option value="">{words.allOf(whole)}</option>
        {larger.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
