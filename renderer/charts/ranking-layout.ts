import { scaleLinear } from "d3";
import { formatChange, formatWithUnit, type Figure, type NumberKind } from "../words/format";
import { axisUnit, valueTicks, type Tick } from "./axis";
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

/** What a scenario differs from the base by; nothing where the difference is too small to be told. */
function difference(data: RankingData, value: Figure | undefined): Figure {
  const base = data.items[0]?.value ?? null;
  if (value === null || value === undefined || base === null) return null;
  return formatChange(data.kind, value - base) === noChange ? 0 : value - base;
}
const noChange = formatChange("heads", 0);

/** The axis that suits what the scenarios and their ranges differ from the base by; nothing is always on it. */
export function rankingDomain(data: RankingData): Domain {
  return niceDomain(
    data.items.flatMap((item) => [item.value, item.low, item.high].map((value) => difference(data, value))),
    "always",
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

/** A dot a scenario on one axis of differences, whose nothing is the base. */
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
  const at = (value: Figure | undefined): number | null => {
    const by = difference(data, value);
    return by === null ? null : x(by);
  };
  const rangeOf = ({ low, high }: RankingItem): readonly [number, number] | null => {
    const [from, to] = [at(low), at(high)];
    return from === null || to === null ? null : [from, to];
  };
  const [top, pitch] = [46, 38];
  const rows = items.map((item, index): RankingRow => ({
    id: item.id,
    lines: names[index]!,
    look: looks.get(item.id)!,
    base: item === base,
    y: top + index * pitch + pitch / 2,
    x: at(item.value),
    range: rangeOf(item),
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
    ticks: valueTicks(x, data.kind, 90).map((tick) => ({
      ...tick,
      text: tick.zero ? "Base" : x.invert(tick.at) > 0 ? `+${tick.text}` : tick.text,
    })),
    title: `${axisUnit(data.kind)}, more or less than the base`,
    baseX: base?.value == null ? null : x(0),
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
