/** A list to pick one from, with its label. */
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
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select value={value} onChange={({ target }) => onPick(target.value)}>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
