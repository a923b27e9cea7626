import { termIn } from "./glossary";

/** A list to pick one from, with its label, whose first term of the field is explained. */
export function PickOne({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly onPick: (id: string) => void;
}) {
  const meaning = termIn(label);
  return (
    <label className="sheet-field">
      <span data-term={meaning["data-term"]}>{label}</span>
      <select {...meaning} value={value} onChange={({ target }) => onPick(target.value)}>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
