import { knownShapes, type Shape } from "../../model";
import type { SheetSeen } from "../engine/files/messages";
import { bringInWords } from "../words/bring-in";

const words = bringInWords.sheets;

/** A choice of what a sheet is read as, beside the kinds of table that are known. */
export type Kind = "none" | "columns" | Shape;

/** What each sheet was taken for and by which columns, and a choice to read it as something else. */
export function SheetsTable({
  sheets,
  said,
  onKind,
}: {
  readonly sheets: readonly SheetSeen[];
  /** What a person said of sheets, by name. */
  readonly said: Readonly<Record<string, "none" | "columns">>;
  readonly onKind: (sheet: string, kind: Kind) => void;
}) {
  const choose = (sheet: string, value: string): void => {
    const shape = knownShapes.find(({ id }) => id === value);
    onKind(sheet, shape ?? (value === "columns" ? "columns" : "none"));
  };
  return (
    <section>
      <h3>{words.heading}</h3>
      <div className="bring-in-frame" tabIndex={0} role="region" aria-label={words.heading}>
        <table>
          <thead>
            <tr>
              {sheets.length > 1 ? <th scope="col">{words.sheet}</th> : null}
              <th scope="col">{words.kind}</th>
              <th scope="col">{words.why}</th>
              <th scope="col" className="number">
                {words.rows}
              </th>
            </tr>
          </thead>
          <tbody>
            {sheets.map(({ sheet, shape, used, unused, rows }) => (
              <tr key={sheet}>
                {sheets.length > 1 ? <th scope="row">{sheet === "" ? words.whole : sheet}</th> : null}
                <td>
                  <select
                    aria-label={words.kindOf(sheet)}
                    value={shape ?? said[sheet] ?? ""}
                    onChange={(event) => choose(sheet, event.target.value)}
                  >
                    {shape === undefined && said[sheet] === undefined ? (
                      <option value="">{words.unknown}</option>
                    ) : null}
                    {knownShapes.map(({ id, label }) => (
                      <option key={id} value={id}>
                        {label}
                      </option>
                    ))}
                    {shape === "by-columns" ? <option value="by-columns">{words.columns}</option> : null}
                    <option value="columns">
                      {shape === "by-columns" ? bringInWords.columns.change : words.columns}
                    </option>
                    <option value="none">{words.none}</option>
                  </select>
                </td>
                <td className="note">
                  {used.join(", ")}
                  {unused.length === 0 ? null : <span className="bring-in-unread">{words.notRead(unused)}</span>}
                </td>
                <td className="number">{rows.toLocaleString("en-GB")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
