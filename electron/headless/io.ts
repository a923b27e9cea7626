/** What a run from the command line touches: the plan it reads, the streams it writes to, the file it leaves behind. */
import { createReadStream, fstatSync } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import {
  checkPlan,
  readPlan,
  resolutionsOf,
  scenarioFileKind,
  sourceOf,
  type ByteSource,
  type Closure,
  type Plan,
  type Problem,
  type Resolutions,
} from "../../model/index";
import type { Failure } from "../bridge";
import { codeOf, mustBeFile, NO_FILE, nodeDisk, TOO_LARGE, tooLarge } from "../files/disk";
import { inMegabytes, LARGEST_PLAN_BYTES } from "../files/failures";
import { hashOf } from "../files/plan-text";
import { safeWrite } from "../files/safe-write";
import { CLOSED, outputClosed } from "./closed";
import { threadDrawer, type Drawer } from "./drawer";
import { badArguments, cannotRun, done, type Step, type Stopped } from "./outcome";

export interface Io {
  /** Rejects with Node's `ErrnoException`, of the code {@link TOO_LARGE} where there are more bytes than may be. */
  readFile(path: string, most: number): Promise<Uint8Array>;
  /** A file of any size, to be read a piece at a time. Rejects as `readFile` does. */
  source(path: string): Promise<ByteSource>;
  /** Everything on standard input, to its end; rejects as `readFile` does. */
  stdin(most: number): Promise<Uint8Array>;
  /** Rejects with `EPIPE` when the reader has gone. */
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
  /** Whether a path leads to something that was read, however either is spelled. */
  wasRead(path: string): Promise<boolean>;
  /** Whether a path leads to something this run has written. */
  wasWritten(path: string): Promise<boolean>;
  /** Writes beside and renames, so that a file of results is whole or not there. */
  writeFile(path: string, bytes: Uint8Array): Promise<{ readonly ok: true } | Failure>;
  /** True where standard error is a terminal, so that somebody sees a count as it grows. */
  readonly watched: boolean;
  /** Starts a thread that runs draws. */
  readonly newDrawer: () => Drawer;
}

/** True when whoever was reading has closed the pipe, as `head` does once it has its lines. */
const readerGone = (error: unknown): boolean => ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error));

/** Writes where somebody may have stopped reading, as `head` does; that is no error. */
export async function quietly(write: Promise<void>): Promise<void> {
  try {
    await write;
  } catch (error) {
    if (!readerGone(error)) throw error;
  }
}

const writer =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((done, fail) => {
      stream.write(text, (error) => {
        if (error === null || error === undefined) done();
        else fail(error);
      });
    });

async function fileSource(path: string): Promise<ByteSource> {
  const about = await stat(path);
  mustBeFile(about);
  return {
    name: basename(path),
    size: about.size,
    chunks: () => createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Uint8Array>,
  };
}

