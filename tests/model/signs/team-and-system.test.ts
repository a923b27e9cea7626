/** Which way figures move a team and one system of England, changed in every way there is. */
import { placeWeights, planForPlace, type Plan } from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { sweep } from "./sweep";

function oneSystem(): Plan {
  const whole = seedPlan("england-ics");
  const system = whole.structure.places.find((place) => place.kind === "ics");
  const weights = placeWeights(whole);
  if (system === undefined || !weights.ok) throw new Error("the plan of systems has none");
  const made = planForPlace(whole, system.id, weights.value, { when: "2026-11-28T12:00:00Z" });
  if (!made.ok) throw new Error(made.problems[0]?.says ?? "the plan for a system was refused");
  return made.value.plan;
}

sweep("a community team", seedPlan("community-team"));
for (const closure of ["supply-led", "posts-led"] as const)
  sweep(`one system, ${closure}`, { ...oneSystem(), closure });
