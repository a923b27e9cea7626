import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle, symbolWye } from "d3";

/** How one scenario is drawn wherever it appears: colour, dash and marker say the same thing three times. */
export interface SeriesLook {
  /** A colour token, as it stands in an SVG attribute. */
  readonly colour: string;
  /** `stroke-dasharray`; empty for an unbroken line. */
  readonly dash: string;
  readonly marker: Marker;
}

export type Marker = "circle" | "square" | "triangle" | "diamond" | "cross" | "wye" | "ring";

/** The base scenario: ink, unbroken, round. */
export const BASE_LOOK: SeriesLook = { colour: "var(--ink)", dash: "", marker: "circle" };

/** What a plan said before its start was moved: soft, thin, in dashes and dots. */
export const KEPT_LOOK: SeriesLook = { colour: "var(--ink-soft)", dash: "9 3 1.5 3", marker: "circle" };

const looks: readonly SeriesLook[] = [
  { colour: "var(--series-1)", dash: "8 3", marker: "square" },
  { colour: "var(--series-2)", dash: "2 3", marker: "triangle" },
  { colour: "var(--series-3)", dash: "12 3 2 3", marker: "diamond" },
  { colour: "var(--series-4)", dash: "5 2 2 2 2 2", marker: "cross" },
  { colour: "var(--series-5)", dash: "14 4", marker: "wye" },
  { colour: "var(--series-6)", dash: "4 4", marker: "ring" },
];

/**
 * The look of the nth scenario that is not the base, counted from 0. After six the colours begin again with other dashes
 * and markers, so that 36 scenarios can be told apart.
 */
export function seriesLook(index: number): SeriesLook {
  const at = (number: number): SeriesLook => looks[((number % looks.length) + looks.length) % looks.length]!;
  const other = at(index + Math.floor(index / looks.length));
  return { colour: at(index).colour, dash: other.dash, marker: other.marker };
}

const shapes = {
  circle: symbolCircle,
  ring: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
  cross: symbolCross,
  wye: symbolWye,
};

/** Path of a marker around the origin, about `size` px across. */
export function markerPath(marker: Marker, size: number): string {
  return symbol(shapes[marker], size * size * 0.72).digits(1)() ?? "";
}
