/**
 * Figures by planning year, a column for each after the day before the plan starts: every figure can be asked "why?",
 * and pressing a year picks it.
 */
import type { ReactNode } from "react";
import { addsUpAsPrinted, lowerFirst, roundedNote } from "../../model";
import { showYear } from "../state/view-store";
import { SparkLine } from "../charts";
import { changeOf, kindOf, measureInCell } from "../words/measure-kinds";
import { yearTableWords as words } from "../words/year-table";
import { Termed } from "./termed";
import { Why, type Asked } from "./why";

export interface YearRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly (number | null)[];
  /** On the day before the plan starts; undefined where that has no meaning, as for what happens over a year. */
  readonly opening?: number | null | undefined;
  /** What a figure of the row answers when asked; the year is added. */
  readonly asked?: ((time: number) => Omit<Asked, "label">) | undefined;
  /** A total or a stock that the rows beside it lead to. */
  readonly strong?: boolean | undefined;
  /** Said once across the row when none of its years has a figure. */
  readonly missing?: ReactNode;
  /** The figures are differences and are written with their sign. */
  readonly change?: boolean | undefined;
}

/** A row that is other rows of the table added up, those it lacks being nothing. */
export interface RowSum {
  readonly whole: string;
  readonly plus: readonly string[];
  readonly less?: readonly string[] | undefined;
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
  sums = [],
}: {
  readonly caption: string;
  readonly years: readonly string[];
  readonly picked: string;
  readonly groups: readonly YearRows[];
  readonly sums?: readonly RowSum[] | undefined;
}) {
  const opens = groups.some((group) => group.rows.some((row) => row.opening !== undefined));
  const columns = years.length + (opens ? 1 : 0);
  return (
    <div className="year-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.toMarch}</th>
            {opens ? (
              <th scope="col" className="number">
                <abbr title={words.opening}>{words.openingShort}</abbr>
              </th>
            ) : null}
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
                  <th scope="rowgroup" colSpan={columns + 1}>
                    <Termed>{group.heading}</Termed>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => (
                <tr key={row.id} data-strong={row.strong === true}>
                  <th scope="row">
                    <span className="row-head">
                      <span>
                        <Termed>{row.label}</Termed>
                      </span>
                      <RowCourse row={row} />
                    </span>
                  </th>
                  {row.missing !== undefined &&
                  [row.opening ?? null, ...row.values].every((value) => value === null) ? (
                    <td className="missing" colSpan={columns}>
                      {row.missing}
                    </td>
                  ) : (
                    <>
                      {opens ? <OpeningCell row={row} /> : null}
                      {years.map((year, time) => (
                        <Cell
                          key={year}
                          row={row}
                          value={row.values[time] ?? null}
                          asked={row.asked && { ...row.asked(time), label: `${row.label}, ${year}` }}
                          picked={year === picked}
                        />
                      ))}
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
      {rowsAddUp(
        groups.flatMap(({ rows }) => rows),
        sums,
        years.length,
      ) ? null : (
        <p className="note">{roundedNote}</p>
      )}
    </div>
  );
}

/** Whether rows that are sums of others are so as written, in every column that has all their figures. */
export function rowsAddUp(rows: readonly YearRow[], sums: readonly RowSum[], years: number): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const times = Array.from({ length: years }, (_, time) => time);
  return sums.every(({ whole, plus, less = [] }) => {
    const written = (ids: readonly string[], time: number): string[] =>
      ids.flatMap((id) => {
        const row = byId.get(id);
        const value = row?.values[time] ?? null;
        const nothing = row === undefined || (row.missing !== undefined && value === null);
        return nothing ? [] : [writtenIn(row, value)];
      });
    return times.every((time) => {
      const [all] = written([whole], time);
      return all === undefined || addsUpAsPrinted(all, written(plus, time), written(less, time));
    });
  });
}

/** The course of a row over the years, beside its name: its figures are read in the cells. */
function RowCourse({ row }: { readonly row: YearRow }) {
  const values = row.opening === undefined ? row.values : [row.opening, ...row.values];
  if (values.filter((value) => value !== null).length < LEAST) return null;
  return (
    <span className="row-course" aria-hidden="true" data-print="no">
      <SparkLine values={values} label="" width={44} height={16} />
    </span>
  );
}
/** Two figures are a line that says no more than they do. */
const LEAST = 3;

/** Nothing for what happens over a year: the day before the plan starts has none of it. */
function OpeningCell({ row }: { readonly row: YearRow }) {
  if (row.opening === undefined) return <td />;
  const asked = row.asked && { ...row.asked(0), label: `${row.label}, ${lowerFirst(words.opening)}`, opening: true };
  return <Cell row={row} value={row.opening} asked={asked} picked={false} />;
}

/** Pounds by the thousand million are told in whole millions: thirteen years of them then fit beside each other. */
const amongOf = ({ unit, values }: YearRow): number | undefined =>
  kindOf(unit) === "money" ? Math.max(0, ...values.map((value) => Math.abs(value ?? 0))) : undefined;

/** A figure as its cell has it: a column holds the bare difference, and its unit is the row's. */
function writtenIn(row: YearRow, value: number | null): string {
  if (row.change !== true) return measureInCell(row.id, row.unit, value, amongOf(row));
  const text = changeOf(row.unit, value);
  return text === "no change" ? words.same : text.replace(words.points, "");
}

function Cell({
  row,
  value,
  asked,
  picked,
}: {
  readonly row: YearRow;
  readonly value: number | null;
  readonly asked: Asked | undefined;
  readonly picked: boolean;
}) {
  const short = writtenIn(row, value);
  return (
    <td className={value === null ? "number missing" : "number"} data-picked={picked}>
      {asked === undefined ? short : <Why asked={asked}>{short}</Why>}
    </td>
  );
}
