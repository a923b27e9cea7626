import { scaleLinear } from "d3";
import { formatFigure, formatWithUnit } from "../words/format";
import { TEXT } from "./chart-svg";
import type { Domain } from "./domain";
import type { Readings } from "./reading";
import { spreadLabels } from "./spread-labels";
import { wrapText } from "./text-width";
import { tierLook, type TierLook } from "./tier-look";

export interface TeamSplitData {
  /** Levels of staff in the order of the plan, with their WTE. */
  readonly levels: readonly { readonly id: string; readonly label: string; readonly wte: number }[];
}

export interface TeamSplitLayout {
  readonly width: number;
  readonly height: number;
  readonly bar: { readonly left: number; readonly top: number; readonly height: number; readonly width: number };
  /** WTE in one px of the bar. */
  readonly perPixel: number;
  readonly parts: readonly {
    readonly id: string;
    readonly look: TierLook;
    readonly x: number;
    readonly width: number;
    readonly lines: readonly string[];
    readonly textX: number;
  }[];
  readonly edges: readonly { readonly left: string; readonly right: string; readonly x: number }[];
  readonly readings: Readings;
}

const total = (data: TeamSplitData): number => data.levels.reduce((sum, level) => sum + level.wte, 0);

export const teamSplitDomain = (data: TeamSplitData): Domain => [0, total(data) || 1];

/** The team as one bar, a part for each level of staff. */
export function teamSplitLayout(data: TeamSplitData, width: number, domain: Domain): TeamSplitLayout {
  const bar = { left: 14, top: 12, height: 36, width: Math.max(60, width - 28) };
  const x = scaleLinear()
    .domain([...domain])
    .range([bar.left, bar.left + bar.width])
    .clamp(true);
  let from = 0;
  const parts = data.levels.map((level, index) => {
    const left = x(from);
    from += level.wte;
    return {
      id: level.id,
      look: tierLook(index, data.levels.length),
      x: left,
      width: x(from) - left,
      wte: level.wte,
      label: level.label,
    };
  });
  const room = Math.max(60, bar.width / Math.max(1, parts.length) - 14);
  const lines = parts.map((part) => [
    ...wrapText(part.label, room, TEXT.axis, 2, true),
    formatWithUnit("wte", part.wte),
  ]);
  const middles = spreadLabels(
    parts.map((part) => ({ at: part.x + part.width / 2, size: room + 10 })),
    bar.left - 4,
    bar.left + bar.width + 4,
  );
  const depth = Math.max(2, ...lines.map((one) => one.length));
  return {
    width,
    height: bar.top + bar.height + 24 + depth * 16,
    bar,
    perPixel: (domain[1] - domain[0]) / bar.width,
    parts: parts.map((part, index) => ({
      id: part.id,
      look: part.look,
      x: part.x,
      width: part.width,
      lines: lines[index]!,
      textX: middles[index]!,
    })),
    edges: parts
      .slice(0, -1)
      .map((part, index) => ({ left: part.id, right: parts[index + 1]!.id, x: part.x + part.width })),
    readings: [
      parts.map((part) => ({
        x: part.x + part.width / 2,
        y: bar.top + bar.height / 2,
        text: `${part.label}: ${formatWithUnit("wte", part.wte)}, ${formatFigure("rate", total(data) > 0 ? part.wte / total(data) : null)} of the team`,
      })),
    ],
  };
}
