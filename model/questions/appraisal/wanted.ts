/** What is missing from an appraisal, by the figure that would give it, and what is nowhere counted. */
import { whereToFind } from "../../assumptions/catalogue";
import { changesOf } from "../../plan/ask/ancestry";
import type { MissingInput } from "../../plan/check/missing-input";
import type { Plan } from "../../plan/plan";
import type { MissingFigure } from "../../services/judge/service-part";
import type { Wanted } from "./appraisal";
import { recruitingLine, workforceLines } from "./lines";

/** Changes whose cost a run has: in posts, pay, learners, or none at all because they only say how something is read. */
const costed: ReadonlySet<string> = new Set([
  ...["added_posts", "posts_converted", "posts_frozen", "establishment", "establishment_growth", "staff_in_post"],
  ...["stated_team", "opening_intake", "commissioned_places", "apprentice_starts", "commissioning_growth"],
  ...["growth_reading", "apprenticeship_share", "apprentices_in_post", "route_share", "enhanced_starts"],
  ...["programme_cost", "optimism_bias", "outcome_value", "outcome_money", "price_year", "band_point", "pay_point"],
  ...["on_cost_rate", "pay_supplement", "temporary_cover", "temporary_premium", "training_cost", "replacement_cost"],
  ...["cpd_per_head", "apprentice_fee", "enhanced_fee", "waiting_cost", "reimbursement_ceiling"],
  ...["unmet_need", "registered_patients", "wait_target", "share_within_target", "comparator_share"],
]);

/** Labels of what an option changes without a cost of doing so that anybody gives; none where it gives one. */
export function unpricedChanges(plan: Plan, option: string): readonly string[] {
  const changes = changesOf(plan, option).map(({ change }) => change.assumption);
  const given = plan.assumptions.find(({ id }) => id === "programme_cost")?.value ?? null;
  if (changes.includes("programme_cost") || given !== null) return [];
  const labels = changes
    .filter((id) => !costed.has(id))
    .map((id) => plan.assumptions.find((one) => one.id === id)?.label ?? id);
  return [...new Set(labels)];
}

export const programmeWanted = (changes: readonly string[]): Wanted => ({
  assumption: "programme_cost",
  label: "Cost of doing it, besides staff",
  says: `What it takes to bring about the change of ${changes.join(", ")} is not given. ${whereToFind("programme_cost")}`,
});

/** What is wanted for a line of the workforce that is missing. */
export function wantedForLine(line: string, label: string, missing: readonly MissingInput[]): readonly Wanted[] {
  const declared = workforceLines.find(({ id }) => id === line);
  const measures =
    line === recruitingLine.id ? ["cost_of_replacing"] : [...(declared?.plus ?? []), ...(declared?.less ?? [])];
  const found = missing.filter((one) => one.measures.some((measure) => measures.includes(measure)));
  return found.length > 0
    ? found.map(({ assumption, label: what, says }) => ({ assumption, label: what, says }))
    : [{ assumption: "", label, says: `${label} cannot be worked out for this plan.` }];
}

const whys: Readonly<Record<MissingFigure["why"], string>> = {
  empty: "is not given",
  list: "is not given, and without it there is no list to work from",
  differs: "differs between the places it is told for together",
  none: "comes to nothing",
  staff: "has nobody working in it",
};

/** What is wanted for something of a service. */
export const wantedOfService = (missing: readonly MissingFigure[]): readonly Wanted[] =>
  missing.map(({ assumption, label, for: who, why }) => ({
    assumption,
    label,
    says: `${label}${who === "" ? "" : `, ${who},`} ${whys[why]}. ${assumption === "" ? "" : whereToFind(assumption)}`.trim(),
  }));

export const onceEach = (wanted: readonly Wanted[]): readonly Wanted[] => [
  ...new Map(wanted.map((one) => [`${one.assumption}/${one.says}`, one])).values(),
];
