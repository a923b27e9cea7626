import { useState } from "react";
import { FiguresOrChange } from "../../controls/figures-or-change";
import { YearTable } from "../../controls/year-table";
import { inspect } from "../../state/view-store";
import { flowWords as words } from "../../words/workforce";
import { flowRows, flowSums, type FlowScope, type FlowTables } from "./flow-rows";

/** Who joins and who leaves by year; under a scenario also what that changes from the base. */
export function FlowTable({
  tables,
  base,
  picked,
  scope,
  moves,
}: {
  readonly tables: FlowTables;
  readonly base: FlowTables | undefined;
  readonly picked: string;
  readonly scope: Pick<FlowScope, "where" | "part">;
  readonly moves: boolean;
}) {
  const [change, setChange] = useState(false);
  const noMoves = moves ? <NoMoves /> : undefined;
  return (
    <section>
      <h2>{words.heading}</h2>
      <div className="section-line">
        <p className="note">{words.note}</p>
        {base === undefined ? null : <FiguresOrChange change={change} onChange={setChange} words={words} />}
      </div>
      <YearTable
        caption={words.heading}
        years={tables.headcount.times}
        picked={picked}
        groups={flowRows(tables, { ...scope, noMoves }, change ? base : undefined)}
        sums={flowSums}
      />
    </section>
  );
}

function NoMoves() {
  return (
    <>
      {words.noRate}{" "}
      <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: "move_rate" })}>
        {words.noRateLink}
      </button>
    </>
  );
}
