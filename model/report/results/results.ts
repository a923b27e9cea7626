/**
 * Everything a report is made from: the plan run under the scenarios it tells, its futures, and what the questions of the
 * model answer. A kind of report is a pure function of this.
 */
import { resolutionsOf } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import type { Plan } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import { checkRun } from "../../questions/checks/run-checks";
import { checkServices } from "../../questions/checks/service-checks";
import type { CheckResult } from "../../questions/checks/check-result";
import { backtestsFor, type ForPlan } from "../../questions/backtest/for-plan";
import { standsOf, type Stands } from "../../questions/backtest/stands";
import { besidePublished, type BesidePublished } from "../../questions/published-opening";
import type { Sample } from "../../uncertainty/sample";
import type { ReportAsked, ReportTarget, Shipped } from "./asked";
import { appraisalTold, type AppraisalTold } from "./appraised";
import { futuresOf } from "./futures";
import { neededOf, type Needed } from "./needed";
import { shortagesTold, type QuarterTold } from "./quarter-told";
import { aimOf } from "./target";
import { listOf, toldOf, type Told } from "./told";

export interface Checked {
  readonly told: Told;
  readonly checks: readonly CheckResult[];
}

export interface TriedPast extends ForPlan {
  readonly stands: readonly Stands[];
}

export interface Results {
  readonly plan: Plan;
  readonly asked: ReportAsked;
  /** The base first. */
  readonly told: readonly Told[];
  readonly base: Told;
  /** The other plan, as it stands. */
  readonly beside: Told | undefined;
  /** The list that is told first; undefined where the plan has none that can be worked out. */
  readonly service: { readonly id: string; readonly label: string } | undefined;
  /** What chances and what it would take are told of. */
  readonly target: ReportTarget | undefined;
  readonly futures: Sample | undefined;
  /** Why no futures could be drawn where they were asked for. */
  readonly noFutures: string | undefined;
  readonly needed: Needed | undefined;
  readonly published: readonly BesidePublished[];
  readonly publishedTables: Shipped["publishedTables"];
  readonly past: readonly TriedPast[];
  readonly checked: readonly Checked[];
  readonly quarter: QuarterTold | undefined;
  /** Of a business case. */
  readonly appraised: AppraisalTold | undefined;
}

const checkedOf = (told: Told): Checked => ({
  told,
  checks: [
    ...(told.staff === undefined ? [] : checkRun(told.staff.run)),
    ...(told.lists === undefined ? [] : checkServices(told.lists)),
  ],
});

function pastOf(plan: Plan, { backtests, history }: Shipped): readonly TriedPast[] {
  return backtestsFor(plan, backtests, history).flatMap((one): TriedPast[] => {
    const stands = standsOf(plan, one.backtest, one.series);
    return stands.ok && stands.value.length > 0 ? [{ ...one, stands: stands.value }] : [];
  });
}

/** The service whose list is told: the one asked for, or the first that can be worked out. */
function serviceTold(base: Told, { service, place }: ReportAsked): Results["service"] {
  const services = base.plan.structure.services ?? [];
  const found = services.find(({ id }) =>
    service === undefined ? listOf(base, id, place) !== undefined : id === service,
  );
  return found === undefined ? undefined : { id: found.id, label: found.label };
}

/** Runs all that a kind of report tells. Fails where neither the staff nor a list of the base can be worked out. */
export function resultsOf(plan: Plan, asked: ReportAsked, shipped: Shipped): Outcome<Results> {
  const resolutions = resolutionsOf(plan);
  const named = asked.scenarios.map((id) => plan.scenarios.find((one) => one.id === id) ?? { id, name: id });
  const unknown = asked.scenarios.find((id) => plan.scenarios.every((one) => one.id !== id));
  if (unknown !== undefined)
    return { ok: false, problems: [problem("unknown-scenario", "", `The plan has no scenario "${unknown}".`)] };
  const told = [
    toldOf(plan, resolutions, undefined, "Base"),
    ...named.map(({ id, name }) => toldOf(plan, resolutions, id, name)),
  ];
  const base = elementAt(told, 0);
  const service = serviceTold(base, asked);
  if (base.staff === undefined && service === undefined) {
    const why = base.stopped.length > 0 ? base.stopped : ["The lists of the plan cannot be worked out yet."];
    return { ok: false, problems: why.map((says) => problem("nothing-to-report", "", says)) };
  }
  const { kind } = asked;
  const whole = kind === "board" || kind === "full" || kind === "business";
  const target = kind === "shortages" ? undefined : (asked.target ?? aimOf(base, service?.id, asked.place));
  const futures = kind === "shortages" || asked.draws === 0 ? undefined : futuresOf(told, asked, service?.id, target);
  return {
    ok: true,
    problems: [],
    value: {
      plan,
      asked,
      told,
      base,
      beside:
        asked.beside === undefined
          ? undefined
          : toldOf(asked.beside.plan, resolutionsOf(asked.beside.plan), undefined, asked.beside.plan.title),
      service,
      target,
      futures: futures?.ok === true ? futures.value : undefined,
      noFutures: futures?.ok === false ? futures.problems[0]?.says : undefined,
      needed:
        whole && target !== undefined
          ? neededOf(
              plan,
              asked,
              target,
              service === undefined ? undefined : listOf(base, service.id, asked.place)?.place,
            )
          : undefined,
      published: whole && base.staff !== undefined ? besidePublished(plan, base.staff, shipped.published) : [],
      publishedTables: shipped.publishedTables,
      past: whole && base.staff !== undefined ? pastOf(plan, shipped) : [],
      checked: told.map(checkedOf),
      quarter: kind === "shortages" || kind === "full" ? shortagesTold(plan, told, asked, shipped.rules) : undefined,
      appraised: kind === "business" ? appraisalTold(plan, asked, shipped, resolutions) : undefined,
    },
  };
}
