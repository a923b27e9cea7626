/** Runs the plan under the base and each scenario asked for, each part once and when it is first asked for. */
import { projectPlan, projectServices, type Outcome, type Projection, type Services } from "../../model/index";
import { errorsOf } from "./figure-at";
import type { Input } from "./read-input";
import type { Selection } from "./select";

export interface ScenarioRun {
  /** Null for the base. */
  readonly id: string | null;
  readonly name: string;
  readonly workforce: () => Outcome<Projection>;
  readonly services: () => Outcome<Services>;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** The base first. A part of the plan with errors of its own is not run; a service staffed from the workforce then says so. */
export function runsOf(
  input: Input,
  { scenarios, closure }: Pick<Selection, "scenarios" | "closure">,
): readonly ScenarioRun[] {
  const { plan } = input;
  const stops = { workforce: errorsOf("workforce", input), services: errorsOf("services", input) };
  const staffed = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const runs: ScenarioRun[] = [];
  for (const scenario of [undefined, ...scenarios]) {
    const under = scenario === undefined ? {} : { scenario: scenario.id };
    const workforce = once((): Outcome<Projection> =>
      stops.workforce.length > 0 ? { ok: false, problems: stops.workforce } : projectPlan(plan, { closure, ...under }),
    );
    runs.push({
      id: scenario?.id ?? null,
      name: scenario?.name ?? "Base",
      workforce,
      services: once((): Outcome<Services> =>
        stops.services.length > 0
          ? { ok: false, problems: stops.services }
          : projectServices(plan, {
              ...under,
              ...(staffed ? { projection: workforce(), base: runs[0]!.workforce } : {}),
            }),
      ),
    });
  }
  return runs;
}
