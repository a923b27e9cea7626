import { line, scaleLinear } from "d3";
import { formatChange, formatFigure, formatWithUnit, type Figure } from "../words/format";
import { axisTitle, axisUnit, tickRoom, valueTicks, type Tick } from "./axis";
import { meanwhile } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { datesLayout, datesReadings, spanHeight, type DatesLayout } from "./dates-layout";
import { niceDomain, present, type Domain } from "./domain";
import { fanExtent, fanShapes, type FanFigures, type FanShapes } from "./fan-shapes";
import { WORD_ROWS } from "./happenings-layout";
import type { Reading, Readings } from "./reading";
import { BASE_LOOK, KEPT_LOOK, seriesLook, type SeriesLook } from "./series-look";
import type { StockData, StockSeries } from "./stock-data";
import { crossingsOf, placedCrossings, type PlacedCrossing } from "./stock-crossing";
import { goesOnOver, historyLines, withHistory, type HistoryLine } from "./stock-history";
import { spreadLabels } from "./spread-labels";
import { textWidth, wrapText } from "./text-width";

export interface StockLine {
  readonly id: string;
  readonly look: SeriesLook;
  readonly path: string;
  /** Single years between two gaps, which a line cannot show. */
  readonly alone: readonly { readonly x: number; readonly y: number }[];
  readonly fan: FanShapes | undefined;
  readonly end: { readonly x: number; readonly y: number } | null;
  /** How strongly it is drawn: what is foretold, what is decided, and what was once foretold. */
  readonly of: LineOf;
}

export type LineOf = "staff" | "posts" | "kept";

export interface StockLabel {
  readonly id: string;
  readonly colour: string;
  readonly lines: readonly string[];
  readonly y: number;
  /** Height at which the line itself ends. */
  readonly from: number;
  /** Where the line ends: before the last year when later figures are missing. */
  readonly fromX: number;
  /** False when a held axis leaves the end of the line out of sight. */
  readonly inSight: boolean;
  readonly x: number;
  readonly of: LineOf;
}

export interface StockLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly years: readonly number[];
  readonly yearNames: readonly string[];
  readonly lines: readonly StockLine[];
  readonly labels: readonly StockLabel[];
  /** The base scenario's gap: too few staff, and more staff than posts. */
  readonly short: string;
  readonly over: string;
  readonly gapLabel: { readonly x: number; readonly y: number; readonly text: string } | null;
  readonly readings: Readings;
  readonly history: readonly HistoryLine[];
  readonly crossings: readonly PlacedCrossing[];
  readonly dates: DatesLayout;
  /** Where what the figures are calibrated on is named. */
  readonly spanY: number;
}

/** The axis that suits all the lines and fans; from nothing where a gap is shaded, whose height is read as its size. */
export function stockDomain(data: StockData): Domain {
  return niceDomain(
    [
      ...data.series.flatMap((one) => [...one.staff, ...(one.establishment ?? []), ...fanExtent(one.fan)]),
      ...(data.history?.lines ?? []).flatMap(({ values, goesOn = [] }) => [...values, ...goesOn]),
      ...(data.history?.kept ?? []).flatMap(({ values }) => values),
    ],
    data.series[0]?.establishment === undefined ? "near" : "always",
  );
}

/** The look of a series: ink for the first, else its own place in the palette. */
export function lookOf(series: { readonly look?: number | undefined }, index: number): SeriesLook {
  return index === 0 ? BASE_LOOK : seriesLook(series.look ?? index - 1);
}

/** A mark of a stock chart that can be asked why. */
export interface StockAsked {
  readonly of: LineOf;
  readonly series: string;
  /** Which of the years the chart was given; -1 is the opening. */
  readonly year: number;
}

const askedOf = ({ of, series, year }: StockAsked): string => `${of} ${year} ${series}`;

/** What a reading's id asks of. */
export function askedIn(id: string): StockAsked {
  const [of = "", year = "", ...series] = id.split(" ");
  return { of: of === "posts" ? "posts" : "staff", year: Number(year), series: series.join(" ") };
}

const last = (values: readonly Figure[]): number => values.findLastIndex((value) => value !== null);

