/** What a report is of, and whom it asks to be told apart from another by. */
import { seedOf } from "../../uncertainty/standing-seed";
import type { ReportIdentity } from "../report";
import type { Results } from "../results/results";

export function identityOf({ plan, asked, told, beside, futures }: Results): ReportIdentity {
  const place = plan.structure.places.find(({ id }) => id === asked.place);
  return {
    plan: plan.title,
    example: plan.example === true,
    start: plan.start,
    years: plan.years,
    scenarios: [
      ...told.map(({ scenario, name }) => ({ id: scenario ?? null, name })),
      ...(beside === undefined ? [] : [{ id: null, name: beside.name }]),
    ],
    place: place === undefined ? null : { id: place.id, label: place.label },
    made: asked.made.slice(0, 10),
    modelVersion: asked.version,
    planVersion: plan.version,
    draws: futures === undefined ? null : { seed: seedOf(plan), many: futures.count },
    chance: plan.chance?.on === true ? plan.chance.seed : null,
    hashes: [
      { of: "the plan's file", sha256: asked.hash },
      ...(asked.beside === undefined
        ? []
        : [{ of: `the file of ${asked.beside.plan.title}`, sha256: asked.beside.hash }]),
    ],
  };
}

/** The place a report is about, as a sentence has it: "London", "England", or the title of a plan of several. */
export function placeSays({ plan, asked }: Pick<Results, "plan" | "asked">): string {
  const { places } = plan.structure;
  const roots = places.filter(({ parent }) => parent === undefined);
  const [root] = roots;
  return (
    places.find(({ id }) => id === asked.place)?.label ??
    (roots.length === 1 && root !== undefined ? root.label : plan.title)
  );
}
