/** `--opening`: what is published about the start of England's plan beside what the plan opens with. */
import age from "../../seeds/figures/age.json";
import leavers from "../../seeds/figures/leavers.json";
import staff from "../../seeds/figures/staff.json";
import training from "../../seeds/figures/training.json";
import vacancies from "../../seeds/figures/vacancies.json";
import list from "../../seeds/published-opening.json";
import { besidePublished, present, projectPlan, type PublishedFigure } from "../../model/index";
import type { Input } from "./io";
import { columns } from "./layout";
import { writeFigure } from "./numbers";
import { badArguments, cannotRun, done, type Step } from "./outcome";

const national: readonly { readonly id: string; readonly value: number | null; readonly unit: string }[] = [
  ...age.figures,
  ...leavers.figures,
  ...staff.figures,
  ...training.figures,
  ...vacancies.figures,
];

/** The list with the values of the national figures it names. */
export const publishedFigures = (): readonly PublishedFigure[] =>
  list.figures.map((entry) => {
    const { value, unit } = present(
      national.find(({ id }) => id === entry.figure),
      `the national figure ${entry.figure}`,
    );
    return { ...entry, value: present(value, `a number for ${entry.figure}`), unit };
  });

/** A table of what is published, what the plan opens with and the difference, in the digits printed. */
export function openingBesidePublished({ plan, resolutions }: Input): Step<string> {
  if (!plan.structure.places.some(({ id, parent }) => id === list.place && parent === undefined))
    return badArguments("--opening is for plans of England: what is published is about England as a whole.");
  const projected = projectPlan(plan, { resolutions });
  if (!projected.ok) return cannotRun(...projected.problems.map(({ says }) => says));
  const rows = besidePublished(plan, projected.value, publishedFigures()).map(({ published, opening }) => {
    const { label, value, unit, digits } = published;
    const write = writeFigure(unit, digits);
    return [label, write.value(value), write.value(opening), write.difference(opening, value), write.unit];
  });
  return done(`${columns([["FIGURE", "PUBLISHED", "OPENING", "DIFFERENCE", "UNIT"], ...rows]).join("\n")}\n`);
}
