import { monthWords, type Judged } from "../../../../model";
import { backtestWords as words } from "../../../words/backtest";

/** Every count beside what would have been said of it. */
export function PointsTable({ points, unit }: { readonly points: readonly Judged[]; readonly unit: string }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={words.table(unit)}>
      <table className="chances">
        <caption>{words.table(unit)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.month}</th>
            <th scope="col" className="number">
              {words.columns.counted}
            </th>
            <th scope="col" className="number">
              {words.columns.middle}
            </th>
            <th scope="col" className="number">
              {words.columns.range}
            </th>
            <th scope="col" className="number">
              {words.columns.error}
            </th>
            <th scope="col">{words.columns.within}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ point, foretold, error, share, within }) => {
            const band = foretold.said.bands.find(({ level }) => level === 0.8);
            return (
              <tr key={point.at}>
                <th scope="row">
                  {monthWords(point.at)}
                  {point.break === undefined ? null : ` ${words.otherCount}`}
                </th>
                <td className="number">{words.whole(point.value)}</td>
                <td className="number">{words.whole(foretold.said.middle)}</td>
                <td className="number">{band === undefined ? "" : words.range(band.low, band.high)}</td>
                <td className="number">{words.error(error, share)}</td>
                <td>{words.within(within[0])}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
