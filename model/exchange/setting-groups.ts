/** Settings by which a plan gives a rate: a figure by place alone meets each of them, and neither is more specific. */
import { catalogueEntry } from "../assumptions/catalogue";
import { whereLabel, whereOf } from "../plan/ask/scope";
import { assumptionIn } from "../plan/edit/parts";
import type { Plan, Where } from "../plan/plan";

/** Settings that share a figure. */
export interface SettingGroup {
  readonly id: string;
  readonly label: string;
  readonly setting: NonNullable<Where["setting"]>;
}

/**
 * The groups of settings that a figure by place has to be told apart by; none where the plan gives it otherwise, and none of
 * totals, which may overlap: they are fitted together.
 */
export const settingGroups = (plan: Plan, assumption: string): readonly SettingGroup[] =>
  (catalogueEntry(assumption)?.kind === "total" ? [] : (assumptionIn(plan, assumption)?.where ?? []))
    .map(whereOf)
    .flatMap((one) =>
      one.setting === undefined || Object.keys(one).length > 1
        ? []
        : [{ id: [one.setting].flat().join("+"), label: whereLabel(plan, one), setting: one.setting }],
    );
