/** The rates an appraisal of a plan goes by: its own where it has them, else the published ones. */
import type { Plan } from "../../plan/plan";
import type { Guidance } from "./guidance";
import type { AppliedRates, RateSaid } from "./rates";

/** The rate the plan gives, or the published one. */
function rateOf(plan: Plan, id: "discount_rate" | "health_discount_rate", published: RateSaid): RateSaid {
  const own = plan.assumptions.find((one) => one.id === id);
  if (typeof own?.value !== "number") return published;
  const source = plan.sources.find((one) => one.id === own.source)?.title;
  return {
    rate: own.value,
    status: own.status === "published" || own.status === "derived" ? own.status : "judgement",
    source: source ?? own.reason ?? "the plan",
    own: true,
  };
}

export function ratesFor(plan: Plan, guidance: Guidance): AppliedRates {
  return {
    standard: rateOf(plan, "discount_rate", guidance.standard),
    health: rateOf(plan, "health_discount_rate", guidance.health),
    later: guidance.later,
    convention: guidance.convention,
  };
}
