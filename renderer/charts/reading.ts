/** One value that can be read off a chart: where it stands in the drawing, and the sentence that says it. */
export interface Reading {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** The thing the mark stands for, where it can be picked with Enter. */
  readonly id?: string;
}

/** What makes a mark answer a press as Enter answers on its reading; nothing where it cannot be picked. */
export const pressed = (id: string, onPick: ((id: string) => void) | undefined) =>
  onPick === undefined ? {} : { "data-pick": id, onClick: () => onPick(id) };

/** What Enter does on a mark that stands for a number with a sum behind it. */
export const asksWhy = "asks why";

/** Readings in rows (a series, a place) and columns (a year). Arrow keys walk them; null is a place with no mark. */
export type Readings = readonly (readonly (Reading | null)[])[];

/** Where the reading cursor is. */
export interface ReadingSpot {
  readonly row: number;
  readonly column: number;
}

/** The reading at a spot, or null when the spot lies outside what there is now. */
export function readingAt(readings: Readings, spot: ReadingSpot | null): Reading | null {
  return spot === null ? null : (readings[spot.row]?.[spot.column] ?? null);
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/**
 * Where a key takes the cursor: arrows to the next mark that way, Home and End along the row, Page Up and Page Down to
 * the first and last row. The first key pressed lands on the first mark. Escape gives null: no cursor.
 * @returns the new spot; the same spot at an edge; undefined for keys that do not read
 */
export function moveReading(readings: Readings, spot: ReadingSpot | null, key: string): ReadingSpot | null | undefined {
  if (key === "Escape") return null;
  const known = key in steps || key === "Home" || key === "End" || key === "PageUp" || key === "PageDown";
  if (!known) return undefined;
  const first = firstSpot(readings);
  if (first === null) return null;
  const here = readingAt(readings, spot) === null ? null : spot;
  if (here === null) return first;
  const row = readings[here.row] ?? [];
  if (key === "Home" || key === "End") {
    const columns = row.flatMap((reading, column) => (reading === null ? [] : [column]));
    return { row: here.row, column: (key === "Home" ? columns[0] : columns.at(-1)) ?? here.column };
  }
  if (key === "PageUp" || key === "PageDown") {
    const rows = readings.map((_, index) => index);
    if (key === "PageDown") rows.reverse();
    const found = rows.find((index) => readingAt(readings, { row: index, column: here.column }) !== null);
    return { row: found ?? here.row, column: here.column };
  }
  const [down, along] = steps[key]!;
  return down === 0 ? nextAlong(row, here, along) : nextDown(readings, here, down);
}

function firstSpot(readings: Readings): ReadingSpot | null {
  for (const [row, list] of readings.entries()) {
    const column = list.findIndex((reading) => reading !== null);
    if (column >= 0) return { row, column };
  }
  return null;
}

function nextAlong(row: readonly (Reading | null)[], here: ReadingSpot, along: number): ReadingSpot {
  for (let column = here.column + along; column >= 0 && column < row.length; column += along) {
    if (row[column] !== null && row[column] !== undefined) return { row: here.row, column };
  }
  return here;
}

/** Rows may be of different lengths and have gaps, so the nearest mark of the next row that has any is taken. */
function nextDown(readings: Readings, here: ReadingSpot, down: number): ReadingSpot {
  for (let row = here.row + down; row >= 0 && row < readings.length; row += down) {
    const columns = (readings[row] ?? []).flatMap((reading, column) => (reading === null ? [] : [column]));
    if (columns.length === 0) continue;
    const column = columns.reduce((best, one) =>
      Math.abs(one - here.column) < Math.abs(best - here.column) ? one : best,
    );
    return { row, column };
  }
  return here;
}

/** The mark nearest to a point of the drawing, if one lies within `reach` px. */
export function nearestReading(readings: Readings, x: number, y: number, reach: number): ReadingSpot | null {
  let best: ReadingSpot | null = null;
  let distance = reach * reach;
  readings.forEach((list, row) => {
    list.forEach((reading, column) => {
      if (reading === null) return;
      const away = (reading.x - x) ** 2 + (reading.y - y) ** 2;
      if (away <= distance) {
        distance = away;
        best = { row, column };
      }
    });
  });
  return best;
}
