import { TEXT } from "./chart-svg";
import { thinnedLabels } from "./axis";
import { cellId } from "./heat-layout";
import type { Readings } from "./reading";
import { cutText, textWidth } from "./text-width";

/** How grave a cell is: 0 nothing, 1 watch, 2 serious, 3 critical; -1 where nothing could be judged. */
export type Grave = -1 | 0 | 1 | 2 | 3;

export interface ShortageGridData {
  /** Quarters in order, each with its name and the planning year it lies in. */
  readonly columns: readonly { readonly id: string; readonly year: string; readonly says: string }[];
  readonly rows: readonly { readonly id: string; readonly name: string; readonly grades: readonly Grave[] }[];
  /** The quarter that is told below. */
  readonly told: number;
}

export interface ShortageCell {
  readonly id: string;
  readonly x: number;
  /** Of the block in the cell, from its top: the graver, the taller. None for nothing and for what is not judged. */
  readonly top: number;
  readonly height: number;
  readonly grade: Grave;
  /** The letter of the grade; empty where cells are too narrow for one. */
  readonly letter: string;
}

export const gradeWords: Readonly<Record<Grave, string>> = {
  [-1]: "not judged",
  0: "no shortage",
  1: "to watch",
  2: "serious",
  3: "critical",
};
export const gradeLetters: Readonly<Record<Grave, string>> = { [-1]: "", 0: "", 1: "w", 2: "S", 3: "C" };
/** Fill and ink of each grade: a scale that survives grey print, with red and green nowhere. */
export const gradeLook: Readonly<Record<1 | 2 | 3, { readonly fill: string; readonly ink: string }>> = {
  1: { fill: "var(--scale-2)", ink: "var(--on-scale-2)" },
  2: { fill: "var(--scale-4)", ink: "var(--on-scale-4)" },
  3: { fill: "var(--scale-5)", ink: "var(--on-scale-5)" },
};

const ROW = 24;

/** A cell for each place and quarter. Grades are told by height, letter and colour together. */
export function shortageGridLayout({ columns, rows, told }: ShortageGridData, width: number) {
  const names = Math.max(60, ...rows.map(({ name }) => textWidth(name, TEXT.axis)));
  const left = Math.min(250, width * 0.36, Math.ceil(names)) + 12;
  const cellWidth = Math.min(40, Math.max(4, (width - left) / Math.max(1, columns.length)));
  const top = 26;
  const lettered = cellWidth >= 13;
  const begins = columns.map((column, index) => index === 0 || columns[index - 1]?.year !== column.year);
  const years = columns.flatMap((column, index) => (begins[index] === true ? [{ text: column.year, index }] : []));
  const shown = thinnedLabels(
    years.map(({ text }) => text),
    cellWidth * columns.length,
  );
  const laid = rows.map((row, at) => {
    const y = top + at * ROW;
    return {
      id: row.id,
      y,
      name: cutText(row.name, left - 12, TEXT.axis),
      cells: columns.map((column, index): ShortageCell => {
        const grade = row.grades[index] ?? -1;
        const full = ROW - 3;
        const height = grade <= 0 ? 0 : Math.round((full * grade) / 3);
        return {
          id: cellId(row.id, column.id),
          x: left + index * cellWidth,
          top: y + 1 + full - height,
          height,
          grade,
          letter: lettered && grade > 1 ? gradeLetters[grade] : "",
        };
      }),
    };
  });
  const bottom = top + rows.length * ROW;
  const readings: Readings = laid.map((row, at) =>
    columns.map((column, index) => ({
      x: left + (index + 0.5) * cellWidth,
      y: row.y + ROW / 2,
      id: cellId(row.id, column.id),
      text: `${rows[at]?.name ?? ""}, ${column.says}: ${gradeWords[rows[at]?.grades[index] ?? -1]}`,
    })),
  );
  return {
    width,
    height: bottom + 36,
    left,
    cellWidth,
    rowHeight: ROW,
    rows: laid,
    years: years
      .map(({ text, index }, at) => ({ text, x: left + index * cellWidth, shown: shown[at] === true }))
      .filter((year) => year.shown),
    told: { x: left + told * cellWidth, y: top - 2, height: bottom - top + 3 },
    keyY: bottom + 12,
    readings,
  };
}

export type ShortageGridLayout = ReturnType<typeof shortageGridLayout>;
