/** Answers queries about one version of a plan; each scenario is resolved and projected once, when first asked about. */
import {
  appraise,
  byReading,
  calibrated,
  checkRun,
  checkServices,
  compositionOf,
  crowding,
  crowdingMeasures,
  explainNumber,
  explainService,
  explainSum,
  gapDrivers,
  heldAgainstPlan,
  makeTrial,
  modelIn,
  healthOf,
  hostApprentices,
  backfillOf,
  besidePublished,
  moneyOf,
  needsCells,
  leverOf,
  numberCauses,
  observedRates,
  outcomesOf,
  placesToHost,
  postsReach,
  projectPlan,
  standsOf,
  tryPast,
  projectServices,
  resolutionsOf,
  alreadyInBase,
  mergeProblems,
  roomLine,
  roomReach,
  slidersStand,
  suggestedSlider,
  serviceCauses,
  serviceTakes,
  takesByLevel,
  staffingOf,
  sumCauses,
  targetsOf,
  whoseResults,
  type CheckResult,
  type Lever,
  type Measure,
  type MeasuredCause,
  type MeasureInfo,
  type Outcome,
  type Plan,
  type Projection,
  type Resolutions,
  type Services,
  type ShortagesAsked,
  planBecomes,
  rollPlan,
} from "../../model";
import { keptRuns } from "./kept-runs";
import { supplies } from "./nation-lists";
import { placesEditOf } from "./places-edit";
import type { Answer, ListThen, OwnFigures, Tried } from "./answers";
import type { Query } from "./queries";
import { serviceTried } from "./service-tried";
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

type CausesQuery = Extract<Query, { readonly kind: "causes" | "service-causes" | "sum-causes" }>;

function causesOf(lever: Lever, query: CausesQuery): readonly MeasuredCause[] {
  if (query.kind === "causes") return numberCauses(lever, query.request, query.assumptions);
  return query.kind === "sum-causes"
    ? sumCauses(lever, query.request, query.assumptions)
    : serviceCauses(lever, query.request, query.assumptions);
}

