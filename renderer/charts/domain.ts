import { scaleLinear, ticks } from "d3";
import type { Figure } from "../words/format";

/** The least and the most an axis shows. */
export type Domain = readonly [number, number];

/** The figures that are there. What is less than a million-millionth of anything counted here is the dust of sums, and is nothing. */
export function present(values: Iterable<Figure | undefined>): number[] {
  return [...values]
    .filter((value): value is number => value !== null && value !== undefined && Number.isFinite(value))
    .map((value) => (Math.abs(value) < 1e-12 ? 0 : value));
}

/**
 * Round limits around the figures. With `zero: "always"` (bars) the axis starts at nothing; with "near" (lines) it does so
 * only when the figures come near it, so that a change of 2% among 20,000 posts can be seen.
 * No figures give 0 to 1; a single value gets room on both sides, so nothing is divided by an empty span.
 */
export function niceDomain(values: Iterable<Figure | undefined>, zero: "always" | "near", count = 5): Domain {
  const figures = present(values);
  if (figures.length === 0) return [0, 1];
  let least = Math.min(...figures);
  let most = Math.max(...figures);
  const nearZero =
    zero === "always" || Math.min(Math.abs(least), Math.abs(most)) < 0.4 * Math.max(Math.abs(least), Math.abs(most));
  if (nearZero) {
    least = Math.min(0, least);
    most = Math.max(0, most);
  }
  if (least === most) {
    if (least === 0) return [0, 1];
    const room = Math.abs(least) * 0.1;
    least -= room;
    most += room;
  }
  const [low = least, high = most] = scaleLinear().domain([least, most]).nice(count).domain();
  return [low, high];
}

/** Ticks inside a domain and the step between them. */
export function axisTicks(domain: Domain, length: number, gap = 64): { at: number[]; step: number } {
  const at = ticks(domain[0], domain[1], Math.max(2, Math.round(Math.abs(length) / gap)));
  const step = at.length > 1 ? at[1]! - at[0]! : Math.abs(domain[1] - domain[0]) || 1;
  return { at, step };
}
