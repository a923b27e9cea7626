import type { Plan, Where } from "../../../model";
import { linkId, SankeyChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhy } from "../../controls/use-why";
import { useTables } from "../../engine/use-answer";
import { words as frameWords } from "../../words/frame";
import { movesWords as words } from "../../words/workforce";
import { flowMeasures, flowTables } from "./flow-rows";
import { countedIn, levelsInYear, yearMoves } from "./moves-of-year";

/** One year's moves through the levels. */
export function YearMovesPicture({
  plan,
  scenario,
  where,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
}) {
  const shown = useTables(scenario, { measures: flowMeasures, by: ["level"], where });
  const onExport = useChartExport();
  const why = useWhy();
  const tables = flowTables(shown.tables);
  if (tables === undefined) return <p className="note">{frameWords.working}</p>;
  const levels = levelsInYear(tables, at, plan.structure.levels);
  if (levels === undefined) return <p className="note">{words.missing}</p>;
  const moves = yearMoves(levels);
  const { joined, up, gone } = countedIn(levels);
  const labels = new Map(moves.nodes.map((node) => [node.id, node.label]));
  const ask = (id: string): void => {
    const link = moves.links.find((one) => linkId(one) === id);
    if (link === undefined) return;
    const label = words.move(labels.get(link.from) ?? "", labels.get(link.to) ?? "");
    why.sum({ label, unit: "heads", terms: link.terms, years: { first: year, last: year }, where });
  };
  return (
    <div data-stale={!shown.fresh}>
      <SankeyChart
        name={`moves-${year.replace("/", "-")}`}
        level={2}
        kind="heads"
        finding={words.finding(year, joined, up, gone)}
        note={words.note}
        nodes={moves.nodes}
        links={moves.links}
        columnNames={words.columns}
        onWhy={ask}
        onExport={onExport}
        height={600}
      />
    </div>
  );
}
