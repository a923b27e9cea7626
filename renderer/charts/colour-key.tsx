import { formatTick, unitOf, type NumberKind } from "../words/format";
import { STEPS, stepColour } from "./colour-steps";
import { TEXT, Words } from "./chart-svg";
import type { Domain } from "./domain";
import { hatch } from "./hatch";

/** The steps of colour with the figures between them, and the hatches of what is missing and of what is shared out. */
export function ColourKey({
  x,
  y,
  domain,
  kind,
  missing,
  shared = false,
}: {
  readonly x: number;
  readonly y: number;
  readonly domain: Domain;
  readonly kind: NumberKind;
  readonly missing: boolean;
  /** Whether some figures are hatched because they are a larger place's. */
  readonly shared?: boolean;
}) {
  const step = (domain[1] - domain[0]) / STEPS;
  const [width, height] = [44, 12];
  const left = x + 14;
  const unit = unitOf(kind);
  return (
    <g>
      {Array.from({ length: STEPS }, (_, index) => (
        <rect
          key={index}
          x={left + index * width}
          y={y}
          width={width}
          height={height}
          fill={stepColour(index, domain).fill}
          stroke="var(--rule-strong)"
          strokeWidth={0.5}
        />
      ))}
      {Array.from({ length: STEPS + 1 }, (_, index) => (
        <Words
          key={index}
          x={left + index * width}
          y={y + height + 15}
          size={TEXT.small}
          anchor="middle"
          colour="var(--ink-soft)"
        >
          {formatTick(kind, domain[0] + index * step, step)}
        </Words>
      ))}
      <Words x={left} y={y - 7} size={TEXT.small} colour="var(--ink-soft)">
        {unit === "%" || unit === "£" ? "" : unit}
      </Words>
      {missing ? (
        <Hatched x={left + STEPS * width + 34} y={y} height={height} gap={5} stroke="var(--ink-faint)">
          no figure
        </Hatched>
      ) : null}
      {shared ? (
        <Hatched
          x={left + STEPS * width + (missing ? 134 : 34)}
          y={y}
          height={height}
          gap={8}
          fill={stepColour(1, domain).fill}
          stroke={stepColour(1, domain).ink}
        >
          not its own figure, shared out
        </Hatched>
      ) : null}
    </g>
  );
}

function Hatched({
  x,
  y,
  height,
  gap,
  fill = "none",
  stroke,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly gap: number;
  readonly fill?: string;
  readonly stroke: string;
  readonly children: string;
}) {
  return (
    <g>
      <rect x={x} y={y} width={28} height={height} fill={fill} stroke="var(--rule-strong)" strokeWidth={0.5} />
      <path d={hatch(x, y, 28, height, gap)} stroke={stroke} strokeWidth={0.75} />
      <Words x={x + 34} y={y + height - 1.5} size={TEXT.small} colour="var(--ink-soft)">
        {children}
      </Words>
    </g>
  );
}
