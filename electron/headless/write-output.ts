/** Leaves results in a file. */
import type { Failure } from "../bridge";
import type { Io } from "./io";
import { cannotRun, done, type Step } from "./outcome";

const whatToDo: Partial<Record<Failure["kind"], string>> = {
  "disk-full": "the disk is full. Make some room and run this again.",
  "read-only-file": "a file of this name is marked read-only. Name another with --out.",
  "read-only-folder": "nothing may be written in its folder. Name a file in a folder of your own with --out.",
  "folder-missing": "its folder is not there. Make the folder first, or name another with --out.",
  locked: "another program is holding it. Close it there and run this again.",
};

export async function writeOutput(path: string, text: string, io: Io): Promise<Step<undefined>> {
  const written = await io.writeFile(path, Buffer.from(text, "utf8"));
  return written.ok
    ? done(undefined)
    : cannotRun(
        `${path} was not written: ${whatToDo[written.kind] ?? "the disk refused it. Name another place with --out."}`,
      );
}
