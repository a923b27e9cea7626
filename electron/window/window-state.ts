import { z } from "zod";

/** A rectangle on the desktop, in device-independent pixels. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const windowStateShape = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximised: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateShape>;

export const LEAST_WIDTH = 900;
export const LEAST_HEIGHT = 600;
const USUAL_WIDTH = 1440;
const USUAL_HEIGHT = 900;

/** Shared area of two rectangles. */
function overlap(a: Rectangle, b: Rectangle): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, across) * Math.max(0, down);
}

/**
 * Where the window opens: where it was, moved and shrunk so that all of it is on a display that is there now. A laptop
 * taken off its projector must not open its window where the projector was.
 *
 * @param kept what was kept at the last close, if anything
 * @param displays work areas (without task bars), the main one first; at least one
 */
export function placeWindow(kept: WindowState | undefined, displays: readonly Rectangle[]): WindowState {
  const first = displays[0] ?? { x: 0, y: 0, width: USUAL_WIDTH, height: USUAL_HEIGHT };
  const wanted = kept ?? { ...first, width: USUAL_WIDTH, height: USUAL_HEIGHT, maximised: false };
  const home = displays.reduce(
    (best, display) => (overlap(wanted, display) > overlap(wanted, best) ? display : best),
    first,
  );
  const width = Math.min(home.width, Math.max(LEAST_WIDTH, wanted.width));
  const height = Math.min(home.height, Math.max(LEAST_HEIGHT, wanted.height));
  const isHere = kept !== undefined && overlap(wanted, home) > 0;
  const x = isHere
    ? Math.min(Math.max(wanted.x, home.x), home.x + home.width - width)
    : home.x + Math.floor((home.width - width) / 2);
  const y = isHere
    ? Math.min(Math.max(wanted.y, home.y), home.y + home.height - height)
    : home.y + Math.floor((home.height - height) / 2);
  return { x, y, width, height, maximised: wanted.maximised };
}