/**
 * Pieces between two lines, cut where they cross, so that a shortage and a surplus are shaded apart.
 * @returns closed paths: where `lower` is under `upper`, and where it is over
 */
export function gapShapes(
  xs: readonly number[],
  lower: readonly Figure[],
  upper: readonly Figure[],
  y: (value: number) => number,
): { short: string; over: string } {
  const shapes = { short: "", over: "" };
  const point = (x: number, value: number): string => `${x.toFixed(1)},${y(value).toFixed(1)}`;
  for (let index = 0; index + 1 < xs.length; index += 1) {
    const [l0, l1, u0, u1] = [
      lower[index] ?? null,
      lower[index + 1] ?? null,
      upper[index] ?? null,
      upper[index + 1] ?? null,
    ];
    if (l0 === null || l1 === null || u0 === null || u1 === null) continue;
    const [x0, x1] = [xs[index]!, xs[index + 1]!];
    const [g0, g1] = [u0 - l0, u1 - l1];
    if (g0 * g1 >= 0) {
      if (g0 !== 0 || g1 !== 0)
        shapes[g0 + g1 > 0 ? "short" : "over"] +=
          `M${point(x0, l0)}L${point(x1, l1)}L${point(x1, u1)}L${point(x0, u0)}Z`;
      continue;
    }
    const share = g0 / (g0 - g1);
    const [xc, vc] = [x0 + share * (x1 - x0), l0 + share * (l1 - l0)];
    shapes[g0 > 0 ? "short" : "over"] += `M${point(x0, l0)}L${point(xc, vc)}L${point(x0, u0)}Z`;
    shapes[g1 > 0 ? "short" : "over"] += `M${point(xc, vc)}L${point(x1, l1)}L${point(x1, u1)}Z`;
  }
  return shapes;
}

interface Ended {
  readonly line: StockLine;
  readonly colour: string;
  readonly words: string[];
}

