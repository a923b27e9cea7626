import { monthWords, type SeriesChange } from "../../model";
import { bringInWords } from "../words/bring-in";

const words = bringInWords.counts;
/** Changed months of a series that are listed; all are counted. */
const most = 12;

/** Counts by month that would stand beside the plan: what each adds, and which counts it changes, from and to. */
export function WouldCount({ series }: { readonly series: readonly SeriesChange[] }) {
  if (series.length === 0) return null;
  return (
    <section>
      <h3>{words.heading(series.length)}</h3>
      <p className="note">{words.note}</p>
      <div className="bring-in-frame" tabIndex={0} role="region" aria-label={words.heading(series.length)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.given}</th>
              <th scope="col">{words.does}</th>
            </tr>
          </thead>
          <tbody>
            {series.map(({ label, given, joins, added, same, replaced, gaps }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>
                  {given}
                  {gaps.length === 0 ? null : <div className="note">{words.gaps(gaps.map(monthWords))}</div>}
                </td>
                <td>
                  {words.says(joins, added, same, replaced.length)}
                  {replaced.slice(0, most).map(({ at, from, to }) => (
                    <div key={at} className="note">
                      {words.changed(monthWords(at), from, to)}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
