import { cellText, columnHeading, largestOf, type ChartTable } from "./chart-table";

/** The table behind a chart, in words a screen reader can walk: a heading for every row and column. */
export function ChartTableView({ table }: { readonly table: ChartTable }) {
  const among = table.columns.map((column) => (column.kind === undefined ? 0 : largestOf(table, column.kind)));
  return (
    <div className="chart-table" role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={index} scope="col" className={column.kind === undefined ? undefined : "number"}>
                {columnHeading(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {table.columns.map((column, index) => {
                const cell = row[index] ?? null;
                const kind = column.kind === undefined ? "" : "number";
                return index === 0 ? (
                  <th key={index} scope="row">
                    {cellText(column, cell)}
                  </th>
                ) : (
                  <td key={index} className={cell === null ? `${kind} missing` : kind}>
                    {cellText(column, cell, among[index])}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
