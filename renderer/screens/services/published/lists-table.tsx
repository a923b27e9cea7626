import { useState } from "react";
import {
  listFigure,
  listMeasures,
  publishedWords as words,
  type ListMeasure,
  type ListNumberKind,
} from "../../../words/published-lists";
import { columns, inOrder, type Column, type PlaceRow, type Sorted } from "./place-rows";

const kindOf = (column: Column): ListNumberKind => listMeasures.find((one) => one.id === column)?.kind ?? "perWeek";

/** A month's lists side by side, in the order of any column; pressing a place shows its list. */
export function ListsTable({
  rows,
  england,
  lead,
  caption,
  chosen,
  onPick,
}: {
  readonly rows: readonly PlaceRow[];
  readonly england: PlaceRow | undefined;
  readonly lead: ListMeasure;
  readonly caption: string;
  readonly chosen: string;
  readonly onPick: (place: string) => void;
}) {
  const [sorted, setSorted] = useState<Sorted>({ by: lead, descending: true });
  const { by, descending } = sorted;
  const sort = (next: Column | undefined): void =>
    setSorted({ by: next, descending: by === next ? !descending : next !== undefined });
  const head = (column: Column | undefined, label: string, unit: string) => (
    <th
      key={column ?? "place"}
      scope="col"
      className={column === undefined ? undefined : "number"}
      aria-sort={by !== column ? "none" : descending ? "descending" : "ascending"}
    >
      <button type="button" className="sort" onClick={() => sort(column)}>
        {label}
        <span aria-hidden="true">{by !== column ? "" : descending ? " ▾" : " ▴"}</span>
      </button>
      <span className="unit">{unit}</span>
    </th>
  );
  const cells = (row: PlaceRow) => [
    ...columns.map((column) => {
      const value = row.figures[column];
      return (
        <td key={column} className={value === null ? "number missing" : "number"}>
          {listFigure(kindOf(column), value)}
        </td>
      );
    }),
    <td key="doubts" className="note">
      {row.doubts.map((kind) => words.doubtKinds[kind] ?? "").join("; ")}
    </td>,
  ];
  return (
    <div className="place-table long-table">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head(undefined, words.place, "")}
            {columns.map((column) => head(column, words.columns[column], words.units[column]))}
            <th scope="col">{words.columns.doubts}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, sorted).map((row) => (
            <tr key={row.id} data-chosen={row.id === chosen}>
              <th scope="row">
                <button type="button" className="link" aria-pressed={row.id === chosen} onClick={() => onPick(row.id)}>
                  {row.label}
                </button>
              </th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        {england === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{words.england}</th>
              {cells(england)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
