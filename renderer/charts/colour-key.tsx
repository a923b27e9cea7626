import { formatTick, unitOf, type NumberKind } from "../words/format";
import { STEPS, stepColour } from "./colour-steps";
import { TEXT, Words } from "./chart-svg";
import type { Domain } from "./domain";
import { hatch } from "./hatch";

/** The steps of colour with the figures between them, and the hatch of what is missing. */
export function ColourKey({
  x,
  y,
  domain,
  kind,
  missing,
}: {
  readonly x: number;
  readonly y: number;
  readonly domain: Domain;
  readonly kind: NumberKind;
  readonly missing: boolean;
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
        <g>
          <rect
            x={left + STEPS * width + 34}
            y={y}
            width={28}
            height={height}
            fill="none"
            stroke="var(--rule-strong)"
            strokeWidth={0.5}
          />
          <path d={hatch(left + STEPS * width + 34, y, 28, height, 5)} stroke="var(--ink-faint)" strokeWidth={0.75} />
          <Words x={left + STEPS * width + 68} y={y + height - 1.5} size={TEXT.small} colour="var(--ink-soft)">
            no figure
          </Words>
        </g>
      ) : null}
    </g>
  );
}
