/**
 * Figures that say what one service did: its list and team, how its referrals divide, the time a case of its takes, what
 * came of it. Another service's are evidence beside the box; nothing of them runs in a plan of one's own.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Assumption, Plan } from "../plan";
import { assumptionIn, withAssumption } from "./parts";
import { without } from "./without";

/** The figures that belong to one list alone, in the order in which they are asked for. */
export const figuresOfAList = [
  "opening_list",
  "opening_longest_wait",
  "opening_in_treatment",
  "referrals",
  "starts_per_week",
  "starts_per_wte",
  "start_order",
  "start_profile",
] as const;

/** What a service does with those it starts, and what comes of it. */
const ofTheWork = [
  "tier_share",
  "contacts",
  "direct_minutes",
  "travel_minutes",
  "indirect_minutes",
  "group_size",
  "non_attendance",
  "weeks_in_treatment",
  "delegated_share",
  "delegation_supervision",
  "placement_weeks_per_wte",
  "people_covered",
  "outcome_before",
  "outcome_effect",
] as const;

/** Figures of one service, so that a scenario or a contradiction about them is not another's. */
export const figuresOfOneService: ReadonlySet<string> = new Set([
  ...figuresOfAList,
  ...ofTheWork,
  "staff_in_post",
  "establishment",
  "stated_team",
]);

/** A figure nobody has given yet; cited readings of it stay, to choose from. */
export const emptied = (assumption: Assumption): Assumption => ({
  ...without(assumption, "source", "range", "when", "givenFor", "reason", "where"),
  value: null,
  status: "judgement",
});

const formulasOf = ({ value, when = [], where = [] }: Assumption): readonly string[] =>
  [value, ...[...when, ...where, ...where.flatMap((entry) => entry.when ?? [])].map((one) => one.value)].filter(
    (one) => typeof one === "string",
  );

const names = (assumption: Assumption, id: string): boolean =>
  formulasOf(assumption).some((formula) => new RegExp(`\\b${id}\\b`).test(formula));

/** The plan of a template without what its service did, and without the template's own figures that only these named. */
export function withoutWorkOfAnother(plan: Plan): Plan {
  const gone = ofTheWork.flatMap((id) => assumptionIn(plan, id) ?? []);
  const next = gone.reduce((made, assumption) => withAssumption(made, emptied(assumption)), plan);
  const isLeft = ({ id }: Assumption): boolean =>
    catalogueEntry(id) !== undefined ||
    !gone.some((one) => names(one, id)) ||
    next.assumptions.some((one) => names(one, id));
  return { ...next, assumptions: next.assumptions.filter(isLeft) };
}
