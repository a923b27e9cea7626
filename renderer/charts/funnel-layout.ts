import { line, scaleLinear } from "d3";
import { formatDecimal, formatFigure, formatTick, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { columnHeading } from "./chart-table";
import { axisTitle, tickRoom, valueTicks, type Tick } from "./axis";
import { controlLimits, standing, type Standing } from "./control-limits";
import { axisTicks, niceDomain, type Domain } from "./domain";
import { markNames, type MarkName } from "./funnel-names";
import type { Readings } from "./reading";

export interface FunnelData {
  /** Events among size: vacancies among posts, leavers among staff. Null where a place has no figure. */
  readonly places: readonly {
    readonly id: string;
    readonly name: string;
    readonly events: Figure;
    readonly size: Figure;
  }[];
  /** What is counted along the bottom, without its unit: "Funded posts". */
  readonly sizeName: string;
  readonly sizeKind: NumberKind;
  /** What the rate is: "Vacancy rate". */
  readonly rateName: string;
}

export interface FunnelPoint {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly rate: number;
  readonly standing: Standing;
  readonly label: MarkName | null;
}

export interface FunnelLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly sizeTitle: string;
  readonly sizes: readonly { readonly x: number; readonly text: string }[];
  readonly mean: number | null;
  readonly meanY: number;
  readonly meanText: string;
  readonly limits: readonly {
    readonly id: string;
    readonly path: string;
    readonly outer: boolean;
    readonly label: string;
    readonly y: number;
  }[];
  readonly points: readonly FunnelPoint[];
  /** Beyond the limits, and without room for their names, with the numbers that stand by their marks. */
  readonly unnamed: readonly { readonly name: string; readonly number: number | undefined }[];
  readonly missing: number;
  readonly readings: Readings;
}

/** A place with a figure for both. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly events: number;
  readonly size: number;
}

/**
 * The places that can be placed: a figure for both, at least one who could have had the event, and no more events than
 * that. Events below zero stand where they are: left out, they would raise the rate of all.
 */
export function known(data: Pick<FunnelData, "places">): readonly Known[] {
  return data.places.filter(
    (place): place is Known =>
      place.events !== null && place.size !== null && place.size > 0 && place.events <= place.size,
  );
}

/** The rate of all places together; null when none has a figure. There are limits around it where it lies between 0 and 1. */
export function commonRate(data: Pick<FunnelData, "places">): number | null {
  const places = known(data);
  const size = places.reduce((sum, place) => sum + place.size, 0);
  return size > 0 ? places.reduce((sum, place) => sum + place.events, 0) / size : null;
}

/** Holds every place and the limits at the smallest, without letting a tiny place blow up the axis. */
export function funnelDomain(data: FunnelData): Domain {
  const places = known(data);
  const rate = commonRate(data);
  if (rate === null) return [0, 1];
  const rates = places.map((place) => place.events / place.size);
  const smallest = controlLimits(Math.min(...places.map((place) => place.size)), rate);
  const [low, high] = niceDomain([0, ...rates, Math.min(smallest.high998, 2.5 * Math.max(rate, ...rates))], "always");
  return [low, Math.min(1, high)];
}

