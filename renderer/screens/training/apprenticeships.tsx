import type { Plan, Where } from "../../../model";
import { SmallMultiples } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useTables } from "../../engine/use-answer";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { apprenticeWords as words } from "../../words/training";
import { ShareByDate } from "./share-by-date";

/** The apprenticeship share of places over time, and what comes of it. */
export function Apprenticeships({
  plan,
  scenario,
  where,
  year,
  at,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
  readonly readOnly: boolean;
}) {
  const routes = plan.structure.routes.filter((route) => route.kind === "apprenticeship").map((route) => route.id);
  const route = routes.length === 1 ? routes[0]! : routes;
  const through = useTables(scenario, {
    measures: ["intakes"],
    where: routes.length === 0 ? where : { ...where, route },
  });
  const whole = useTables(scenario, { measures: ["apprentices_qualified"], where });
  const onExport = useChartExport();
  if (routes.length === 0) return <p className="note">{words.none}</p>;
  const starts = through.tables?.[0];
  const qualified = whole.tables?.[0];
  if (starts === undefined || qualified === undefined) return <p className="note">{frameWords.working}</p>;
  const years = starts.times;
  const line = (table: ResultTable): (number | null)[] => years.map((_, time) => valueAt(table, 0, time));
  const share = plan.assumptions.find((one) => one.id === "apprenticeship_share");
  return (
    <>
      <div data-stale={!(through.fresh && whole.fresh)}>
        <SmallMultiples
          name="apprenticeship-starts"
          level={2}
          kind="heads"
          finding={words.finding(year, valueAt(starts, 0, at), valueAt(qualified, 0, at))}
          note={words.note}
          columns={years}
          uncalibrated
          rowName={words.row}
          asGiven
          panels={[
            { id: "starts", name: words.lines.starts, values: line(starts) },
            { id: "qualified", name: words.lines.qualified, values: line(qualified) },
          ]}
          onExport={onExport}
        />
      </div>
      {share === undefined ? null : <ShareByDate plan={plan} share={share} scenario={scenario} readOnly={readOnly} />}
    </>
  );
}
