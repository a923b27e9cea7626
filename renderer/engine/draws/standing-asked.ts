/** What is asked of the draws for whatever is looked at, so that going from screen to screen does not draw anew. */
import { seedOf, type EnsembleAsked, type Plan, type ServiceMeasureId } from "../../../model";

/** Draws made without being asked for more. */
export const standingDraws = 1000;
export const manyDraws = 10_000;

const ofTheWhole = [
  "staff_in_post",
  "establishment",
  "vacancies",
  "vacant_posts",
  "vacancy_rate",
  "headcount",
  "available_wte",
  "cost",
] as const;
const ofEachPlace = ["staff_in_post", "vacancies", "vacancy_rate"] as const;
const ofListsByYear: readonly ServiceMeasureId[] = ["waiting", "longest_wait", "over_18", "over_52", "started"];
const ofListsByWeek: readonly ServiceMeasureId[] = ["waiting", "longest_wait"];

export interface LookedAt {
  /** The scenario shown and those drawn beside it. */
  readonly scenarios: readonly string[];
  readonly place: string | undefined;
}

/** Every measure that a screen shows a range of, for the base and the scenarios looked at, of the place looked at and of the plan's places. */
export function standingAsked(plan: Plan, { scenarios, place }: LookedAt): EnsembleAsked {
  const where = place === undefined ? {} : { where: { place } };
  return {
    scenarios: [undefined, ...scenarios],
    seed: seedOf(plan),
    keep: {
      workforce: [
        { measures: plan.chance?.on === true ? [...ofTheWhole, "exits"] : ofTheWhole, ...where },
        {
          measures: ofEachPlace,
          by: [plan.structure.places.some(({ kind }) => kind === "region") ? "region" : "place"],
        },
      ],
      lists: (plan.structure.services ?? []).flatMap(({ id }) => [
        { service: id, measures: ofListsByYear, time: "year" as const },
        { service: id, measures: ofListsByWeek, time: "week" as const },
      ]),
    },
  };
}

/** The place whose figures were asked for; undefined is the whole plan. */
export const placeAsked = ({ keep }: EnsembleAsked): string | readonly string[] | undefined =>
  keep.workforce?.[0]?.where?.place;
