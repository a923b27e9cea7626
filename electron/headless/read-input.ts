/** From a path, or standard input, to a plan that may be run. */
import { readPlan, type Plan, type Problem } from "../../model/index";
import { codeOf } from "../files/disk";
import { hashOf } from "../files/plan-text";
import type { Io } from "./io";
import { cannotRun, done, type Step, type Stopped } from "./outcome";

export interface Input {
  readonly plan: Plan;
  /** SHA-256 of the bytes that were read, in hexadecimal. */
  readonly hash: string;
  /** How the plan is called in sentences: its path, or "standard input". */
  readonly name: string;
  /** Findings about the plan; may hold errors, which stop the run of what they are about but not a list. */
  readonly problems: readonly Problem[];
}

/** As many as a person reads before mending the first. */
const MOST_SENTENCES = 20;

/** A problem as a line: the plan, the place in it unless the sentence begins with that, and what to do. */
export const sentence = (name: string, found: Problem): string =>
  `${name}${found.at === "" || found.says.startsWith(found.at) ? "" : `, ${found.at}`}: ${found.says}`;

function sentences(name: string, problems: readonly Problem[]): string[] {
  const lines = problems.map((found) => sentence(name, found));
  const more = lines.length - MOST_SENTENCES;
  return more > 0 ? [...lines.slice(0, MOST_SENTENCES), `${name}: and ${more} more; mend these first.`] : lines;
}

/** A plan as it is called in sentences, and the scenario it is run under. */
export const underScenario = (name: string, scenario: string | null | undefined): string =>
  scenario === undefined || scenario === null ? name : `${name}, scenario "${scenario}"`;

/** The errors among the problems, as the end of the run. */
export const stoppedBy = (name: string, problems: readonly Problem[]): Stopped =>
  cannotRun(
    ...sentences(
      name,
      problems.filter((found) => found.severity === "error"),
    ),
  );

function unreadable(path: string, error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `${path}: there is no such file. Check the path; it starts from the folder the command is run in.`;
    case "EISDIR":
      return `${path}: this is a folder, not a plan. Name a file that ends in .otplan.`;
    case "EACCES":
    case "EPERM":
      return `${path}: you are not allowed to read this file. Ask its owner to share it with you, or name a copy.`;
    case "EBUSY":
      return `${path}: the file is in use by another program. Close it there and run this again.`;
    default:
      return `${path}: the file could not be read (the system says ${code}). Copy it to this computer and name the copy.`;
  }
}

export async function readInput(path: string, io: Io): Promise<Step<Input>> {
  const name = path === "-" ? "standard input" : path;
  let bytes: Uint8Array;
  try {
    bytes = path === "-" ? await io.stdin() : await io.readFile(path);
  } catch (error) {
    return cannotRun(unreadable(name, error));
  }
  if (path === "-" && bytes.length === 0)
    return cannotRun(
      'standard input: nothing came in. Send a plan, as in "… project -- - < team.otplan", or name a file.',
    );
  const read = readPlan(new TextDecoder("utf-8").decode(bytes));
  if (!read.ok) return stoppedBy(name, read.problems);
  return done({ plan: read.value, hash: hashOf(bytes), name, problems: read.problems });
}
