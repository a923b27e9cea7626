/** Several files of one name beside each other in a folder, none of which takes the place of another. */
import { basename, join } from "node:path";
import type { ExportedTogether, Failure } from "../bridge";
import { nodeDisk, type Disk } from "./disk";
import { writeFailure } from "./failures";
import { fileNameFrom } from "./file-names";
import { safeWrite } from "./safe-write";

export interface FileOfSet {
  /** Such as "docx". */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const numbered = (name: string, ending: string, copy: number): string =>
  copy === 1 ? name : `${name.slice(0, -(ending.length + 1))} ${copy}.${ending}`;

/** The name under which none of the files is there yet: as it was suggested, or with the first free number behind it. */
async function freeNames(
  folder: string,
  suggestedName: string,
  endings: readonly string[],
  disk: Disk,
): Promise<readonly string[]> {
  const there = new Set((await disk.list(folder)).map((name) => name.toLowerCase()));
  for (let copy = 1; ; copy += 1) {
    const names = endings.map((ending) => numbered(fileNameFrom(suggestedName, ending), ending, copy));
    if (!names.some((name) => there.has(name.toLowerCase()))) return names;
  }
}

/**
 * Writes them one after the other, each as every file is written (`safeWrite`).
 *
 * @param suggestedName what all of them are called; a number is put behind it where one of the names is taken
 * @returns a failure of the first that could not be written; its sentence names what was written before it
 */
export async function writeTogether(
  folder: string,
  suggestedName: string,
  files: readonly FileOfSet[],
  disk: Disk = nodeDisk,
): Promise<ExportedTogether | Failure> {
  const endings = files.map(({ ending }) => ending);
  let names: readonly string[];
  try {
    names = await freeNames(folder, suggestedName, endings, disk);
  } catch (error) {
    return writeFailure(error, basename(folder));
  }
  const saved: string[] = [];
  for (const [at, { bytes }] of files.entries()) {
    const name = names[at] ?? "";
    const written = await safeWrite(join(folder, name), bytes, disk);
    if (!written.ok)
      return saved.length === 0
        ? written
        : { ...written, says: `${written.says} Saved before that: ${saved.map((one) => `“${one}”`).join(", ")}.` };
    saved.push(name);
  }
  return { ok: true, names: saved, folder: basename(folder) };
}
