/**
 * Names beside the marks of a funnel: by their mark, a little way off with a line to it, or as a number there, whose name
 * stands in words under the chart.
 */
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

/** A mark of the chart, named or not. */
export type Mark = Pick<NamedMark, "id" | "x" | "y">;

export interface MarkName {
  /** What stands there: the name, or a number in its place. */
  readonly text: string;
  /** The number, where there is no room for the name. */
  readonly number?: number | undefined;
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

const boxOf = (text: string, x: number, y: number, anchor: Stand["anchor"]): Box => {
  const width = textWidth(text, TEXT.small, true);
  return {
    left: anchor === "start" ? x : x - width,
    right: anchor === "start" ? x + width : x,
    top: y - 11,
    bottom: y + 4,
  };
};

/** Where a number stands, over or under its mark and a little to its side: nearest first. */
const ofNumbers: readonly { readonly dx: number; readonly dy: number }[] = [14, 28, 42, 56, 70, 84].flatMap((dy) =>
  [0, 8, -8, 16, -16, 26, -26].flatMap((dx) => [
    { dx, dy: -dy },
    { dx, dy },
  ]),
);

/** A number nearer than this needs no line to its mark. */
const BESIDE = 14;

/** Marks that stand closer together than this share the beginning of a line. */
const SHOULDER = 14;

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
 * @returns a name for each that has room clear of all other names, marks and their lines; the others have a number, those
 * furthest from the rest the first, and none where not even that has room
 */
export function markNames(
  marks: readonly Mark[],
  wanted: readonly NamedMark[],
  room: Box,
): ReadonlyMap<string, MarkName> {
  let best: ReadonlyMap<string, MarkName> = new Map();
  // Names leave numbers no room where marks are many: then fewer of them stand, until every mark has one or the other.
  for (const most of [wanted.length, 6, 1]) {
    const names = namesFor(marks, wanted, room, most);
    if (names.size > best.size) best = names;
    if (best.size === wanted.length) break;
  }
  return best;
}

/** @param most how many names there may be, the others being numbers */
function namesFor(
  marks: readonly Mark[],
  wanted: readonly NamedMark[],
  room: Box,
  most: number,
): ReadonlyMap<string, MarkName> {
  const boxes = marks.map(({ id, x, y }) => ({ id, left: x - 6, right: x + 6, top: y - 7, bottom: y + 7 }));
  const taken: Box[] = [];
  const names = new Map<string, MarkName>();
  const order = [...wanted].sort((a, b) => b.off - a.off || b.x - a.x);
  const tried = (mark: NamedMark, { anchor, dx, dy }: Stand, led: boolean): boolean => {
    const [x, y] = [mark.x + dx, mark.y + dy];
    const box = boxOf(mark.name, x, y, anchor);
    const end = { x: x + (anchor === "start" ? -2 : 2), y: y - 4 };
    const line = led ? along(mark.x, mark.y, end.x, end.y) : [];
    const clear = (part: Box): boolean =>
      !taken.some((other) => touch(part, other)) && !boxes.some((other) => other.id !== mark.id && touch(part, other));
    const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
    if (!inside || !clear(box) || !line.every(clear)) return false;
    taken.push(box, ...line);
    names.set(mark.id, {
      text: mark.name,
      x,
      y,
      anchor,
      leader: led ? `M${mark.x.toFixed(1)},${mark.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}` : null,
    });
    return true;
  };
  /** A number is so small that it may stand right over its mark; its line may leave between marks that touch. */
  const numbered = (mark: NamedMark, number: number): boolean =>
    ofNumbers.some(({ dx, dy }) => {
      const text = String(number);
      const [x, y] = [mark.x + dx - textWidth(text, TEXT.small, true) / 2, mark.y + dy + 4];
      const box = boxOf(text, x, y, "start");
      const end = { x: mark.x + dx, y: dy < 0 ? y + 3 : y - 10 };
      const line = Math.abs(dy) <= BESIDE && dx === 0 ? [] : along(mark.x, mark.y, end.x, end.y);
      const inside =
        box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
      const free = (part: Box, shoulder: boolean): boolean =>
        !taken.some((other) => touch(part, other)) &&
        !boxes.some(
          (other) =>
            other.id !== mark.id &&
            !(shoulder && Math.hypot(other.left + 6 - mark.x, other.top + 7 - mark.y) < SHOULDER) &&
            touch(part, other),
        );
      if (!inside || !free(box, false) || !line.every((part) => free(part, true))) return false;
      taken.push(box, ...line);
      const leader =
        line.length === 0 ? null : `M${mark.x.toFixed(1)},${mark.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}`;
      names.set(mark.id, { text, number, x, y, anchor: "start", leader });
      return true;
    });
  const unnamed = order.filter(
    (mark) =>
      names.size >= most ||
      (!near.some((stand) => tried(mark, stand, false)) && !away.some((stand) => tried(mark, stand, true))),
  );
  unnamed.forEach((mark, at) => numbered(mark, at + 1));
  return names;
}
