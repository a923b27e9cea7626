/**
 * An age profile from two published figures: the mean age and the share aged 55 and over.
 *
 * Of all profiles with that mean and that share it is the one closest to a smooth hump (least relative entropy from a
 * normal curve around 39 with a spread of 13 years, about the shape of a profession entered in the twenties and left
 * from the fifties on): share of a band ∝ width · hump(middle) · exp(a·middle + b·part of the band that is 55 or over).
 * Against equal shares instead, the two figures published for England would make a cliff at 55: four times as many
 * people of 50 to 54 as of 55 to 59. The numbers a and b solve a convex problem, found by Newton's method with halved
 * steps where needed.
 */
import { exp, log, power } from "../../chance/portable";
import type { Structure } from "../../plan/plan";

export type AgeBand = Structure["ages"][number];

/** Middle of a band in years: people aged 20 to 24 are on average 22.5. */
export const middleOf = (band: AgeBand): number => band.from + band.years / 2;

/** Part of a band aged 55 or over, 0 to 1. */
export const partOver55 = (band: AgeBand): number =>
  Math.min(1, Math.max(0, (band.from + band.years - 55) / band.years));

/** The hump profiles are kept close to: where it is highest and how wide it is, in years. */
const humpMiddle = 39;
const humpSpread = 13;

const hump = (age: number): number => exp(-0.5 * power((age - humpMiddle) / humpSpread, 2));

/** Below this a step of the search makes no difference that could be told from rounding. */
const roundingOfPotential = 1e-12;

/**
 * Shares by age band that add up to 1, or undefined when no profile over these bands has that mean and that share.
 * @param mean years
 * @param over55 share, 0 to 1
 */
export function ageProfile(bands: readonly AgeBand[], mean: number, over55: number): Float64Array | undefined {
  const count = bands.length;
  const shares = new Float64Array(count);
  if (count === 1) {
    shares[0] = 1;
    return shares;
  }
  // Scaled so that both unknowns are of the size of 1.
  const x = bands.map((band) => (middleOf(band) - mean) / 10);
  const y = bands.map((band) => partOver55(band) - over55);
  const old = bands.map(partOver55);
  const weight = bands.map((band) => band.years * hump(middleOf(band)));
  const usable = bands.map((_, i) => !(over55 === 0 && old[i]! > 0) && !(over55 === 1 && old[i]! < 1));
  let a = 0;
  let b = 0;
  const potential = (trialA: number, trialB: number): number => {
    let total = 0;
    for (let i = 0; i < count; i += 1) {
      const share = usable[i]! ? weight[i]! * exp(trialA * x[i]! + trialB * y[i]!) : 0;
      shares[i] = share;
      total += share;
    }
    for (let i = 0; i < count; i += 1) shares[i] = shares[i]! / total;
    return log(total);
  };
  let value = potential(a, b);
  for (let round = 0; round < 200; round += 1) {
    let gradientA = 0,
      gradientB = 0,
      aa = 0,
      ab = 0,
      bb = 0;
    for (let i = 0; i < count; i += 1) {
      gradientA += shares[i]! * x[i]!;
      gradientB += shares[i]! * y[i]!;
      aa += shares[i]! * x[i]! * x[i]!;
      ab += shares[i]! * x[i]! * y[i]!;
      bb += shares[i]! * y[i]! * y[i]!;
    }
    if (Math.abs(gradientA) < 1e-13 && Math.abs(gradientB) < 1e-13) return shares;
    aa -= gradientA * gradientA;
    ab -= gradientA * gradientB;
    bb -= gradientB * gradientB;
    // With every band on one side of 55, b has nothing to move; a small ridge keeps the step defined.
    const ridge = 1e-14;
    const determinant = (aa + ridge) * (bb + ridge) - ab * ab;
    const stepA = ((bb + ridge) * gradientA - ab * gradientB) / determinant;
    const stepB = ((aa + ridge) * gradientB - ab * gradientA) / determinant;
    let scale = 1;
    let next = potential(a - stepA, b - stepB);
    while (!(next <= value + roundingOfPotential) && scale > 1e-6) {
      scale /= 2;
      next = potential(a - scale * stepA, b - scale * stepB);
    }
    a -= scale * stepA;
    b -= scale * stepB;
    if (!Number.isFinite(next) || Math.abs(a) > 1e4 || Math.abs(b) > 1e4) return undefined;
    value = next;
    if (scale <= 1e-6) break;
  }
  const reachedMean = shares.reduce((total, share, i) => total + share * x[i]!, 0);
  const reachedShare = shares.reduce((total, share, i) => total + share * y[i]!, 0);
  return Math.abs(reachedMean) < 1e-9 && Math.abs(reachedShare) < 1e-9 ? shares : undefined;
}
