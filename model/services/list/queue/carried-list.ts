/** The day before a plan whose start was moved: who waits, is in treatment and comes back, as the weeks before have left it. */
import { elementAt } from "../../../assumptions/present";
import { carriedListOf } from "../../figures/carried-over";
import type { Spot } from "../../figures/spot";
import { amountsAt } from "./opening-list";
import type { Opening } from "./queue";

/**
 * The opening of a list that goes on. People waiting and cases in treatment are as many as the plan gives, for as long
 * as those carried over; undefined where nothing is carried, or the tiers are others now.
 */
export function carriedOpening(spot: Spot): Omit<Opening, "terms"> | undefined {
  const carried = carriedListOf(spot);
  const { tiers } = spot.service;
  const found = tiers.map(({ id }) => carried?.tiers.find(({ tier }) => tier === id));
  if (!found.every((tier) => tier !== undefined)) return undefined;
  const oldest = Math.max(0, ...found.map(({ waiting }) => waiting.length));
  const people = new Float64Array(tiers.length * oldest);
  found.forEach(({ waiting }, tier) => people.set(waiting, tier * oldest));
  const waitingNow = scaleTo(spot, "opening_list", sum(people));
  const treatedNow = scaleTo(spot, "opening_in_treatment", sum(found.flatMap(({ finishing }) => finishing)));
  const finishing = found.map((tier) => Float64Array.from(tier.finishing, (cases) => cases * treatedNow));
  return {
    list: { oldest, people: people.map((some) => some * waitingNow) },
    inTreatment: Float64Array.from(finishing, sum),
    starts: new Float64Array(tiers.length),
    left: {
      waiting: [],
      finishing,
      returning: found.map(({ returning }) => Float64Array.from(returning)),
    },
  };
}

/** What brings as many to the number that is given for this place; 1 where none is. */
function scaleTo(spot: Spot, id: string, there: number): number {
  const given = amountsAt(spot, id).map(({ value }) => value);
  return given.length === 0 || given.some(Number.isNaN) || there === 0 ? 1 : sum(given) / there;
}

const sum = (values: ArrayLike<number>): number => {
  let all = 0;
  for (let at = 0; at < values.length; at += 1) all += elementAt(values, at);
  return all;
};
