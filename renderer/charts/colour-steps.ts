import type { Figure } from "../words/format";
import { present, type Domain } from "./domain";

/** A step of the sequential scale: its fill and the ink that can be read on it. */
export interface ColourStep {
  readonly fill: string;
  readonly ink: string;
}

/** How many steps the scale has. Five is what an eye can tell apart in a grey print. */
export const STEPS = 5;

/** Figures closer together than this, as a share of the largest, print the same: they have one colour. */
const ALIKE = 1e-4;

/** Limits around the figures whose five steps all end on round numbers, so that the key says exactly what it means. */
export function steppedDomain(values: Iterable<Figure | undefined>): Domain {
  const figures = present(values);
  if (figures.length === 0) return [0, 1];
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const span = most - least > ALIKE * largest ? most - least : largest || 1;
  const power = 10 ** Math.floor(Math.log10(span / STEPS));
  for (const round of [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, 20]) {
    const step = round * power;
    const low = Math.floor(least / step + 1e-9) * step;
    if (low + STEPS * step >= most - 1e-9 * span) return [tidy(low), tidy(low + STEPS * step)];
  }
  return [least, most];
}

/** Takes off the dust of adding decimal steps in binary. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** The colour of the nth fifth of a domain, counted from its lower end. Darker is further from nothing: shortfalls darken downwards. */
export function stepColour(index: number, [, high]: Domain): ColourStep {
  const step = high <= 0 ? STEPS - index : index + 1;
  return { fill: `var(--scale-${step})`, ink: `var(--on-scale-${step})` };
}

/** The colour of a value: equal parts of the domain. Null has none. */
export function colourStep(value: Figure, domain: Domain): ColourStep | null {
  if (value === null || !Number.isFinite(value)) return null;
  const [low, high] = domain;
  const share = high > low ? (value - low) / (high - low) : 0.5;
  return stepColour(Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS + 1e-9))), domain);
}
