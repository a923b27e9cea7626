import { monthWords, type Roll, type SaidCount } from "../../model";
import { NumberBox } from "../controls/number-box";
import { rollWords as words } from "../words/roll";
import { amountOf } from "./figures";
import { monthAfter } from "./months";

interface RollPageProps {
  readonly roll: Roll;
  /** What a person has said of the opening, by part. */
  readonly said: readonly SaidCount[];
  readonly onSay: (part: string, value: number | undefined) => void;
}

/** What a moved start comes to: the opening, what is absorbed, what goes on, what cannot, and the headline. */
export function RollPage(props: RollPageProps) {
  const { roll } = props;
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
      <p className="note">{words.saidNote}</p>
      <Opening {...props} />
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

function Opening({ roll, said, onSay }: RollPageProps) {
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
            <th scope="col">{columns.said}</th>
          </tr>
        </thead>
        <tbody>
          {roll.opening.map((row) => (
            <tr key={row.id}>
              <td>{`${row.what}, ${row.unit}`}</td>
              <th scope="row">{row.whom}</th>
              <td className="number">{amountOf(row.was, row.unit)}</td>
              <td className="number">{amountOf(row.forecast, row.unit)}</td>
              <td className="number">{amountOf(row.becomes, row.unit)}</td>
              <td>{from[row.from]}</td>
              <td>
                {row.from === "counted" && !said.some(({ part }) => part === row.id) ? null : (
                  <NumberBox
                    label={words.said(row.what, row.whom)}
                    hideLabel
                    plain
                    unit={row.unit}
                    value={said.find(({ part }) => part === row.id)?.value ?? null}
                    limits={{ least: 0 }}
                    onChange={(value) => onSay(row.id, typeof value === "number" ? value : undefined)}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
