/** Figures by planning year, a column for each: every figure can be asked "why?", and pressing a year picks it. */
import type { ReactNode } from "react";
import { showYear } from "../state/view-store";
import { changeOf, figureOf } from "../words/measure-kinds";
import { yearTableWords as words } from "../words/year-table";
import { Why, type Asked } from "./why";

export interface YearRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** What a figure of the row answers when asked; the year is added. */
  readonly asked?: ((time: number) => Omit<Asked, "label">) | undefined;
  /** A total or a stock that the rows beside it lead to. */
  readonly strong?: boolean | undefined;
  /** Said once across the row when none of its years has a figure. */
  readonly missing?: ReactNode;
  /** The figures are differences and are written with their sign. */
  readonly change?: boolean | undefined;
}

export interface YearRows {
  readonly id: string;
  readonly heading?: string | undefined;
  readonly rows: readonly YearRow[];
}

export function YearTable({
  caption,
  years,
  picked,
  groups,
}: {
  readonly caption: string;
  readonly years: readonly string[];
  readonly picked: string;
  readonly groups: readonly YearRows[];
}) {
  return (
    <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.toMarch}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number" data-picked={year === picked}>
                <button
                  type="button"
                  className="year-head"
                  aria-pressed={year === picked}
                  title={words.pick}
                  onClick={() => showYear(year)}
                >
                  {year}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.id}>
              {group.heading === undefined ? null : (
                <tr className="group">
                  <th scope="rowgroup" colSpan={years.length + 1}>
                    {group.heading}
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.id} data-strong={row.strong === true}>
                  <th scope="row">{row.label}</th>
                  {row.missing !== undefined && row.values.every((value) => value === null) ? (
                    <td className="missing" colSpan={years.length}>
                      {row.missing}
                    </td>
                  ) : (
                    years.map((year, time) => (
                      <Cell key={year} row={row} year={year} time={time} picked={year === picked} />
                    ))
                  )}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
    </div>
  );
}

function Cell({
  row,
  year,
  time,
  picked,
}: {
  readonly row: YearRow;
  readonly year: string;
  readonly time: number;
  readonly picked: boolean;
}) {
  const value = row.values[time] ?? null;
  const text = row.change === true ? changeOf(row.unit, value) : figureOf(row.unit, value);
  // A column holds the bare difference; its unit is the row's.
  const short = row.change === true ? (text === "no change" ? words.same : text.replace(words.points, "")) : text;
  return (
    <td className={value === null ? "number missing" : "number"} data-picked={picked}>
      {row.asked === undefined ? (
        short
      ) : (
        <Why asked={{ ...row.asked(time), label: `${row.label}, ${year}` }}>{short}</Why>
      )}
    </td>
  );
}
