import { STEPS } from "./colour-steps";

/** How one tier of a service is drawn wherever it appears: the broadest lightest, the most individual darkest, each with a dash of its own. */
export interface TierLook {
  readonly fill: string;
  /** The ink that can be read on the fill. */
  readonly ink: string;
  /** `stroke-dasharray`; empty for an unbroken line. */
  readonly dash: string;
}

const dashes = ["", "7 3", "2 3", "10 3 2 3", "4 2 1 2"] as const;

/** The look of the nth tier of several, counted from the base of the pyramid. Tiers beyond the five steps of the scale share a fill, and differ by dash. */
export function tierLook(index: number, count: number): TierLook {
  // A service of one tier is drawn in the middle of the scale.
  const from = count === 1 ? 2 : count < STEPS ? STEPS - count : 0;
  const step = count <= STEPS ? from + index : Math.floor((index * STEPS) / count);
  return { fill: `var(--scale-${step + 1})`, ink: `var(--on-scale-${step + 1})`, dash: dashes[index % dashes.length]! };
}
