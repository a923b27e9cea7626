import type { HeadlineChange, ImportChange } from "../../model";
import { bringInWords } from "../words/bring-in";

const words = bringInWords;
/** Figures of one assumption that are listed; the others are counted. */
const most = 60;

/** Bands and places in the order people look for them in. */
const { compare } = new Intl.Collator("en-GB", { numeric: true });
const byWhere = (one: ImportChange, other: ImportChange): number => compare(one.where, other.where);

const amount = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? words.headline.missing
    : value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** What would change, one assumption after another. */
export function WouldChange({ changes }: { readonly changes: readonly ImportChange[] }) {
  const ids = [...new Set(changes.map((one) => one.assumption))];
  return (
    <section>
      <h3>{words.changes.heading(changes.length)}</h3>
      {changes.length === 0 ? (
        <p className="note">{words.changes.none}</p>
      ) : (
        <div className="bring-in-frame" tabIndex={0} role="region" aria-label={words.changes.heading(changes.length)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.changes.where}</th>
                <th scope="col" className="number">
                  {words.changes.from}
                </th>
                <th scope="col" className="number">
                  {words.changes.to}
                </th>
                <th scope="col">{words.changes.rows}</th>
              </tr>
            </thead>
            {ids.map((id) => {
              const theirs = changes.filter((one) => one.assumption === id).sort(byWhere);
              return (
                <tbody key={id}>
                  <tr className="bring-in-group">
                    <th scope="rowgroup" colSpan={4}>
                      {theirs[0]?.label} <span className="note">{words.changes.of(theirs.length)}</span>
                    </th>
                  </tr>
                  {theirs.slice(0, most).map((one, at) => (
                    <tr key={at}>
                      <th scope="row">{one.where === "" ? words.changes.whole : one.where}</th>
                      <td className="number">{one.from}</td>
                      <td className="number">{one.to}</td>
                      <td className="note">{words.changes.row(one.rows, one.first)}</td>
                    </tr>
                  ))}
                  {theirs.length > most ? (
                    <tr>
                      <td colSpan={4} className="note">
                        {words.changes.more(theirs.length - most)}
                      </td>
                    </tr>
                  ) : null}
                </tbody>
              );
            })}
          </table>
        </div>
      )}
    </section>
  );
}

/** What the headline figures were and become. */
export function HeadlineBecomes({ headline }: { readonly headline: readonly HeadlineChange[] }) {
  if (headline.length === 0) return null;
  return (
    <section>
      <h3>{words.headline.heading}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.headline.figure}</th>
            <th scope="col" className="number">
              {words.headline.before}
            </th>
            <th scope="col" className="number">
              {words.headline.after}
            </th>
          </tr>
        </thead>
        <tbody>
          {headline.map(({ label, before, after, unit }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="number">{amount(before)}</td>
              <td className="number">
                {amount(after)} {unit}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