export function funnelLayout(data: FunnelData, width: number, height: number, domain: Domain): FunnelLayout {
  const places = known(data);
  const rate = commonRate(data);
  const left = tickRoom(domain, height, "rate");
  const plot = { left, right: width - 86, top: 34, bottom: height - 46 };
  const [, mostSize] = niceDomain([0, ...places.map((place) => place.size)], "always", 6);
  const x = scaleLinear().domain([0, mostSize]).range([plot.left, plot.right]);
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.bottom, plot.top])
    .clamp(true);

  const limits =
    rate === null || rate <= 0 || rate >= 1
      ? []
      : limitLines(rate, mostSize, x, y, domain, Math.min(...places.map((place) => place.size)));
  const points = places.map((place): FunnelPoint => ({
    id: place.id,
    name: place.name,
    x: x(place.size),
    y: y(place.events / place.size),
    rate: place.events / place.size,
    standing: standing(place.events, place.size, rate ?? 0),
    label: null,
  }));
  const outside = points.filter((point) => point.standing !== "within");
  const wanted = outside.map((point) => ({ ...point, off: Math.abs(point.rate - (rate ?? 0)) }));
  const labels = markNames(points, wanted, {
    left: plot.left,
    right: plot.right + 80,
    top: plot.top - 14,
    bottom: plot.bottom - 2,
  });
  const { at, step } = axisTicks([0, mostSize], plot.right - plot.left, 90);
  const order = [...points].sort((a, b) => a.x - b.x);
  const say = {
    within: "within what chance would give",
    "beyond 95": "beyond the 95% limit",
    "beyond 99.8": "beyond the 99.8% limit",
  } as const;
  const bySize = new Map(places.map((place) => [place.id, place]));
  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, "rate"),
    title: axisTitle(data.rateName, domain, "rate"),
    sizeTitle: columnHeading({ label: data.sizeName, kind: data.sizeKind }),
    sizes: at.map((value) => ({ x: x(value), text: formatTick(data.sizeKind, value, step) })),
    mean: rate,
    meanY: y(rate ?? 0),
    meanText: rate === null ? "" : `All ${formatFigure("rate", rate)}`,
    limits,
    points: points.map((point) => ({ ...point, label: labels.get(point.id) ?? null })),
    unnamed: wanted
      .map(({ id, name }) => ({ name, label: labels.get(id) }))
      .filter(({ label }) => label === undefined || label.number !== undefined)
      .map(({ name, label }) => ({ name, number: label?.number }))
      .sort((one, other) => (one.number ?? Infinity) - (other.number ?? Infinity)),
    missing: data.places.length - places.length,
    readings: [
      order.map((point) => {
        const place = bySize.get(point.id)!;
        return {
          x: point.x,
          y: point.y,
          text: `${point.name}: ${formatFigure("rate", point.rate)}, ${formatDecimal(place.events, 0)} of ${formatWithUnit(data.sizeKind, place.size)}; ${say[point.standing]}`,
        };
      }),
    ],
  };
}

/** The curves, sampled more densely where they bend: at small sizes. */
function limitLines(
  rate: number,
  mostSize: number,
  x: (size: number) => number,
  y: (rate: number) => number,
  [low, high]: Domain,
  smallest: number,
): FunnelLayout["limits"] {
  const from = Math.max(1, Math.min(smallest * 0.6, mostSize * 0.02));
  // Limits hold for whole counts; a curve through fractions of them would climb in stairs.
  const sizes = [
    ...new Set(Array.from({ length: 81 }, (_, index) => Math.round(from + (mostSize - from) * (index / 80) ** 2))),
  ].filter((size) => size > 0);
  const curves = sizes.map((size) => ({ size, ...controlLimits(size, rate) }));
  const draw = (pick: (curve: (typeof curves)[number]) => number): string =>
    line<(typeof curves)[number]>()
      .defined((curve) => pick(curve) >= low && pick(curve) <= high)
      .x((curve) => x(curve.size))
      .y((curve) => y(pick(curve)))
      .digits(1)(curves) ?? "";
  const end = curves.at(-1)!;
  return [
    { id: "low95", path: draw((curve) => curve.low95), outer: false, label: "", y: y(end.low95) },
    {
      id: "high95",
      path: draw((curve) => curve.high95),
      outer: false,
      label: end.high95 <= high ? "95%" : "",
      y: y(end.high95),
    },
    { id: "low998", path: draw((curve) => curve.low998), outer: true, label: "", y: y(end.low998) },
    {
      id: "high998",
      path: draw((curve) => curve.high998),
      outer: true,
      label: end.high998 <= high ? "99.8%" : "",
      y: y(end.high998),
    },
  ];
}
