import type { Plan, Where } from "../../../model";
import { YearTable, type YearRow } from "../../controls/year-table";
import { openingOfRow, valueAt } from "../../engine/queries";
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
  return (
    <div data-stale={!shown.fresh}>
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
