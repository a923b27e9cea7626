/** Names beside the marks of a funnel: by their mark, a little way off with a line to it, or in words under the chart. */
import { TEXT } from "./chart-svg";
import { textWidth } from "./text-width";

export interface NamedMark {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** How far it is from the rest: the furthest are named first. */
  readonly off: number;
}

export interface MarkName {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  /** The line from its mark, where it stands away from it. */
  readonly leader: string | null;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touch = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

interface Stand {
  readonly anchor: "start" | "end";
  readonly dx: number;
  readonly dy: number;
}

/** By the mark, the best first: right, left, above and below. */
const near: readonly Stand[] = [
  { anchor: "start", dx: 10, dy: 4 },
  { anchor: "end", dx: -10, dy: 4 },
  { anchor: "start", dx: 4, dy: -9 },
  { anchor: "end", dx: -4, dy: -9 },
  { anchor: "start", dx: 4, dy: 19 },
  { anchor: "end", dx: -4, dy: 19 },
];

/** Further off, nearest first; at no more than this a line can still be followed. */
const away: readonly Stand[] = [26, 44, 64, 86].flatMap((dy) =>
  [18, 40, 66].flatMap((dx) =>
    [-1, 1].flatMap((down): Stand[] => [
      { anchor: "start", dx, dy: down * dy },
      { anchor: "end", dx: -dx, dy: down * dy },
    ]),
  ),
);

const boxOf = ({ name }: NamedMark, x: number, y: number, anchor: Stand["anchor"]): Box => {
  const width = textWidth(name, TEXT.small, true);
  return {
    left: anchor === "start" ? x : x - width,
    right: anchor === "start" ? x + width : x,
    top: y - 11,
    bottom: y + 4,
  };
};

/** Points along a line, close enough together that no mark or name lies between two. */
const along = (x0: number, y0: number, x1: number, y1: number): readonly Box[] =>
  Array.from({ length: 24 }, (_, step) => {
    const share = (step + 1) / 25;
    const [x, y] = [x0 + share * (x1 - x0), y0 + share * (y1 - y0)];
    return { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 };
  });

/**
 * @param marks every mark of the chart
 * @param wanted those that are to be named
 * @returns a name for each that has room clear of all other names, marks and their lines; the others have none
 */
export function markNames(
  marks: readonly { readonly id: string; readonly x: number; readonly y: number }[],
  wanted: readonly NamedMark[],
  room: Box,
): ReadonlyMap<string, MarkName> {
  const boxes = marks.map(({ id, x, y }) => ({ id, left: x - 6, right: x + 6, top: y - 7, bottom: y + 7 }));
  const taken: Box[] = [];
  const names = new Map<string, MarkName>();
  const order = [...wanted].sort((a, b) => b.off - a.off || b.x - a.x);
  const tried = (mark: NamedMark, { anchor, dx, dy }: Stand, led: boolean): boolean => {
    const [x, y] = [mark.x + dx, mark.y + dy];
    const box = boxOf(mark, x, y, anchor);
    const end = { x: x + (anchor === "start" ? -2 : 2), y: y - 4 };
    const line = led ? along(mark.x, mark.y, end.x, end.y) : [];
    const clear = (part: Box): boolean =>
      !taken.some((other) => touch(part, other)) && !boxes.some((other) => other.id !== mark.id && touch(part, other));
    const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
    if (!inside || !clear(box) || !line.every(clear)) return false;
    taken.push(box, ...line);
    names.set(mark.id, {
      x,
      y,
      anchor,
      leader: led ? `M${mark.x.toFixed(1)},${mark.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}` : null,
    });
    return true;
  };
  for (const mark of order)
    if (!near.some((stand) => tried(mark, stand, false))) away.some((stand) => tried(mark, stand, true));
  return names;
}
