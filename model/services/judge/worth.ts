/**
 * What comes of a service by planning year, for an appraisal: its outcomes in the direction they are aimed at, what they
 * are worth, cases completed, weeks waited, and the pay of a team that is stated. What nobody was there to do has come to
 * nothing, which is what an option that first brings somebody is held against.
 */
import { elementAt } from "../../assumptions/present";
import { cursor } from "../../workforce/program/shape";
import { pick } from "../../workforce/program/inputs";
import type { Resolved } from "../../resolve/resolved";
import type { Services } from "../services";
import type { ServiceView } from "../figures/view";
import { moneyOf } from "./money";
import { outcomesOf, type OutcomeView } from "./outcomes";
import type { MissingFigure } from "./service-part";
import type { YearLine } from "./year-line";

export interface WorthLine {
  /** `team_cost`, `cases_completed`, `weeks_waited`, `waiting_worth`, `over_aim`, or `outcome:ID` and `worth:ID` of an outcome. */
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly kind: "flow" | "stock";
  /** By planning year of the service's weeks. NaN is missing. */
  readonly values: readonly number[];
  readonly missing: readonly MissingFigure[];
}

export interface ServiceWorth {
  readonly service: string;
  readonly label: string;
  /** Names of the planning years of the lines. */
  readonly years: readonly string[];
  readonly outcomes: readonly OutcomeView[];
  readonly lines: readonly WorthLine[];
}

/** A line of which nothing that was never there to be done is missing. */
function counted({ values, missing }: YearLine): Pick<WorthLine, "values" | "missing"> {
  const wanted = missing.filter(({ why }) => why !== "none" && why !== "staff");
  return wanted.length > 0
    ? { values: values.map(() => Number.NaN), missing: wanted }
    : { values: values.map((value) => (Number.isNaN(value) ? 0 : value)), missing: [] };
}

/** What one of an outcome is worth in each year, as it is at its beginning; NaN where nobody says. */
function valuesOf(resolved: Resolved, outcome: string, months: readonly number[]): readonly number[] {
  const here = cursor();
  here.outcome = resolved.members.index("outcome", outcome);
  return months.map((month) => pick(resolved.series("outcome_value"), month, here.member));
}

const listLines = ({ years, figures, byYear, runs, needed }: ServiceView): readonly WorthLine[] => {
  const missing: readonly MissingFigure[] = runs
    ? []
    : needed
        .filter((one) => one.missing === "list")
        .map(({ assumption, label, for: who, where }) => ({ assumption, label, for: who, why: "list", where }));
  const none = years.map(() => Number.NaN);
  const weeks = years.map(({ first, last }) => {
    let sum = 0;
    for (let week = first; week <= last; week += 1) sum += figures.waiting?.[week] ?? Number.NaN;
    return sum;
  });
  return [
    {
      id: "cases_completed",
      label: "Cases completed",
      unit: "cases",
      kind: "flow",
      values: byYear.completed ?? none,
      missing,
    },
    { id: "weeks_waited", label: "Weeks waited", unit: "person-weeks", kind: "flow", values: weeks, missing },
    {
      id: "over_aim",
      label: "Waiting longer than the aim",
      unit: "people",
      kind: "stock",
      values: byYear.over_aim ?? none,
      missing,
    },
  ];
};

/** @param services under one scenario, or the base */
export function serviceWorth(services: Services, service: string): ServiceWorth {
  const { resolved, weeks } = services;
  const all = services.view(service, undefined);
  const places = all.places.length > 1 ? all.places.map(({ id }) => services.view(service, id)) : [];
  const outcomes = outcomesOf(resolved, all, places);
  const money = moneyOf(resolved, all, outcomes, places);
  const starts = all.years.map(({ first }) => elementAt(weeks.month, first));
  const ofOutcomes = outcomes
    .filter(({ mean }) => !mean)
    .flatMap((outcome): WorthLine[] => {
      const { values, missing } = counted(outcome.amount);
      const achieved = values.map((value) => (outcome.aim === "fewer" ? -value : value));
      const each = valuesOf(resolved, outcome.id, starts);
      return [
        {
          id: `outcome:${outcome.id}`,
          label: outcome.label,
          unit: outcome.unit,
          kind: "flow",
          values: achieved,
          missing,
        },
        {
          id: `worth:${outcome.id}`,
          label: outcome.label,
          unit: "GBP",
          kind: "flow",
          values: achieved.map((value, year) => value * elementAt(each, year)),
          missing,
        },
      ];
    });
  const waiting = money.waiting?.cost;
  return {
    service,
    label: all.label,
    years: all.years.map(({ name }) => name),
    outcomes,
    lines: [
      ...ofOutcomes,
      ...listLines(all),
      {
        id: "waiting_worth",
        label: "Cost of waiting",
        unit: "GBP",
        kind: "flow",
        values: waiting?.values ?? all.years.map(() => Number.NaN),
        missing: waiting?.missing ?? [],
      },
      // Staff of the plan's workforce are in its pay bill.
      ...(all.staffing === "stated-team"
        ? [
            {
              id: "team_cost",
              label: "Pay of the team as stated",
              unit: "GBP",
              kind: "flow",
              ...counted(money.cost),
            } as const,
          ]
        : []),
    ],
  };
}
