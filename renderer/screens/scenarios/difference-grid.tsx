import { useState } from "react";
import { useSought } from "../../controls/use-sought";
import { inspect } from "../../state/view-store";
import { changeWords } from "../../words/change-words";
import { words } from "../../words/scenarios";
import { type Plan, removeChange, type Scenario } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { EventsRow, haveEvents } from "./events-row";
import { differenceRows, type DifferenceCell, type DifferenceRow } from "./differences";

/** Base column first, a column a scenario, a row for each assumption that any of them changes. */
export function DifferenceGrid({
  plan,
  listed,
  readOnly,
}: {
  readonly plan: Plan;
  readonly listed: readonly Scenario[];
  readonly readOnly: boolean;
}) {
  // Until some are chosen, all of them are what there is to see.
  const [all, setAll] = useState(listed.length === 0);
  const heading = useSought<HTMLHeadingElement>("differences");
  if (plan.scenarios.length === 0) return null;
  const scenarios = all ? plan.scenarios : listed;
  const rows = differenceRows(plan, scenarios);
  return (
    <section
      aria-labelledby="grid-title"
      className="difference-section"
      data-print={scenarios.length === 0 ? "no" : undefined}
    >
      <div className="scenarios-line">
        <h2 id="grid-title" ref={heading} tabIndex={-1}>
          {words.gridTitle}
        </h2>
        <label className="scenarios-check" data-print="no">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {words.gridAll}
        </label>
      </div>
      {scenarios.length === 0 ? (
        <p className="note">{words.gridNoScenarios}</p>
      ) : rows.length === 0 && !haveEvents(plan, scenarios) ? (
        <p className="note">{words.gridEmpty}</p>
      ) : (
        <>
          <p className="note">{words.gridNote}</p>
          <div className="scenarios-scroll long-table" tabIndex={0} role="group" aria-labelledby="grid-title">
            <table className="difference-grid">
              <thead>
                <tr>
                  <th scope="col">{words.assumption}</th>
                  <th scope="col">{words.base}</th>
                  {scenarios.map((scenario) => (
                    <th key={scenario.id} scope="col">
                      {scenario.name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      <button
                        type="button"
                        className="link"
                        onClick={() => inspect({ kind: "assumption", assumption: row.assumption.id })}
                      >
                        {row.assumption.label}
                      </button>
                      <span className="note">{row.whereWords}</span>
                    </th>
                    <td>{row.base.says}</td>
                    {row.cells.map((cell) => (
                      <GridCell key={cell.scenario.id} row={row} cell={cell} readOnly={readOnly} />
                    ))}
                  </tr>
                ))}
                <EventsRow plan={plan} scenarios={scenarios} />
              </tbody>
            </table>
          </div>
        </>
      )}
    </section>
  );
}

function GridCell({
  row,
  cell,
  readOnly,
}: {
  readonly row: DifferenceRow;
  readonly cell: DifferenceCell;
  readonly readOnly: boolean;
}) {
  const { scenario, applied, elsewhere } = cell;
  if (applied.length === 0)
    return (
      <td className="faint">{elsewhere ? words.otherRow : <span className="visually-hidden">{words.asBase}</span>}</td>
    );
  return (
    <td data-changed="true">
      {applied.map((one, index) => (
        <div key={index} className="grid-change">
          <span>
            <span aria-hidden="true" className="changed-mark">
              ◆{" "}
            </span>
            <span className="visually-hidden">{words.changed} </span>
            {changeWords(row.assumption.unit, one.change, row.base.single)}
            {one.scenario.id === scenario.id ? null : (
              <span className="note">, {words.inherited(one.scenario.name)}</span>
            )}
          </span>
          {one.scenario.id !== scenario.id ? null : (
            <button
              type="button"
              className="quiet"
              data-print="no"
              disabled={readOnly}
              aria-label={words.resetNamed(`${row.assumption.label}, ${row.whereWords}`, scenario.name)}
              onClick={() => applyEdit((now, by) => removeChange(now, scenario.id, one.change, by))}
            >
              {words.reset}
            </button>
          )}
        </div>
      ))}
    </td>
  );
}
