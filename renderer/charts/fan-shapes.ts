/** A fan of futures as shapes: bands around the middle, the middle, and a few of the futures themselves. */
import { area, line } from "d3";
import { present } from "./domain";
import type { Figure } from "../words/format";

/** Figures at each point of a chart; lists are as long as its points. */
export interface FanFigures {
  /** The narrowest first. `level` is the share of futures inside. */
  readonly bands: readonly {
    readonly level: number;
    readonly low: readonly Figure[];
    readonly high: readonly Figure[];
  }[];
  readonly middle: readonly Figure[];
  readonly futures: readonly (readonly Figure[])[];
}

export interface FanShapes {
  /** The widest first, to be painted one over the other. */
  readonly bands: readonly { readonly level: number; readonly path: string }[];
  readonly middle: string;
  readonly futures: readonly string[];
}

const has = (value: Figure | undefined): value is number => value !== null && value !== undefined;

export function fanShapes(
  { bands, middle, futures }: FanFigures,
  x: (index: number) => number,
  y: (value: number) => number,
): FanShapes {
  const stroke = (values: readonly Figure[]): string =>
    line<Figure>()
      .defined(has)
      .x((_, index) => x(index))
      .y((value) => y(value ?? 0))
      .digits(1)(values) ?? "";
  return {
    bands: [...bands].reverse().map(({ level, low, high }) => ({
      level,
      path:
        area<Figure>()
          .defined((value, index) => has(value) && has(high[index]))
          .x((_, index) => x(index))
          .y0((value) => y(value ?? 0))
          .y1((_, index) => y(high[index] ?? 0))
          .digits(1)(low) ?? "",
    })),
    middle: stroke(middle),
    futures: futures.map(stroke),
  };
}

/** Everything an axis has to reach for the fan to be seen. */
export const fanExtent = (fan: FanFigures | undefined): number[] =>
  fan === undefined ? [] : present([...fan.bands.flatMap(({ low, high }) => [...low, ...high]), ...fan.futures.flat()]);

/** The columns of a fan in the table behind a chart: the middle, and between which figures 8 in 10 futures lie. */
export function fanColumns(
  fan: FanFigures | undefined,
  name: string,
): { readonly label: string; readonly values: readonly Figure[] }[] {
  const told = fan?.bands.find(({ level }) => level === 0.8);
  if (fan === undefined || told === undefined) return [];
  return [
    ...(fan.middle.length === 0 ? [] : [{ label: `${name}, middle of the futures`, values: fan.middle }]),
    { label: `${name}, 8 in 10 futures are at least`, values: told.low },
    { label: `${name}, 8 in 10 futures are at most`, values: told.high },
  ];
}
