/** Rates by place that a plan gives by setting: neither is more specific, so the setting that the file's are of is asked. */
import { assumptionIn } from "../../plan/edit/parts";
import type { Plan, Where } from "../../plan/plan";
import { settingGroups } from "../setting-groups";
import type { Answers, Ask } from "./answers";
import { asked } from "./names";

/** Which people a rate is of, with the question that says so. */
export interface RateBySetting {
  readonly ask: Ask;
  /** Undefined while it is asked, or where the rate is left out. */
  readonly where: Where | undefined;
}

/** @returns undefined where the plan does not give the rate by setting, or the file says the setting too */
export function rateBySetting(plan: Plan, id: string, where: Where, answers: Answers): RateBySetting | undefined {
  const assumption = assumptionIn(plan, id);
  if (assumption === undefined || where.place === undefined || where.setting !== undefined) return undefined;
  const groups = settingGroups(plan, id);
  if (groups.length === 0) return undefined;
  const named = asked(
    "setting",
    assumption.label,
    `This plan gives "${assumption.label}" by setting, and the file by place. Which settings are the file's figures of?`,
    groups,
    undefined,
    answers,
  );
  const group = groups.find((one) => one.id === named.id);
  return { ask: named.ask, where: group === undefined ? undefined : { ...where, setting: group.setting } };
}
