import { useState } from "react";
import { Why } from "../../controls/why";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { compareWords as words } from "../../words/compare";
import { NO_FIGURE, unitOf } from "../../words/format";
import { changeOf, kindOf, measureInCell } from "../../words/measure-kinds";
import { Shared } from "./shared";
import { placeOrder, type Sorted } from "./place-values";

export interface PlaceTableProps {
  readonly tables: readonly ResultTable[];
  /** The same tables of the base, when a scenario is shown. */
  readonly base: readonly ResultTable[] | undefined;
  readonly whole: {
    readonly id: string;
    readonly label: string;
    readonly tables: readonly ResultTable[];
    readonly base: readonly ResultTable[] | undefined;
  };
  /** Measures shown, as columns. */
  readonly columns: readonly string[];
  /** The column the places stand in the order of, the highest first, until another is asked for. */
  readonly lead: string;
  readonly year: number;
  readonly chosen: readonly string[];
  /** By measure, the places whose figure is not their own, and whose it is. */
  readonly shared: (measure: string) => ReadonlyMap<string, string>;
  readonly caption: string;
}

/** Every place with its main figures, in the order of any of them. */
export function PlaceTable({
  tables,
  base,
  whole,
  columns,
  lead: leading,
  year,
  chosen,
  shared,
  caption,
}: PlaceTableProps) {
  const [sorted, setSorted] = useState<Sorted | undefined>(undefined);
  const find = (from: readonly ResultTable[] | undefined, id: string): ResultTable | undefined =>
    from?.find((table) => table.measure.id === id);
  const ranked = (id: string | undefined): boolean => find(tables, id ?? "")?.notCompared === undefined;
  const { by, descending } =
    sorted ?? (ranked(leading) ? { by: leading, descending: true } : { by: undefined, descending: false });
  const lead = find(tables, by ?? leading);
  if (lead === undefined) return null;
  const order = placeOrder(lead, year, { by, descending }, by === undefined ? undefined : shared(by));
  const sort = (next: string | undefined): void =>
    setSorted({ by: next, descending: by === next ? !descending : next !== undefined });
  const sortState = (id: string | undefined): "ascending" | "descending" | "none" =>
    by !== id ? "none" : descending ? "descending" : "ascending";
  const mark = (id: string | undefined): string => (by !== id ? "" : descending ? " ▾" : " ▴");
  /** The largest of a column: its figures have as many decimals as that one, so that they stand under each other. */
  const largest = (id: string): number => {
    const table = find(tables, id);
    return Math.max(0, ...order.map((group) => Math.abs(valueAt(table, group, year) ?? 0)));
  };
  const among = new Map(columns.map((id) => [id, largest(id)]));
  const cell = (
    id: string,
    from: readonly ResultTable[],
    group: number,
    place: { readonly id: string; readonly label: string },
    there: readonly ResultTable[] | undefined,
  ) => {
    const table = find(from, id);
    const value = valueAt(table, group, year);
    const before = valueAt(find(there, id), group, year);
    if (table === undefined || value === null)
      return (
        <td key={id} className="number missing">
          {NO_FIGURE}
        </td>
      );
    const { label, unit } = table.measure;
    const whose = shared(id).get(place.id);
    return (
      <td key={id} className="number" data-shared={whose !== undefined} title={whose}>
        <Why
          asked={{
            measure: id,
            label: `${label}, ${place.label}, ${table.times[year] ?? ""}`,
            year: table.times[year] ?? "",
            place: place.id,
          }}
        >
          {measureInCell(id, unit, value, among.get(id))}
          {whose === undefined ? null : <Shared whose={whose} />}
        </Why>
        {there === undefined || before === null ? null : (
          <span className="change">{changeOf(unit, value - before)}</span>
        )}
      </td>
    );
  };
  return (
    <div className="place-table long-table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={sortState(undefined)}>
              <button type="button" className="sort" onClick={() => sort(undefined)}>
                {words.place}
                <span aria-hidden="true">{mark(undefined)}</span>
              </button>
            </th>
            {columns.map((id) => {
              const measure = find(tables, id)?.measure;
              const unit =
                measure === undefined
                  ? ""
                  : unitOf(kindOf(measure.unit)) === ""
                    ? measure.unit
                    : unitOf(kindOf(measure.unit));
              return (
                <th key={id} scope="col" className="number" aria-sort={sortState(id)} title={measure?.means}>
                  {ranked(id) ? (
                    <button type="button" className="sort" onClick={() => sort(id)}>
                      {measure?.label}
                      <span aria-hidden="true">{mark(id)}</span>
                    </button>
                  ) : (
                    measure?.label
                  )}
                  <span className="unit">{unit}</span>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {order.map((group) => {
            const place = { id: lead.groups[group]?.ids[0] ?? "", label: lead.groups[group]?.labels[0] ?? "" };
            return (
              <tr key={place.id} data-chosen={chosen.includes(place.id)}>
                <th scope="row">{place.label}</th>
                {columns.map((id) => cell(id, tables, group, place, base))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{whole.label}</th>
            {columns.map((id) => cell(id, whole.tables, 0, whole, whole.base))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