/** Staff in post against establishment, by year and scenario. */
export function stockLayout(given: StockData, width: number, height: number, domain: Domain): StockLayout {
  const data = withHistory(given);
  const { years, series, kind } = data;
  const staffName = data.staffName ?? "Staff in post";
  const postsName = data.establishmentName ?? "Establishment";
  const labelWidth = Math.min(210, Math.max(96, width * 0.27));
  const left = tickRoom(domain, height, kind);
  const right = Math.max(left + 60, width - labelWidth - 16);
  const across = scaleLinear()
    .domain([0, Math.max(1, years.length - 1)])
    .range([left + 10, right]);
  const dates = datesLayout(years.length > 1 ? data.dates : undefined, {
    x: across,
    ends: [0, years.length - 1],
    // Over the names of the lines there is room for the end of a word.
    edges: [left, right + labelWidth * 0.5],
    top: 34,
    rows: WORD_ROWS,
  });
  const plot = { left, right, top: 34 + dates.room, bottom: height - 30 };
  const y = scaleLinear()
    .domain([...domain])
    .range([plot.bottom, plot.top]);
  // A single year stands beside its labels; several span the plot.
  const xs = years.map((_, index) => (years.length === 1 ? plot.right : across(index)));

  const draw = (values: readonly Figure[], id: string, look: SeriesLook, of: LineOf, fan?: FanFigures): StockLine => {
    const has = (value: Figure | undefined): value is number => value !== null && value !== undefined;
    const indexes = years.map((_, index) => index);
    const path =
      line<number>()
        .defined((index) => has(values[index]))
        .x((index) => xs[index]!)
        .y((index) => y(values[index] ?? 0))
        .digits(1)(indexes) ?? "";
    const alone = indexes
      .filter((index) => has(values[index]) && !has(values[index - 1]) && !has(values[index + 1]))
      .map((index) => ({ x: xs[index]!, y: y(values[index]!) }));
    const end = last(values.slice(0, years.length));
    const shapes = fan === undefined ? undefined : fanShapes(fan, (index) => xs[index]!, y);
    return { id, look, path, fan: shapes, alone, of, end: end < 0 ? null : { x: xs[end]!, y: y(values[end]!) } };
  };

  const ended: Ended[] = [];
  const readings: (readonly (Reading | null)[])[] = [];
  const opensAt = years.length - given.years.length - 1;
  const read = (values: readonly Figure[], name: string, id?: string, of: LineOf = "staff"): void => {
    const why = id === undefined ? undefined : (data.dates?.under.get(id) ?? data.dates?.happenings);
    readings.push(
      years.map((year, index) => {
        const value = values[index] ?? null;
        return value === null
          ? null
          : {
              x: xs[index]!,
              y: y(value),
              ...(id === undefined || index < opensAt
                ? {}
                : { id: askedOf({ of, series: id, year: index - opensAt - 1 }) }),
              text: `${year}, ${name}: ${formatWithUnit(kind, value)}${meanwhile(why, index)}`,
            };
      }),
    );
  };
  const base = series[0];
  const seen = new Map<string, string>();
  series.forEach((one, index) => {
    const look = lookOf(one, index);
    const end = last(one.staff);
    const staff = draw(one.staff, one.id, look, "staff", one.fan);
    const from = base?.staff[end] ?? null;
    const value = one.staff[end] ?? null;
    const figure = formatWithUnit(kind, value);
    const change =
      index > 0 && from !== null && value !== null ? `${figure}, ${formatChange(kind, value - from)}` : figure;
    ended.push({ line: staff, colour: look.colour, words: [one.name, change] });
    read(one.staff, series.length === 1 ? staffName : one.name, one.id);
    if (one.establishment !== undefined && present(one.establishment).length > 0) {
      // Sums made in another order differ in their last digits, and are still the same posts.
      const key = one.establishment.map((posts) => posts?.toPrecision(9) ?? "").join("|");
      if (seen.has(key)) return;
      seen.set(key, one.id);
      const endPosts = last(one.establishment);
      const name = seen.size === 1 ? postsName : `${postsName}, ${one.name}`;
      ended.push({
        line: draw(one.establishment, `${one.id} posts`, look, "posts"),
        colour: index === 0 ? "var(--ink-soft)" : look.colour,
        words: [name, formatWithUnit(kind, one.establishment[endPosts] ?? null)],
      });
      read(one.establishment, name, one.id, "posts");
    }
  });

  if (data.history !== undefined)
    for (const one of data.history.lines) {
      read(one.values, one.name);
      if (one.goesOn !== undefined) read(goesOnOver(data.history, one), `${one.name}, as the plan has them`);
    }
  for (const { id, name, values } of data.history?.kept ?? []) {
    ended.push({
      line: draw(values, `${id} kept`, KEPT_LOOK, "kept"),
      colour: KEPT_LOOK.colour,
      words: [name, formatWithUnit(kind, values[last(values)] ?? null)],
    });
    read(values, name);
  }

  const spotsOf = (values: readonly Figure[]) =>
    years.flatMap((_, index) => {
      const value = values[index] ?? null;
      return value === null ? [] : [{ x: xs[index]!, y: y(value) }];
    });
  const crossings =
    data.crossing === undefined
      ? []
      : placedCrossings(
          crossingsOf(years, [base?.staff ?? [], series[1]?.staff ?? []], xs, y, data.crossing),
          series.map(({ staff }) => spotsOf(staff)),
          plot,
        );
  if (crossings.length > 0) readings.push(crossings);
  const spanY = spanHeight(dates, plot, readings.flat());
  readings.push(...datesReadings(dates, plot, spanY));

  const shapes =
    base?.establishment === undefined ? { short: "", over: "" } : gapShapes(xs, base.staff, base.establishment, y);
  const gap = gapLabel(data, xs, y, plot);
  // A gap too narrow to name in its own shading is named at the end of the base's line.
  const size = base === undefined || gap !== null ? null : lastGap(base);
  if (size !== null && ended[0] !== undefined) {
    const [name = "", figure = ""] = ended[0].words;
    ended[0] = {
      ...ended[0],
      words: [
        name,
        `${figure}${size >= 0 ? `, gap ${formatFigure(kind, size)}` : `, ${formatFigure(kind, -size)} over`}`,
      ],
    };
  }

  const label = (most: number) =>
    ended.flatMap(({ line: one, colour, words: [name = "", figure = ""] }) =>
      one.end === null
        ? []
        : [
            {
              line: one,
              end: one.end,
              colour,
              lines: [...wrapText(name, labelWidth, TEXT.label, most, one.of === "staff"), figure],
            },
          ],
    );
  const room = [plot.top - (dates.room > 0 ? 4 : 18), plot.bottom + 6] as const;
  const tall = (one: { readonly lines: readonly string[] }): number => one.lines.length * 17 + 6;
  // Names give up their second line before they are allowed to touch.
  const two = label(2);
  const shown = two.reduce((sum, one) => sum + tall(one), 0) <= room[1] - room[0] ? two : label(1);
  const within = (at: number): number => Math.min(plot.bottom, Math.max(plot.top, at));
  // Ends beyond a held axis all stand at its edge; a hair of their true height keeps them in order.
  const middles = spreadLabels(
    shown.map((one) => ({ at: within(one.end.y) + one.end.y * 1e-6, size: tall(one) })),
    ...room,
  );
  const labels = shown.map((one, index) => ({
    id: one.line.id,
    colour: one.colour,
    lines: one.lines,
    y: middles[index]!,
    from: within(one.end.y),
    fromX: one.end.x,
    inSight: within(one.end.y) === one.end.y,
    x: plot.right + 16,
    of: one.line.of,
  }));

  return {
    width,
    height,
    plot,
    ticks: valueTicks(y, kind),
    title: axisTitle(axisUnit(kind), domain, kind),
    years: xs,
    yearNames: years,
    lines: ended.map((one) => one.line),
    labels,
    ...shapes,
    gapLabel: gap,
    readings,
    history: historyLines(data.history, xs, y, plot.top),
    crossings,
    dates,
    spanY,
  };
}

