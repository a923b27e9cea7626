/** The account of a workforce by year: who was there, who joined, who left, who moved inside it, who is there at the end. */
import type { Where } from "../../../model";
import type { RowSum, YearRow, YearRows } from "../../controls/year-table";
import { openingAt, openingOfRow, valueAt, type ResultTable } from "../../engine/table-values";
import { flowWords as words } from "../../words/workforce";

/** What the account is made of; asked for in this order. */
export const flowMeasures = [
  "headcount",
  "joiners",
  "joiners_newly_qualified",
  "joiners_international",
  "joiners_returners",
  "joiners_outside",
  "joiners_open_market",
  "joiners_known",
  "leavers",
  "leavers_known",
  "retirements",
  "moves_in",
  "moves_out",
  "promotions",
  "moves_up_known",
  "apprentices_qualified",
  "exit_rate",
] as const;
export type FlowMeasure = (typeof flowMeasures)[number];

export type FlowTables = Readonly<Record<FlowMeasure, ResultTable>>;

/** The tables by name; undefined while there are none. */
export function flowTables(tables: readonly ResultTable[] | undefined): FlowTables | undefined {
  if (tables === undefined) return undefined;
  return Object.fromEntries(flowMeasures.map((id, i) => [id, tables[i]!])) as FlowTables;
}

/** Heads at the start of a year: those at the end of the year before, and on the opening day in the first. */
export const headsAtStart = (tables: FlowTables, group: number, time: number): number | null =>
  time > 0 ? valueAt(tables.headcount, group, time - 1) : openingAt(tables.headcount, group);

export interface FlowScope {
  readonly where: Where;
  /** True when only part of the plan's places is shown, so that moves can cross its edge. */
  readonly part: boolean;
  /** What is said of moves that have no rate; undefined when the plan lists no moves. */
  readonly noMoves: React.ReactNode | undefined;
}

const sources = [
  "joiners_newly_qualified",
  "joiners_international",
  "joiners_returners",
  "joiners_outside",
  "joiners_open_market",
  "joiners_known",
] as const;

/** What of the account is the rest of it added up. */
export const flowSums: readonly RowSum[] = [
  { whole: "joiners", plus: sources },
  {
    whole: "headcount",
    plus: ["start", "joiners", "moves_in"],
    less: ["leavers", "leavers_known", "retirements", "moves_out"],
  },
];

/** The rows of the account. @param base the same tables of the base: the rows are then differences from it */
export function flowRows(tables: FlowTables, scope: FlowScope, base?: FlowTables): readonly YearRows[] {
  const years = tables.headcount.times;
  const from = (value: number | null, there: number | null | undefined): number | null =>
    base === undefined ? value : value === null || there == null ? null : value - there;
  const asked = (measure: string) => (time: number) => ({ measure, year: years[time]!, where: scope.where });
  const opensWith = (id: FlowMeasure): number | null | undefined => {
    const opening = openingOfRow(tables[id], 0);
    return opening === undefined ? undefined : from(opening, base && openingAt(base[id], 0));
  };
  const row = (id: FlowMeasure, label: string, more: Partial<YearRow> = {}): YearRow => ({
    id,
    label,
    unit: tables[id].measure.unit,
    values: years.map((_, time) => from(valueAt(tables[id], 0, time), base && valueAt(base[id], 0, time))),
    opening: opensWith(id),
    asked: asked(id),
    change: base !== undefined,
    ...more,
  });
  /** Whether the row has anybody in any year, in the figures shown or the base's. */
  const happens = (id: FlowMeasure): boolean =>
    [tables, base].some((one) => one !== undefined && years.some((_, time) => valueAt(one[id], 0, time) !== 0));
  const known = (id: "leavers_known" | "moves_up_known"): YearRow[] => (happens(id) ? [row(id, words.rows[id])] : []);
  const start = years.map((_, time) => from(headsAtStart(tables, 0, time), base && headsAtStart(base, 0, time)));
  const moves = (id: "moves_in" | "moves_out", label: string): YearRow[] =>
    scope.noMoves === undefined ? [] : [row(id, label, { missing: scope.noMoves })];
  return [
    {
      id: "start",
      rows: [
        {
          id: "start",
          label: words.start,
          unit: "heads",
          values: start,
          asked: (time) => asked("headcount")(Math.max(0, time - 1)),
          strong: true,
          change: base !== undefined,
        },
      ],
    },
    {
      id: "in",
      heading: words.joining,
      rows: [
        ...sources.filter(happens).map((id) => row(id, words.rows[id])),
        row("joiners", words.rows.joiners, { strong: true }),
        ...(scope.part ? moves("moves_in", words.rows.moves_in) : []),
      ],
    },
    {
      id: "out",
      heading: words.leaving,
      rows: [
        row("leavers", words.rows.leavers),
        ...known("leavers_known"),
        row("retirements", words.rows.retirements),
        ...(scope.part ? moves("moves_out", words.rows.moves_out) : []),
      ],
    },
    {
      id: "end",
      rows: [
        row("headcount", words.end, { strong: true }),
        row("exit_rate", base === undefined ? words.rows.exit_rate : words.exitRateChange),
      ],
    },
    {
      id: "within",
      heading: words.within,
      rows: [
        row("promotions", words.rows.promotions),
        ...known("moves_up_known"),
        row("apprentices_qualified", words.rows.apprentices_qualified),
        ...(scope.part ? [] : moves("moves_in", words.rows.moves).map((inside) => ({ ...inside, id: "moves" }))),
      ],
    },
  ];
}
