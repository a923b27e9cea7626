/** The runs of one version of a plan: each scenario is resolved once, and run when it is first asked about. */
import {
  leverOf,
  projectPlan,
  projectServices,
  resolutionsOf,
  type Lever,
  type Outcome,
  type Plan,
  type Projection,
  type Resolutions,
  type Services,
} from "../../model";
import type { KeptRuns } from "./kept-runs";

/** A scenario by its id; the base when undefined. */
type Scenario = string | undefined;

export interface PlanRuns {
  /** The version, as later ones may go on from it. */
  readonly resolutions: Resolutions;
  /** A run that tells who is in each cell. */
  readonly whole: (scenario: Scenario) => Outcome<Projection>;
  /** A run that need not tell who is in each cell: the one that does, where it is there already. */
  readonly rows: (scenario: Scenario) => Outcome<Projection>;
  /**
   * A run kept only where it is there already: for who asks about every scenario, one after the other.
   * @param recorded whether it tells who is in each cell
   */
  readonly passing: (scenario: Scenario, recorded: boolean) => Outcome<Projection>;
  /** The run where funded posts decide who is hired, whichever closure is the plan's: staff and posts alone are kept. */
  readonly postsLed: (scenario: Scenario) => Outcome<Projection>;
  /** The lists, with the staff of a run that is kept. */
  readonly services: (scenario: Scenario) => Outcome<Services>;
  /** The lists with the staff of another run under the scenario; undefined where the plan has none. */
  readonly servicesWith: (scenario: Scenario, projection: Outcome<Projection>) => Outcome<Services> | undefined;
  /** What tries a figure a tenth less. */
  readonly lever: (scenario: Scenario) => Outcome<Lever>;
  /** The same plan with something tried: run once, for nobody else. */
  readonly tried: (plan: Plan, scenario: Scenario) => Outcome<Projection>;
  /** How many times the months have been run. */
  readonly count: () => number;
}

/** Something about a scenario, worked out when it is first asked for. */
function once<T>(of: (scenario: Scenario) => T): (scenario: Scenario) => T {
  const there = new Map<Scenario, { readonly value: T }>();
  return (scenario) => {
    let found = there.get(scenario);
    if (found === undefined) there.set(scenario, (found = { value: of(scenario) }));
    return found.value;
  };
}

const under = (scenario: Scenario): { readonly scenario?: string } => (scenario === undefined ? {} : { scenario });

/**
 * @param root an earlier version of the plan: what is the same in both is not worked out again
 * @param kept what versions of a plan run on, one after another; these runs are good until the next version
 */
export function planRuns(plan: Plan, root: Resolutions | undefined, kept: KeptRuns): PlanRuns {
  kept.begin();
  const resolutions = resolutionsOf(plan, root);
  const seed = plan.chance?.on === true ? plan.chance.seed : undefined;
  const hasServices = (plan.structure.services ?? []).length > 0;
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  let count = 0;
  const runs = (recorded: boolean) => {
    const there = new Map<Scenario, Outcome<Projection>>();
    return {
      there,
      of: (scenario: Scenario): Outcome<Projection> => {
        let outcome = there.get(scenario);
        if (outcome === undefined) {
          count += 1;
          const stops = resolutions.stopping("workforce", scenario);
          outcome = kept.under(scenario).run(resolutions, { stops, recorded, seed });
          there.set(scenario, outcome);
        }
        return outcome;
      },
    };
  };
  const [whole, ofRows] = [runs(true), runs(false)];
  const rows = (scenario: Scenario): Outcome<Projection> => whole.there.get(scenario) ?? ofRows.of(scenario);
  return {
    resolutions,
    whole: whole.of,
    rows,
    passing: (scenario, recorded) => {
      const there = whole.there.get(scenario) ?? (recorded ? undefined : ofRows.there.get(scenario));
      if (there !== undefined) return there;
      count += 1;
      return projectPlan(plan, { resolutions, recorded, ...under(scenario) });
    },
    postsLed: once((scenario) => {
      count += 1;
      return projectPlan(plan, { resolutions, closure: "posts-led", recorded: false, ...under(scenario) });
    }),
    services: once((scenario) =>
      // A plan whose services state their own teams never waits for its workforce, nor stops with it.
      projectServices(plan, {
        resolutions,
        base: () => rows(undefined),
        ...under(scenario),
        ...(fromWorkforce ? { projection: rows(scenario) } : {}),
      }),
    ),
    servicesWith: (scenario, projection) =>
      hasServices
        ? projectServices(plan, { resolutions, base: () => whole.of(undefined), projection, ...under(scenario) })
        : undefined,
    lever: once((scenario) => leverOf(plan, { scenario, resolutions })),
    tried: (other, scenario) => {
      count += 1;
      return projectPlan(other, { ...under(scenario), recorded: false });
    },
    count: () => count,
  };
}
