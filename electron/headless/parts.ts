/** Which parts of a plan are asked for: its workforce, its services, or both. */
import type { Plan } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";

export interface Parts {
  readonly workforce: boolean;
  readonly services: boolean;
  /** What was asked that only the workforce can answer, where it is why services are left out. */
  readonly withoutServices: string | undefined;
}

/** What was asked, as it was written, and which part it is for. */
export interface PartsNamed {
  /** Labels of the measures named. */
  readonly workforceMeasures: readonly string[];
  readonly serviceMeasures: readonly string[];
  /** True when a service is named. */
  readonly service: boolean;
  /** Options only one part knows: `--by level`, `--time week`. */
  readonly onlyWorkforce: readonly string[];
  readonly onlyServices: readonly string[];
}

/** With nothing that is for one part only, both are shown. Refuses what asks one part for what only the other has. */
export function partsAsked(
  { workforceMeasures, serviceMeasures, service, onlyWorkforce, onlyServices }: PartsNamed,
  plan: Plan,
): Step<Parts> {
  const forServices = [...onlyServices, ...(service ? ["--service"] : []), ...serviceMeasures];
  const forWorkforce = [...onlyWorkforce, ...workforceMeasures];
  if ((plan.structure.services ?? []).length === 0) {
    if (forServices.length > 0)
      return badArguments(`The plan has no services, and ${forServices[0]!} is for services. Leave it out.`);
    return done({ workforce: true, services: false, withoutServices: undefined });
  }
  // Measures of both parts may stand side by side; an option that one of the parts does not know may not.
  if (forServices.length > 0 && forWorkforce.length > 0 && onlyServices.length + onlyWorkforce.length > 0) {
    return badArguments(
      `${forServices[0]!} is for services, and ${forWorkforce[0]!} is for the workforce. Ask for one at a time.`,
    );
  }
  const neither = forServices.length === 0 && forWorkforce.length === 0;
  return done({
    workforce: neither || forWorkforce.length > 0,
    services: neither || forServices.length > 0,
    withoutServices: workforceMeasures.length === 0 ? onlyWorkforce[0] : undefined,
  });
}
