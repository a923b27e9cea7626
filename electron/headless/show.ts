/** Runs what is asked for and shows it: tables, to the screen or to a file, with the checks when they are asked for. */
import { present, type Outcome, type Problem } from "../../model/index";
import type { Arguments } from "./arguments";
import { csvOf } from "./csv";
import { headline, serviceHeadline } from "./headline";
import { stoppedBy, underScenario, writeOutput, type Input, type Io } from "./io";
import { resultsFile } from "./json";
import { neededAsText, neededOf, notesOf, serviceNotes } from "./notes";
import { done, exitCodes, type ExitCode, type Step, type Stopped } from "./outcome";
import {
  checksAsText,
  checksOf,
  leftOut,
  resultsOf,
  runsOf,
  type FailedScenario,
  type Results,
  type ScenarioRun,
} from "./results";
import type { Selection } from "./select";
import { serviceResultsOf, type ServiceResults } from "./service-results";
import { serviceTablesAsText, tablesAsText } from "./tables";

interface PartsRun {
  readonly workforce: Results | undefined;
  readonly services: ServiceResults | undefined;
  /** Findings about the plan and of the runs, each once. */
  readonly problems: readonly Problem[];
  /** What was left out and why, in lines. */
  readonly leftOut: readonly string[];
  readonly failed: readonly FailedScenario[];
}

/**
 * The base and the scenarios that can be run, so that one that cannot does not cost the others; where none can, all of
 * them, and the first says why.
 */
function thatRun(
  runs: readonly ScenarioRun[],
  part: (run: ScenarioRun) => Outcome<unknown>,
  name: string,
): { readonly runs: readonly ScenarioRun[]; readonly failed: readonly FailedScenario[] } {
  const failed: FailedScenario[] = [];
  const able = runs.filter((run) => {
    const ran = part(run);
    if (ran.ok || run.id === null) return true;
    failed.push(leftOut(run.id, run.name, stoppedBy(underScenario(name, run.id), ran.problems)));
    return false;
  });
  return able.length === 1 && failed.length > 0 ? { runs, failed: [] } : { runs: able, failed };
}

const keyOf = (found: Problem): string => `${found.kind} ${found.at} ${found.says}`;

function runParts(input: Input, selection: Selection): Step<PartsRun> {
  const runs = runsOf(input, selection);
  const lists = selection.services === undefined ? undefined : thatRun(runs, (run) => run.services(), input.name);
  const workforce = selection.workforce ? resultsOf(runs, input.name, selection) : undefined;
  const services =
    lists === undefined || selection.services === undefined
      ? undefined
      : serviceResultsOf(lists.runs, input.name, selection, selection.services);
  const someList =
    services?.ok === true && services.value.sheets.some(({ scenarios }) => scenarios.some((scenario) => scenario.runs));
  if (workforce?.ok === false && (!selection.overview || !someList)) return workforce;
  if (services?.ok === false && (!selection.overview || workforce?.ok !== true)) return services;

  const partLeftOut = (part: Step<unknown> | undefined, says: string): readonly string[] =>
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
    failed: [...(ran?.failed ?? []), ...(lists?.failed ?? [])],
    leftOut: [
      ...partLeftOut(workforce, "The workforce is left out, because it cannot be run"),
      ...partLeftOut(services, "The services are left out, because they cannot be run"),
    ],
  });
}

/** What a run has to say, and how it ends when it says it. */
export interface Said {
  readonly results: string;
  readonly notes: readonly string[];
  readonly exit: ExitCode;
}

const inLines = (sentences: readonly string[]): string => (sentences.length === 0 ? "" : `${sentences.join("\n")}\n`);

/** The workforce first, then each service: what was found, what is still needed, the tables. */
function partsAsText({ plan }: Input, { workforce, services }: PartsRun, selection: Selection): string[] {
  const { overview } = selection;
  return [
    ...(workforce === undefined
      ? []
      : [...(overview ? [inLines(headline(workforce, selection))] : []), tablesAsText(plan, workforce, selection)]),
    ...(services?.sheets ?? []).flatMap((sheet) => [
      ...(overview ? [inLines(serviceHeadline(sheet, selection))] : []),
      neededAsText(neededOf(sheet)),
      serviceTablesAsText(plan, sheet, selection, present(selection.services, "what is asked of services")),
    ]),
  ];
}

export async function show(asked: Arguments, input: Input, selection: Selection, io: Io): Promise<Step<Said>> {
  const { plan, name } = input;
  const parts = runParts(input, selection);
  if (!parts.ok) return parts;
  const { workforce, services, problems, leftOut, failed } = parts.value;
  const able = selection.scenarios.filter(({ id }) => !failed.some((one) => one.id === id));
  const checks = asked.checks ? checksOf(input, { ...selection, scenarios: able }) : undefined;
  if (checks?.ok === false) return checks;
  const exit =
    failed.length > 0
      ? exitCodes.cannotRun
      : checks?.value.some((check) => !check.holds) === true
        ? exitCodes.checkFails
        : exitCodes.done;
  const notes = [
    ...new Set(failed.flatMap(({ says }) => says)),
    ...leftOut,
    ...notesOf(
      plan,
      name,
      problems,
      workforce,
      services === undefined ? [] : serviceNotes(services, selection, asked.out !== undefined),
      selection,
    ),
  ];
  const said = checks === undefined ? "" : checksAsText(checks.value, selection);
  if (asked.out === undefined)
    return done({
      results: [...partsAsText(input, parts.value, selection), said].filter((text) => text !== "").join("\n"),
      notes,
      exit,
    });
  const text = asked.out.toLowerCase().endsWith(".csv")
    ? csvOf(workforce, services?.sheets)
    : `${JSON.stringify(resultsFile(input, parts.value, selection, problems, checks?.value), null, 2)}\n`;
  const written = await writeOutput(asked.out, text, io);
  return written.ok ? done({ results: said, notes: [...notes, `Written: ${asked.out}`], exit }) : written;
}
