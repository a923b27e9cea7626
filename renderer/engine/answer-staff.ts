/** Answers about the staff of one version of a plan, read off the runs of its scenarios. */
import {
  backfillOf,
  besidePublished,
  compositionOf,
  explainNumber,
  explainSum,
  gapDrivers,
  hostApprentices,
  needsCells,
  observedRates,
  placesToHost,
  postsReach,
  whoseResults,
  type Measure,
  type MeasureInfo,
  type Plan,
  type Projection,
} from "../../model";
import type { Answer, OwnFigures } from "./answers";
import type { PlanRuns } from "./plan-runs";
import type { Query } from "./queries";

type StaffQuery = Extract<
  Query,
  {
    readonly kind:
      | "problems"
      | "tables"
      | "host"
      | "drivers"
      | "backfill"
      | "posts-reach"
      | "posts-led"
      | "own-figures"
      | "published-opening"
      | "composition"
      | "explain"
      | "explain-sum";
  }
>;

const infoOf = ({ id, label, unit, kind, means }: Measure): MeasureInfo => ({ id, label, unit, kind, means });

type OwnQuery = Extract<Query, { readonly kind: "own-figures" }>;

const ownFiguresOf = (base: Projection, { measures, by }: OwnQuery): OwnFigures => ({
  results: whoseResults(base, measures, by),
  observed: observedRates(base, by),
});

/** What is asked of the base, whichever scenario is looked at, or of runs of another closure. */
function answerOfBase(
  plan: Plan,
  runs: PlanRuns,
  query: Extract<StaffQuery, { readonly kind: "posts-led" | "own-figures" | "published-opening" }>,
): Answer {
  if (query.kind === "posts-led") {
    const [base, scenario] = [runs.postsLed(undefined), runs.postsLed(query.scenario)];
    if (!base.ok) return base;
    if (!scenario.ok) return scenario;
    return { ok: true, value: { base: base.value.tables(query.asked), scenario: scenario.value.tables(query.asked) } };
  }
  const base = runs.whole(undefined);
  if (!base.ok) return { ok: false, problems: base.problems };
  return query.kind === "own-figures"
    ? { ok: true, value: ownFiguresOf(base.value, query) }
    : { ok: true, value: besidePublished(plan, base.value, query.figures) };
}

export function answerOfStaff(plan: Plan, runs: PlanRuns, query: StaffQuery): Answer {
  if (query.kind === "posts-led" || query.kind === "own-figures" || query.kind === "published-opening")
    return answerOfBase(plan, runs, query);
  const onlyRows = query.kind === "problems" || (query.kind === "tables" && !needsCells(query.asked));
  const outcome = (onlyRows ? runs.rows : runs.whole)(query.scenario);
  if (query.kind === "problems") return { ok: true, value: outcome.problems };
  if (!outcome.ok) return { ok: false, problems: outcome.problems };
  const projection = outcome.value;
  switch (query.kind) {
    case "tables":
      return { ok: true, value: projection.tables(query.asked) };
    case "host": {
      const whole = hostApprentices(projection.run, query.request);
      if (!whole.ok) return whole;
      const below = placesToHost(projection.run, whole.value.place.id).flatMap((place) => {
        const one = hostApprentices(projection.run, { place, year: query.request.year });
        return one.ok ? [one.value] : [];
      });
      return { ok: true, value: { whole: whole.value, below } };
    }
    case "drivers":
      return { ok: true, value: gapDrivers(projection, query.years, query.where) };
    case "backfill": {
      const base = runs.whole(undefined);
      return base.ok ? backfillOf(base.value, projection, query.where) : { ok: false, problems: base.problems };
    }
    case "posts-reach": {
      const base = runs.whole(undefined);
      return base.ok
        ? { ok: true, value: postsReach(base.value.run, projection.run) ?? null }
        : { ok: false, problems: base.problems };
    }
    case "composition":
      return compositionOf(projection.run, query.asked);
    case "explain-sum":
      return explainSum(projection, query.request);
    case "explain": {
      const explained = explainNumber(projection, query.request);
      return explained.ok
        ? { ok: true, value: { ...explained.value, measure: infoOf(explained.value.measure) } }
        : explained;
    }
  }
}
