import type { PlanDifference } from "../../model";
import { mergeWords } from "../words/merge";

const words = mergeWords.compare;
/** Rows that are drawn; more are counted. */
const most = 400;

/** Differences one below the other: what, for whom, and what either has. Entries of the log are only counted. */
export function DifferencesTable({
  differences,
  label,
  mine,
  theirs,
}: {
  readonly differences: readonly PlanDifference[];
  readonly label: string;
  /** What the two are called over their columns. */
  readonly mine: string;
  readonly theirs: string;
}) {
  const rows = differences.filter(({ kind }) => kind !== "log");
  const entries = differences.length - rows.length;
  return (
    <>
      {rows.length === 0 ? null : (
        <div className="merge-list" tabIndex={0} role="region" aria-label={label}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.what}</th>
                <th scope="col">{words.where}</th>
                <th scope="col">{mine}</th>
                <th scope="col">{theirs}</th>
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, most).map((one, at) => (
                <tr key={at}>
                  <th scope="row">{one.what}</th>
                  <td>{one.where ?? ""}</td>
                  <td>{one.mine ?? words.only}</td>
                  <td>{one.theirs ?? words.only}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length > most ? <p className="note">{`${(rows.length - most).toLocaleString("en-GB")} more`}</p> : null}
      {entries === 0 ? null : <p className="note">{words.log(entries)}</p>}
    </>
  );
}
