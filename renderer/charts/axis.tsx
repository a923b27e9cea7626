import type { ScaleLinear } from "d3";
import { formatTick, unitOf, type NumberKind } from "../words/format";
import { axisTicks, type Domain } from "./domain";
import { TEXT, Words } from "./chart-svg";
import { textWidth } from "./text-width";

/** A tick of an axis: where it is drawn and what stands there. */
export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly zero: boolean;
}

/** The ticks of a value axis in the pixels of its scale. */
export function valueTicks(scale: ScaleLinear<number, number>, kind: NumberKind, gap?: number): Tick[] {
  const [from = 0, to = 1] = scale.range();
  const [low = 0, high = 1] = scale.domain();
  const { at, step } = axisTicks([low, high], to - from, gap);
  // Half a person is no place for a tick.
  const whole = kind === "heads" || kind === "cases";
  return at
    .filter((value) => !whole || Number.isInteger(value))
    .map((value) => ({ at: scale(value), text: formatTick(kind, value, step), zero: value === 0 }));
}

/** Room to the left of a plot for the numbers of an upright axis. */
export function tickRoom(domain: Domain, length: number, kind: NumberKind): number {
  const { at, step } = axisTicks(domain, length);
  return Math.ceil(Math.max(16, ...at.map((value) => textWidth(formatTick(kind, value, step), TEXT.axis)))) + 10;
}

/** The unit as it stands over an axis, with a capital because it begins the line. */
export function axisUnit(kind: NumberKind): string {
  const unit = { rate: "per cent", money: "pounds" }[kind as string] ?? unitOf(kind);
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}

/** An axis that does not start at nothing says so beside its unit. */
export function axisTitle(unit: string, domain: Domain, kind: NumberKind): string {
  const [low, high] = domain;
  if (low <= 0 && high >= 0) return unit;
  const end = low > 0 ? low : high;
  return `${unit === "" ? "Axis" : `${unit}, axis`} ${low > 0 ? "starts" : "ends"} at ${formatTick(kind, end, axisTicks(domain, 300).step)}`;
}

/** Numbers up the left side with a hairline each; the line at nothing is ink. The unit stands over the numbers. */
export function UprightAxis({
  ticks,
  left,
  right,
  top,
  title,
}: {
  readonly ticks: readonly Tick[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly title: string;
}) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.text}>
          <line
            x1={left}
            x2={right}
            y1={tick.at}
            y2={tick.at}
            stroke={tick.zero ? "var(--ink-soft)" : "var(--grid)"}
            strokeWidth={1}
          />
          <Words x={left - 8} y={tick.at + 4.5} anchor="end" colour="var(--ink-soft)">
            {tick.text}
          </Words>
        </g>
      ))}
      <Words x={0} y={top} size={TEXT.axis} colour="var(--ink-soft)">
        {title}
      </Words>
    </g>
  );
}

/** Numbers along the top with a hairline down from each; for bars that lie flat. */
export function LevelAxis({
  ticks,
  top,
  bottom,
  left,
  title,
}: {
  readonly ticks: readonly Tick[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly title: string;
}) {
  return (
    <g>
      {ticks.map((tick) => (
        <g key={tick.text}>
          <line
            x1={tick.at}
            x2={tick.at}
            y1={top}
            y2={bottom}
            stroke={tick.zero ? "var(--ink-soft)" : "var(--grid)"}
            strokeWidth={1}
          />
          <Words x={tick.at} y={top - 8} anchor="middle" colour="var(--ink-soft)">
            {tick.text}
          </Words>
        </g>
      ))}
      <Words x={left} y={top - 28} colour="var(--ink-soft)">
        {title}
      </Words>
    </g>
  );
}

/** Which labels of a row of years can stand without touching: always the last, then every nth back from it. */
export function thinnedLabels(labels: readonly string[], width: number, size: number = TEXT.axis): boolean[] {
  const widest = Math.max(0, ...labels.map((label) => textWidth(label, size)));
  const room = labels.length > 1 ? width / (labels.length - 1) : width;
  const every = Math.max(1, Math.ceil((widest + 14) / Math.max(room, 0.001)));
  return labels.map((_, index) => (labels.length - 1 - index) % every === 0);
}

/** Years along the bottom with a short mark each. */
export function YearAxis({
  years,
  at,
  y,
  width,
}: {
  readonly years: readonly string[];
  readonly at: readonly number[];
  readonly y: number;
  readonly width: number;
}) {
  const shown = thinnedLabels(years, width);
  return (
    <g>
      {years.map((year, index) => (
        <g key={year}>
          <line
            x1={at[index]}
            x2={at[index]}
            y1={y}
            y2={y + (shown[index] ? 6 : 3)}
            stroke="var(--ink-faint)"
            strokeWidth={1}
          />
          {shown[index] ? (
            <Words x={at[index] ?? 0} y={y + 20} anchor="middle" colour="var(--ink-soft)">
              {year}
            </Words>
          ) : null}
        </g>
      ))}
    </g>
  );
}
