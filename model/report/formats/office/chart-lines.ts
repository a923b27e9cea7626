/** The lines of a chart in an office document: its series, the ends of the ranges about them, and the targets across. */
import type { ReportChart } from "../../chart";
import { colourOf, colours, dashOf } from "./look";
import { plain } from "./text";

export interface ChartLine {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** Six hexadecimal digits. */
  readonly colour: string;
  /** Points. */
  readonly width: number;
  readonly dash: ReturnType<typeof dashOf>;
  readonly marker: keyof typeof markers | "none";
}

/** Names of markers as office charts have them. */
export const markers = {
  circle: "circle",
  square: "square",
  triangle: "triangle",
  diamond: "diamond",
  cross: "x",
  wye: "star",
  ring: "circle",
} as const;

export function linesOf({ series, bands, marks, x }: ReportChart): readonly ChartLine[] {
  const colourOfSeries = (id: string): string => {
    const of = series.find((one) => one.id === id);
    return of === undefined ? colours.soft : colourOf(of);
  };
  return [
    ...series.map((one): ChartLine => ({
      name: plain(one.label),
      values: one.values,
      colour: colourOf(one),
      width: 2.25,
      dash: dashOf(one),
      marker: one.marker,
    })),
    ...bands.flatMap((band) =>
      (["low", "high"] as const).map((end): ChartLine => ({
        name: plain(`${band.label}, ${end}`),
        values: band[end],
        colour: colourOfSeries(band.series),
        width: 0.75,
        dash: "dash",
        marker: "none",
      })),
    ),
    ...marks.map(({ label, value }): ChartLine => ({
      name: plain(label),
      values: x.values.map(() => value),
      colour: colours.soft,
      width: 1,
      dash: "dot",
      marker: "none",
    })),
  ];
}
