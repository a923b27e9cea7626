/** Tables, to the screen or to a file, with the checks when they are asked for. */
import type { Arguments } from "./arguments";
import { checksAsText, checksOf } from "./checks";
import { csvOf } from "./csv";
import { errorsOf } from "./figure-at";
import { headline } from "./headline";
import type { Io } from "./io";
import { resultsFile } from "./json";
import { neededAsText, neededOf } from "./needed";
import { notesOf } from "./notes";
import { done, exitCodes, type ExitCode, type Step } from "./outcome";
import { stoppedBy, type Input } from "./read-input";
import { runParts, type Parts } from "./run-parts";
import type { Selection } from "./select";
import { serviceHeadline } from "./service-headline";
import { serviceNotes } from "./service-notes";
import { serviceTablesAsText } from "./service-tables";
import { tablesAsText } from "./tables";
import { writeOutput } from "./write-output";

/** What a run has to say, and how it ends when it says it. */
export interface Said {
  readonly results: string;
  readonly notes: readonly string[];
  readonly exit: ExitCode;
}

const inLines = (sentences: readonly string[]): string => (sentences.length === 0 ? "" : `${sentences.join("\n")}\n`);

/** The workforce first, then each service: what was found, what is still needed, the tables. */
function partsAsText({ plan }: Input, { workforce, services }: Parts, selection: Selection): string[] {
  const { overview } = selection;
  return [
    ...(workforce === undefined
      ? []
      : [...(overview ? [inLines(headline(workforce, selection))] : []), tablesAsText(plan, workforce, selection)]),
    ...(services?.sheets ?? []).flatMap((sheet) => [
      ...(overview ? [inLines(serviceHeadline(sheet, selection))] : []),
      neededAsText(neededOf(sheet)),
      serviceTablesAsText(plan, sheet, selection, selection.services!),
    ]),
  ];
}

export async function show(asked: Arguments, input: Input, selection: Selection, io: Io): Promise<Step<Said>> {
  const { plan, name } = input;
  const parts = runParts(input, selection);
  if (!parts.ok) return parts;
  const { workforce, services, problems, leftOut } = parts.value;
  // The checks are of the workforce, so that they need one that may be run.
  const stops = asked.checks ? errorsOf("workforce", input) : [];
  if (stops.length > 0) return stoppedBy(name, stops);
  const checks = asked.checks ? checksOf(input, selection) : undefined;
  if (checks?.ok === false) return checks;
  const exit = checks?.value.some((check) => !check.holds) === true ? exitCodes.checkFails : exitCodes.done;
  const notes = [
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
