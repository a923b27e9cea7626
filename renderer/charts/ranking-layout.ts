import { scaleLinear } from "d3";
import { formatChange, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisTitle, axisUnit, valueTicks, type Tick } from "./axis";
import { TEXT } from "./chart-svg";
import { niceDomain, type Domain } from "./domain";
import type { Readings } from "./reading";
import { lookOf } from "./stock-layout";
import type { SeriesLook } from "./series-look";
import { textWidth, wrapText } from "./text-width";

export interface RankingItem {
  readonly id: string;
  readonly name: string;
  readonly value: Figure;
  /** Edges of its range, when there is one. */
  readonly low?: Figure | undefined;
  readonly high?: Figure | undefined;
  readonly look?: number | undefined;
}

export interface RankingData {
  /** The base scenario first. */
  readonly items: readonly RankingItem[];
  readonly kind: NumberKind;
  /** Which end stands on top. */
  readonly best: "high" | "low";
}

export interface RankingRow {
  readonly id: string;
  readonly lines: readonly string[];
  readonly look: SeriesLook;
  readonly base: boolean;
  readonly y: number;
  readonly x: number | null;
  readonly range: readonly [number, number] | null;
  readonly figure: string;
  readonly change: string;
}

export interface RankingLayout {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  readonly title: string;
  readonly baseX: number | null;
  readonly rows: readonly RankingRow[];
  readonly figureX: number;
  readonly changeX: number;
  readonly readings: Readings;
}

export function rankingDomain(data: RankingData): Domain {
  return niceDomain(
    data.items.flatMap((item) => [item.value, item.low, item.high]),
    "near",
  );
}

/** Best on top; scenarios without a figure at the foot, in the order given. */
export function ranked<T extends { readonly value: Figure }>(items: readonly T[], best: "high" | "low"): T[] {
  const rank = (item: T): number => (item.value === null ? Infinity : best === "high" ? -item.value : item.value);
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (rank(a.item) === rank(b.item) ? a.index - b.index : rank(a.item) - rank(b.item)))
    .map(({ item }) => item);
}

/** A dot a scenario, on one axis, against a line for the base. */
export function rankingLayout(data: RankingData, width: number, domain: Domain): RankingLayout {
  const looks = new Map(data.items.map((item, index) => [item.id, lookOf(item, index)]));
  const base = data.items[0];
  const items = ranked(data.items, data.best);
  const names = items.map((item) => wrapText(item.name, Math.min(230, width * 0.32), TEXT.label, 2, item === base));
  const left = Math.ceil(Math.max(0, ...names.flat().map((line) => textWidth(line, TEXT.label, true)))) + 22;
  const figures = items.map((item) => formatWithUnit(data.kind, item.value));
  const changes = items.map((item) =>
    item === base || item.value === null || base?.value == null ? "" : formatChange(data.kind, item.value - base.value),
  );
  const changeRoom = Math.max(textWidth("On base", TEXT.axis), ...changes.map((text) => textWidth(text, TEXT.label)));
  const figureX = Math.round(width - 2 - changeRoom - 18);
  const right = Math.round(figureX - Math.max(0, ...figures.map((text) => textWidth(text, TEXT.label, true))) - 20);
  const x = scaleLinear()
    .domain([...domain])
    .range([left, Math.max(left + 40, right)])
    .clamp(true);
  const [top, pitch] = [46, 38];
  const rows = items.map((item, index): RankingRow => ({
    id: item.id,
    lines: names[index]!,
    look: looks.get(item.id)!,
    base: item === base,
    y: top + index * pitch + pitch / 2,
    x: item.value === null ? null : x(item.value),
    range: item.low == null || item.high == null ? null : [x(item.low), x(item.high)],
    figure: figures[index]!,
    change: changes[index]!,
  }));
  return {
    width,
    height: top + items.length * pitch + 6,
    left,
    right: Math.max(left + 40, right),
    top,
    bottom: top + items.length * pitch,
    rows,
    figureX,
    changeX: width - 2,
    ticks: valueTicks(x, data.kind, 90),
    title: axisTitle(axisUnit(data.kind), domain, data.kind),
    baseX: base?.value == null ? null : x(base.value),
    readings: rows.map((row, index) => [
      row.x === null
        ? null
        : {
            x: row.x,
            y: row.y,
            text: `${items[index]!.name}: ${row.figure}${row.change === "" ? "" : `, ${row.change} on base`}`,
          },
    ]),
  };
}
