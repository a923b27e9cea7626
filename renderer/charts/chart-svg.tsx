import type { ReactNode } from "react";
import type { Reading } from "./reading";

/** Type sizes inside a drawing, in px of the drawing. */
export const TEXT = { axis: 13, label: 14, small: 12, strong: 15 } as const;

export interface ChartSvgProps {
  readonly width: number;
  readonly height: number;
  /** What a screen reader is told the picture is; the finding and the unit. */
  readonly label: string;
  /** The value being read, ringed in the accent. */
  readonly cursor?: Reading | null;
  readonly children: ReactNode;
}

/**
 * The sheet every chart is drawn on. Colours and type are attributes that name tokens (`var(--ink)`), never classes, so
 * that a copy of the drawing can have the names replaced by values and then stands alone in a report or a slide.
 */
export function ChartSvg({ width, height, label, cursor, children }: ChartSvgProps) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      fontFamily="var(--font)"
      fontSize={TEXT.axis}
      fill="var(--ink)"
    >
      {children}
      {cursor ? (
        <g data-cursor="" pointerEvents="none">
          <circle cx={cursor.x} cy={cursor.y} r={8} fill="none" stroke="var(--paper)" strokeWidth={6} />
          <circle cx={cursor.x} cy={cursor.y} r={8} fill="none" stroke="var(--accent)" strokeWidth={2.5} />
        </g>
      ) : null}
    </svg>
  );
}

/** What lies outside the plot is cut, not drawn over the words: a held axis may be too short for a line. */
export function InPlot({
  plot: { left, right, top, bottom },
  over,
  beyond,
  children,
}: {
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** What may still be drawn above and below, and to the right: half of a stroke and its marks. */
  readonly over: number;
  readonly beyond: number;
  readonly children: ReactNode;
}) {
  const [x, y, width, height] = [left, top - over, right - left + beyond, bottom - top + 2 * over];
  return (
    <svg x={x} y={y} width={width} height={height} viewBox={`${x} ${y} ${width} ${height}`}>
      {children}
    </svg>
  );
}

export interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly children: ReactNode;
  readonly size?: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
  readonly strong?: boolean;
  /** A rim in the colour of the paper, for words that stand on lines. */
  readonly rim?: boolean;
}

/** Words in a drawing; figures always in columns. */
export function Words({
  x,
  y,
  children,
  size = TEXT.axis,
  anchor = "start",
  colour = "var(--ink)",
  strong = false,
  rim = false,
}: WordsProps) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      textAnchor={anchor}
      fill={colour}
      fontWeight={strong ? 650 : 400}
      {...(rim
        ? { stroke: "var(--paper)", strokeWidth: 4, strokeLinejoin: "round" as const, paintOrder: "stroke" }
        : {})}
    >
      {children}
    </text>
  );
}
