import { symbol, symbolCircle, symbolCross, symbolDiamond, symbolSquare, symbolTriangle, symbolWye } from "d3";
import { baseLook, lookAt, type Look } from "../../model";

/** How one scenario is drawn wherever it appears: colour, dash and marker say the same thing three times. */
export interface SeriesLook {
  /** A colour token, as it stands in an SVG attribute. */
  readonly colour: string;
  /** `stroke-dasharray`; empty for an unbroken line. */
  readonly dash: string;
  readonly marker: Marker;
}

export type Marker = Exclude<Look["marker"], "none">;

/** A look of the one palette as an SVG draws it. */
export const drawnLook = ({ colour, dash, marker }: Look): SeriesLook => ({
  colour: colour === "soft" ? "var(--ink-soft)" : `var(--${colour})`,
  dash: dash.join(" "),
  marker: marker === "none" ? "circle" : marker,
});

/** The base scenario: ink, unbroken, round. */
export const BASE_LOOK: SeriesLook = drawnLook(baseLook);

/** What a plan said before its start was moved: soft, thin, in dashes and dots. */
export const KEPT_LOOK: SeriesLook = { colour: "var(--ink-soft)", dash: "9 3 1.5 3", marker: "circle" };

/** The look of the nth scenario that is not the base, counted from 0. */
export const seriesLook = (number: number): SeriesLook => drawnLook(lookAt(number));

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
