/** Values of tables of results, read by group and time. */
import type { Table } from "../../model";

/** A table of results passes from the worker as the model made it. */
export type ResultTable = Table;

/** The value of a table for a group on the day before the plan starts; null where it is missing, as for a flow. */
export function openingAt(table: ResultTable | undefined, group: number): number | null {
  const value = table?.opening[group];
  return value === undefined || !Number.isFinite(value) ? null : value;
}

/** The same for a row of a table by year: undefined for a flow, which the day before a plan has nothing of. */
export const openingOfRow = (table: ResultTable, group: number): number | null | undefined =>
  table.measure.kind === "stock" ? openingAt(table, group) : undefined;

/** The value of a table at a group and time by name; null where it is missing. */
export function valueAt(table: ResultTable | undefined, group: number, time: number): number | null {
  const value = table?.values[group * table.times.length + time];
  return value === undefined || !Number.isFinite(value) ? null : value;
}
