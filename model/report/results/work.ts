/**
 * What a report is run from, in pieces: whoever makes it can say how far it has come, stop between two of them, and have
 * its futures drawn elsewhere meanwhile. The pieces come to the same in whichever order they are done.
 */
import { resolutionsOf } from "../../calibrate/run";
import { elementAt } from "../../assumptions/present";
import type { Plan } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import { checkRun } from "../../questions/checks/run-checks";
import { checkServices } from "../../questions/checks/service-checks";
import { backtestsFor } from "../../questions/backtest/for-plan";
import { standsOf } from "../../questions/backtest/stands";
import { besidePublished } from "../../questions/published-opening";
import type { Sample } from "../../uncertainty/sample";
import type { ReportAsked, Shipped } from "./asked";
import { appraisalTold } from "./appraised";
import { futuresAsked, type Drawing } from "./futures";
import { neededOf } from "./needed";
import { shortagesTold } from "./quarter-told";
import type { Checked, Results, TriedPast } from "./results";
import { aimOf } from "./target";
import { listOf, toldOf, type Told } from "./told";
import { askedOfWorkshop, workshopTold } from "./workshop-told";

/** One piece of the work. Done twice it is done once. */
export interface Piece {
  /** What is being worked out, for whoever waits: "what is published". */
  readonly says: string;
  readonly work: () => void;
}

export interface Work {
  /** Futures to be drawn, in this order. */
  readonly drawings: readonly Drawing[];
  readonly pieces: readonly Piece[];
  /** @param drawn one for each of the drawings; pieces not done yet are done first */
  readonly results: (drawn: readonly Outcome<Sample>[]) => Results;
}

interface Later<T> extends Piece {
  readonly value: () => T;
}

function later<T>(says: string, find: () => T): Later<T> {
  let found: { readonly value: T } | undefined;
  const value = (): T => (found ??= { value: find() }).value;
  return { says, work: () => void value(), value };
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

/**
 * Runs the plan under the scenarios told and says what else there is to do. Fails where neither the staff nor a list of
 * the base can be worked out.
 */
export function workOf(plan: Plan, given: ReportAsked, shipped: Shipped): Outcome<Work> {
  const asked = given.kind === "workshop" ? askedOfWorkshop(plan, given) : given;
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
  const ofStaff = asked.looked !== undefined && asked.service === undefined;
  const service = ofStaff ? undefined : serviceTold(base, asked);
  if (base.staff === undefined && service === undefined) {
    const why = base.stopped.length > 0 ? base.stopped : ["The lists of the plan cannot be worked out yet."];
    return { ok: false, problems: why.map((says) => problem("nothing-to-report", "", says)) };
  }
  const { kind, beside: other } = asked;
  const whole = kind === "board" || kind === "full" || kind === "business";
  const target = kind === "shortages" ? undefined : (asked.target ?? aimOf(base, service?.id, asked.place));
  const beside =
    other === undefined ? undefined : toldOf(other.plan, resolutionsOf(other.plan), undefined, other.plan.title);
  const drawn = kind === "shortages" || asked.draws === 0 ? [] : [told, ...(beside === undefined ? [] : [[beside]])];
  const drawings = drawn.flatMap((runs) => futuresAsked(runs, asked, service?.id, target));
  const list = service === undefined ? undefined : listOf(base, service.id, asked.place)?.place;
  const needed = later("what it would take", () =>
    whole && target !== undefined ? neededOf(plan, asked, target, list) : undefined,
  );
  const published = later("what is published", () =>
    whole && base.staff !== undefined ? besidePublished(plan, base.staff, shipped.published) : [],
  );
  const past = later("the past", () =>
    (whole || kind === "workshop") && base.staff !== undefined ? pastOf(plan, shipped) : [],
  );
  const checked = later("the checks", () => told.map(checkedOf));
  const quarter = later("what is short", () =>
    kind === "shortages" || kind === "full" ? shortagesTold(plan, told, asked, shipped.rules) : undefined,
  );
  const workshop = later("what was decided", () =>
    kind === "workshop"
      ? workshopTold(plan, asked, told, (id) =>
          toldOf(plan, resolutions, id, plan.scenarios.find((one) => one.id === id)?.name ?? id),
        )
      : undefined,
  );
  const appraised = later("what the options are worth", () =>
    kind === "business" ? appraisalTold(plan, asked, shipped, resolutions) : undefined,
  );
  return {
    ok: true,
    problems: [],
    value: {
      drawings,
      pieces: [needed, published, past, checked, quarter, workshop, appraised],
      results: (samples) => {
        const [ofPlan, ofOther] = [base, beside].map((one) => {
          const at = one === undefined ? -1 : drawings.findIndex((drawing) => drawing.plan === one.plan);
          return samples[at];
        });
        return {
          plan,
          asked,
          told,
          base,
          beside,
          besideFutures: ofOther?.ok === true ? ofOther.value : undefined,
          service,
          target,
          futures: ofPlan?.ok === true ? ofPlan.value : undefined,
          noFutures: ofPlan?.ok === false ? ofPlan.problems[0]?.says : undefined,
          needed: needed.value(),
          published: published.value(),
          publishedTables: shipped.publishedTables,
          past: past.value(),
          checked: checked.value(),
          quarter: quarter.value(),
          workshop: workshop.value(),
          appraised: appraised.value(),
        };
      },
    },
  };
}
