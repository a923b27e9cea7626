/** Whether a WTE is the same time everywhere and throughout a plan. */
import type { Assumption, Plan } from "../plan";

const week = ({ assumptions }: Pick<Plan, "assumptions">): Assumption | undefined =>
  assumptions.find(({ id }) => id === "whole_time_week");

/** Whether the whole-time week is given by place or by date, so that WTE of two places or dates are not the same time. */
export function weeksDiffer(plan: Pick<Plan, "assumptions">): boolean {
  const { where = [], when = [] } = week(plan) ?? {};
  return where.length + when.length > 0;
}

/** Why staff are told in hours too; undefined where a WTE is the same time everywhere. */
export function weeksDifferSays(plan: Pick<Plan, "assumptions">): string | undefined {
  if (!weeksDiffer(plan)) return undefined;
  return (week(plan)?.where?.length ?? 0) > 0
    ? "A WTE is not the same time in every place: whole-time weeks differ. Compare staff in hours a week."
    : "A WTE is not the same time throughout: the whole-time week changes. Compare staff of different years in hours a week.";
}
