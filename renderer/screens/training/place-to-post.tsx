import type { Plan, Where } from "../../../model";
import { AttritionChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { YearTable } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { openingOfRow, valueAt } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { stageWords as words } from "../../words/training";
import { yearsOfCourse } from "./in-use";
import { stageMeasures, stagesOf, stageTables, startedFor } from "./stages";

/** From training place to post, for those who finish in the year picked. */
export function PlaceToPost({
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
  const whole = useTables(scenario, { measures: stageMeasures, where });
  const byRoute = useTables(scenario, { measures: ["intakes"], by: ["route"], where });
  const onExport = useChartExport();
  const tables = stageTables(whole.tables);
  const intakes = byRoute.tables?.[0];
  if (tables === undefined || intakes === undefined) return <p className="note">{frameWords.working}</p>;
  const started = startedFor(
    intakes,
    at,
    intakes.groups.map((group) => yearsOfCourse(plan, scenario, group.ids[0]!)),
  );
  const stages = stagesOf(tables, started, at);
  const note = started === "before" ? words.unknownStart : started === "unknown" ? words.unknownLength : words.note;
  const years = tables.completions.times;
  return (
    <div data-stale={!(whole.fresh && byRoute.fresh)}>
      <AttritionChart
        name={`place-to-post-${year.replace("/", "-")}`}
        level={2}
        kind="heads"
        finding={words.finding(year, stages[0]!.value, stages.at(-1)!.value)}
        note={note}
        stages={stages}
        onExport={onExport}
      />
      <section>
        <h2>{words.table}</h2>
        <YearTable
          caption={words.table}
          years={years}
          picked={year}
          groups={[
            {
              id: "all",
              rows: stageMeasures.map((id) => ({
                id,
                label: words.rows[id],
                unit: "heads",
                values: years.map((_, time) => valueAt(tables[id], 0, time)),
                opening: openingOfRow(tables[id], 0),
                asked: (time) => ({ measure: id, year: years[time]!, where }),
              })),
            },
          ]}
        />
      </section>
    </div>
  );
}
