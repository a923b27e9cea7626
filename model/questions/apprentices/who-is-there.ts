/** The staff of a place who would release, supervise and place apprentices, and the learners they have already. */
import { elementAt } from "../../assumptions/present";
import { learnersIn } from "../../workforce/month/train/learners";
import { pick } from "../../workforce/program/inputs";
import type { Run } from "../../workforce/program/run";
import { cursor } from "../../workforce/program/shape";
import { monthlyCosts } from "../../workforce/results/monthly-costs";

/** The staff and learners of a place at the end of a month, added up over its leaves. */
export interface There {
  supportHeads: number;
  supportWte: number;
  registeredWte: number;
  apprentices: number;
  /** Support workers by the apprentices each may have beside them. */
  allowed: number;
  weeksOffered: number;
  weeksTaken: number;
  hoursOffered: number;
  hoursEach: number;
  /** GBP a year of the support workers in post. */
  supportCost: number;
  /** Of the heads of the support workers: WTE an apprentice is away. */
  awayWte: number;
}

const nothing = (): There => ({
  supportHeads: 0,
  supportWte: 0,
  registeredWte: 0,
  apprentices: 0,
  allowed: 0,
  weeksOffered: 0,
  weeksTaken: 0,
  hoursOffered: 0,
  hoursEach: 0,
  supportCost: 0,
  awayWte: 0,
});

/** The apprenticeship of the plan, or any member where it trains nobody: its figures are then those for everybody. */
export const apprenticeRoute = (run: Run): number => Math.max(0, run.program.training.apprentice.indexOf(1));

export function countThere(run: Run, leaves: readonly number[], month: number): There {
  const { program } = run;
  const { shape, inputs, supportLevel, training } = program;
  const { levels } = inputs.resolved.plan.structure;
  const [limit, hosted, weeks, offered, each, availability] = [
    "apprentice_limit",
    "placement_weeks_per_wte",
    "placement_weeks_per_learner",
    "supervision_offered",
    "apprentice_supervision",
    "apprentice_availability",
  ].map((id) => inputs.series(id));
  const { employed } = monthlyCosts(run, month);
  const at = cursor();
  const there = nothing();
  for (const place of leaves) {
    at.place = place;
    at.route = apprenticeRoute(run);
    const most = pick(limit, month, at.member, 1);
    let registered = 0;
    for (let setting = 0; setting < shape.settings; setting += 1) {
      at.setting = setting;
      for (let level = 0; level < shape.levels; level += 1) {
        const row = (place * shape.settings + setting) * shape.levels + level;
        const wte = elementAt(run.wte, month * shape.rows + row);
        if (level === supportLevel) {
          const heads = elementAt(run.heads, month * shape.rows + row);
          there.supportHeads += heads;
          there.supportWte += wte;
          there.allowed += heads * (Number.isNaN(most) ? 1 : most);
          there.supportCost += wte === 0 ? 0 : wte * elementAt(employed, row) * 12;
          there.awayWte += wte === 0 ? 0 : wte * (1 - pick(availability, month, at.member));
        }
        if (elementAt(levels, level).registered) {
          registered += wte;
          there.weeksOffered += wte === 0 ? 0 : wte * pick(hosted, month, at.member);
        }
      }
    }
    there.registeredWte += registered;
    there.hoursOffered += registered === 0 ? 0 : registered * pick(offered, month, at.member);
    there.hoursEach += registered === 0 ? 0 : registered * pick(each, month, at.member);
    training.cohorts.forEach((cohort, number) => {
      const learning = learnersIn(run, number, place, month);
      if (learning === 0) return;
      at.route = cohort.route;
      if (training.apprentice[cohort.route] === 1) there.apprentices += learning;
      else there.weeksTaken += learning * pick(weeks, month, at.member);
    });
  }
  return there;
}
