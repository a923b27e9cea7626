/** Runs the parts of the plan that are asked for. A part that cannot be run is left out where nothing of it was asked for by name and the other part is there. */
import type { Problem } from "../../model/index";
import { done, type Step, type Stopped } from "./outcome";
import type { Input } from "./read-input";
import { resultsOf, type Results } from "./results";
import { runsOf } from "./runs";
import type { Selection } from "./select";
import { serviceResultsOf, type ServiceResults } from "./service-results";

export interface Parts {
  readonly workforce: Results | undefined;
  readonly services: ServiceResults | undefined;
  /** Findings about the plan and of the runs, each once. */
  readonly problems: readonly Problem[];
  /** What was left out and why, in lines. */
  readonly leftOut: readonly string[];
}

const keyOf = (found: Problem): string => `${found.kind} ${found.at} ${found.says}`;

export function runParts(input: Input, selection: Selection): Step<Parts> {
  const runs = runsOf(input, selection);
  const workforce = selection.workforce ? resultsOf(runs, input.name, selection) : undefined;
  const services =
    selection.services === undefined ? undefined : serviceResultsOf(runs, input.name, selection, selection.services);
  const someList =
    services?.ok === true && services.value.sheets.some(({ scenarios }) => scenarios.some((scenario) => scenario.runs));
  if (workforce?.ok === false && (!selection.overview || !someList)) return workforce;
  if (services?.ok === false && (!selection.overview || workforce?.ok !== true)) return services;

  const leftOut = (part: Step<unknown> | undefined, says: string): readonly string[] =>
    part === undefined || part.ok ? [] : [`note: ${says} until this is mended:`, ...(part satisfies Stopped).says];
  const [ran, served] = [
    workforce?.ok === true ? workforce.value : undefined,
    services?.ok === true ? services.value : undefined,
  ];
  const problems = new Map(
    [...input.problems, ...(ran?.problems ?? []), ...(served?.problems ?? [])].map((found) => [keyOf(found), found]),
  );
  return done({
    workforce: ran,
    services: served,
    problems: [...problems.values()],
    leftOut: [
      ...leftOut(workforce, "The workforce is left out, because it cannot be run"),
      ...leftOut(services, "The services are left out, because they cannot be run"),
    ],
  });
}
