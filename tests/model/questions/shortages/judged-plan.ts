/** Shortages of a plan, run as the screens run it. */
import rulesFile from "../../../../seeds/shortage-rules.json";
import { calendarOf } from "../../../../model/plan/calendar";
import type { Plan } from "../../../../model/plan/plan";
import { shortageRulesSchema, type ShortageRule } from "../../../../model/plan/shortage-schema";
import { projectPlan, projectServices, resolutionsOf } from "../../../../model/calibrate/run";
import type { Runs } from "../../../../model/questions/shortages/judge";

export const shipped: readonly ShortageRule[] = shortageRulesSchema.parse(rulesFile.rules);

/** A rule on a measure, made up for a test. */
export const rule = (more: Partial<ShortageRule> & Pick<ShortageRule, "measure" | "size">): ShortageRule => ({
  id: "made-up",
  label: "Made up",
  comparison: "above",
  months: 1,
  grade: "watch",
  status: "judgement",
  ...more,
});

/** A plan run under a scenario, or the base. */
export function runsOf(plan: Plan, scenario?: string): Runs {
  const resolutions = resolutionsOf(plan);
  const under = scenario === undefined ? {} : { scenario };
  const staff = projectPlan(plan, { resolutions, ...under });
  const lists =
    plan.structure.services === undefined
      ? undefined
      : projectServices(plan, {
          resolutions,
          projection: staff,
          base: () => projectPlan(plan, { resolutions }),
          ...under,
        });
  return {
    calendar: calendarOf(plan.start, plan.years),
    staff: staff.ok ? staff.value : undefined,
    lists: lists?.ok === true ? lists.value : undefined,
  };
}
