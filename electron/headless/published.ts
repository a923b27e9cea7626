/** `--opening`: what is published about the start of England's plan beside what the plan opens with. */
import age from "../../seeds/figures/age.json";
import leavers from "../../seeds/figures/leavers.json";
import staff from "../../seeds/figures/staff.json";
import training from "../../seeds/figures/training.json";
import vacancies from "../../seeds/figures/vacancies.json";
import list from "../../seeds/published-opening.json";
import { besidePublished, projectPlan, publishedFigures, publishedForPlan } from "../../model/index";
import type { Input } from "./io";
import { columns } from "./layout";
import { writeFigure } from "./numbers";
import { badArguments, cannotRun, done, type Step } from "./outcome";

/** The figures published about the start, with their values. */
export const publishedOpening = () =>
  publishedFigures(list.figures, [
    ...age.figures,
    ...leavers.figures,
    ...staff.figures,
    ...training.figures,
    ...vacancies.figures,
  ]);

/** The published tables, by name. */
export const publishedTables = list.tables;

/** Each published table with what the plan opens with and the difference, in the digits printed; and how many agree. */
export function openingBesidePublished({ plan, resolutions }: Input): Step<string> {
  const figures = publishedForPlan(plan, publishedOpening());
  if (figures.length === 0)
    return badArguments(
      "--opening is for plans of England, its regions and systems: none of the tables published is about a place of this plan.",
    );
  const projected = projectPlan(plan, { resolutions });
  if (!projected.ok) return cannotRun(...projected.problems.map(({ says }) => says));
  const beside = besidePublished(plan, projected.value, figures);
  const rows = beside.map(({ published, opening }) => {
    const { table, label, value, unit, digits } = published;
    const write = writeFigure(unit, digits);
    const cells = [label, write.value(value), write.value(opening), write.difference(opening, value), write.unit];
    return { table, cells };
  });
  const lines = columns([["FIGURE", "PUBLISHED", "OPENING", "DIFFERENCE", "UNIT"], ...rows.map(({ cells }) => cells)]);
  const [head = "", ...body] = lines;
  const tables = list.tables.flatMap(({ id, label }) => {
    const own = body.filter((_, at) => rows[at]?.table === id);
    return own.length === 0 ? [] : [["", label, ...own].join("\n")];
  });
  const agree = beside.filter(({ agrees }) => agrees).length;
  return done(`${[`${agree} of ${beside.length} published figures agree.`, head, ...tables].join("\n")}\n`);
}
