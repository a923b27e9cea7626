/** Every plan that is shipped, and plausible figures in place of what it asks for. The figures are made up for tests. */
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { missing, readPlan, setValues, type MissingInput, type Plan, type ValueEdit } from "../../../model";

const folder = fileURLToPath(new URL("../../../seeds/plans/", import.meta.url));

/** File names of all plans in the seeds. */
export const shippedPlans: readonly string[] = readdirSync(folder).filter((file) => file.endsWith(".otplan"));

export const textOf = (file: string): string => readFileSync(folder + file, "utf8");

export function shipped(file: string): Plan {
  const read = readPlan(textOf(file));
  if (!read.ok) throw new Error(read.problems.map((found) => found.says).join("\n"));
  return read.value;
}

/** What somebody might know of any nation, area or team. By assumption; by unit where the assumption is not listed. */
const plausible: Readonly<Record<string, number>> = {
  staff_in_post: 200,
  vacancy_rate: 0.08,
  establishment_growth: 0.02,
  leaver_rate: 0.075,
  commissioning_growth: 0.02,
  places_growth_later: 0.02,
  opening_intake: 250,
  places_scotland: 250,
  whole_time_week: 37.5,
  pay_point: 40_000,
  on_cost_rate: 0.25,
  pay_supplement: 0,
};
const byUnit: Readonly<Record<string, number>> = {
  share: 0.1,
  "per year": 0.02,
  WTE: 5,
  heads: 50,
  "learners per year": 100,
  "heads per year": 5,
  "GBP per WTE per year": 40_000,
};

/** What stops a plan, and the figures above besides. */
export const asked = (plan: Plan): readonly MissingInput[] =>
  missing(plan).filter(({ assumption, severity }) => severity === "error" || plausible[assumption] !== undefined);

/** The plan with plausible figures in every box it asks to be filled. */
export function filled(plan: Plan): Plan {
  return asked(plan).reduce((now, { assumption, parts }): Plan => {
    const unit = now.assumptions.find(({ id }) => id === assumption)?.unit ?? "";
    const value = plausible[assumption] ?? byUnit[unit];
    if (value === undefined) throw new Error(`no plausible figure for ${assumption}, in ${unit}`);
    const edits = (parts ?? [undefined]).map((where): ValueEdit => ({
      assumption,
      value,
      ...(where === undefined ? {} : { where }),
    }));
    const outcome = setValues(now, undefined, edits, { when: "2026-11-28T12:00:00Z" });
    if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
    return outcome.value.plan;
  }, plan);
}
