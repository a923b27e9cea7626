/** Every row of a file accounted for: above the table, blank, used, or not used and why. The counts add up to its rows. */
import type { SheetRead } from "../shapes/read-file";
import { leftOutAsAnswered } from "./settled";
import { listed } from "../shapes/tally";
import type { FatesTold } from "./fates";

/** Rows of one fate. */
export interface RowsTold {
  readonly why: string;
  readonly count: number;
  /** The first few, by number. */
  readonly rows: readonly number[];
}

export interface RowAccount {
  readonly sheet: string;
  /** Rows up to the headings, with them. */
  readonly above: number;
  readonly blank: number;
  readonly used: number;
  readonly notUsed: readonly RowsTold[];
}

/** @param fates what became of every figure; a row is used where one of its figures is */
export function rowAccounts(read: readonly SheetRead[], fates: FatesTold): readonly RowAccount[] {
  return read.flatMap(({ sheet, reading }): RowAccount[] => {
    if (reading === undefined) return [];
    const out = new Map<string, { count: number; readonly rows: number[] }>();
    const leave = (why: string, count: number, rows: readonly number[]): void => {
      const one = out.get(why) ?? { count: 0, rows: [] };
      out.set(why, one);
      one.count += count;
      one.rows.push(...rows.slice(0, listed - one.rows.length));
    };
    for (const { why, count, rows } of reading.notUsed) leave(why, count, rows);
    let used = reading.kept?.length ?? 0;
    for (const { findings, count, rows } of reading.rowsOf) {
      const whys = findings.map((one) => fates.get(one));
      if (whys.includes(undefined)) used += count;
      else {
        // Of a figure that is read under several answers one counts, and says what becomes of the row.
        const others = whys.filter((why) => why !== leftOutAsAnswered);
        leave([...new Set(others.length > 0 ? others : whys)].join("; "), count, rows);
      }
    }
    return [
      {
        sheet,
        above: reading.heading.below,
        blank: reading.blankRows,
        used,
        notUsed: [...out].map(([why, one]) => ({ why, count: one.count, rows: one.rows.sort((a, b) => a - b) })),
      },
    ];
  });
}

/** "1 row", "1,200 rows". */
export const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

function rowsWords({ count, rows }: RowsTold): string {
  const shown = rows.slice(0, 8);
  const more = count > shown.length ? ` and ${(count - shown.length).toLocaleString("en-GB")} more` : "";
  return `${count === 1 ? "row" : "rows"} ${shown.join(", ")}${more}`;
}

/** The account in words, a line for each fate; the counts add up to that of the first line. */
export function accountWords({ sheet, above, blank, used, notUsed }: RowAccount): readonly string[] {
  const all = above + blank + used + notUsed.reduce((sum, one) => sum + one.count, 0);
  return [
    `${sheet === "" ? "" : `${sheet}: `}${counted(all, "row", "rows")}, of which ${counted(above, "is", "are")} the headings and what stands above them, ${blank === 0 ? "none" : blank.toLocaleString("en-GB")} blank, and ${used.toLocaleString("en-GB")} used.`,
    ...notUsed.map((one) => `${counted(one.count, "row is", "rows are")} not used: ${one.why} (${rowsWords(one)}).`),
  ];
}
