import { line, scaleLinear } from "d3";
import { formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisTitle, axisUnit, tickRoom, valueTicks, type Tick } from "./axis";
import { meanwhile, type DatesOver } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { datesLayout, datesReadings, spanHeight, type DatesLayout } from "./dates-layout";
import { niceDomain, type Domain } from "./domain";
import { fanExtent, fanShapes, type FanFigures, type FanShapes } from "./fan-shapes";
import type { Readings } from "./reading";
import { spreadLabels } from "./spread-labels";
import { textWidth, wrapText } from "./text-width";

export interface WeekLine {
  readonly id: string;
  readonly name: string;
  /** A value for every moment of {@link WeekLinesData.weeks}; null is missing. */
  readonly values: readonly Figure[];
  readonly colour: string;
  /** `stroke-dasharray`; empty for an unbroken line. */
  readonly dash: string;
  /** Where its futures lie. */
  readonly fan?: FanFigures | undefined;
  /** Marks every value, so that one without neighbours is seen too. */
  readonly marked?: true | undefined;
  /** Drawn thin, from one value to the next over the moments between that have none. */
  readonly thin?: true | undefined;
}

/** A planning year with the moments in it that are drawn. */
export interface DrawnYear {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** The moment it would end at, where not all of it is drawn. */
  readonly ends?: number | undefined;
}

export interface WeekLinesData {
  /** What each moment is called: "at the start", "week of 6 April 2026". */
  readonly weeks: readonly string[];
  /** Planning years with the moments they begin and end at. */
  readonly years: readonly DrawnYear[];
  readonly lines: readonly WeekLine[];
  /** What happens when, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
  readonly kind: NumberKind;
  /** A level aimed for, drawn across. */
  readonly aim?: { readonly value: number; readonly label: string } | undefined;
  /** Where the change matters and not the level: the axis begins near the lines, and not at nothing. */
  readonly near?: true | undefined;
  /** The moment looked at in another picture, marked here. */
  readonly at?: number | undefined;
}

export interface WeekLineLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly colour: string;
  readonly from: number;
  readonly fromX: number;
}

export interface WeekLinesLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly years: readonly {
    readonly name: string;
    readonly x: number;
    readonly middle: number;
    readonly shown: boolean;
  }[];
  readonly paths: readonly {
    readonly id: string;
    readonly path: string;
    readonly colour: string;
    readonly dash: string;
    readonly thin: boolean;
    readonly fan: FanShapes | undefined;
    readonly marks: readonly { readonly x: number; readonly y: number }[];
  }[];
  readonly labels: readonly WeekLineLabel[];
  readonly aim: {
    readonly y: number;
    readonly label: string;
    /** Whether its words stand at the left, where the lines leave room for them. */ readonly atStart: boolean;
  } | null;
  readonly at: number | null;
  readonly dates: DatesLayout;
  readonly spanY: number;
  readonly readings: Readings;
}

/** The axis that suits the lines; those of a picture beside it too where the two are to be compared. */
export function weekLinesDomain(data: WeekLinesData, beside: readonly WeekLine[] = []): Domain {
  if (data.near === true) return niceDomain([...data.lines.flatMap((one) => one.values), data.aim?.value], "near");
  let most = 0;
  for (const one of [...data.lines, ...beside])
    for (const value of [...one.values, ...fanExtent(one.fan)]) if (value !== null && value > most) most = value;
  return niceDomain([0, most, data.aim?.value], "always");
}

/** Whether the lines come nearer to what is aimed for at their ends than at their beginnings. */
function endsNearer({ lines, aim }: WeekLinesData, y: (value: number) => number): boolean {
  const off = (value: Figure | undefined): number =>
    value === null || value === undefined || aim === undefined ? Infinity : Math.abs(y(value) - y(aim.value));
  const nearest = (at: 0 | -1): number => Math.min(...lines.map(({ values }) => off(values.at(at))));
  return nearest(-1) < nearest(0);
}

/** The moments a line is drawn through: of a thin one only those that have a value, so that it goes over the others. */
function drawnAt({ values, thin }: WeekLine): readonly number[] {
  const moments = values.map((_, index) => index);
  return thin === true ? moments.filter((index) => values[index] !== null) : moments;
}

/** Years whose names stand under their middles without touching: of two that would, the whole one before the part. */
function namedYears(years: WeekLinesData["years"], x: (moment: number) => number): ReadonlySet<number> {
  const widest = Math.max(0, ...years.map((year) => textWidth(year.name, TEXT.axis))) + 12;
  const longest = Math.max(0, ...years.map(({ first, last }) => last - first));
  const places = years.map(({ first, last }, index) => ({
    index,
    middle: (x(first) + x(last)) / 2,
    part: last - first < longest / 2,
  }));
  const named = new Map<number, number>();
  for (const { index, middle } of [...places.filter((one) => !one.part), ...places.filter((one) => one.part)])
    if ([...named.values()].every((other) => Math.abs(other - middle) >= widest)) named.set(index, middle);
  return new Set(named.keys());
}

/** The moment a year begins at: where the one before it ends. */
const beginsAt = (years: readonly DrawnYear[], year: number): number =>
  years[year - 1]?.last ?? Math.max(0, (years[year]?.first ?? 0) - 1);

/** The moment of a time in years, 0 being the end of the first year drawn. */
export function momentOf(years: readonly DrawnYear[], at: number): number {
  const year = Math.min(years.length - 1, Math.max(0, Math.ceil(at)));
  const begins = beginsAt(years, year);
  const { last = begins, ends = last } = years[year] ?? {};
  return begins + (at - year + 1) * (ends - begins);
}

