import { useState } from "react";
import { useFewOfMany } from "../../controls/few-of-many";
import { useSought } from "../../controls/use-sought";
import { inspect } from "../../state/view-store";
import { changeWords } from "../../words/change-words";
import { fewWords } from "../../words/few-of-many";
import { words } from "../../words/scenarios";
import { type Plan, removeChange, type Scenario } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { EventsLines, EventsRow, haveEvents } from "./events-row";
import { differenceRows, type DifferenceCell, type DifferenceRow } from "./differences";

/** More scenarios than this have no room beside each other: what they change is told in a list, none of it out of sight. */
const MOST_COLUMNS = 4;

/**
 * A row for each assumption that any scenario changes: the base first, then a column a scenario or, of many, a line for each
 * that changes it.
 */
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
  const {
    shown: scenarios,
    find,
    more,
  } = useFewOfMany(all ? plan.scenarios : listed, fewWords.scenarios, ({ name }) => name);
  if (plan.scenarios.length === 0) return null;
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
      {find}
      {scenarios.length === 0 ? (
        <p className="note">{find === null ? words.gridNoScenarios : words.gridEmpty}</p>
      ) : rows.length === 0 && !haveEvents(plan, scenarios) ? (
        <p className="note">{words.gridEmpty}</p>
      ) : (
        <>
          <p className="note">{scenarios.length > MOST_COLUMNS ? words.listNote : words.gridNote}</p>
          <div className="scenarios-scroll long-table" tabIndex={0} role="group" aria-labelledby="grid-title">
            {scenarios.length > MOST_COLUMNS ? (
              <DifferenceList plan={plan} scenarios={scenarios} rows={rows} readOnly={readOnly} />
            ) : (
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
                        <WhatDiffers row={row} />
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
            )}
          </div>
          {more}
        </>
      )}
    </section>
  );
}

/** The assumption of a row, as a way to it, and whom the row is for. */
function WhatDiffers({ row }: { readonly row: DifferenceRow }) {
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => inspect({ kind: "assumption", assumption: row.assumption.id })}
      >
        {row.assumption.label}
      </button>
      <span className="note">{row.whereWords}</span>
    </>
  );
}

/** The same in a list: under each assumption the scenarios that change it, one a line. */
function DifferenceList({
  plan,
  scenarios,
  rows,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenarios: readonly Scenario[];
  readonly rows: readonly DifferenceRow[];
  readonly readOnly: boolean;
}) {
  return (
    <table className="difference-grid" data-list="true">
      <thead>
        <tr>
          <th scope="col">{words.assumption}</th>
          <th scope="col">{words.base}</th>
          <th scope="col">{words.listScenario}</th>
          <th scope="col">{words.listChange}</th>
        </tr>
      </thead>
      {rows.map((row) => {
        const changed = row.cells.filter(({ applied }) => applied.length > 0);
        return (
          <tbody key={row.key}>
            {changed.map((cell, line) => (
              <tr key={cell.scenario.id}>
                {line > 0 ? null : (
                  <>
                    <th scope="rowgroup" rowSpan={changed.length}>
                      <WhatDiffers row={row} />
                    </th>
                    <td rowSpan={changed.length}>{row.base.says}</td>
                  </>
                )}
                <td>{cell.scenario.name}</td>
                <GridCell row={row} cell={cell} readOnly={readOnly} />
              </tr>
            ))}
          </tbody>
        );
      })}
      <EventsLines plan={plan} scenarios={scenarios} />
    </table>
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
