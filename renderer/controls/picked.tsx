/** One of a few, by name, as a field of a form. */
export function Picked<Id extends string>({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: Readonly<Record<Id, string>>;
  readonly onPick: (id: Id) => void;
}) {
  const ids = Object.keys(options) as Id[];
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const found = ids.find((id) => id === event.target.value);
          if (found !== undefined) onPick(found);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {options[id]}
          </option>
        ))}
      </select>
    </label>
  );
}