/** The real streams and disk. */
export function processIo(): Io {
  // A closed pipe is reported to the write that met it; without a listener Node would end the process with a trace.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  const read = new Set<string>();
  const written = new Set<string>();
  const identity = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev} ${ino}`;
  const noted = async (among: Set<string>, path: string): Promise<void> => {
    among.add(identity(await stat(path)));
  };
  const among = (files: ReadonlySet<string>, path: string): Promise<boolean> =>
    stat(path).then(
      (found) => files.has(identity(found)),
      () => false,
    );
  return {
    readFile: async (path, most) => {
      const bytes = await nodeDisk.read(path, most);
      await noted(read, path);
      return bytes;
    },
    source: async (path) => {
      const source = await fileSource(path);
      await noted(read, path);
      return source;
    },
    stdin: async (most) => {
      read.add(identity(fstatSync(0)));
      const parts: Uint8Array[] = [];
      let bytes = 0;
      for await (const part of process.stdin as AsyncIterable<Uint8Array>) {
        parts.push(part);
        bytes += part.length;
        if (bytes > most) throw tooLarge();
      }
      return Buffer.concat(parts);
    },
    wasRead: (path) => among(read, path),
    wasWritten: (path) => among(written, path),
    stdout: (text) =>
      outputClosed()
        ? Promise.reject(Object.assign(new Error("closed"), { code: CLOSED }))
        : writer(process.stdout)(text),
    stderr: writer(process.stderr),
    writeFile: async (path, bytes) => {
      const there = await safeWrite(path, bytes);
      if (there.ok) await noted(written, path);
      return there;
    },
    watched: process.stderr.isTTY,
    newDrawer: threadDrawer,
  };
}

export interface Input {
  readonly plan: Plan;
  /** SHA-256 of the bytes that were read, in hexadecimal. */
  readonly hash: string;
  /** How the plan is called in sentences: its path, or "standard input". */
  readonly name: string;
  /** Findings about the plan; may hold errors, which stop the run of what they are about but not a list. */
  readonly problems: readonly Problem[];
  /** What the plan comes to under each scenario, shared by whatever is run of it. */
  readonly resolutions: Resolutions;
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

function unreadable(path: string, error: unknown, most: number): string {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `${path}: there is no such file. Check the path; it starts from the folder the command is run in.`;
    case "EISDIR":
      return `${path}: this is a folder, not a plan. Name a file that ends in .otplan.`;
    case NO_FILE:
      return `${path}: this is a device or a pipe, not a file. Name a file, or send what is in it by standard input and write - for it.`;
    case TOO_LARGE:
      return `${path}: more than ${inMegabytes(most)} came, and that is the most that is read. Check that it is the file you mean.`;
    case "EACCES":
    case "EPERM":
      return `${path}: you are not allowed to read this file. Ask its owner to share it with you, or name a copy.`;
    case "EBUSY":
      return `${path}: the file is in use by another program. Close it there and run this again.`;
    default:
      return `${path}: the file could not be read (the system says ${code}). Copy it to this computer and name the copy.`;
  }
}

/** The bytes of a file, or what keeps it from being read. */
export async function readBytes(path: string, io: Io, most = LARGEST_PLAN_BYTES): Promise<Step<Uint8Array>> {
  try {
    return done(path === "-" ? await io.stdin(most) : await io.readFile(path, most));
  } catch (error) {
    return cannotRun(unreadable(nameOf(path), error, most));
  }
}

/** What is sent by standard input is held whole, where a file of any size is read a piece at a time. */
const MOST_SENT = 8 * LARGEST_PLAN_BYTES;

/** A file to be read a piece at a time, or what keeps it from being read. Standard input is read to its end. */
export async function readSource(path: string, io: Io): Promise<Step<ByteSource>> {
  try {
    return done(path === "-" ? sourceOf("standard input", await io.stdin(MOST_SENT)) : await io.source(path));
  } catch (error) {
    return cannotRun(unreadable(nameOf(path), error, MOST_SENT));
  }
}

const nameOf = (path: string): string => (path === "-" ? "standard input" : path);

/** The text of the bytes; undefined where they are no UTF-8. A byte order mark is kept for the reader to take. */
export function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Says where text stops being UTF-8. */
export function notUtf8(name: string, bytes: Uint8Array): string {
  const sound = Buffer.from(new TextDecoder("utf-8").decode(bytes).split("\ufffd", 1)[0] ?? "", "utf8");
  const line = sound.toString("utf8").split("\n").length;
  return `${name}, line ${line}: the file is not text in UTF-8 from there on. It may be a workbook, or have been saved by another program in another encoding; save it as UTF-8, or use a backup of it.`;
}

const isScenarioFile = ({ kind }: Problem): boolean => kind === scenarioFileKind;

const takeInstead = (name: string): string =>
  `${name}: this is a scenario saved as a file, and no plan. Take it into a plan first: scenario in PLAN ${name} --out WITH-IT.otplan.`;

/** What keeps a text from being what was wanted where it is a scenario saved as a file; undefined where it is none. */
export function scenarioInstead(path: string, text: string): Stopped | undefined {
  const read = readPlan(text);
  return !read.ok && read.problems.some(isScenarioFile) ? cannotRun(takeInstead(nameOf(path))) : undefined;
}

export async function readInput(path: string, io: Io): Promise<Step<Input>> {
  const name = nameOf(path);
  const found = await readBytes(path, io);
  if (!found.ok) return found;
  const bytes = found.value;
  if (path === "-" && bytes.length === 0)
    return cannotRun(
      'standard input: nothing came in. Send a plan, as in "… project -- - < team.otplan", or name a file.',
    );
  const text = inUtf8(bytes);
  if (text === undefined) return cannotRun(notUtf8(name, bytes));
  const read = readPlan(text);
  if (!read.ok)
    return read.problems.some(isScenarioFile) ? cannotRun(takeInstead(name)) : stoppedBy(name, read.problems);
  const plan = read.value;
  return done({ plan, hash: hashOf(bytes), name, problems: read.problems, resolutions: resolutionsOf(plan) });
}

/** The findings as they are when the plan is run under this closure, which may need other figures than its own. */
export const underClosure = (input: Input, closure: Closure): Input =>
  closure === input.plan.closure ? input : { ...input, problems: checkPlan(input.plan, { closure }) };

const whatToDo: Partial<Record<Failure["kind"], string>> = {
  "not-a-file": "a folder, a device or a pipe has that name. Name another with --out.",
  "disk-full": "the disk is full. Make some room and run this again.",
  "read-only-file": "a file of this name is marked read-only. Name another with --out.",
  "read-only-folder": "nothing may be written in its folder. Name a file in a folder of your own with --out.",
  "folder-missing": "its folder is not there. Make the folder first, or name another with --out.",
  locked: "another program is holding it. Close it there and run this again.",
};

export async function writeOutput(path: string, content: string | Uint8Array, io: Io): Promise<Step<undefined>> {
  if (await io.wasRead(path))
    return badArguments(`${path} is what was read, and would be lost. Name another file with --out.`);
  if (await io.wasWritten(path))
    return badArguments(`${path} is what was just written, and would be lost. Name two files.`);
  const written = await io.writeFile(path, typeof content === "string" ? Buffer.from(content, "utf8") : content);
  return written.ok
    ? done(undefined)
    : cannotRun(
        `${path} was not written: ${whatToDo[written.kind] ?? "the disk refused it. Name another place with --out."}`,
      );
}
