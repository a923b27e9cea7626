import { useEffect, useState } from "react";
import {
  backtestList,
  besideAim,
  errorsAhead,
  whyItBegins,
  type ListedService,
  type ListForecast,
} from "../../../../model";
import { backtestWords as words } from "../../../words/published-backtest";
import { ENGLAND, lists, monthsWithBands } from "./shipped-lists";

const upTo = monthsWithBands.at(-1) ?? "";

/** What would have been said of a place's list from each month on, beside what was published; worked out when it is opened. */
export function ListBacktest({ listed, place }: { readonly listed: ListedService; readonly place: string }) {
  const [asked, setAsked] = useState(false);
  return (
    <details className="published-how" onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{words.summary}</summary>
      {asked ? <Backtest key={`${listed} ${place}`} listed={listed} place={place} /> : null}
    </details>
  );
}

function Backtest({ listed, place }: { readonly listed: ListedService; readonly place: string }) {
  const [forecasts, setForecasts] = useState<readonly ListForecast[] | undefined>(undefined);
  useEffect(() => {
    // The page first says that it is at work.
    const later = setTimeout(() => setForecasts(backtestList(lists.series(listed, place), upTo)), 20);
    return () => clearTimeout(later);
  }, [listed, place]);
  if (forecasts === undefined) return <p role="status">{words.working}</p>;
  const rows = forecasts.flatMap(({ months }) => months.at(-1) ?? []);
  if (rows.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p>
        {words.how(upTo)} {whyItBegins(lists.series(listed, place)) ?? ""}
      </p>
      {place === ENGLAND ? besideAim(forecasts).map((says) => <p key={says}>{says}</p>) : null}
      <div className="place-table">
        <table>
          <caption>{words.rowsCaption(upTo)}</caption>
          <thead>
            <tr>
              <th scope="col">{words.from}</th>
              <th scope="col" className="number">
                {words.ahead}
              </th>
              {words.counts.map(({ id, label }) => (
                <th key={id} scope="col" className="number">
                  {label}
                </th>
              ))}
              <th scope="col">{words.returns}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.from}>
                <th scope="row">{words.month(row.from)}</th>
                <td className="number">{row.ahead}</td>
                {words.counts.map(({ id }) => (
                  <td key={id} className="number">
                    {words.beside(row.foretold[id], row.published[id])}
                  </td>
                ))}
                <td>{row.returnsChanged ? words.changed : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Errors forecasts={forecasts} />
    </>
  );
}

function Errors({ forecasts }: { readonly forecasts: readonly ListForecast[] }) {
  const errors = errorsAhead(forecasts);
  if (errors.length === 0) return <p>{words.noErrors}</p>;
  return (
    <div className="place-table">
      <table>
        <caption>{words.errorsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.ahead}</th>
            <th scope="col" className="number">
              {words.forecasts}
            </th>
            {words.counts.map(({ id, label }) => (
              <th key={id} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {errors.map((error) => (
            <tr key={error.ahead}>
              <th scope="row">{error.ahead}</th>
              <td className="number">{error.forecasts}</td>
              {words.counts.map(({ id }) => (
                <td key={id} className="number">
                  {words.share(error[id])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