/** Posts less staff in the last year that has both. */
function lastGap(series: StockSeries): Figure {
  const at = last(series.staff);
  const [staff, posts] = [series.staff[at] ?? null, series.establishment?.[at] ?? null];
  return staff === null || posts === null ? null : posts - staff;
}

/** Names the gap inside its own shading, in the widest band that no line crosses; not at all when none is tall enough. */
function gapLabel(
  data: StockData,
  xs: readonly number[],
  y: (value: number) => number,
  plot: StockLayout["plot"],
): StockLayout["gapLabel"] {
  const base = data.series[0];
  const at = base === undefined ? -1 : last(base.staff);
  const staff = base?.staff[at] ?? null;
  const posts = base?.establishment?.[at] ?? null;
  if (staff === null || posts === null || at < 1) return null;
  const text =
    posts >= staff
      ? `Gap ${formatWithUnit(data.kind, posts - staff)}`
      : `${formatWithUnit(data.kind, staff - posts)} over`;
  const edge = xs[at]! - textWidth(text, TEXT.axis, true) - 24;
  if (edge < plot.left) return null;
  const first = Math.max(0, xs.findIndex((x) => x >= edge) - 1);
  const band = (values: readonly Figure[] | undefined): [number, number] | null => {
    const heights = present((values ?? []).slice(first, at + 1)).map(y);
    return heights.length === 0 ? null : [Math.min(...heights), Math.max(...heights)];
  };
  const [staffBand, postsBand] = [band(base?.staff), band(base?.establishment)];
  if (staffBand === null || postsBand === null) return null;
  const [top, bottom] = posts >= staff ? [postsBand[1], staffBand[0]] : [staffBand[1], postsBand[0]];
  const crossing = data.series
    .flatMap((one) => [band(one.staff), band(one.establishment)])
    .filter((one): one is [number, number] => one !== null && one[1] > top && one[0] < bottom)
    .sort((a, b) => a[0] - b[0]);
  let from = Math.max(top, plot.top);
  let best = { size: 0, middle: 0 };
  for (const [upper, lower] of [...crossing, [Math.min(bottom, plot.bottom), bottom] as const]) {
    if (upper - from > best.size) best = { size: upper - from, middle: (upper + from) / 2 };
    from = Math.max(from, lower);
  }
  return best.size < 24 ? null : { x: xs[at]! - 12, y: best.middle + 4.5, text };
}
