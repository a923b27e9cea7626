import { months } from "./box-limits";

/** A month as a box of a form, with its label. */
export function MonthField({
  label,
  least,
  most,
  value,
  onChange,
}: {
  readonly label: string;
  readonly least: string;
  readonly most?: string;
  readonly value: string;
  readonly onChange: (month: string) => void;
}) {
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <input
        type="month"
        className="field"
        min={least}
        max={most ?? months.last}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
