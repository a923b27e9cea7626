import { line, scaleLinear } from "d3";
import { elementAt, lowerFirst } from "../../model";
import { formatFigure, formatTick, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisTitle, axisUnit } from "./axis";
import { meanwhile, type DatesOver } from "./chart-dates";
import { TEXT } from "./chart-svg";
import { datesLayout, type DatesLayout } from "./dates-layout";
import { axisTicks, niceDomain, type Domain } from "./domain";
import { fanExtent, fanShapes, type FanFigures, type FanShapes } from "./fan-shapes";
import { orderedPanels } from "./multiples-order";
import type { Readings } from "./reading";
import { textWidth, wrapText } from "./text-width";

export interface MultiplesData {
  readonly columns: readonly string[];
  readonly panels: readonly {
    readonly id: string;
    readonly name: string;
    readonly values: readonly Figure[];
    /** Where its futures lie. */
    readonly fan?: FanFigures | undefined;
    /** What it is part of: the region of a system. */
    readonly group?: { readonly id: string; readonly name: string } | undefined;
    /** The whole of which the others are parts: it stands before them. */
    readonly first?: true | undefined;
  }[];
  /** The panels have an order of their own, such as what comes before what; else they go by their last figure. */
  readonly asGiven?: true | undefined;
  /** What the groups are, in the singular: "region". */
  readonly groupedBy?: string | undefined;
  readonly kind: NumberKind;
  /** What happens when, and what the figures are calibrated on. */
  readonly dates?: DatesOver | undefined;
  /** A line drawn faintly in every panel to compare with: England, the region, the mean. */
  readonly reference?: { readonly name: string; readonly values: readonly Figure[] } | undefined;
}

export interface Panel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly path: string;
  readonly fan: FanShapes | undefined;
  readonly reference: string;
  readonly end: { readonly x: number; readonly y: number } | null;
  readonly figure: string;
  /** Panels of the first column carry the numbers of the shared axis. */
  readonly first: boolean;
  /** The lowest panel of each column carries the years. */
  readonly lowest: boolean;
  readonly missing: boolean;
}

export interface MultiplesLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly panel: { readonly width: number; readonly plotTop: number; readonly plotHeight: number };
  readonly ticks: readonly { readonly y: number; readonly text: string; readonly zero: boolean }[];
  readonly title: string;
  /** In which order the panels stand, in words. */
  readonly order: string;
  readonly groups: readonly { readonly name: string; readonly y: number }[];
  readonly panels: readonly Panel[];
  readonly ends: readonly [string, string];
  /** Dates, the same in every panel, from its left edge. */
  readonly dates: DatesLayout;
  readonly readings: Readings;
}

export function multiplesDomain(data: MultiplesData): Domain {
  return niceDomain(
    [...data.panels.flatMap((panel) => [...panel.values, ...fanExtent(panel.fan)]), ...(data.reference?.values ?? [])],
    "near",
    3,
  );
}

/** More panels than this are drawn smaller, so that they can be seen together. */
const MANY = 12;
/** As many as this stand in one row of a page, and are drawn larger. */
const FEW = 4;
/** So many rows of panels that are neither few nor many are drawn larger: they still stand in one screenful. */
const LARGER_ROWS = 2;
const GROUP = 30;

/** How large the panels are drawn, and how many stand in a row. */
function sizesFor(
  count: number,
  room: number,
  grouped: boolean,
): { readonly across: number; readonly height: number; readonly gap: number; readonly widest: number } {
  const fit = (least: number, gap: number): number =>
    Math.max(1, Math.min(count, Math.floor((room + gap) / (least + gap))));
  if (count > MANY) return { across: fit(140, 16), height: 48, gap: 16, widest: 260 };
  if (count <= FEW) return { across: fit(150, 22), height: 124, gap: 22, widest: 480 };
  const rows = Math.ceil(count / fit(200, 26));
  return rows <= LARGER_ROWS && !grouped
    ? { across: Math.ceil(count / rows), height: 112, gap: 26, widest: 480 }
    : { across: fit(150, 22), height: 68, gap: 22, widest: 260 };
}

/** The panels in the order in which they stand, group by group. */
export const panelsInOrder = ({ panels, asGiven }: Pick<MultiplesData, "panels" | "asGiven">) =>
  asGiven === true ? [{ name: undefined, panels }] : orderedPanels(panels);

