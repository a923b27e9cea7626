import { line, scaleLinear } from "d3";
import type { Figure } from "../words/format";
import { niceDomain, present, type Domain } from "./domain";

export interface SparkLineProps {
  readonly values: readonly Figure[];
  /** The sentence it stands for; a spark has no axis to read. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
  /** Shared with its neighbours, so that sparks in a column can be compared. */
  readonly domain?: Domain;
  readonly colour?: string;
}

/** Where a spark goes: the path, and the last point. */
function sparkGeometry(
  values: readonly Figure[],
  width: number,
  height: number,
  domain?: Domain,
): { path: string; end: { x: number; y: number } | null } {
  const [low, high] = domain ?? niceDomain(values, "near", 2);
  const room = 3;
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([room, width - room]);
  const y = scaleLinear()
    .domain([low, high])
    .range([height - room, room])
    .clamp(true);
  const end = values.findLastIndex((value) => value !== null && Number.isFinite(value));
  return {
    path:
      line<Figure>()
        .defined((value) => value !== null && Number.isFinite(value))
        .x((_, index) => x(index))
        .y((value) => y(value ?? 0))
        .digits(1)(values) ?? "",
    end: end < 0 ? null : { x: values.length === 1 ? width / 2 : x(end), y: y(values[end]!) },
  };
}

/** A line the size of a word, for a cell of a table. */
export function SparkLine({ values, label, width = 96, height = 24, domain, colour = "var(--ink)" }: SparkLineProps) {
  const { path, end } = sparkGeometry(values, width, height, domain);
  return (
    <svg
      className="spark"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      {present(values).length === 0 ? (
        <line x1={3} x2={width - 3} y1={height / 2} y2={height / 2} stroke="var(--rule-strong)" strokeDasharray="2 3" />
      ) : null}
      <path d={path} fill="none" stroke={colour} strokeWidth={1.5} strokeLinejoin="round" />
      {end === null ? null : <circle cx={end.x} cy={end.y} r={2.5} fill="var(--accent)" />}
    </svg>
  );
}
