/** Answers queries about one version of a plan; each scenario is resolved and projected once, when first asked about. */
import {
  appraise,
  byReading,
  calibrated,
  checkingRun,
  checkServices,
  compositionOf,
  crowding,
  crowdingMeasures,
  explainNumber,
  explainSum,
  gapDrivers,
  heldAgainstPlan,
  hostApprentices,
  backfillOf,
  besidePublished,
  needsCells,
  numberCauses,
  observedRates,
  placesToHost,
  postsReach,
  standsOf,
  tryPast,
  alreadyInBase,
  mergeProblems,
  roomLine,
  roomReach,
  slidersStand,
  suggestedSlider,
  serviceCauses,
  sumCauses,
  whoseResults,
  type CheckResult,
  type Lever,
  type Measure,
  type MeasuredCause,
  type MeasureInfo,
  type Plan,
  type Projection,
  type Resolutions,
  type ShortagesAsked,
  planBecomes,
  rollPlan,
} from "../../model";
import { keptRuns } from "./kept-runs";
import { supplies } from "./nation-lists";
import { placesEditOf } from "./places-edit";
import { answerOfService, isOfService } from "./answer-service";
import { answerOfTrial } from "./answer-trial";
import type { Answer, OwnFigures } from "./answers";
import { planRuns } from "./plan-runs";
import type { Query } from "./queries";
import { shortageCourses, toldShortages } from "./shortages";

const infoOf = ({ id, label, unit, kind, means }: Measure): MeasureInfo => ({ id, label, unit, kind, means });

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

