/** What happens when, over a chart of years: a hairline at each date, and words above the plot where there is room. */
import { TEXT } from "./chart-svg";
import { textWidth, wrapText } from "./text-width";

/** Something with a date: the start of the plan, a figure that changes, an event. */
export interface Happening {
  /** When, in years of the chart: 0 is the end of its first, -1 the start of it. */
  readonly at: number;
  /** A few words. */
  readonly label: string;
  /** The whole of it, as it is read: what, and when. */
  readonly says: string;
  /** It is the start of the plan and nothing else: not said where a chart begins with it. */
  readonly start?: true | undefined;
}

export interface HappeningMark {
  readonly x: number;
  /** Undefined where the words have no room; the hairline is read all the same. */
  readonly label:
    { readonly text: string; readonly x: number; readonly y: number; readonly anchor: "start" | "end" } | undefined;
  readonly says: string;
}

export interface HappeningsLayout {
  readonly marks: readonly HappeningMark[];
  /** Room that the words take above the plot. */
  readonly room: number;
}

const ROW = 16;
/** Rows of words over a plot that has the height for them. */
export const WORD_ROWS = 2;
const GAP = 14;
/** Words longer than this are cut; what is read has them in full. */
const MOST = 220;

/**
 * @param x where a date stands
 * @param edges the left and right ends of the room for words
 * @param top where the first row of words stands
 * @param rows how many rows of words there may be; with none there are only marks
 */
export function happeningsLayout(
  happenings: readonly Happening[],
  x: (at: number) => number,
  edges: readonly [left: number, right: number],
  top: number,
  rows = WORD_ROWS,
): HappeningsLayout {
  const [left, right] = edges;
  const taken: { from: number; to: number }[][] = Array.from({ length: rows }, () => []);
  /** Hairlines of words already placed: from their own row down. */
  const lines: { x: number; row: number }[] = [];
  const marks = [...happenings]
    .sort((a, b) => a.at - b.at)
    .map(({ at, label, says }): HappeningMark => {
      const where = x(at);
      const [text = ""] = wrapText(label, MOST, TEXT.small, 1);
      const width = textWidth(text, TEXT.small);
      for (const anchor of ["start", "end"] as const) {
        const [from, to] = anchor === "start" ? [where, where + width] : [where - width, where];
        if (from < left || to > right) continue;
        const row = taken.findIndex(
          (spans, at) =>
            spans.every((span) => to + GAP < span.from || from > span.to + GAP) &&
            !lines.some((line) => line.row < at && line.x > from - 2 && line.x < to + 2) &&
            !taken.slice(at + 1).some((below) => below.some((span) => where > span.from - 2 && where < span.to + 2)),
        );
        if (row < 0) continue;
        taken[row]?.push({ from, to });
        lines.push({ x: where, row });
        return { x: where, label: { text, x: where, y: top + row * ROW, anchor }, says };
      }
      return { x: where, label: undefined, says };
    });
  return { marks, room: taken.filter((spans) => spans.length > 0).length * ROW };
}
