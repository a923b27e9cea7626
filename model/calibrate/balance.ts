/**
 * Solves the flows that keep a workforce in balance: how many come from abroad gross of those who leave, and how many
 * registered people join from outside, at which ages, given the exits by age, the graduates and the growth of the past.
 * Where a band would be joined by more people than the balance wants, its exits are raised within their range.
 */
import type { Program } from "../workforce/program/program";
import { joinersInBalance, raisedFactors, remainderOf, type AgesOfStaff } from "./age-balance";
import { arrivalAges, arrivalsOf, graduates } from "./ages";
import { leavingWith, type PeopleAtStart } from "./first-month";

export interface Wanted {
  /** Yearly growth the registered workforce has had. */
  readonly growth: number;
  /** Yearly net growth of those from abroad; undefined where their number is given as it is. Heads. */
  readonly netFromAbroad: number | undefined;
  /** Most a relative factor of leaving by age may be; undefined where exits by age are given. */
  readonly mostFactor: number | undefined;
  /** Relative factors of leaving by age as the plan has them. */
  readonly factors: Float64Array;
}

export interface Balance {
  /** A year, heads. */
  readonly fromAbroad: number;
  readonly fromOutside: number;
  /** Share by age band of those from outside. */
  readonly ages: Float64Array;
  readonly factors: Float64Array;
  /** Joiners a year that no range of exits can explain, by age band: what is left over. Heads. */
  readonly excess: Float64Array;
}

const mostRounds = 500;

/** Added up in order, without a call for each of what may be thousands of cells. */
export function total(heads: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < heads.length; at += 1) sum += heads[at]!;
  return sum;
}

/** Numbers of the registered, or of the others, in the first month, by age band. */
interface Sums {
  readonly heads: Float64Array;
  readonly stays: Float64Array;
  /** Heads a month that leave more when the band's factor rises by 1. */
  readonly slope: Float64Array;
  /** Those from abroad who leave. */
  readonly leavingFromAbroad: Float64Array;
}

function sumsOf(people: PeopleAtStart, registered: boolean, factors: Float64Array): Sums {
  const month = leavingWith(people, factors);
  const ages = factors.length;
  const sums = {
    heads: new Float64Array(ages),
    stays: new Float64Array(ages),
    slope: new Float64Array(ages),
    leavingFromAbroad: new Float64Array(ages),
  };
  const { heads, stays, slope, leavingFromAbroad } = sums;
  for (const { part, keep, hazard } of month) {
    if (part.registered !== registered) continue;
    for (let age = 0; age < ages; age += 1) {
      const here = part.heads[age]!;
      const stay = here * keep[age]!;
      heads[age] = heads[age]! + here;
      stays[age] = stays[age]! + stay;
      if (factors[age]! > 0)
        slope[age] = slope[age]! + (stay * (hazard[age]! - people.retirement[age]! / 12)) / factors[age]!;
      if (part.international) leavingFromAbroad[age] = leavingFromAbroad[age]! + here * (1 - keep[age]!);
    }
  }
  return sums;
}

const agesOf = ({ ageUp }: Program, { heads, stays }: Sums): AgesOfStaff => ({
  heads,
  keep: stays.map((one, age) => (heads[age]! > 0 ? one / heads[age]! : 1)),
  ageUp,
});

/** Those already in post who move up on completing their course have the ages of the support staff they come from. */
function inPostByAge({ heads: there }: Sums, heads: number): Float64Array {
  const all = total(there);
  return there.map((one) => (all > 0 ? (one / all) * heads : 0));
}

/** Solves the balance of a compiled plan in which the unknown arrivals are 0. */
export function balanceOf(program: Program, people: PeopleAtStart, wanted: Wanted): Balance {
  const { hired, inPost } = graduates(program);
  const trained = inPostByAge(sumsOf(people, false, wanted.factors), inPost).map((heads, age) => heads + hired[age]!);
  const agesAbroad = arrivalAges(program, "international_recruits");
  const returning = arrivalAges(program, "returners").map((share) => share * arrivalsOf(program, "returners"));
  let { factors } = wanted;
  let abroad = arrivalsOf(program, "international_recruits");
  for (let round = 0; ; round += 1) {
    const sums = sumsOf(people, true, factors);
    if (wanted.netFromAbroad !== undefined) abroad = wanted.netFromAbroad / 12 + total(sums.leavingFromAbroad);
    const known = trained.map((heads, age) => heads + agesAbroad[age]! * abroad + returning[age]!);
    const { joiners, excess } = remainderOf(joinersInBalance(agesOf(program, sums), wanted.growth), known);
    const { slope } = sums;
    const raised = wanted.mostFactor === undefined ? factors : raisedFactors(factors, excess, slope, wanted.mostFactor);
    const still = raised.every((factor, age) => Math.abs(factor - factors[age]!) <= 1e-13 * factor);
    if (still || round === mostRounds) {
      const outside = total(joiners);
      return {
        fromAbroad: 12 * abroad,
        fromOutside: 12 * outside,
        ages: sharesOf(joiners),
        factors,
        excess: excess.map((one) => 12 * one),
      };
    }
    factors = raised;
  }
}

/**
 * Ages of those who join unregistered posts from the open labour market at which their ages hold still. Shares by band.
 * @param factors relative factors of leaving by age
 */
export function supportAges(
  program: Program,
  people: PeopleAtStart,
  growth: number,
  factors: Float64Array,
): Float64Array {
  const ages = agesOf(program, sumsOf(people, false, factors));
  const all = total(ages.heads);
  // Those who finish an apprenticeship in post leave support work as others leave their job.
  const trained = all > 0 ? Math.min(1, graduates(program).inPost / all) : 0;
  const joins = joinersInBalance({ ...ages, keep: ages.keep.map((one) => one * (1 - trained)) }, growth);
  const joiners = joins.map((one) => Math.max(0, one));
  return sharesOf(joiners);
}

/** What is left over when numbers that are equal are taken from one another. */
const leftOfRounding = 1e-12;

/** Heads by band as shares; even ones where there is nobody. */
function sharesOf(heads: Float64Array): Float64Array {
  const all = total(heads);
  if (!(all > 0)) return heads.map(() => 1 / heads.length);
  return heads.map((one) => (one < leftOfRounding * all ? 0 : one / all));
}
