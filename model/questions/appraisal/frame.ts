/** What all runs of an appraised plan have in common: its years, and its services with what their outcomes are worth. */
import { outcomeMoney } from "../../assumptions/declared/choices";
import type { PlanningYear } from "../../plan/calendar";
import { cursor } from "../../workforce/program/shape";
import { pick } from "../../workforce/program/inputs";
import type { Money } from "./appraisal";
import type { AppraisedService, Frame } from "./money-lines";
import type { AppraisedRuns, OptionRun } from "./runs";

/** What the worth of an outcome is; time and capacity, unless the plan says otherwise. */
function moneyOfOutcome({ services }: OptionRun, outcome: string): Money {
  if (services === undefined) return "not-cash";
  const { resolved } = services;
  const here = cursor();
  here.outcome = resolved.members.index("outcome", outcome);
  const chosen = pick(resolved.series("outcome_money"), 0, here.member);
  return outcomeMoney.find(({ value }) => value === chosen)?.id ?? "not-cash";
}

function servicesOf({ plan, base, options, worth }: AppraisedRuns): readonly AppraisedService[] {
  const runs = [base, ...options.values()];
  return (plan.structure.services ?? []).flatMap(({ id, label, staffing }): AppraisedService[] => {
    const first = worth(base, id);
    if (first === undefined) return [];
    const all = runs.flatMap((run) => worth(run, id) ?? []);
    const priced = (line: string): boolean =>
      all.some(({ lines }) => lines.find((one) => one.id === line)?.values.some((value) => !Number.isNaN(value)));
    return [
      {
        id,
        label,
        stated: staffing === "stated-team",
        outcomes: first.outcomes
          .filter(({ mean }) => !mean)
          .map((outcome) => ({
            id: outcome.id,
            label: outcome.label,
            unit: outcome.unit,
            aim: outcome.aim,
            money: moneyOfOutcome(base, outcome.id),
            priced: priced(`worth:${outcome.id}`),
          })),
        waitPriced: priced("waiting_worth"),
      },
    ];
  });
}

export const frameOf = (runs: AppraisedRuns, years: readonly PlanningYear[]): Frame => ({
  years: years.map(({ name }) => name),
  months: years.map(({ first, last }) => last + 1 - first),
  services: servicesOf(runs),
  staff: runs.base.projection !== undefined,
});
