/** The numbers a decision is put down with: what is on the wall, and what is always asked afterwards. */
import { valueAt, type ResultTable } from "../engine/table-values";
import { useTables } from "../engine/use-answer";
import type { SeenNumber } from "../../model";
import type { Room } from "./use-room";

const beside = ["staff_in_post", "vacant_posts", "cost"] as const;

const tableValue = (table: ResultTable | undefined, year: string): number | null =>
  valueAt(table, 0, table?.times.indexOf(year) ?? -1);

/** Undefined while any of it belongs to earlier inputs. */
export function useSeenNumbers(scenario: string | undefined, room: Room): readonly SeenNumber[] | undefined {
  const { shown, line, base, at, year, range, fresh } = room;
  const asked = { measures: beside, ...(shown.place === undefined ? {} : { where: { place: shown.place } }) };
  const now = useTables(scenario, asked);
  const before = useTables(undefined, asked);
  if (!fresh || line === undefined || (now.tables !== undefined && !now.fresh)) return undefined;
  const of = { ...(shown.service === undefined ? {} : { service: shown.service }) };
  const where = { ...(shown.place === undefined ? {} : { place: shown.place }) };
  const first: SeenNumber = {
    measure: shown.measure,
    ...of,
    ...where,
    label: line.label,
    unit: line.unit,
    year,
    value: line.values[at] ?? null,
    ...(scenario === undefined ? {} : { base: base?.values[at] ?? null }),
    ...(range === undefined ? {} : { range: { low: range.low, high: range.high, level: 0.8 } }),
  };
  const others = beside.flatMap((measure): SeenNumber[] => {
    if (shown.service === undefined && measure === shown.measure) return [];
    const [table, was] = [now, before].map(({ tables }) => tables?.find((one) => one.measure.id === measure));
    const value = tableValue(table, year);
    return table === undefined || value === null
      ? []
      : [
          {
            measure,
            ...where,
            label: table.measure.label,
            unit: table.measure.unit,
            year,
            value,
            ...(scenario === undefined ? {} : { base: tableValue(was, year) }),
          },
        ];
  });
  return [first, ...others];
}
