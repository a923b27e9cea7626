/** The rows of the Money part: each cost in the year, then the same from the start of the plan. */
import { catalogueEntry, type Where } from "../../../model";
import type { YearRow, YearRows } from "../../controls/year-table";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { inspect } from "../../state/view-store";
import { moneyWords as words } from "../../words/money";

const costs = [
  "cost",
  "temporary_cost",
  "backfill_cost",
  "cost_of_training",
  "cost_of_replacing",
  "total_cost",
] as const;
type Cost = (typeof costs)[number];
type CostToDate = `${Cost}_to_date`;

/** What the part is made of; asked for in this order. */
export const moneyMeasures = [...costs, ...costs.map((id): CostToDate => `${id}_to_date`)] as const;
type MoneyMeasure = Cost | CostToDate;

export type MoneyTables = Readonly<Record<MoneyMeasure, ResultTable>>;

/** The tables by name; undefined while there are none. */
export const moneyTables = (tables: readonly ResultTable[] | undefined): MoneyTables | undefined =>
  tables === undefined
    ? undefined
    : (Object.fromEntries(moneyMeasures.map((id, i) => [id, tables[i]])) as Record<MoneyMeasure, ResultTable>);

/** The figures each cost is missing without, where it is missing. */
const needs: Readonly<Record<Cost, readonly string[]>> = {
  cost: ["pay_point"],
  temporary_cost: ["temporary_cover", "temporary_premium"],
  backfill_cost: ["apprentice_availability"],
  cost_of_training: ["training_cost", "apprentice_fee"],
  cost_of_replacing: ["replacement_cost"],
  total_cost: [],
};

function Missing({ cost }: { readonly cost: Cost }) {
  return (
    <>
      {words.missing[cost]}
      {needs[cost].map((id, i) => (
        <span key={id}>
          {i === 0 ? " " : ", "}
          <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: id })}>
            {catalogueEntry(id)?.label}
          </button>
        </span>
      ))}
    </>
  );
}

export interface MoneyScope {
  readonly where: Where;
  /** Whether the plan has courses, and apprenticeships among them; without them training and backfill are no rows. */
  readonly trains: boolean;
  readonly apprentices: boolean;
}

/** @param base the same tables of the base: the rows are then differences from it */
export function moneyRows(
  tables: MoneyTables,
  { where, trains, apprentices }: MoneyScope,
  base?: MoneyTables,
): readonly YearRows[] {
  const years = tables.cost.times;
  const row = (id: MoneyMeasure, cost: Cost): YearRow => ({
    id,
    label: words.rows[cost],
    unit: "GBP",
    values: years.map((_, time) => {
      const here = valueAt(tables[id], 0, time);
      if (base === undefined) return here;
      const there = valueAt(base[id], 0, time);
      return here === null || there === null ? null : here - there;
    }),
    asked: (time) => ({ measure: id, year: years[time] ?? "", where }),
    missing: <Missing cost={cost} />,
    strong: cost === "total_cost",
    change: base !== undefined,
  });
  const listed = costs.filter((cost) =>
    cost === "cost_of_training" ? trains : cost === "backfill_cost" ? apprentices : true,
  );
  // What is missing is named once, above.
  const toDate = listed.map((cost) => row(`${cost}_to_date`, cost));
  return [
    { id: "yearly", heading: words.yearly, rows: listed.map((cost) => row(cost, cost)) },
    { id: "to-date", heading: words.toDate, rows: toDate.filter((one) => one.values.some((value) => value !== null)) },
  ];
}
