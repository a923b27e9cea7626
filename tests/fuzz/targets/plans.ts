/** Plans that files are tried in: a small one with the places of the tables, and a team with a list. */
import { readFileSync } from "node:fs";
import { readPlan, type Plan } from "../../../model/index";
import { buildPlan } from "../../model/build-plan";

function placed(): Plan {
  const plan = buildPlan({ places: 4, settings: 2, years: 1 });
  const labels = ["London", "South West", "North team", "South team"];
  const places = plan.structure.places.map((place, at) =>
    at === 0 ? place : { ...place, label: labels[at - 1] ?? "" },
  );
  return { ...plan, structure: { ...plan.structure, places } };
}

function team(): Plan {
  const read = readPlan(readFileSync("seeds/plans/community-team.otplan", "utf8"));
  if (!read.ok) throw new Error("the plan of a team cannot be opened");
  return { ...read.value, years: 1 };
}

export const plans: readonly Plan[] = [placed(), team()];
