import { takenAsCertain } from "../../../../model";
import { mattersWords as words } from "../../../words/what-matters";
import { useMatters, type DrawnFigure, type Figured } from "./figured";
import { OpenAssumption } from "./open-assumption";
import { Shares } from "./shares";
import { Tornado } from "./tornado";
import { AskTotals, useTotals } from "./totals";

export interface WhatMattersProps extends Figured, DrawnFigure {
  readonly version: number;
  readonly place: string | undefined;
}

/** What moves a figure: each assumption by itself, the shares of the spread, and what nobody said how sure they are of. */
export function WhatMatters({ plan, version, place, sample, table, drawn, look, year, at }: WhatMattersProps) {
  const matters = useMatters(plan, sample, table, at, drawn);
  const totals = useTotals(plan, version, place, sample, table, at);
  const certain = takenAsCertain(plan);
  return (
    <div>
      <Tornado plan={plan} version={version} place={place} scenario={table.scenario} look={look} year={year} at={at} />
      <section>
        <h2>{words.shares.title}</h2>
        {matters === undefined ? (
          <p className="note">{words.shares.waiting}</p>
        ) : matters.outputs.every((value) => value === matters.outputs[0]) ? (
          <p className="note">{words.shares.same}</p>
        ) : (
          <>
            <Shares look={look} year={year} at={at} matters={matters} totals={totals.found?.each} />
            <AskTotals totals={totals} drawn={sample.count} />
          </>
        )}
      </section>
      {certain.length === 0 ? null : (
        <details className="taken-as-certain">
          <summary>{words.certain.title(certain.length)}</summary>
          <p className="note">{words.certain.note}</p>
          <ul>
            {certain.map((assumption) => (
              <li key={assumption.id}>
                <OpenAssumption assumption={assumption} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