/** All steps, one straight after the other. */
function atOnce(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

type CausesQuery = Extract<Query, { readonly kind: "causes" | "service-causes" | "sum-causes" }>;

const isOfCauses = (query: Query): query is CausesQuery =>
  query.kind === "causes" || query.kind === "service-causes" || query.kind === "sum-causes";

function causesOf(lever: Lever, query: CausesQuery): Iterable<MeasuredCause> {
  if (query.kind === "causes") return numberCauses(lever, query.request, query.assumptions);
  return query.kind === "sum-causes"
    ? sumCauses(lever, query.request, query.assumptions)
    : serviceCauses(lever, query.request, query.assumptions);
}

function solvedFigures(plan: Plan, places: boolean): Answer {
  const outcome = calibrated(plan, places ? undefined : []);
  if (!outcome.ok) return { ok: false, problems: outcome.problems };
  const { solved, plan: filled } = outcome.value;
  const ids = new Set(solved.flatMap(({ solutions }) => [...solutions.keys()]));
  return { ok: true, value: { solved, figures: filled.assumptions.filter(({ id }) => ids.has(id)) } };
}

type OwnQuery = Extract<Query, { readonly kind: "own-figures" }>;

const ownFiguresOf = (base: Projection, { measures, by }: OwnQuery): OwnFigures => ({
  results: whoseResults(base, measures, by),
  observed: observedRates(base, by),
});

export interface PlanAnswers {
  /** The version, as later ones may go on from it. */
  readonly resolutions: Resolutions;
  answer(query: Query): Answer;
  /** The same in steps, for who listens to others between two of them. */
  inSteps(query: Query): Generator<void, Answer>;
  /** How many times the months have been run. */
  runs(): number;
}

type CoursesQuery = Extract<Query, { readonly asked: ShortagesAsked }>;
/**
 * Answers about one version of a plan.
 * @param root an earlier version of it: what is the same in both is not worked out again
 * @param kept what versions of a plan run on, one after another; these answers are good until the next version
 */
export function answersFor(plan: Plan, root?: Resolutions, kept = keptRuns()): PlanAnswers {
  const runs = planRuns(plan, root, kept);
  const { resolutions } = runs;
  const hasServices = (plan.structure.services ?? []).length > 0;
  const checksOfLists = (scenario: string | undefined): readonly CheckResult[] => {
    const services = hasServices ? runs.services(scenario) : undefined;
    return services?.ok === true ? checkServices(services.value) : [];
  };
  /** The run, and then each check: a plan of many places has some that take longer than a person waits for a picture. */
  function* checksOf(scenario: string | undefined): Generator<void, Answer> {
    const outcome = runs.whole(scenario);
    if (!outcome.ok) return { ok: false, problems: outcome.problems };
    const made: CheckResult[] = [];
    yield;
    for (const check of checkingRun(outcome.value.run)) {
      if (check !== undefined) made.push(check);
      yield;
    }
    return { ok: true, value: [...made, ...checksOfLists(scenario)] };
  }
  /** A run of the plan for each. */
  function* eachCauseOf(query: CausesQuery): Generator<void, Answer> {
    const lever = runs.lever(query.scenario);
    if (!lever.ok) return { ok: false, problems: lever.problems };
    const made: MeasuredCause[] = [];
    for (const cause of causesOf(lever.value, query)) {
      made.push(cause);
      yield;
    }
    return { ok: true, value: made };
  }
  /** Staff by month are all that the lists need of the scenarios. */
  const nationLists = supplies(plan, (scenario) =>
    scenario === undefined ? runs.rows(undefined) : runs.passing(scenario, false),
  );
  /** Every scenario is asked about, one after the other. */
  const coursesUnder = ({ scenario, asked }: CoursesQuery) =>
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
    if (query.kind === "room-line") {
      const { scenario, shown } = query;
      const line = roomLine(plan, shown, { staff: () => runs.whole(scenario), lists: () => runs.services(scenario) });
      if (!line.ok) return line;
      return { ...line, value: { ...line.value, inBase: alreadyInBase(plan, scenario, resolutions) } };
    }
    if (query.kind === "room-reach")
      return { ok: true, value: roomReach(plan, query.shown, query.scenarios, query.sliders) ?? null };
    if (query.kind === "sliders-stand")
      return { ok: true, value: slidersStand(plan, query.sliders, query.scenario, resolutions) };
    if (query.kind === "sliders-suggested") {
      const found = query.levers.map((lever) => suggestedSlider(plan, lever, resolutions));
      return { ok: true, value: found.flatMap((one) => (one.ok ? [one.value] : [])) };
    }
    if (isOfCauses(query)) return atOnce(eachCauseOf(query));
    if (query.kind === "posts-led") {
      const [base, scenario] = [runs.postsLed(undefined), runs.postsLed(query.scenario)];
      if (!base.ok) return base;
      if (!scenario.ok) return scenario;
      return {
        ok: true,
        value: { base: base.value.tables(query.asked), scenario: scenario.value.tables(query.asked) },
      };
    }
    if (query.kind === "published-opening") {
      const base = runs.whole(undefined);
      return base.ok
        ? { ok: true, value: besidePublished(plan, base.value, query.figures) }
        : { ok: false, problems: base.problems };
    }
    if (query.kind === "past-plan") return tryPast(plan, query.backtest, query.series);
    if (query.kind === "actuals")
      return heldAgainstPlan(plan, { people: () => runs.whole(undefined), lists: () => runs.services(undefined) });
    if (query.kind === "past-stands") return standsOf(plan, query.backtest, query.series);
    if (query.kind === "places") return placesEditOf(plan, query);
    if (query.kind === "merge-problems") return { ok: true, value: mergeProblems(query.merged, plan, query.theirs) };
    if (query.kind === "plan-becomes") return { ok: true, value: planBecomes(plan, query.after) };
    if (query.kind === "roll") return rollPlan(plan, query.asked, { when: query.when });
    if (query.kind === "nation-lists") return nationLists(query);
    if (query.kind === "shortages")
      return toldShortages(
        plan,
        { staff: runs.whole(query.scenario), lists: hasServices ? runs.services(query.scenario) : undefined },
        query.asked,
      );
    if (query.kind === "shortage-courses") return { ok: true, value: coursesUnder(query) ?? null };
    if (query.kind === "own-figures") {
      const base = runs.whole(undefined);
      return base.ok ? { ok: true, value: ownFiguresOf(base.value, query) } : base;
    }
    if (query.kind === "would-crowd") {
      const { scenario } = query;
      const tried = runs.tried({ ...plan, scenarios: [...plan.scenarios, scenario] }, scenario.id);
      return tried.ok ? { ok: true, value: crowding(tried.value.tables({ measures: crowdingMeasures })) } : tried;
    }
    if (query.kind === "checks") return atOnce(checksOf(query.scenario));
    const onlyRows = query.kind === "problems" || (query.kind === "tables" && !needsCells(query.asked));
    const outcome = (onlyRows ? runs.rows : runs.whole)(query.scenario);
    if (query.kind === "problems") return { ok: true, value: outcome.problems };
    if (!outcome.ok) return { ok: false, problems: outcome.problems };
    const projection = outcome.value;
    switch (query.kind) {
      case "tables":
        return {
          ok: true,
          value: projection.tables(query.asked),
        };
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
        if (query.kind === "checks") return yield* checksOf(query.scenario);
        return isOfCauses(query) ? yield* eachCauseOf(query) : answerTo(query);
      } catch (fault) {
        return unexpected(query, fault);
      }
    },
  };
}
