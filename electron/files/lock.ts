import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { join } from "node:path";
import { codeOf, type Disk } from "./disk";

/** Far more than the name of a computer and two numbers take. */
const LONGEST = 4096;

/**
 * A lock this old, by the clock of the disk it lies on, was left by a program that was killed, on whatever computer: nobody holds one for longer than it takes
 * to read a plan, and to wait for a file that a third program has open.
 */
export const STALE_AFTER = 60_000;

/** One without a holder's name in it that is this old was left by a program killed between making it and writing there. */
const HALF_MADE_AFTER = 1500;

/** How long to wait for somebody else's save: 4.7 s in all, longer each time. */
const WAITS = [10, 20, 40, 80, 150, 300, 600, 1000, 1000, 1500];

/** Hidden beside the file it guards; short, so that a file with the longest name allowed can still be locked. */
export const lockName = (stem: string): string => `.${stem}.lock`;

/** What was asked was done, or somebody else held the lock all along. */
export type Locked<T> = { readonly held: false; readonly value: T } | { readonly held: true };

/**
 * Does one thing to a file while no other program of this kind does. The lock is a file beside it, made only if it is not
 * there; a network share keeps that promise too. One left by a killed program of this computer is set aside at once, any
 * other when it is {@link STALE_AFTER} old. Setting aside is a rename, which one of two waiting programs wins; the loser
 * finds the lock gone and tries again.
 *
 * A program that slept for a minute while holding the lock finds it gone: `stillMine` says so before anything is done
 * that cannot be taken back.
 *
 * @param now the time by the clock of the disk, in milliseconds since 1970. Of two computers that save to one share
 * neither has its clock, and by one that is ahead a lock just made would be old.
 */
export async function underLock<T>(
  folder: string,
  stem: string,
  disk: Disk,
  now: () => number,
  step: (stillMine: () => Promise<boolean>) => Promise<T>,
): Promise<Locked<T>> {
  const path = join(folder, lockName(stem));
  const mine = `${hostname()}\n${process.pid}\n${randomUUID()}`;
  for (let attempt = 0; ; attempt += 1) {
    try {
      await disk.writeNew(path, Buffer.from(mine, "utf8"));
      break;
    } catch (error) {
      // On Windows a lock that is just being removed answers that it may not be written.
      if (!["EEXIST", "EPERM", "EACCES"].includes(codeOf(error))) throw error;
      const wait = WAITS[attempt];
      if (wait === undefined) return { held: true };
      await setAsideIfStale(path, disk, now);
      await disk.wait(wait);
    }
  }
  const stillMine = async (): Promise<boolean> =>
    Buffer.from(await disk.read(path, LONGEST).catch(() => new Uint8Array())).toString("utf8") === mine;
  try {
    return { held: false, value: await step(stillMine) };
  } finally {
    if (await stillMine()) await disk.remove(path).catch(() => undefined);
  }
}

async function setAsideIfStale(path: string, disk: Disk, now: () => number): Promise<void> {
  try {
    const holder = Buffer.from(await disk.read(path, LONGEST)).toString("utf8");
    const age = now() - (await disk.facts(path)).modified;
    const isHalfMade = holder.split("\n").length < 3 && age > HALF_MADE_AFTER;
    if (age < STALE_AFTER && !isHalfMade && !isOfKilled(holder)) return;
    const aside = `${path}.${randomUUID()}`;
    await disk.rename(path, aside);
    // Another program may have set the old one aside since it was read, and what was taken is its own.
    const taken = Buffer.from(await disk.read(aside, LONGEST)).toString("utf8");
    if (taken === holder) await disk.remove(aside);
    else await disk.rename(aside, path);
  } catch {
    // Its holder has finished, or another program was quicker: the next try finds out.
  }
}

/** Whether a lock names a program of this computer that does not run any more. */
function isOfKilled(holder: string): boolean {
  const [host, id] = holder.split("\n");
  if (host !== hostname() || !/^\d+$/.test(id ?? "")) return false;
  try {
    process.kill(Number(id), 0);
    return false;
  } catch (error) {
    return codeOf(error) === "ESRCH";
  }
}
