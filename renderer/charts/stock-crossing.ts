/** Where the second line of a chart crosses its first: marked, and named by what is so from then on. */
import type { Figure } from "../words/format";
import { TEXT } from "./chart-svg";
import { textWidth } from "./text-width";

/** What is so from a crossing on. */
export interface CrossingWords {
  /** The second line comes to lie over the first. */
  readonly over: string;
  readonly under: string;
}

export interface Crossing {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A crossing with its words where no line runs through them, joined to it by a hairline. */
export interface PlacedCrossing extends Crossing {
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Whether a line of spots runs through a box. */
function runsThrough(spots: readonly Spot[], left: number, right: number, top: number, bottom: number): boolean {
  return spots.some((spot, at) => {
    const next = spots[at + 1];
    if (next === undefined || next.x < left || spot.x > right) return false;
    const heightAt = (x: number): number =>
      spot.y + ((Math.min(next.x, Math.max(spot.x, x)) - spot.x) / (next.x - spot.x || 1)) * (next.y - spot.y);
    const [a, b] = [heightAt(left), heightAt(right)];
    return Math.max(a, b) > top && Math.min(a, b) < bottom;
  });
}

const LINE = 16;

/** Words for each crossing as near to it as they stand clear of lines and of each other; at its own height where they cannot. */
export function placedCrossings(
  crossings: readonly Crossing[],
  lines: readonly (readonly Spot[])[],
  plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): readonly PlacedCrossing[] {
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  return crossings.map((one) => {
    const width = textWidth(one.text, TEXT.small);
    const rows = Array.from(
      { length: Math.floor((plot.bottom - plot.top) / LINE) },
      (_, row) => plot.top + 12 + row * LINE,
    )
      .filter((y) => y < plot.bottom - 4 && Math.abs(y - one.y) > 18)
      .sort((a, b) => Math.abs(a - one.y) - Math.abs(b - one.y));
    for (const y of rows)
      for (const anchor of ["start", "end"] as const) {
        const x = one.x + (anchor === "start" ? 4 : -4);
        const [left, right] = anchor === "start" ? [x, x + width] : [x - width, x];
        const box = { left: left - 3, right: right + 3, top: y - 12, bottom: y + 4 };
        if (left < plot.left || right > plot.right) continue;
        if (lines.some((line) => runsThrough(line, box.left, box.right, box.top, box.bottom))) continue;
        if (
          taken.some(
            (other) =>
              box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom,
          )
        )
          continue;
        taken.push(box);
        return { ...one, label: { x, y, anchor } };
      }
    const anchor = one.x + width + 12 > plot.right ? ("end" as const) : ("start" as const);
    return { ...one, label: { x: one.x + (anchor === "start" ? 10 : -10), y: one.y + 22, anchor } };
  });
}

/** Where two lines cross, between years that both have; a touch that does not go through is none. */
export function crossingsOf(
  years: readonly string[],
  [first, second]: readonly [readonly Figure[], readonly Figure[]],
  xs: readonly number[],
  y: (value: number) => number,
  words: CrossingWords,
): readonly Crossing[] {
  const found: Crossing[] = [];
  /** The last year in which the lines were apart, and by how much. */
  let apart: { readonly year: number; readonly off: number } | undefined;
  years.forEach((name, year) => {
    const [a, b] = [first[year] ?? null, second[year] ?? null];
    if (a === null || b === null) {
      apart = undefined;
      return;
    }
    const off = b - a;
    if (off === 0) return;
    if (apart !== undefined && apart.off * off < 0) {
      const share = apart.off / (apart.off - off);
      const [from, to] = [apart.year, year];
      const at = (values: readonly [number, number]): number => values[0] + share * (values[1] - values[0]);
      found.push({
        x: at([xs[from] ?? 0, xs[to] ?? 0]),
        y: y(at([first[from] ?? 0, a])),
        text: `From ${name} ${off > 0 ? words.over : words.under}`,
      });
    }
    apart = { year, off };
  });
  return found;
}