function solvedFigures(plan: Plan, places: boolean): Answer {
  const outcome = calibrated(plan, places);
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

type TrialQuery = Extract<Query, { readonly kind: "trial" }>;

/** All places of a service together, at the end of the last planning year; undefined where the list cannot be worked out. */
function listThen(services: Services, service: string): ListThen | undefined {
  const view = services.view(service, undefined);
  const [waiting, longest] = [view.byYear.waiting?.at(-1), view.byYear.longest_wait?.at(-1)];
  return !view.runs || waiting === undefined || longest === undefined
    ? undefined
    : { label: view.label, waiting, longest };
}

export interface PlanAnswers {
  /** The version, as later ones may go on from it. */
  readonly resolutions: Resolutions;
  answer(query: Query): Answer;
  /** How many times the months have been run. */
  runs(): number;
}

type CoursesQuery = Extract<Query, { readonly asked: ShortagesAsked }>;
type ResultsQuery = Extract<Query, { readonly kind: "service-outcomes" | "service-money" }>;

/**
 * Answers about one version of a plan.
 * @param root an earlier version of it: what is the same in both is not worked out again
 * @param kept what versions of a plan run on, one after another; these answers are good until the next version
 */
export function answersFor(plan: Plan, root?: Resolutions, kept = keptRuns()): PlanAnswers {
  kept.begin();
  const resolutions = resolutionsOf(plan, root);
  const seed = plan.chance?.on === true ? plan.chance.seed : undefined;
  let runs = 0;
  const runOnce = (recorded: boolean) => {
    const projected = new Map<string | undefined, Outcome<Projection>>();
    return {
      there: (scenario: string | undefined): Outcome<Projection> | undefined => projected.get(scenario),
      of: (scenario: string | undefined): Outcome<Projection> => {
        let outcome = projected.get(scenario);
        if (outcome === undefined) {
          runs += 1;
          const stops = resolutions.stopping("workforce", scenario);
          outcome = kept.under(scenario).run(resolutions, { stops, recorded, seed });
          projected.set(scenario, outcome);
        }
        return outcome;
      },
    };
  };
  const [whole, ofRows] = [runOnce(true), runOnce(false)];
  const projectionOf = whole.of;
  /** A run that need not tell who is in each cell: the one that does, where it is there already. */
  const rowsOf = (scenario: string | undefined): Outcome<Projection> => whole.there(scenario) ?? ofRows.of(scenario);
  /** A run kept only where it is there already: staff by month are all that the lists need of the others. */
  const nationLists = supplies(plan, (scenario) => {
    const there = whole.there(scenario) ?? ofRows.there(scenario);
    if (there !== undefined || scenario === undefined) return there ?? rowsOf(scenario);
    runs += 1;
    return projectPlan(plan, { resolutions, recorded: false, scenario });
  });
  const ledByPosts = new Map<string | undefined, Outcome<Projection>>();
  /** The run where funded posts decide who is hired, whichever closure is the plan's: staff and posts alone are kept. */
  const postsLedOf = (scenario: string | undefined): Outcome<Projection> => {
    let outcome = ledByPosts.get(scenario);
    if (outcome === undefined) {
      runs += 1;
      const under = scenario === undefined ? {} : { scenario };
      outcome = projectPlan(plan, { resolutions, closure: "posts-led", recorded: false, ...under });
      ledByPosts.set(scenario, outcome);
    }
    return outcome;
  };
  const served = new Map<string | undefined, Outcome<Services>>();
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const servicesOf = (scenario: string | undefined): Outcome<Services> => {
    let outcome = served.get(scenario);
    if (outcome === undefined) {
      // A plan whose services state their own teams never waits for its workforce, nor stops with it.
      outcome = projectServices(plan, {
        resolutions,
        base: () => rowsOf(undefined),
        ...(scenario === undefined ? {} : { scenario }),
        ...(fromWorkforce ? { projection: rowsOf(scenario) } : {}),
      });
      served.set(scenario, outcome);
    }
    return outcome;
  };
  const hasServices = (plan.structure.services ?? []).length > 0;
  const checksOfLists = (scenario: string | undefined): readonly CheckResult[] => {
    const services = hasServices ? servicesOf(scenario) : undefined;
    return services?.ok === true ? checkServices(services.value) : [];
  };
  /** Every scenario is asked about, so that a run is kept only where it is there already. */
  const coursesUnder = ({ scenario, asked }: CoursesQuery) => {
    const under = scenario === undefined ? {} : { scenario };
    return shortageCourses(
      plan,
      asked,
      (recorded) => {
        const there = whole.there(scenario) ?? (recorded ? undefined : ofRows.there(scenario));
        if (there !== undefined) return there;
        runs += 1;
        return projectPlan(plan, { resolutions, recorded, ...under });
      },
      (projection) =>
        hasServices
          ? projectServices(plan, { resolutions, base: () => projectionOf(undefined), projection, ...under })
          : undefined,
    );
  };
  const resultsOf = (services: Services, { kind, service, place }: ResultsQuery): Answer => {
    const view = services.view(service, place);
    // Pay and effects may differ between places, so that several together are worked out one by one.
    const atPlaces = view.place === undefined ? view.places.map((one) => services.view(service, one.id)) : [];
    const outcomes = outcomesOf(services.resolved, view, atPlaces);
    return {
      ok: true,
      value: kind === "service-outcomes" ? outcomes : moneyOf(services.resolved, view, outcomes, atPlaces),
    };
  };
  const levers = new Map<string | undefined, Outcome<Lever>>();
  const leverFor = (scenario: string | undefined): Outcome<Lever> => {
    const lever = levers.get(scenario) ?? leverOf(plan, { scenario, resolutions });
    levers.set(scenario, lever);
    return lever;
  };
  const listBoth = ({ scenario, service }: TrialQuery, tried: Plan, projection: Projection): Tried["list"] => {
    const now = servicesOf(scenario);
    const then = projectServices(tried, {
      scenario,
      base: () => projectionOf(undefined),
      projection: { ok: true, value: projection, problems: [] },
    });
    const [before, after] = [now, then].map((one) => (one.ok ? listThen(one.value, service ?? "") : undefined));
    return before === undefined || after === undefined ? undefined : { now: before, then: after };
  };
  const answerTo = (query: Query): Answer => {
    if (query.kind === "calibration-readings") return { ok: true, value: byReading(plan, query.calibration) };
    if (query.kind === "calibrated" || query.kind === "calibrated-places")
      return solvedFigures(plan, query.kind === "calibrated-places");
    if (query.kind === "appraisal") return appraise(plan, query, resolutions);
    if (query.kind === "service-takes") return serviceTakes(plan, { ...query.request, scenario: query.scenario });
    if (query.kind === "takes-by-level") return takesByLevel(plan, { ...query.request, scenario: query.scenario });
    if (query.kind === "service-outcomes" || query.kind === "service-money") {
      const services = servicesOf(query.scenario);
      return services.ok ? resultsOf(services.value, query) : { ok: false, problems: services.problems };
    }
    if (query.kind === "service-health") {
      const services = servicesOf(query.scenario);
      if (!services.ok) return { ok: false, problems: services.problems };
      const { service, place, year } = query;
      return {
        ok: true,
        value: {
          health: healthOf(services.value, service, place, year),
          staffing: staffingOf(services.value, service, place, year),
          targets: targetsOf(services.value, service, place),
        },
      };
    }
    if (query.kind === "room-line") {
      const { scenario, shown } = query;
      const line = roomLine(plan, shown, { staff: () => projectionOf(scenario), lists: () => servicesOf(scenario) });
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
    if (query.kind === "service" || query.kind === "explain-service") {
      const services = servicesOf(query.scenario);
      if (!services.ok) return { ok: false, problems: services.problems };
      return query.kind === "service"
        ? { ok: true, value: services.value.view(query.service, query.place, { profile: query.profile }) }
        : explainService(services.value, query.request);
    }
    if (query.kind === "causes" || query.kind === "service-causes" || query.kind === "sum-causes") {
      const lever = leverFor(query.scenario);
      return lever.ok ? { ok: true, value: causesOf(lever.value, query) } : { ok: false, problems: lever.problems };
    }
    if (query.kind === "trial") {
      const now = projectionOf(query.scenario);
      if (!now.ok) return now;
      // Nobody signs what is only tried.
      const made = makeTrial(plan, query.scenario, query.trial, { when: "" });
      if (!made.ok) return made;
      const then = projectPlan(made.value.plan, { scenario: query.scenario, recorded: false });
      return then.ok
        ? {
            ok: true,
            value: {
              now: now.value.tables(query.asked),
              then: then.value.tables(query.asked),
              list: query.service === undefined ? undefined : listBoth(query, made.value.plan, then.value),
            },
          }
        : then;
    }
    if (query.kind === "service-trial") return serviceTried(plan, query, servicesOf(query.scenario));
    if (query.kind === "service-model") {
      const services = servicesOf(query.scenario);
      return services.ok
        ? { ok: true, value: modelIn(services.value, query.service, query.month) }
        : { ok: false, problems: services.problems };
    }
    if (query.kind === "posts-led") {
      const [base, scenario] = [postsLedOf(undefined), postsLedOf(query.scenario)];
      if (!base.ok) return base;
      if (!scenario.ok) return scenario;
      return {
        ok: true,
        value: { base: base.value.tables(query.asked), scenario: scenario.value.tables(query.asked) },
      };
    }
    if (query.kind === "published-opening") {
      const base = projectionOf(undefined);
      return base.ok
        ? { ok: true, value: besidePublished(plan, base.value, query.figures) }
        : { ok: false, problems: base.problems };
    }
    if (query.kind === "past-plan") return tryPast(plan, query.backtest, query.series);
    if (query.kind === "actuals")
      return heldAgainstPlan(plan, { people: () => projectionOf(undefined), lists: () => servicesOf(undefined) });
    if (query.kind === "past-stands") return standsOf(plan, query.backtest, query.series);
    if (query.kind === "places") return placesEditOf(plan, query);
    if (query.kind === "merge-problems") return { ok: true, value: mergeProblems(query.merged, plan, query.theirs) };
    if (query.kind === "plan-becomes") return { ok: true, value: planBecomes(plan, query.after) };
    if (query.kind === "roll") return rollPlan(plan, query.asked, { when: query.when });
    if (query.kind === "nation-lists") return nationLists(query);
    if (query.kind === "shortages")
      return toldShortages(
        plan,
        { staff: projectionOf(query.scenario), lists: hasServices ? servicesOf(query.scenario) : undefined },
        query.asked,
      );
    if (query.kind === "shortage-courses") return { ok: true, value: coursesUnder(query) ?? null };
    if (query.kind === "own-figures") {
      const base = projectionOf(undefined);
      return base.ok ? { ok: true, value: ownFiguresOf(base.value, query) } : base;
    }
    if (query.kind === "would-crowd") {
      const { scenario } = query;
      runs += 1;
      const tried = projectPlan(
        { ...plan, scenarios: [...plan.scenarios, scenario] },
        { scenario: scenario.id, recorded: false },
      );
      return tried.ok ? { ok: true, value: crowding(tried.value.tables({ measures: crowdingMeasures })) } : tried;
    }
    const onlyRows = query.kind === "problems" || (query.kind === "tables" && !needsCells(query.asked));
    const outcome = (onlyRows ? rowsOf : projectionOf)(query.scenario);
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
        const base = projectionOf(undefined);
        return base.ok ? backfillOf(base.value, projection, query.where) : { ok: false, problems: base.problems };
      }
      case "posts-reach": {
        const base = projectionOf(undefined);
        return base.ok
          ? { ok: true, value: postsReach(base.value.run, projection.run) ?? null }
          : { ok: false, problems: base.problems };
      }
      case "composition":
        return compositionOf(projection.run, query.asked);
      case "checks":
        return { ok: true, value: [...checkRun(projection.run), ...checksOfLists(query.scenario)] };
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
    runs: () => runs,
    answer: (query) => {
      try {
        return answerTo(query);
      } catch (fault) {
        return unexpected(query, fault);
      }
    },
  };
}
