/** The blocks of a report as they stand on its page. */
import { useMemo } from "react";
import {
  cellText,
  checkText,
  columnWidths,
  rightColumns,
  sourceText,
  standsAcross,
  tableOfChart,
  textOf,
  type Block,
  type ReportChart,
  type ReportTable,
} from "../../../model";
import { drawnLook, ReportLines } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { usePrinting } from "../../controls/use-printing";
import { WhyTold } from "../../controls/why-told";
import type { Told } from "../../state/view-store";
import { reportWords as words } from "../../words/report";

/** Letters beside each other on a page upright and across, as tables are printed. */
const lettersOfPage = { upright: 118, across: 176 } as const;

const headingOf = ({ heading, unit }: ReportTable["columns"][number]): string =>
  unit === undefined || unit === "" ? heading : `${heading} (${unit})`;

/** A number of a table: what it is of, what it rests on, and the others of its row, of which it may be made. */
function toldOfCell(
  { columns, rows, rowHeaders, notes, source, date, title }: ReportTable,
  at: number,
  column: number,
): Told {
  const cells = rows[at]?.cells ?? [];
  const first = cells[0];
  const row = rowHeaders && first !== undefined ? cellText(first) : "";
  const head = columns[column];
  return {
    label: [row, head === undefined ? "" : headingOf(head)].filter((part) => part !== "").join(", "),
    scope: `${title}. ${date}.`,
    figure: cellText(cells[column] ?? ""),
    says: words.restsOn(source, notes),
    parts: columns.flatMap((one, other) => {
      const cell = cells[other];
      return other === column || cell === undefined || (rowHeaders && other === 0)
        ? []
        : [{ label: headingOf(one), figure: cellText(cell) }];
    }),
  };
}

export function TableBlock({ table, level }: { readonly table: ReportTable; readonly level: 3 | 4 }) {
  const Heading = `h${level}` as const;
  const right = rightColumns(table);
  const letters = standsAcross(table) ? lettersOfPage.across : lettersOfPage.upright;
  const printing = usePrinting();
  const widths = useMemo(() => columnWidths(table, letters, 1), [table, letters]);
  return (
    <div className="report-table">
      <Heading>{table.title}</Heading>
      <table aria-label={table.alternative}>
        <colgroup>
          {widths.map((width, at) => (
            <col key={at} style={{ inlineSize: `${(100 * width) / letters}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column, at) => (
              <th key={at} scope="col" className={right[at] === true ? "number" : undefined}>
                {column.heading}
                {column.unit === undefined || column.unit === "" ? null : <span> ({column.unit})</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, index) => (
            <tr key={index} data-role={row.role}>
              {table.columns.map((_, at) => {
                const cell = row.cells[at] ?? "";
                const className = typeof cell !== "string" || right[at] === true ? "number" : undefined;
                return at === 0 && table.rowHeaders ? (
                  <th key={at} scope="row">
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={at} className={className}>
                    {typeof cell === "string" || cell.value === null || printing ? (
                      cellText(cell)
                    ) : (
                      <WhyTold told={toldOfCell(table, index, at)}>{cellText(cell)}</WhyTold>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="report-table-notes">
        {[...table.notes, `Source: ${table.source}. ${table.date}.`].map((note, at) => (
          <p key={at}>{note}</p>
        ))}
      </div>
    </div>
  );
}

function ChartBlock({ chart, level }: { readonly chart: ReportChart; readonly level: 3 | 4 }) {
  const onExport = useChartExport();
  if (chart.kind === "bar") return <TableBlock table={tableOfChart(chart)} level={level} />;
  const [target] = chart.marks;
  return (
    <ReportLines
      name={chart.id}
      level={level}
      finding={chart.title}
      alternative={chart.alternative}
      note={[...chart.notes, `Source: ${chart.source}. ${chart.date}.`].join(" ")}
      onExport={onExport}
      kind={chart.y.kind}
      times={chart.x.values}
      fromZero={chart.y.fromZero}
      target={target === undefined ? undefined : { value: target.value, label: target.label }}
      lines={chart.series.map(({ id, label, values, ...look }) => ({
        id,
        label,
        values,
        look: drawnLook(look),
        band: chart.bands.find(({ series }) => series === id),
      }))}
    />
  );
}

export function ReportBlock({ block, level }: { readonly block: Block; readonly level: 3 | 4 }) {
  switch (block.block) {
    case "claim":
      return (
        <p className="report-claim" data-role={block.role}>
          {textOf(block.says)}
        </p>
      );
    case "own words":
      return (
        <div className="report-own">
          {block.text.map((text, at) => (
            <p key={at}>{text}</p>
          ))}
          {block.quotes.map(({ claim, says }) =>
            says === undefined ? null : (
              <p key={claim} className="report-moved">
                {says}
              </p>
            ),
          )}
        </div>
      );
    case "table":
      return <TableBlock table={block} level={level} />;
    case "chart":
      return <ChartBlock chart={block} level={level} />;
    case "list":
      return (
        <ul>
          {block.items.map((says, at) => (
            <li key={at}>{textOf(says)}</li>
          ))}
        </ul>
      );
    case "note":
      return (
        <p className="report-note" data-kind={block.kind}>
          {block.text}
        </p>
      );
    case "sources":
      return (
        <ul>
          {block.sources.map((source) => (
            <li key={source.id}>{sourceText(source)}</li>
          ))}
        </ul>
      );
    case "checks":
      return (
        <ul>
          {block.checks.map((check) => (
            <li key={check.id}>{checkText(check)}</li>
          ))}
        </ul>
      );
  }
}
