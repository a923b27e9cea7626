import { scaleLinear } from "d3";
import { formatFigure, formatTick, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisUnit, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import { axisTicks, niceDomain, present, type Domain } from "./domain";
import type { Readings } from "./reading";
import { textWidth } from "./text-width";

export interface PyramidSide {
  readonly name: string;
  /** One figure an age band, youngest first. */
  readonly values: readonly Figure[];
  /** An outline over the bars: the same side in another year or scenario. */
  readonly compare?: readonly Figure[] | undefined;
}

export interface PyramidData {
  /** Age bands, youngest first. */
  readonly bands: readonly string[];
  /** Two origins, or two years. */
  readonly left: PyramidSide;
  readonly right: PyramidSide;
  readonly kind: NumberKind;
  /** What the outline is: "2036/37". */
  readonly compareName?: string;
  /** The sides are to be held against each other bar by bar, as two years are: both have the scale of the longer. */
  readonly oneScale?: boolean | undefined;
}

export interface PyramidBar {
  readonly x: number;
  readonly width: number;
  readonly outlineX: number | null;
  readonly outlineWidth: number;
  readonly missing: boolean;
  readonly figure: string;
  readonly figureX: number;
}

export interface PyramidLayout {
  readonly width: number;
  readonly height: number;
  readonly centre: number;
  readonly gutter: number;
  readonly top: number;
  readonly bottom: number;
  readonly bar: number;
  readonly rows: readonly {
    readonly band: string;
    readonly y: number;
    readonly left: PyramidBar;
    readonly right: PyramidBar;
  }[];
  readonly ticks: readonly (Tick & { readonly side: "left" | "right" })[];
  readonly title: string;
  readonly key: string;
  /** How many people each side has, and how many times as long as the other's its bars are drawn. */
  readonly about: { readonly left: string; readonly right: string };
  readonly readings: Readings;
}

/** How many times as long as the other's a side's bars may be drawn: steps that keep the numbers of its axis round. */
const TIMES = [100, 50, 25, 20, 10, 5, 4, 2] as const;

/**
 * An axis to both sides of the middle: the left as less than nothing, the right as more. Each side is filled; the smaller is
 * drawn a whole number of times as long as the larger, so that both have their lines at the same places and compare.
 */
export function pyramidDomain(data: PyramidData): Domain {
  const figures = [data.left, data.right].map((side) =>
    present([...side.values, ...(side.compare ?? [])]).map(Math.abs),
  );
  const [, most] = niceDomain([0, ...figures.flat()], "always", 4);
  const [left, right] = figures.map((side) => {
    const longest = Math.max(0, ...side);
    const times = longest === 0 ? undefined : TIMES.find((one) => longest * one <= most);
    return most / (data.oneScale === true ? 1 : (times ?? 1));
  });
  return [-(left ?? most), right ?? most];
}

/** Oldest on top; each side on its own scale from the middle, both with their lines at the same places. */
export function pyramidLayout(data: PyramidData, width: number, domain: Domain): PyramidLayout {
  const gutter = Math.ceil(Math.max(30, ...data.bands.map((band) => textWidth(band, TEXT.axis)))) + 18;
  const centre = width / 2;
  const figures = [...data.left.values, ...data.right.values].map((value) => formatFigure(data.kind, value));
  const room = Math.max(0, ...figures.map((figure) => textWidth(figure, TEXT.small))) + 10;
  const length = Math.max(20, width / 2 - gutter / 2 - room);
  const [mostLeft, mostRight] = [Math.abs(domain[0]), domain[1]];
  const scaleOf = (most: number) => scaleLinear().domain([0, most]).range([0, length]).clamp(true);
  const scales = { left: scaleOf(mostLeft), right: scaleOf(mostRight) } as const;
  const [top, pitch, bar] = [68, 26, 20];
  const count = data.bands.length;
  const place = (side: PyramidSide, index: number, direction: 1 | -1): PyramidBar => {
    const scale = direction > 0 ? scales.right : scales.left;
    const value = side.values[index] ?? null;
    const compare = side.compare?.[index] ?? null;
    const foot = centre + (direction * gutter) / 2;
    const size = scale(Math.abs(value ?? 0));
    const outline = scale(Math.abs(compare ?? 0));
    const reach = Math.max(size, compare === null ? 0 : outline);
    return {
      x: direction > 0 ? foot : foot - size,
      width: size,
      outlineX: compare === null ? null : direction > 0 ? foot : foot - outline,
      outlineWidth: outline,
      missing: value === null,
      figure: formatFigure(data.kind, value),
      figureX: foot + direction * (reach + 6),
    };
  };
  const rows = data.bands
    .map((band, index) => ({
      band,
      y: top + (count - 1 - index) * pitch + 3,
      left: place(data.left, index, -1),
      right: place(data.right, index, 1),
    }))
    .reverse();
  const bottom = top + count * pitch;
  const longer = Math.max(mostLeft, mostRight);
  const { at, step } = axisTicks([0, longer], length, 80);
  const ticks = (["left", "right"] as const).flatMap((side) => {
    const [direction, times] = side === "left" ? [-1, longer / mostLeft] : [1, longer / mostRight];
    return at.map((value) => ({
      side,
      at: centre + direction * (gutter / 2 + scales[side](value / times)),
      text: formatTick(data.kind, value / times, step / times),
      zero: value === 0,
    }));
  });
  const aboutSide = (side: PyramidSide, most: number): string => {
    const known = present(side.values);
    const all =
      known.length < data.bands.length
        ? ""
        : formatWithUnit(
            data.kind,
            known.reduce((sum, one) => sum + one, 0),
          );
    const times = Math.round(longer / most);
    return [all, times === 1 ? "" : `bars drawn ${times} times as long`].filter((part) => part !== "").join(", ");
  };
  const say = (side: PyramidSide, band: string, index: number): string => {
    const compare = side.compare?.[index] ?? null;
    return `${band}, ${side.name}: ${formatWithUnit(data.kind, side.values[index] ?? null)}${compare === null ? "" : `; ${data.compareName ?? "compared"}: ${formatWithUnit(data.kind, compare)}`}`;
  };
  return {
    width,
    height: bottom + 30,
    centre,
    gutter,
    top,
    bottom,
    bar,
    rows,
    ticks,
    title: axisUnit(data.kind),
    key: data.left.compare || data.right.compare ? `Outline: ${data.compareName ?? "compared"}` : "",
    about: { left: aboutSide(data.left, mostLeft), right: aboutSide(data.right, mostRight) },
    readings: rows.map((row, at2) => {
      const index = count - 1 - at2;
      return [
        { x: row.left.x + row.left.width / 2, y: row.y + bar / 2, text: say(data.left, row.band, index) },
        { x: row.right.x + row.right.width / 2, y: row.y + bar / 2, text: say(data.right, row.band, index) },
      ];
    }),
  };
}