/** As many panels a row as fit at a readable width, all on one axis; a group begins a row of its own. */
export function multiplesLayout(given: MultiplesData, width: number, domain: Domain): MultiplesLayout {
  const sections = panelsInOrder(given);
  const data = { ...given, panels: sections.flatMap(({ panels }) => panels) };
  const grouped = sections.length > 1;
  const count = data.panels.length;
  const plotHeight = sizesFor(count, width, grouped).height;
  const { at, step } = axisTicks(domain, plotHeight, 34);
  const left =
    Math.ceil(Math.max(0, ...at.map((value) => textWidth(formatTick(data.kind, value, step), TEXT.small)))) + 10;
  const { gap, across, widest } = sizesFor(count, width - left, grouped);
  const panelWidth = Math.min(widest, (width - left - gap * (across - 1)) / across);
  const figures = data.panels.map((panel) => {
    const end = panel.values.findLastIndex((value) => value !== null);
    return end < 0 ? formatFigure(data.kind, null) : formatFigure(data.kind, panel.values[end]!);
  });
  const figureRoom = Math.ceil(Math.max(0, ...figures.map((figure) => textWidth(figure, TEXT.axis, true)))) + 8;
  const names = data.panels.map((panel) => wrapText(panel.name, panelWidth - figureRoom, TEXT.axis, 2, true));
  const nameRoom = Math.max(1, ...names.map((lines) => lines.length)) * 15;
  const plotTop = 10;
  const pitch = plotTop + plotHeight + nameRoom + 26;
  const x = scaleLinear()
    .domain([0, Math.max(1, data.columns.length - 1)])
    .range([2, panelWidth - 5]);
  const y = scaleLinear()
    .domain([...domain])
    .range([plotTop + plotHeight, plotTop])
    .clamp(true);
  const draw = (values: readonly Figure[]): string =>
    line<Figure>()
      .defined((value) => value !== null)
      .x((_, index) => x(index))
      .y((value) => y(value ?? 0))
      .digits(1)(values.slice(0, data.columns.length)) ?? "";
  const dates = datesLayout(data.columns.length > 1 ? data.dates : undefined, {
    x,
    ends: [0, data.columns.length - 1],
    edges: [0, panelWidth],
    top: 0,
    rows: 0,
  });
  const top = 26 + nameRoom;
  const reference = data.reference === undefined ? "" : draw(data.reference.values);
  const places = placesIn(
    sections.map((section) => section.panels.length),
    across,
    { top, pitch, group: grouped ? GROUP : 0 },
  );
  const panels = data.panels.map((panel, index): Panel => {
    const { column, y: panelTop, lowest } = elementAt(places.panels, index);
    const end = panel.values.findLastIndex((value) => value !== null);
    return {
      id: panel.id,
      lines: names[index]!,
      x: left + column * (panelWidth + gap),
      y: panelTop,
      path: draw(panel.values),
      fan: panel.fan === undefined ? undefined : fanShapes(panel.fan, x, y),
      reference,
      end: end < 0 ? null : { x: x(end), y: y(panel.values[end]!) },
      figure: figures[index]!,
      first: column === 0,
      lowest,
      missing: end < 0,
    };
  });
  return {
    width,
    height: places.bottom - nameRoom,
    left,
    panel: { width: panelWidth, plotTop, plotHeight },
    title: axisTitle(axisUnit(data.kind), domain, data.kind),
    ticks: at.map((value) => ({ y: y(value), text: formatTick(data.kind, value, step), zero: value === 0 })),
    order: [orderSays(given, data.columns.at(-1) ?? "", grouped), spanOf(dates)]
      .filter((part) => part !== "")
      .join(" \u00b7 "),
    groups: sections.flatMap(({ name }, index) =>
      name === undefined ? [] : [{ name, y: elementAt(places.groups, index) - nameRoom }],
    ),
    panels,
    ends: [data.columns[0] ?? "", data.columns.at(-1) ?? ""],
    dates,
    readings: [
      ...data.panels.map((panel, index) =>
        data.columns.map((column, at2) => {
          const value = panel.values[at2] ?? null;
          return value === null
            ? null
            : {
                x: panels[index]!.x + x(at2),
                y: panels[index]!.y + y(value),
                text: `${column}, ${panel.name}: ${formatWithUnit(data.kind, value)}${meanwhile(data.dates?.happenings, at2)}`,
              };
        }),
      ),
      ...panels
        .slice(0, dates.marks.length === 0 ? 0 : 1)
        .map((panel) =>
          dates.marks.map(({ x: at2, says }) => ({ x: panel.x + at2, y: panel.y + plotTop, text: says })),
        ),
    ],
  };
}

/** What the figures are calibrated on, said once for all panels. */
const spanOf = ({ span, bands }: DatesLayout): string =>
  span === undefined
    ? ""
    : bands.length === 0
      ? `${span.named}, before these years`
      : `Shaded: ${lowerFirst(span.named)}`;

/** How the panels are ordered, as it stands over them; nothing where there is one, or their order is their own. */
function orderSays({ asGiven, panels, groupedBy }: MultiplesData, last: string, grouped: boolean): string {
  if (asGiven === true || panels.length < 2) return "";
  const highest = `highest in ${last} first`;
  return grouped && groupedBy !== undefined
    ? `By ${groupedBy}, ${highest}`
    : `${highest.charAt(0).toUpperCase()}${highest.slice(1)}`;
}

/** Rows and columns of the panels of each section, one section under the other. */
function placesIn(
  sizes: readonly number[],
  across: number,
  { top, pitch, group }: { readonly top: number; readonly pitch: number; readonly group: number },
): {
  readonly panels: readonly { readonly column: number; readonly y: number; readonly lowest: boolean }[];
  readonly groups: readonly number[];
  readonly bottom: number;
} {
  const panels: { column: number; y: number; lowest: boolean }[] = [];
  const groups: number[] = [];
  let y = top;
  for (const size of sizes) {
    groups.push(y + group - 16);
    y += group;
    for (let index = 0; index < size; index += 1)
      panels.push({
        column: index % across,
        y: y + Math.floor(index / across) * pitch,
        lowest: index + across >= size,
      });
    y += Math.max(1, Math.ceil(size / across)) * pitch;
  }
  return { panels, groups, bottom: y };
}
