import { useState } from "react";
import { columnsOf, columnUses, headingRowOf, shapeOfColumns, type ColumnUse, type Shape } from "../../model";
import { bringInWords } from "../words/bring-in";
import { rememberUses, usesKnown, type Uses } from "./known-columns";

const words = bringInWords.columns;
/** Rows of the file that are shown, and columns: more of a wide sheet cannot be taken in. */
const [shownRows, shownColumns] = [8, 40];

/** The kind of table that columns make as they were said, or why they make none. */
export function shapeSaid(headings: readonly string[], uses: Uses): ReturnType<typeof shapeOfColumns> {
  const columns = columnsOf(headings);
  return shapeOfColumns(
    columns.flatMap((column, at) => {
      const use = uses[at];
      return use === undefined ? [] : [{ ...column, use }];
    }),
  );
}

/** The first rows of a sheet with a choice above each column: what it is. */
export function ColumnsForm({
  sheet,
  start,
  onShape,
}: {
  readonly sheet: string;
  readonly start: readonly (readonly string[])[];
  readonly onShape: (shape: Shape) => void;
}) {
  const [row, setRow] = useState(headingRowOf(start));
  const headings = (start[row] ?? []).slice(0, shownColumns);
  const [uses, setUses] = useState<Uses>(usesKnown(headings) ?? []);
  const [says, setSays] = useState<string | undefined>(undefined);
  const choose = (at: number, use: ColumnUse | undefined): void => {
    setUses(headings.map((_, column) => (column === at ? use : uses[column])));
    setSays(undefined);
  };
  return (
    <section className="bring-in-columns">
      <h3>{words.heading(sheet)}</h3>
      <p className="note">{words.how}</p>
      <label className="bring-in-row">
        <span>{words.row}</span>
        <select
          value={row}
          onChange={(event) => {
            const next = Number(event.target.value);
            setRow(next);
            setUses(usesKnown((start[next] ?? []).slice(0, shownColumns)) ?? []);
          }}
        >
          {start.map((_, at) => (
            <option key={at} value={at}>
              {at + 1}
            </option>
          ))}
        </select>
      </label>
      <div className="bring-in-frame" tabIndex={0} role="region" aria-label={words.caption}>
        <table>
          <caption className="visually-hidden">{words.caption}</caption>
          <thead>
            <tr>
              {headings.map((heading, at) => (
                <td key={at}>
                  <select
                    aria-label={words.use(heading, at)}
                    value={uses[at] ?? ""}
                    onChange={(event) =>
                      choose(at, event.target.value === "" ? undefined : (event.target.value as ColumnUse))
                    }
                  >
                    <option value="">{words.ignore}</option>
                    {Object.entries(columnUses).map(([use, label]) => (
                      <option key={use} value={use}>
                        {label}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
            <tr>
              {headings.map((heading, at) => (
                <th key={at} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {start.slice(row + 1, row + 1 + shownRows).map((cells, at) => (
              <tr key={at}>
                {headings.map((_, column) => (
                  <td key={column}>{(cells[column] ?? "").slice(0, 60)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {says === undefined ? null : (
        <p className="says-why" role="alert">
          {says}
        </p>
      )}
      <div>
        <button
          type="button"
          className="button"
          onClick={() => {
            const made = shapeSaid(headings, uses);
            if (!made.ok) {
              setSays(made.says);
              return;
            }
            rememberUses(headings, uses);
            onShape(made.shape);
          }}
        >
          {words.read}
        </button>
      </div>
    </section>
  );
}
