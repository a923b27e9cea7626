/** Which of a plan's own series count the same people, so that one tells why another differs. */
import type { CountedId } from "../../plan/counted";
import { idsOf } from "../../plan/ask/scope";
import type { CountedSeries, Plan } from "../../plan/plan";

/** How often a count lies within what chance alone would give. */
export const chanceLevel = 0.95;

/** By what they count, the series of the same people; of a flow those by month. */
export type OfSamePeople = Readonly<Partial<Record<CountedId, CountedSeries>>>;

const wholeOf = ({ structure }: Plan): string | undefined =>
  structure.places.find(({ parent }) => parent === undefined)?.id;

/** Whom a series counts, written so that the same people are written alike. */
const whomOf = (plan: Plan, { place, setting, level, service }: CountedSeries): string =>
  JSON.stringify([place ?? wholeOf(plan), [...idsOf(setting)].sort(), [...idsOf(level)].sort(), service]);

/** The series that count the same people as one, it among them. */
export function ofSamePeople(plan: Plan, series: CountedSeries): OfSamePeople {
  const whom = whomOf(plan, series);
  const found: Partial<Record<CountedId, CountedSeries>> = {};
  for (const one of plan.history ?? [])
    if (one.over !== "year" && found[one.counts] === undefined && whomOf(plan, one) === whom) found[one.counts] = one;
  return found;
}
