import { showYear, useView } from "../state/view-store";

/** The planning year picked on any screen, and its place among these years; the last while none, or another plan's, is picked. */
export function usePickedYear(years: readonly string[]): { readonly year: string; readonly at: number } {
  const picked = useView((state) => state.year);
  const found = picked === undefined ? -1 : years.indexOf(picked);
  const at = found < 0 ? years.length - 1 : found;
  return { year: years[at] ?? "", at };
}

/** Picks the planning year that tables mark and pictures show. */
export function YearPicker({ label, years }: { readonly label: string; readonly years: readonly string[] }) {
  const { year } = usePickedYear(years);
  if (years.length < 2) return null;
  return (
    <label className="place-picker">
      <span>{label}</span>
      <select value={year} onChange={(event) => showYear(event.target.value)}>
        {years.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </label>
  );
}
