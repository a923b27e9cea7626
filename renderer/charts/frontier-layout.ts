import { line, scaleLinear } from "d3";
import { formatWithUnit, type NumberKind } from "../words/format";
import { tickRoom, valueTicks, type Tick } from "./axis";
import { present, type Domain } from "./domain";
import type { Readings } from "./reading";

export interface FrontierLever {
  readonly label: string;
  readonly kind: NumberKind;
  /** Where it is now. */
  readonly now: number;
}

export interface FrontierData {
  readonly across: FrontierLever;
  readonly up: FrontierLever;
  /** From left to right or right to left; `up` is null where no value of it is enough. */
  readonly points: readonly { readonly across: number; readonly up: number | null }[];
}

export interface FrontierLayout {
  readonly width: number;
  readonly height: number;
  readonly plot: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly path: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** Where both are now. */
  readonly now: { readonly x: number; readonly y: number };
  readonly ticksUp: readonly Tick[];
  readonly ticksAcross: readonly Tick[];
  readonly readings: Readings;
}

/** The ends of the upright axis: every value found, and where the lever is now. */
export function frontierDomain({ points, up }: FrontierData): Domain {
  const values = [up.now, ...present(points.map((point) => point.up))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * 0.06 || Math.abs(high) * 0.1 || 1;
  return [low - room, high + room];
}

/** A line of pairs that just meet the target, with where both levers are now. */
export function frontierLayout(data: FrontierData, width: number, domain: Domain): FrontierLayout {
  const { points, across, up } = data;
  const height = 300;
  const [top, bottom] = [34, height - 52];
  const left = tickRoom(domain, bottom - top, up.kind);
  const right = width - 20;
  const at = [across.now, ...points.map((point) => point.across)];
  const x = scaleLinear()
    .domain([Math.min(...at), Math.max(...at)])
    .range([left + 12, right - 12]);
  const y = scaleLinear().domain(domain).range([bottom, top]);
  const known = points.flatMap((point) => (point.up === null ? [] : [{ x: x(point.across), y: y(point.up) }]));
  const inOrder = [...points].sort((a, b) => a.across - b.across);
  return {
    width,
    height,
    plot: { left, right, top, bottom },
    path:
      line<{ x: number; y: number }>()
        .x((point) => point.x)
        .y((point) => point.y)
        .digits(1)(known) ?? "",
    dots: known,
    now: { x: x(across.now), y: y(up.now) },
    ticksUp: valueTicks(y, up.kind),
    ticksAcross: valueTicks(x, across.kind, 90),
    readings: [
      inOrder.map((point) => ({
        x: x(point.across),
        y: point.up === null ? bottom : y(point.up),
        text: `${across.label} ${formatWithUnit(across.kind, point.across)}: ${
          point.up === null
            ? `no value of ${up.label} is enough`
            : `${up.label} ${formatWithUnit(up.kind, point.up)} is just enough`
        }`,
      })),
    ],
  };
}
