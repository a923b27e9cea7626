import { useId } from "react";
import { showYear } from "../../state/view-store";
import { compareWords as words } from "../../words/compare";

/** The planning year, moved along by pointer or arrow keys. */
export function YearSlider({ years, at }: { readonly years: readonly string[]; readonly at: number }) {
  const id = useId();
  if (years.length < 2) return null;
  return (
    <div className="year-slider">
      <label htmlFor={id}>{words.year}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={years.length - 1}
        step={1}
        value={at}
        aria-valuetext={years[at]}
        title={words.stepYear}
        onChange={(event) => showYear(years[Number(event.target.value)])}
      />
      <output htmlFor={id}>{years[at]}</output>
    </div>
  );
}
