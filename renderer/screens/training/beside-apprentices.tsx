import type { Plan, Where } from "../../../model";
import { StockChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhyOfMark } from "../../controls/use-why-of-mark";
import { yearTableWords } from "../../words/year-table";
import { YearTable, type YearRow } from "../../controls/year-table";
import { openingAt, openingOfRow, valueAt } from "../../engine/table-values";
import { useTables } from "../../engine/use-answer";
import { inspect } from "../../state/view-store";
import { besideWords as words } from "../../words/apprentices";

const beside = ["apprentices", "support_workers", "apprentices_per_support_worker", "apprentice_starts_cut"] as const;
const costs = [
  "supervision_wte",
  "supervision_cost",
  "apprentice_pay",
  "backfill_cost",
  "apprentice_training_cost",
] as const;
/** The figure whose absence leaves a cost missing first of all. */
const neededFor: Readonly<Record<string, string>> = {
  supervision_wte: "apprentice_supervision",
  supervision_cost: "apprentice_supervision",
  backfill_cost: "apprentice_availability",
  apprentice_training_cost: "apprentice_fee",
};

/** Apprentices beside support workers year by year, and what their supervision, backfill and fees come to. */
export function BesideApprentices({
  plan,
  scenario,
  where,
  year,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
}) {
  const shown = useTables(scenario, { measures: [...beside, ...costs], where });
  const onExport = useChartExport();
  const whyOfMark = useWhyOfMark(({ series }) => series, shown.tables?.[0]?.times ?? [], where);
  if (shown.tables === undefined) return null;
  const years = shown.tables[0]?.times ?? [];
  const rows = (ids: readonly string[]): YearRow[] =>
    ids.flatMap((id) => {
      const table = shown.tables?.find((one) => one.measure.id === id);
      if (table === undefined) return [];
      const needed = plan.assumptions.find((one) => one.id === neededFor[id]);
      return [
        {
          id,
          label: table.measure.label,
          unit: table.measure.unit,
          values: years.map((_, time) => valueAt(table, 0, time)),
          opening: openingOfRow(table, 0),
          asked: (time: number) => ({ measure: id, year: years[time] ?? "", where }),
          strong: id === "apprentices_per_support_worker",
          missing:
            needed === undefined ? undefined : (
              <>
                {words.missing}{" "}
                <button
                  type="button"
                  className="link"
                  onClick={() => inspect({ kind: "assumption", assumption: needed.id })}
                >
                  {needed.label}
                </button>
              </>
            ),
        },
      ];
    });
  const of = (id: (typeof beside)[number]) => shown.tables?.find((one) => one.measure.id === id);
  const line = (id: (typeof beside)[number], look?: number) => ({
    id,
    name: words.lines[id === "apprentices" ? "apprentices" : "supportWorkers"],
    staff: years.map((_, time) => valueAt(of(id), 0, time)),
    opening: { staff: openingAt(of(id), 0) },
    ...(look === undefined ? {} : { look }),
  });
  const lines = [line("support_workers"), line("apprentices", 1)];
  return (
    <div data-stale={!shown.fresh}>
      <StockChart
        name="apprentices-and-support-workers"
        level={2}
        kind="heads"
        finding={words.finding(years, lines[1]?.staff ?? [], lines[0]?.staff ?? [])}
        note={words.linesNote}
        years={years}
        series={lines}
        openingYear={yearTableWords.openingShort}
        baseName={words.lines.supportWorkers}
        crossing={words.crossing}
        onWhy={whyOfMark}
        onExport={onExport}
        height={300}
      />
      <YearTable
        caption={words.caption}
        years={years}
        picked={year}
        groups={[
          { id: "beside", heading: words.beside, rows: rows(beside) },
          { id: "cost", heading: words.cost, rows: rows(costs) },
        ]}
      />
      <p className="note">{words.note}</p>
    </div>
  );
}
