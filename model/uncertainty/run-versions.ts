/** Versions of a plan, run one at a time or two together, and what is to be kept of each. */
import { checkShares } from "../plan/check/shares";
import type { Plan } from "../plan/plan";
import { hasErrors, type Outcome, type Problem } from "../plan/problem";
import type { Resolutions } from "../resolve/resolutions";
import { projectServices, type Services } from "../services/services";
import type { Projection } from "../workforce/run/projection";
import { scenarioRuns, type Asked, type ScenarioRuns, type Which } from "../workforce/versions/scenario-runs";
import { tablesKept, type Filled, type Keep } from "./kept";

/** A version to be run. */
export interface ToRun {
  readonly version: Plan;
  readonly resolutions: Resolutions;
  readonly seed: string | undefined;
}

/** What is to be kept of a version, scenario by scenario, or why it cannot be run. */
export type Came = Outcome<readonly (readonly Filled[])[]>;

/** Runs versions of a plan, one or two together, under the scenarios asked for; gives what is to be kept of each. */
export function runsOf(
  plan: Plan,
  { scenarios, keep }: { readonly scenarios: readonly (string | undefined)[]; readonly keep: Keep },
  recorded: boolean,
  runs: Map<string | undefined, ScenarioRuns>,
): <V extends readonly [ToRun] | readonly [ToRun, ToRun]>(versions: V) => { readonly [K in keyof V]: Came } {
  const { workforce = [], lists = [], composition = [], worth = [] } = keep;
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const runsUnder = (scenario: string | undefined): ScenarioRuns => {
    const there = runs.get(scenario) ?? scenarioRuns(scenario);
    runs.set(scenario, there);
    return there;
  };

  function ofVersion({ version, resolutions, seed }: ToRun, which: Which) {
    const steady: Plan =
      version.chance === undefined ? version : { ...version, chance: { ...version.chance, on: false } };
    const base = resolutions.of(undefined);
    // What the plan contradicts as it stands is looked for once; of what draws change, the run itself keeps all but this.
    const drawn = version === plan || !base.ok ? undefined : checkShares(version, base.value.members);
    const stops = (part: "workforce" | "services", scenario: string | undefined): readonly Problem[] =>
      drawn ?? resolutions.stopping(part, scenario);
    const asked = (scenario: string | undefined): Asked => [
      resolutions,
      { stops: stops("workforce", scenario), recorded, seed },
    ];
    const peopleUnder = (scenario: string | undefined): Outcome<Projection> =>
      runsUnder(scenario).run(...asked(scenario), which);
    const servicesUnder = (
      scenario: string | undefined,
      people: Outcome<Projection> | undefined,
    ): Outcome<Services> => {
      const now = resolutions.of(scenario);
      if (!base.ok || !now.ok) return now.ok ? { ok: false, problems: base.problems } : now;
      const found = stops("services", scenario);
      if (hasErrors(found)) return { ok: false, problems: found };
      return projectServices(steady, {
        resolutions,
        register: { now: now.value, base: base.value },
        base: () => peopleUnder(undefined),
        ...(scenario === undefined ? {} : { scenario }),
        ...(fromWorkforce ? { projection: people ?? peopleUnder(scenario) } : {}),
        ...(seed === undefined ? {} : { seed }),
      });
    };
    /** What is kept under a scenario, of the run of its people where they have been run. */
    const kept = (
      scenario: string | undefined,
      people: Outcome<Projection> | undefined,
    ): Outcome<readonly Filled[]> => {
      if (people?.ok === false) return people;
      const services = lists.length + worth.length > 0 ? servicesUnder(scenario, people) : undefined;
      if (services?.ok === false) return services;
      const register = resolutions.of(scenario);
      if (!register.ok) return register;
      return { ok: true, problems: [], value: tablesKept(keep, people?.value, services?.value, register.value) };
    };
    return { base, asked, peopleUnder, kept };
  }

  return (versions) => {
    const each = versions.map((one, which) => {
      const of = ofVersion(one, which as Which);
      const all: (readonly Filled[])[] = [];
      const stopped: Outcome<never> | undefined = of.base.ok ? undefined : of.base;
      return { of, all, stopped };
    });
    for (const scenario of scenarios) {
      const going = each.filter(({ stopped }) => stopped === undefined);
      const [first, second] = going;
      const wanted = workforce.length + composition.length > 0;
      const people =
        wanted && first !== undefined && second !== undefined
          ? runsUnder(scenario).runBoth(first.of.asked(scenario), second.of.asked(scenario))
          : going.map(({ of }) => (wanted ? of.peopleUnder(scenario) : undefined));
      going.forEach((one, at) => {
        const kept = one.of.kept(scenario, people[at]);
        if (kept.ok) one.all.push(kept.value);
        else one.stopped = kept;
      });
    }
    return each.map(({ all, stopped }): Came => stopped ?? { ok: true, problems: [], value: all }) as {
      readonly [K in keyof typeof versions]: Came;
    };
  };
}
