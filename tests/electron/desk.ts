import { mkdtempSync, rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { Backups } from "../../electron/files/backups";
import { nodeDisk, type Disk } from "../../electron/files/disk";
import { PlanFiles } from "../../electron/files/plan-files";
import type { PlanFormat } from "../../electron/files/plan-format";
import { glanceAt } from "../../electron/files/plan-text";

/** A folder of the test's own, gone when the test is. */
export function folderOfItsOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The text of a plan, as far as the desk looks at one. */
export const planText = (title: string, version = 1): string =>
  `${JSON.stringify({ format: "otplan", version, title }, null, 2)}\n`;

/** Version 1 of plans, judged by no more than that they are plans; what the model's own reader refuses has a test of its own. */
export const anyPlan: PlanFormat = {
  version: 1,
  refusal: (text) => (glanceAt(text) === undefined ? "It is not a plan." : undefined),
};

/** What Node throws when the system refuses. */
export const systemError = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

/** A clock that moves on by a second each time it is read. */
export function clock(start = "2027-03-01T09:00:00.000Z"): () => Date {
  let time = Date.parse(start);
  return () => new Date((time += 1000));
}

/** The real disk with some of its steps replaced, and no real waiting. */
export function diskWith(replaced: Partial<Disk> = {}): Disk & { readonly waited: number[] } {
  const waited: number[] = [];
  return {
    ...nodeDisk,
    wait: (milliseconds) => {
      waited.push(milliseconds);
      return Promise.resolve();
    },
    ...replaced,
    waited,
  };
}

export function planFiles(disk: Disk, ownFolder: string, format = anyPlan): PlanFiles {
  const now = clock();
  return new PlanFiles(disk, new Backups(join(ownFolder, "backups"), disk, now), format, now);
}

/** Every file under a folder with what it holds, so that "untouched" can be compared byte for byte. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { withFileTypes: true });
  return Object.fromEntries(
    await Promise.all(
      entries
        .filter((entry) => entry.isFile())
        .map(async (entry) => [entry.name, await readFile(join(folder, entry.name), "latin1")] as const),
    ),
  );
}
