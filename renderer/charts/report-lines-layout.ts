/** A chart of a report as shapes: lines over times, the range about one of them, a target across, names beside their ends. */
import { area, line, scaleLinear, scalePoint } from "d3";
import { formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisTitle, axisUnit, thinnedLabels, tickRoom, valueTicks, type Tick } from "./axis";
import { meanwhile, type DatesOver } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { datesLayout, datesReadings, spanHeight, type DatesLayout } from "./dates-layout";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import type { SeriesLook } from "./series-look";
import { spreadLabels } from "./spread-labels";
import { wrapText } from "./text-width";

export interface ReportLine {
  readonly id: string;
  readonly label: string;
  readonly values: readonly Figure[];
  readonly look: SeriesLook;
  /** Where so many of its futures lie. */
  readonly band?: { readonly low: readonly Figure[]; readonly high: readonly Figure[] } | undefined;
}

export interface ReportLinesData {
  readonly times: readonly string[];
  readonly lines: readonly ReportLine[];
  readonly kind: NumberKind;
  readonly fromZero: boolean;
  /** What happens when, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
  readonly target?: { readonly value: number; readonly label: string } | undefined;
}

export interface ReportLinesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly times: readonly { readonly name: string; readonly x: number; readonly shown: boolean }[];
  readonly paths: readonly {
    readonly id: string;
    readonly look: SeriesLook;
    readonly path: string;
    readonly band: string;
    readonly marks: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly names: readonly {
    readonly id: string;
    readonly colour: string;
    readonly lines: readonly string[];
    readonly y: number;
    readonly from: number;
  }[];
  readonly dates: DatesLayout;
  readonly spanY: number;
  readonly target: { readonly y: number; readonly label: string } | null;
  readonly readings: Readings;
}

const LINE = 15;
/** Room for names to the right of the lines, at most a third of a narrow picture. */
const nameRoom = (width: number): number => Math.min(190, width * 0.32);

export const reportLinesDomain = ({ lines, fromZero, target }: ReportLinesData): Domain =>
  niceDomain(
    [
      ...lines.flatMap(({ values, band }) => [...values, ...(band?.low ?? []), ...(band?.high ?? [])]),
      ...(target === undefined ? [] : [target.value]),
    ],
    fromZero ? "always" : "near",
  );

const last = (values: readonly Figure[]): number => values.findLastIndex((value) => value !== null);

export function reportLinesLayout(
  { times, lines, kind, target, dates: given }: ReportLinesData,
  width: number,
  domain: Domain,
): ReportLinesLayout {
  const height = 300;
  const room = nameRoom(width);
  const [left, right] = [tickRoom(domain, 230, kind), width - room - 14];
  const step = (right - left - 24) / Math.max(1, times.length - 1);
  const dates = datesLayout(times.length > 1 ? given : undefined, {
    x: (at) => left + 12 + at * step,
    ends: [0, times.length - 1],
    edges: [left, right],
    top: 28,
    rows: 1,
  });
  const plot = { left, right, top: 28 + dates.room, bottom: height - 34 };
  const y = scaleLinear(domain, [plot.bottom, plot.top]);
  const point = scalePoint(
    times.map((_, at) => at),
    [plot.left + 12, plot.right - 12],
  );
  const x = (at: number): number => point(at) ?? plot.left;
  const shown = thinnedLabels(times, plot.right - plot.left);
  const has = (value: Figure | undefined): value is number => value !== null && value !== undefined;
  const named = lines.flatMap(({ id, label, values, look }) => {
    const end = values[last(values)];
    return has(end)
      ? [{ id, colour: look.colour, lines: wrapText(label, room - 8, TEXT.axis, 2, true), from: y(end) }]
      : [];
  });
  const middles = spreadLabels(
    named.map((one) => ({ at: one.from, size: one.lines.length * LINE + 5 })),
    plot.top - 8,
    plot.bottom + 20,
  );
  const readings = lines.map(({ id, label, values }) =>
    times.map((time, at) => {
      const value = values[at] ?? null;
      const why = meanwhile(given?.under.get(id) ?? given?.happenings, at);
      return value === null
        ? null
        : { x: x(at), y: y(value), text: `${label}, ${time}: ${formatWithUnit(kind, value)}${why}` };
    }),
  );
  const spanY = spanHeight(dates, plot, readings.flat());
  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, kind),
    title: axisTitle(axisUnit(kind), domain, kind),
    times: times.map((name, at) => ({ name, x: x(at), shown: shown[at] === true })),
    paths: lines.map(({ id, look, values, band }) => ({
      id,
      look,
      path:
        line<Figure>()
          .defined(has)
          .x((_, at) => x(at))
          .y((value) => y(value ?? 0))
          .digits(1)(values) ?? "",
      band:
        band === undefined
          ? ""
          : (area<Figure>()
              .defined((value, at) => has(value) && has(band.high[at]))
              .x((_, at) => x(at))
              .y0((value) => y(value ?? 0))
              .y1((_, at) => y(band.high[at] ?? 0))
              .digits(1)(band.low) ?? ""),
      marks: values.flatMap((value, at) => (has(value) ? [{ x: x(at), y: y(value) }] : [])),
    })),
    names: named.map((one, at) => ({ ...one, y: middles[at] ?? one.from })),
    target: target === undefined ? null : { y: y(target.value), label: target.label },
    dates,
    spanY,
    readings: [...readings, ...datesReadings(dates, plot, spanY)],
  };
}
