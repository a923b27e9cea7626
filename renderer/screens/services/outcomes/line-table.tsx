import type { ReactNode } from "react";
import { addsUpAsPrinted, roundedNote, type MissingFigure, type Where } from "../../../../model";
import { usePlan } from "../../../state/plan-store";
import { showYear } from "../../../state/view-store";
import { outcomeWords as words } from "../../../words/service-outcomes";
import { yearTableWords as yearWords } from "../../../words/year-table";
import { WhyAssumption } from "../../../controls/why-assumption";
import { Missing, missingKey } from "./missing";

/** An assumption a number rests on, and which of its values. */
export interface Asked {
  readonly assumption: string;
  readonly where: Where;
}

export interface LineRow {
  readonly id: string;
  readonly label: string;
  /** A text for each year. */
  readonly cells: readonly string[];
  /** Over all years; left out where adding up says nothing. */
  readonly all?: string | undefined;
  readonly asked?: Asked | undefined;
  readonly strong?: boolean | undefined;
  /** Said across the row in place of the cells. */
  readonly missing?: readonly MissingFigure[] | undefined;
}

export interface LineRows {
  readonly id: string;
  readonly heading: ReactNode;
  readonly rows: readonly LineRow[];
  /** The row that is the others added up; their last column is then all years added up. */
  readonly total?: string | undefined;
}

/** Whether amounts and their totals add up as they are written, down the rows and over the years. */
const linesAddUp = (groups: readonly LineRows[]): boolean =>
  groups.every(({ rows, total }) => {
    if (total === undefined) return true;
    const told = rows.filter(({ missing = [] }) => missing.length === 0);
    const others = told.filter(({ id }) => id !== total);
    const sum = told.find(({ id }) => id === total);
    const columnsAddUp =
      sum === undefined ||
      others.length === 0 ||
      sum.cells.every((cell, year) =>
        addsUpAsPrinted(
          cell,
          others.map(({ cells }) => cells[year] ?? ""),
        ),
      );
    return columnsAddUp && told.every(({ cells, all }) => all === undefined || addsUpAsPrinted(all, cells));
  });

const none: ReadonlySet<string> = new Set();

/** For each row, the missing figures that rows before it ask for: a figure has one box in a table. */
function askedAbove(groups: readonly LineRows[]): ReadonlyMap<LineRow, ReadonlySet<string>> {
  const asked = new Set<string>();
  return new Map(
    groups
      .flatMap(({ rows }) => rows)
      .map((row) => {
        const before = new Set(asked);
        for (const figure of row.missing ?? []) asked.add(missingKey(figure));
        return [row, before];
      }),
  );
}

/** Lines of a service by planning year, a column for each and one for all of them; what is missing says why in its row. */
export function LineTable({
  caption,
  years,
  picked,
  groups,
}: {
  readonly caption: string;
  readonly years: readonly string[];
  readonly picked: string;
  readonly groups: readonly LineRows[];
}) {
  const plan = usePlan((state) => state.open?.plan);
  const above = askedAbove(groups);
  return (
    <div className="year-table line-table" role="region" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{yearWords.toMarch}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number" data-picked={year === picked}>
                <button
                  type="button"
                  className="year-head"
                  aria-pressed={year === picked}
                  title={yearWords.pick}
                  onClick={() => showYear(year)}
                >
                  {year}
                </button>
              </th>
            ))}
            <th scope="col" className="number">
              {words.all}
            </th>
          </tr>
        </thead>
        {groups
          .filter((group) => group.rows.length > 0)
          .map((group) => (
            <tbody key={group.id}>
              <tr className="group">
                <th scope="rowgroup" colSpan={years.length + 2}>
                  {group.heading}
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.id} data-strong={row.strong === true}>
                  <th scope="row">{row.label}</th>
                  {row.missing !== undefined && row.missing.length > 0 ? (
                    <td className="missing" colSpan={years.length + 1}>
                      <Missing figures={row.missing} above={above.get(row) ?? none} />
                    </td>
                  ) : (
                    <>
                      {years.map((year, time) => (
                        <td key={year} className="number" data-picked={year === picked}>
                          {plan === undefined || row.asked === undefined ? (
                            row.cells[time]
                          ) : (
                            <WhyAssumption plan={plan} {...row.asked} label={`${row.label}, ${year}`}>
                              {row.cells[time]}
                            </WhyAssumption>
                          )}
                        </td>
                      ))}
                      <td className="number">{row.all ?? ""}</td>
                    </>
                  )}
                </tr>
              ))}
            </tbody>
          ))}
      </table>
      {linesAddUp(groups) ? null : <p className="note">{roundedNote}</p>}
    </div>
  );
}