/** The time in years of a moment; the other way round of {@link momentOf}. */
export function yearsOf(years: readonly DrawnYear[], moment: number): number {
  const found = years.findIndex(({ last }) => moment <= last);
  const year = found < 0 ? years.length - 1 : found;
  const begins = beginsAt(years, year);
  const { last = begins, ends = last } = years[year] ?? {};
  return year - 1 + (ends > begins ? (moment - begins) / (ends - begins) : 0);
}

/** One measure or several by week, over the years of a plan. */
export function weekLinesLayout(data: WeekLinesData, width: number, height: number, domain: Domain): WeekLinesLayout {
  const { kind } = data;
  const moments = data.weeks.length;
  const labelWidth = Math.min(150, Math.max(84, width * 0.26));
  // Room for words over the plot is known before the plot is.
  const wordy = datesLayout(data.dates, {
    x: (at) => at,
    ends: [yearsOf(data.years, 0), yearsOf(data.years, moments - 1)],
    edges: [-Infinity, Infinity],
    top: 0,
    rows: 1,
  });
  const upright = { top: 30 + wordy.room, bottom: height - 28 };
  const y = scaleLinear()
    .domain([...domain])
    .range([upright.bottom, upright.top])
    .clamp(true);
  const ticks = valueTicks(y, kind, 44);
  // An axis near its lines has finer steps than one from nothing, and longer numbers.
  const left = Math.max(
    tickRoom(domain, height, kind),
    data.near === true ? Math.ceil(Math.max(...ticks.map(({ text }) => textWidth(text, TEXT.axis)))) + 10 : 0,
  );
  const plot = { left, right: Math.max(left + 60, width - labelWidth - 14), ...upright };
  const x = scaleLinear()
    .domain([0, Math.max(1, moments - 1)])
    .range([plot.left + 2, plot.right]);
  const dates = datesLayout(data.dates, {
    x: (at) => x(momentOf(data.years, at)),
    ends: [yearsOf(data.years, 0), yearsOf(data.years, moments - 1)],
    edges: [plot.left, plot.right],
    top: 28,
    rows: 1,
  });
  const ended = data.lines.map((one) => {
    const end = one.values.findLastIndex((value) => value !== null);
    return { one, end, value: one.values[end] ?? null };
  });
  const named = ended
    .filter(({ one, end }) => end >= 0 && one.marked === undefined)
    .map(({ one, end, value }) => ({
      id: one.id,
      colour: one.colour,
      lines: [...wrapText(one.name, labelWidth, TEXT.axis, 2, true), formatWithUnit(kind, value)],
      from: y(value ?? 0),
      fromX: x(end),
    }));
  const middles = spreadLabels(
    named.map((one) => ({ at: one.from, size: one.lines.length * 16 + 4 })),
    plot.top - 16,
    plot.bottom + 8,
  );
  // What has been counted ends far from the other lines, and is named where it does.
  const counted = ended
    .filter(({ one, end }) => end >= 0 && one.marked === true)
    .map(({ one, end, value }): WeekLineLabel => {
      const at = { x: x(end) + 6, y: y(value ?? 0) - 22 };
      const lines = [one.name, formatWithUnit(kind, value)];
      return { id: one.id, colour: one.colour, lines, ...at, from: at.y, fromX: at.x };
    });
  const yearsNamed = namedYears(data.years, x);
  const inYears = data.weeks.map((_, moment) => yearsOf(data.years, moment));
  const readings = data.lines.map((one) => {
    const why = data.dates?.under.get(one.id) ?? data.dates?.happenings;
    return data.weeks.map((week, index) => {
      const value = one.values[index] ?? null;
      const [before = -Infinity, now = -Infinity] = [inYears[index - 1], inYears[index]];
      const because = one.marked === true ? "" : meanwhile(why, now, before);
      return value === null
        ? null
        : {
            x: x(index),
            y: y(value),
            text: `${one.name}, ${week}: ${formatWithUnit(kind, value)}${because}`,
            // What was counted has no sum.
            ...(one.marked === true || one.thin === true ? {} : { id: `${one.id} ${index}` }),
          };
    });
  });
  const spanY = spanHeight(dates, plot, readings.flat());
  return {
    width,
    height,
    plot,
    ticks,
    title: axisTitle(axisUnit(kind), domain, kind),
    years: data.years.map((year, index) => ({
      name: year.name,
      x: x(year.first),
      middle: (x(year.first) + x(year.last)) / 2,
      shown: yearsNamed.has(index),
    })),
    paths: data.lines.map((one) => ({
      id: one.id,
      colour: one.colour,
      dash: one.dash,
      thin: one.thin === true,
      fan: one.fan === undefined ? undefined : fanShapes(one.fan, x, y),
      marks:
        one.marked === undefined
          ? []
          : one.values.flatMap((value, index) => (value === null ? [] : [{ x: x(index), y: y(value) }])),
      path:
        line<number>()
          .defined((index) => one.values[index] !== null)
          .x((index) => x(index))
          .y((index) => y(one.values[index] ?? 0))
          .digits(1)(drawnAt(one)) ?? "",
    })),
    labels: [...named.map((one, index) => ({ ...one, x: plot.right + 14, y: middles[index]! })), ...counted],
    aim:
      data.aim === undefined
        ? null
        : { y: y(data.aim.value), label: data.aim.label, atStart: data.near === true && endsNearer(data, y) },
    at: data.at === undefined ? null : x(data.at),
    dates,
    spanY,
    readings: [...readings, ...datesReadings(dates, plot, spanY)],
  };
}
