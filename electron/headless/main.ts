/** A run of a plan from the command line: read, run, show. Standard output holds results and nothing else. */
import { readArguments, type Arguments } from "./arguments";
import { checksAsText, checksOf } from "./checks";
import { csvOf } from "./csv";
import { explain } from "./explain";
import { headline } from "./headline";
import { help } from "./help";
import { readerGone, type Io } from "./io";
import { resultsFile } from "./json";
import { listOf, listOfMeasures } from "./list";
import { notesOf } from "./notes";
import { done, exitCodes, type ExitCode, type Step } from "./outcome";
import { readInput, runnable, type Input } from "./read-input";
import { resultsOf } from "./results";
import { select, type Selection } from "./select";
import { tablesAsText } from "./tables";
import { writeOutput } from "./write-output";

export { processIo, type Io } from "./io";

/** What a run has to say, and how it ends when it says it. */
interface Said {
  readonly results: string;
  readonly notes: readonly string[];
  readonly exit: ExitCode;
}

const only = (results: string): Step<Said> => done({ results, notes: [], exit: exitCodes.done });

/** Tables, to the screen or to a file, with the checks when they are asked for. */
async function show(asked: Arguments, input: Input, selection: Selection, io: Io): Promise<Step<Said>> {
  const { plan, hash, name } = input;
  const results = resultsOf(input, selection);
  if (!results.ok) return results;
  const checks = asked.checks ? checksOf(input, selection) : undefined;
  if (checks?.ok === false) return checks;
  const known = new Set(input.problems.map((found) => `${found.kind} ${found.at} ${found.says}`));
  const problems = [...input.problems, ...results.value.problems.filter((found) => !known.has(`${found.kind} ${found.at} ${found.says}`))];
  const exit = checks?.value.some((check) => !check.holds) === true ? exitCodes.checkFails : exitCodes.done;
  const notes = notesOf(plan, name, problems, results.value, selection);
  const said = checks === undefined ? "" : checksAsText(checks.value, selection);
  if (asked.out === undefined) {
    const findings = selection.overview ? headline(results.value, selection) : [];
    const parts = [...(findings.length === 0 ? [] : [`${findings.join("\n")}\n`]), tablesAsText(plan, results.value, selection), ...(said === "" ? [] : [said])];
    return done({ results: parts.join("\n"), notes, exit });
  }
  const text = asked.out.toLowerCase().endsWith(".csv") ? csvOf(results.value, selection) : `${JSON.stringify(resultsFile({ plan, hash }, results.value, selection, problems, checks?.value), null, 2)}\n`;
  const written = await writeOutput(asked.out, text, io);
  return written.ok ? done({ results: said, notes: [...notes, `Written: ${asked.out}`], exit }) : written;
}

async function answer(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = readArguments(words);
  if (!read.ok) return read;
  const asked = read.value;
  if (asked.help) return only(help);
  if (asked.list === "measures") return only(listOfMeasures());
  const input = await readInput(asked.plan!, io);
  if (!input.ok) return input;
  if (asked.list !== undefined) return only(listOf(asked.list, input.value.plan));
  const selection = select(asked, input.value.plan);
  if (!selection.ok) return selection;
  const ready = runnable(input.value);
  if (!ready.ok) return ready;
  if (asked.explain === undefined) return show(asked, ready.value, selection.value, io);
  const explained = explain(asked.explain, ready.value, selection.value);
  return explained.ok ? only(explained.value) : explained;
}

/** Writes where somebody may have stopped reading, as `head` does; that is no error. */
async function quietly(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!readerGone(error)) throw error;
  }
}

/**
 * @param words the command line after the program's name
 * @returns the exit code: see {@link exitCodes}
 */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  const said = await answer(words, io);
  if (!said.ok) {
    await quietly(io.stderr(`${said.says.join("\n")}\n`));
    return said.exit;
  }
  if (said.value.notes.length > 0) await quietly(io.stderr(`${said.value.notes.join("\n")}\n`));
  if (said.value.results !== "") await quietly(io.stdout(said.value.results));
  return said.value.exit;
}
