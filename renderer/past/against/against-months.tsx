import { heldAmount, heldDifference, monthWords, type Held, type Stretch } from "../../../model";
import { actualsWords as words } from "../../words/actuals";

/** Planned and counted in every month that was given, with what chance and the plan's futures would have. */
export function AgainstMonths({
  held: { unit, months, series },
  ranges,
}: {
  readonly held: Held;
  readonly ranges: readonly (Stretch | undefined)[];
}) {
  const between = (stretch: Stretch | undefined): string =>
    stretch === undefined ? "" : words.between(heldAmount(unit, stretch.low), heldAmount(unit, stretch.high));
  const caption = `${series.label}: ${words.months.toLowerCase()}`;
  const heads = Object.entries(words.columns);
  return (
    <div className="scenarios-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="change-list">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map(([id, label]) => (
              <th key={id} scope="col" className={id === "month" ? undefined : "number"}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ at, planned, counted, difference, chance }, index) => (
            <tr key={at}>
              <th scope="row">{monthWords(at)}</th>
              <td className="number">{Number.isNaN(planned) ? words.unknown : heldAmount(unit, planned)}</td>
              <td className="number">{counted === null ? words.gap : heldAmount(unit, counted)}</td>
              <td className="number">{difference === null ? "" : heldDifference(unit, difference)}</td>
              <td className="number">{between(chance)}</td>
              <td className="number">{between(ranges[index])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
