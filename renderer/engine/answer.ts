/** Answers queries about one version of a plan; each scenario is resolved and projected once, when first asked about. */
import {
  appraise,
  byReading,
  calibrated,
  crowding,
  crowdingMeasures,
  heldAgainstPlan,
  mergeProblems,
  planBecomes,
  rollPlan,
  standsOf,
  tryPast,
  type Plan,
  type Resolutions,
  type ShortagesAsked,
} from "../../model";
import { keptRuns } from "./kept-runs";
import { supplies } from "./nation-lists";
import { placesEditOf } from "./places-edit";
import { answerOfRoom, isOfRoom } from "./answer-room";
import { answerOfService, isOfService } from "./answer-service";
import { answerOfStaff } from "./answer-staff";
import { atOnce, isInSteps, stepsTo } from "./answer-steps";
import { answerOfTrial } from "./answer-trial";
import type { Answer } from "./answers";
import { planRuns } from "./plan-runs";
import type { Query } from "./queries";
import { shortageCourses, toldShortages } from "./shortages";

/** A fault of ours: it names what was asked, and the other answers still arrive. */
const unexpected = (query: Query, fault: unknown): Answer => ({
  ok: false,
  problems: [
    {
      severity: "error",
      kind: "unexpected",
      at: query.kind,
      says: `Working out ${query.kind} failed: ${fault instanceof Error ? fault.message : String(fault)}. Your plan is untouched; save it before going on.`,
    },
  ],
});

function solvedFigures(plan: Plan, places: boolean): Answer {
  const outcome = calibrated(plan, places ? undefined : []);
  if (!outcome.ok) return { ok: false, problems: outcome.problems };
  const { solved, plan: filled } = outcome.value;
  const ids = new Set(solved.flatMap(({ solutions }) => [...solutions.keys()]));
  return { ok: true, value: { solved, figures: filled.assumptions.filter(({ id }) => ids.has(id)) } };
}

export interface PlanAnswers {
  /** The version, as later ones may go on from it. */
  readonly resolutions: Resolutions;
  answer(query: Query): Answer;
  /** The same in steps, for who listens to others between two of them. */
  inSteps(query: Query): Generator<void, Answer>;
  /** How many times the months have been run. */
  runs(): number;
}

type ShortagesQuery = Extract<Query, { readonly asked: ShortagesAsked }>;

const isOfShortages = (query: Query): query is ShortagesQuery =>
  query.kind === "shortages" || query.kind === "shortage-courses";

/**
 * Answers about one version of a plan.
 * @param root an earlier version of it: what is the same in both is not worked out again
 * @param kept what versions of a plan run on, one after another; these answers are good until the next version
 */
export function answersFor(plan: Plan, root?: Resolutions, kept = keptRuns()): PlanAnswers {
  const runs = planRuns(plan, root, kept);
  const { resolutions } = runs;
  const hasServices = (plan.structure.services ?? []).length > 0;
  /** Staff by month are all that the lists need of the scenarios. */
  const nationLists = supplies(plan, (scenario) =>
    scenario === undefined ? runs.rows(undefined) : runs.passing(scenario, false),
  );
  /** Every scenario is asked about, one after the other. */
  const coursesUnder = ({ scenario, asked }: ShortagesQuery) =>
    shortageCourses(
      plan,
      asked,
      (recorded) => runs.passing(scenario, recorded),
      (projection) => runs.servicesWith(scenario, projection),
    );
  const answerTo = (query: Query): Answer => {
    if (query.kind === "calibration-readings") return { ok: true, value: byReading(plan, query.calibration) };
    if (query.kind === "calibrated" || query.kind === "calibrated-places")
      return solvedFigures(plan, query.kind === "calibrated-places");
    if (query.kind === "appraisal") return appraise(plan, query, resolutions);
    if (isOfService(query)) return answerOfService(plan, runs, query);
    if (query.kind === "trial") return answerOfTrial(plan, runs, query);
    if (isOfRoom(query)) return answerOfRoom(plan, runs, query);
    if (isInSteps(query)) return atOnce(stepsTo(plan, runs, query));
    if (query.kind === "past-plan") return tryPast(plan, query.backtest, query.series);
    if (query.kind === "actuals")
      return heldAgainstPlan(plan, { people: () => runs.whole(undefined), lists: () => runs.services(undefined) });
    if (query.kind === "past-stands") return standsOf(plan, query.backtest, query.series);
    if (query.kind === "places") return placesEditOf(plan, query);
    if (query.kind === "merge-problems") return { ok: true, value: mergeProblems(query.merged, plan, query.theirs) };
    if (query.kind === "plan-becomes") return { ok: true, value: planBecomes(plan, query.after) };
    if (query.kind === "roll") return rollPlan(plan, query.asked, { when: query.when });
    if (query.kind === "nation-lists") return nationLists(query);
    if (isOfShortages(query)) {
      if (query.kind === "shortage-courses") return { ok: true, value: coursesUnder(query) ?? null };
      const lists = hasServices ? runs.services(query.scenario) : undefined;
      return toldShortages(plan, { staff: runs.whole(query.scenario), lists }, query.asked);
    }
    if (query.kind === "would-crowd") {
      const { scenario } = query;
      const tried = runs.tried({ ...plan, scenarios: [...plan.scenarios, scenario] }, scenario.id);
      return tried.ok ? { ok: true, value: crowding(tried.value.tables({ measures: crowdingMeasures })) } : tried;
    }
    return answerOfStaff(plan, runs, query);
  };
  return {
    resolutions,
    runs: runs.count,
    answer: (query) => {
      try {
        return answerTo(query);
      } catch (fault) {
        return unexpected(query, fault);
      }
    },
    *inSteps(query) {
      try {
        return isInSteps(query) ? yield* stepsTo(plan, runs, query) : answerTo(query);
      } catch (fault) {
        return unexpected(query, fault);
      }
    },
  };
}
