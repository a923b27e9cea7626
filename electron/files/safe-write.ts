import { createHash, randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Failure } from "../bridge";
import { codeOf, nodeDisk, type Disk } from "./disk";
import { failure, HELD, LARGEST_PLAN_BYTES, heldFailure, writeFailure } from "./failures";
import { underLock } from "./lock";

/** How long to wait for a file another program holds: 3.15 s in all, longer each time. */
const WAITS = [50, 100, 200, 400, 800, 1600];

const TEMPORARY = /^\.(.+)\.[0-9a-f]{12}\.saving$/;
/** Whether a file is one that a save in progress, or a killed one, put beside its target. */
export const isTemporary = (name: string): boolean => TEMPORARY.test(name);

const AN_HOUR = 60 * 60 * 1000;

/** For what belongs to the person alone: drafts, backups, the recent list. */
export const PRIVATE = 0o600;

/** What a file is called in the names beside it. A long name is shortened, so that what a disk can hold can be saved. */
const stemOf = (name: string): string =>
  Buffer.byteLength(name, "utf8") <= 200 ? name : createHash("sha256").update(name).digest("hex").slice(0, 24);

export interface WriteSetting {
  /** Permission bits of the new file; those of the file it replaces where left out, or the system's usual ones. */
  readonly mode?: number;
  /**
   * Asked with what is in the file's place, right before it is replaced and while no other program of this kind can
   * save there. A failure keeps the file as it is and is handed back.
   */
  readonly mayReplace?: (now: Uint8Array | undefined) => Failure | undefined;
}

/**
 * Replaces a file so that, whatever happens, there is a whole one in its place: the old one until the last step, the new
 * one after it. The new bytes go to a file beside it, are flushed, are read back and compared, and only then take the
 * old one's place. On failure the file beside it is removed.
 *
 * @param path the file; it need not exist. Links are followed, so that a linked plan stays linked.
 * @returns `{ ok: true }`, or a failure whose sentence names the file without its path
 */
export async function safeWrite(
  path: string,
  bytes: Uint8Array,
  disk: Disk = nodeDisk,
  { mode, mayReplace }: WriteSetting = {},
): Promise<{ readonly ok: true } | Failure> {
  const name = basename(path);
  const target = await disk.follow(path).catch(() => path);
  const folder = dirname(target);
  const stem = stemOf(basename(target));
  const beside = join(folder, `.${stem}.${randomBytes(6).toString("hex")}.saving`);
  const before = await disk.facts(target).catch(() => undefined);
  if (before !== undefined && before.kind !== "file")
    return failure(
      "not-a-file",
      `“${name}” was not saved because a ${before.kind === "folder" ? "folder" : "device or a pipe"} of that name is there. Use Save as to choose another name.`,
    );
  if (before !== undefined && (before.mode & 0o222) === 0) {
    return failure(
      "read-only-file",
      `“${name}” was not saved because it is marked read-only. Use Save as to keep your changes under another name, or unmark it in its properties.`,
    );
  }
  const undo = async (): Promise<void> => {
    await disk.remove(beside).catch(() => undefined);
  };
  let written: number;
  const started = performance.now();
  try {
    await disk.writeNew(beside, bytes, mode ?? before?.mode, mode === undefined ? before?.owner : undefined);
    written = (await disk.facts(beside)).modified;
    if (Buffer.compare(await disk.read(beside), bytes) !== 0) {
      await undo();
      return failure(
        "not-verified",
        `“${name}” was not saved: what the disk gave back is not what was written to it. Your last save is untouched. Use Save as to choose another disk.`,
      );
    }
  } catch (error) {
    await undo();
    return writeFailure(error, name);
  }
  // A share has a clock of its own, and what was written there a moment ago tells its time.
  const now = (): number => written + performance.now() - started;
  const replaced =
    mayReplace === undefined
      ? await replace(beside, target, name, disk)
      : await replaceIfAllowed(beside, target, name, disk, now, mayReplace);
  if (!replaced.ok) {
    await undo();
    return replaced;
  }
  await disk.flushFolder(folder);
  await sweep(folder, stem, disk, now());
  return replaced;
}

/** Asks, and replaces, while other programs of this kind wait. */
async function replaceIfAllowed(
  beside: string,
  target: string,
  name: string,
  disk: Disk,
  now: () => number,
  mayReplace: NonNullable<WriteSetting["mayReplace"]>,
): Promise<{ readonly ok: true } | Failure> {
  try {
    const locked = await underLock(dirname(target), stemOf(basename(target)), disk, now, async (stillMine) => {
      let there: Uint8Array | undefined;
      try {
        there = await disk.read(target, LARGEST_PLAN_BYTES);
      } catch (error) {
        if (codeOf(error) !== "ENOENT") throw error;
      }
      const refused = mayReplace(there);
      if (refused !== undefined) return refused;
      return (await stillMine()) ? replace(beside, target, name, disk) : heldFailure(name);
    });
    return locked.held ? heldFailure(name) : locked.value;
  } catch (error) {
    return writeFailure(error, name);
  }
}

/** The folder has let us write, so a refusal now is about the file that is in the way. */
async function replace(
  beside: string,
  target: string,
  name: string,
  disk: Disk,
): Promise<{ readonly ok: true } | Failure> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await disk.rename(beside, target);
      return { ok: true };
    } catch (error) {
      const wait = WAITS[attempt];
      if (wait === undefined || !HELD.has(codeOf(error)))
        return HELD.has(codeOf(error)) ? heldFailure(name) : writeFailure(error, name);
      await disk.wait(wait);
    }
  }
}

/** Removes what a killed save of this same file left behind, unless it is so young that somebody may be at it now. */
async function sweep(folder: string, stem: string, disk: Disk, now: number): Promise<void> {
  const names = await disk.list(folder).catch(() => []);
  for (const found of names) {
    if (TEMPORARY.exec(found)?.[1] !== stem) continue;
    const facts = await disk.facts(join(folder, found)).catch(() => undefined);
    if (facts !== undefined && now - facts.modified > AN_HOUR)
      await disk.remove(join(folder, found)).catch(() => undefined);
  }
}
