/** Which assumptions a measure rests on, most direct first. */
import type { Closure } from "../plan/plan";

const opening = ["staff_in_post", "participation"];
const leaving = ["leaver_rate", "retirement_rate", "leaver_origin_factor"];
const training = [
  "opening_intake",
  "commissioning_growth",
  "commissioned_places",
  "intake_share",
  "apprenticeship_share",
  "route_share",
  "route_length",
  "attrition",
  "registers_share",
  "joins_share",
  "apprentices_in_post",
];
const arriving = ["international_recruits", "returners", "arrival_share", "pool_loss"];
const posts = ["vacancy_rate", "establishment", "establishment_growth", "added_posts", "posts_converted"];
const money = ["pay_point", "pay_supplement", "on_cost_rate"];

/** @param closure what limits hiring differs between supply-led and posts-led plans */
export function assumptionsBehind(measure: string, closure: Closure): readonly string[] {
  const hiring =
    closure === "posts-led"
      ? ["months_to_fill", "internal_share", "promotion_limit", ...posts]
      : ["promotion_rate", "months_to_fill"];
  const staff = [...opening, ...leaving, ...training, ...arriving, ...hiring];
  const list = ((): readonly string[] => {
    switch (measure) {
      case "establishment":
        return [...posts, "staff_in_post"];
      case "vacancies":
      case "vacancy_rate":
        return [...posts, ...staff];
      case "need":
      case "gap_to_need":
        return ["unmet_need", ...posts, ...staff];
      case "leavers":
      case "retirements":
      case "exits":
      case "exit_rate":
      case "leavers_wte":
      case "retirements_wte":
        return [...leaving, ...opening];
      case "learners":
      case "intakes":
      case "completions":
      case "course_leavers":
      case "unregistered":
      case "registered_elsewhere":
      case "new_registrants":
      case "apprentices_qualified":
        return training;
      case "placement_need":
      case "placement_capacity":
      case "placement_shortfall":
        return ["placement_weeks_per_learner", "placement_weeks_per_wte", ...training];
      case "cost":
        return [...money, ...staff];
      case "temporary_staff":
      case "temporary_cost":
        return ["temporary_cover", "temporary_premium", ...money, ...posts, ...staff];
      case "share_over_55":
      case "mean_age":
        return ["mean_age", "share_over_55", "retirement_rate", "joining_age", ...leaving];
      case "international_share":
        return ["origin_share", "international_recruits", "leaver_origin_factor", ...leaving];
      default:
        return staff;
    }
  })();
  return [...new Set(list)];
}
