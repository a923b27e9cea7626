import type { Where } from "../../../model";
import { SmallMultiples } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { YearTable, type YearRow } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { openingOfRow, valueAt, type ResultTable } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { intakeWords as words } from "../../words/training";

const measures = ["intakes", "learners"] as const;

/** Who starts training and who is in it, by route and year. */
export function Intakes({
  scenario,
  where,
  year,
}: {
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
}) {
  const byRoute = useTables(scenario, { measures, by: ["route"], where });
  const whole = useTables(scenario, { measures, where });
  const onExport = useChartExport();
  const [starts, learning] = byRoute.tables ?? [];
  const [allStarts, allLearning] = whole.tables ?? [];
  if (starts === undefined || learning === undefined || allStarts === undefined || allLearning === undefined)
    return <p className="note">{frameWords.working}</p>;
  const years = starts.times;
  const valuesOf = (table: ResultTable, group: number): (number | null)[] =>
    years.map((_, time) => valueAt(table, group, time));
  const several = starts.groups.length > 1;
  const panels = [
    { id: "all", name: words.all, values: valuesOf(allStarts, 0), first: true as const },
    ...(several
      ? starts.groups.map((group, i) => ({ id: group.ids[0]!, name: group.labels[0]!, values: valuesOf(starts, i) }))
      : []),
  ];
  const rowId = (table: ResultTable, id: string): string => `${table.measure.id}:${id}`;
  const routeIds = starts.groups.map((group) => group.ids[0]!);
  const rowsOf = (byGroup: ResultTable, all: ResultTable): YearRow[] => {
    const row = (
      table: ResultTable,
      group: number,
      id: string,
      label: string,
      scope: Where,
      strong: boolean,
    ): YearRow => ({
      id: rowId(table, id),
      label,
      unit: "heads",
      values: valuesOf(table, group),
      opening: openingOfRow(table, group),
      asked: (time) => ({ measure: table.measure.id, year: years[time]!, where: scope }),
      strong,
    });
    return [
      ...(several
        ? byGroup.groups.map((group, i) =>
            row(byGroup, i, group.ids[0]!, group.labels[0]!, { ...where, route: group.ids[0]! }, false),
          )
        : []),
      row(all, 0, "all", words.all, where, true),
    ];
  };
  return (
    <div data-stale={!(byRoute.fresh && whole.fresh)}>
      <SmallMultiples
        name="intakes-by-route"
        level={2}
        kind="heads"
        finding={words.finding(
          years[0] ?? "",
          years.at(-1) ?? "",
          valueAt(allStarts, 0, 0),
          valueAt(allStarts, 0, years.length - 1),
        )}
        note={words.note}
        columns={years}
        uncalibrated
        rowName={words.route}
        panels={panels}
        onExport={onExport}
      />
      <YearTable
        caption={words.caption}
        years={years}
        picked={year}
        groups={[
          { id: "starts", heading: words.starts, rows: rowsOf(starts, allStarts) },
          { id: "learning", heading: words.learning, rows: rowsOf(learning, allLearning) },
        ]}
        sums={
          several
            ? [allStarts, allLearning].map((table) => ({
                whole: rowId(table, "all"),
                plus: routeIds.map((id) => rowId(table, id)),
              }))
            : []
        }
      />
    </div>
  );
}
