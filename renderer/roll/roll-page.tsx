import { monthWords, type Roll } from "../../model";
import { rollWords as words } from "../words/roll";
import { amountOf } from "./figures";
import { monthAfter } from "./months";

/** What a moved start comes to: the opening, what is absorbed, what goes on, what cannot, and the headline. */
export function RollPage({ roll }: { readonly roll: Roll }) {
  return (
    <>
      <h3>{words.headline}</h3>
      <div className="roll-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.headlineColumns.what}</th>
              <th scope="col" className="number">
                {words.headlineColumns.before}
              </th>
              <th scope="col" className="number">
                {words.headlineColumns.after}
              </th>
            </tr>
          </thead>
          <tbody>
            {roll.headline.map(({ label, unit, before, after }) => (
              <tr key={label}>
                <th scope="row">{`${label}, ${unit}`}</th>
                <td className="number">{amountOf(before, unit)}</td>
                <td className="number">{amountOf(after, unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.opening}</h3>
      <Opening roll={roll} />
      <h3>{words.counts}</h3>
      {roll.counts.length === 0 ? (
        <p>{words.noCounts(monthWords(monthAfter(roll.to, -1)))}</p>
      ) : (
        <Lines
          lines={roll.counts.map(({ says, notUsed }) =>
            notUsed === undefined ? `${says}.` : words.notUsed(says, notUsed),
          )}
        />
      )}
      {(
        [
          [words.absorbed, roll.absorbed],
          [words.carried, roll.carried],
          [words.notCarried, roll.notCarried],
        ] as const
      ).map(([heading, lines]) =>
        lines.length === 0 ? null : (
          <section key={heading} aria-label={heading}>
            <h3>{heading}</h3>
            <Lines lines={lines} />
          </section>
        ),
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className="roll-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Opening({ roll }: { readonly roll: Roll }) {
  const { columns, from } = words;
  return (
    <div className="roll-table" tabIndex={0} role="region" aria-label={words.opening}>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.whom}</th>
            {[columns.was, columns.forecast, columns.becomes].map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
            <th scope="col">{columns.from}</th>
          </tr>
        </thead>
        <tbody>
          {roll.opening.map((row) => (
            <tr key={`${row.what} ${row.whom}`}>
              <td>{`${row.what}, ${row.unit}`}</td>
              <th scope="row">{row.whom}</th>
              <td className="number">{amountOf(row.was, row.unit)}</td>
              <td className="number">{amountOf(row.forecast, row.unit)}</td>
              <td className="number">{amountOf(row.becomes, row.unit)}</td>
              <td>{from[row.from]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
