/**
 * The order in which a list was started from, where only its total and its longest wait are known: one with which that
 * list would stay as it is. Referrals as they come in, as many started, so many waiting, and one of them for as long as
 * the longest wait or longer.
 */
import { exp, log } from "../../chance/portable";
import { waitingBands } from "../../assumptions/declared/choices";
import { byWeeksWaited, likelihood, middles } from "./queue/start-order";

/** A wait nobody has passed. */
const longestOfAll = 1040;

/** Waits longer than this many times what longest first would give are no accident of one week. */
const clearly = 1.1;

/** Of people started at e^-50 of them are left, so nobody. */
const nobodyLeft = 50;

/** Beyond this power a likelihood is as good as nothing, or as certainty. */
const steepest = 8;

/** The middle of an interval, halved until it is found, at which something that only rises turns from false to true. */
function turningPoint(low: number, high: number, isBeyond: (at: number) => boolean): number {
  let [from, to] = [low, high];
  for (let round = 0; round < 40; round += 1) {
    const middle = (from + to) / 2;
    if (isBeyond(middle)) to = middle;
    else from = middle;
  }
  return (from + to) / 2;
}

/** People of a list in balance who have waited so many weeks (from 1) or longer: those of each week not started since. */
function inBalance(profile: Float64Array, people: number, referrals: number): (weeks: number) => number {
  const likelihoods = Float64Array.from({ length: longestOfAll + 1 }, (_, waited) => likelihood(profile, waited));
  const waitingAt = (x: number, weeks: number): number => {
    let [picked, all] = [0, 0];
    for (let waited = 1; waited <= longestOfAll && x * picked < nobodyLeft; waited += 1) {
      picked += likelihoods[waited - 1]!;
      if (waited >= weeks) all += referrals * exp(-x * picked);
    }
    return all;
  };
  // The logarithm of x, because likelihoods differ by orders of magnitude.
  const x = exp(turningPoint(-20, 20, (at) => waitingAt(exp(at), 1) < people));
  return (weeks) => waitingAt(x, weeks);
}

const decimal = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/**
 * The start profile of a list given as a total, and how it was come by; undefined where those who have waited longest
 * may well have gone first, or nothing tells. A likelihood is a power of the weeks waited, (1 + weeks / mean weeks) to
 * the k: 0 is as they come, above it the longer the likelier, below it whoever was not started soon goes on waiting. k is
 * the one with which, in balance, just one person has waited as long as the longest or longer.
 */
export function ownOrderOfTotal(
  people: number,
  longest: number,
  referrals: number,
): { readonly profile: readonly number[]; readonly workedOut: string } | undefined {
  const weeks = people / referrals;
  if (!(people > 1) || !(referrals > 0) || !(longest > weeks * clearly)) return undefined;
  const profileOf = (k: number): number[] => middles.map((middle) => exp(k * log(1 + middle / weeks)));
  const waitsOn = (k: number): number => inBalance(byWeeksWaited(profileOf(k)), people, referrals)(Math.ceil(longest));
  const power = turningPoint(-steepest, steepest, (k) => waitsOn(k) < 1);
  const profile = profileOf(power);
  const middle = exp(profile.reduce((sum, one) => sum + log(one), 0) / waitingBands.length);
  return {
    profile: profile.map((one) => Number((one / middle).toPrecision(4))),
    workedOut: `Started longest first, the ${decimal(people)} waiting would be those referred in the last ${decimal(weeks)} weeks, but somebody has waited ${decimal(longest)}. So the order is the one with which this list would stay as it is: as many started as referred, ${decimal(people)} waiting, and one of them for ${decimal(longest)} weeks or longer. ${power > 0 ? "The longer somebody has waited, the likelier they are to be next." : "Most are started soon, and the longer somebody has waited, the less likely they are to be next."} Counts by weeks waited make it surer.`,
  };
}
