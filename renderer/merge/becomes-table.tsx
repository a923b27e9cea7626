import { useMemo } from "react";
import { figureOf, type Becomes, type Plan } from "../../model";
import { useAnswer } from "../engine/use-answer";
import { mergeWords } from "../words/merge";

const words = mergeWords.becomes;

const said = ({ unit }: Becomes, value: number | undefined): string =>
  value === undefined ? words.notThere : figureOf(unit, value);
const withUnit = (row: Becomes, value: number | undefined): string =>
  value === undefined ? words.notThere : `${said(row, value)} ${row.unit}`;

/** What a few figures of the open plan were and become, in the base and under every scenario that is new or changed. */
export function BecomesTable({ after, headed = true }: { readonly after: Plan; readonly headed?: boolean }) {
  const query = useMemo(() => ({ kind: "plan-becomes" as const, after }), [after]);
  const { answer, fresh } = useAnswer(query);
  const rows = answer?.ok === true && fresh ? answer.value : undefined;
  return (
    <section>
      {headed ? <h3>{words.heading}</h3> : null}
      <p role="status" className="note">
        {rows === undefined ? words.working : rows.length === 0 ? words.none : ""}
      </p>
      {rows === undefined || rows.length === 0 ? null : (
        <div className="merge-list" tabIndex={0} role="region" aria-label={words.heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.of}</th>
                <th scope="col">{words.figure}</th>
                <th scope="col" className="number">
                  {words.before}
                </th>
                <th scope="col" className="number">
                  {words.after}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  <th scope="row">{row.scenario ?? mergeWords.base}</th>
                  <td>{row.label}</td>
                  <td className="number">{said(row, row.before)}</td>
                  <td className="number">{withUnit(row, row.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
