import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import type { Failure, PlanBackup } from "../bridge";
import type { Disk } from "./disk";
import { failure, LARGEST_PLAN_BYTES } from "./failures";
import { glanceAt, hashOf, readText, type ReadText } from "./plan-text";
import { isTemporary, PRIVATE, safeWrite } from "./safe-write";

/** How many earlier saves of each plan are kept. */
export const BACKUPS_KEPT = 10;

/**
 * Its number, then when it was kept. The number alone says which is newer, for a clock can be set back. The first release
 * gave no numbers: those are older than all that have one, and the later of them by name.
 */
const FILE = /^(?:(\d{6,9})-)?(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.otplan$/;

/**
 * Earlier saves of the person's plans, kept in the application's own folder so that they never clutter (or fill) the
 * folder the plan is in. Each plan has a folder of its own, named after the file and a hash of where it is.
 */
export class Backups {
  constructor(
    private readonly folder: string,
    private readonly disk: Disk,
    private readonly now: () => Date,
  ) {}

  /** Keeps the bytes a save is about to replace. Nothing is kept twice in a row. */
  async keep(path: string, bytes: Uint8Array): Promise<{ readonly ok: true } | Failure> {
    const folder = this.folderOf(path);
    const held = await this.files(path);
    const newest = held[0];
    if (
      newest !== undefined &&
      hashOf(await this.disk.read(join(folder, newest), LARGEST_PLAN_BYTES).catch(() => new Uint8Array())) ===
        hashOf(bytes)
    )
      return { ok: true };
    await this.disk.makeFolder(folder).catch(() => undefined);
    const number = newest === undefined ? 1 : numberOf(newest) + 1;
    const written = await safeWrite(join(folder, fileName(number, this.now())), bytes, this.disk, { mode: PRIVATE });
    if (!written.ok) return written;
    const halves = (await this.disk.list(folder).catch(() => [])).filter(isTemporary);
    for (const half of halves) await this.disk.remove(join(folder, half)).catch(() => undefined);
    for (const old of (await this.files(path)).slice(BACKUPS_KEPT))
      await this.disk.remove(join(folder, old)).catch(() => undefined);
    return written;
  }

  /** The backups of a plan, newest first. */
  async list(path: string): Promise<readonly PlanBackup[]> {
    const backups: PlanBackup[] = [];
    for (const file of await this.files(path)) {
      const bytes = await this.disk.read(join(this.folderOf(path), file), LARGEST_PLAN_BYTES).catch(() => undefined);
      if (bytes === undefined) continue;
      backups.push({
        id: file,
        when: file.replace(FILE, "$2T$3:$4:$5.$6Z"),
        bytes: bytes.length,
        lastChange: glanceAt(Buffer.from(bytes).toString("utf8"))?.lastChange,
      });
    }
    return backups;
  }

  async read(path: string, id: string): Promise<ReadText | Failure> {
    if (!(await this.files(path)).includes(id))
      return failure(
        "unknown",
        `That backup of “${basename(path)}” is not kept any more. Choose another from the list.`,
      );
    return readText(join(this.folderOf(path), id), this.disk);
  }

  private async files(path: string): Promise<readonly string[]> {
    const names = await this.disk.list(this.folderOf(path)).catch(() => []);
    return names.filter((name) => FILE.test(name)).sort((a, b) => numberOf(b) - numberOf(a) || b.localeCompare(a));
  }

  private folderOf(path: string): string {
    const stem = basename(path)
      .replace(/\.[^.]*$/, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .slice(0, 40);
    return join(this.folder, `${stem}-${createHash("sha256").update(path).digest("hex").slice(0, 12)}`);
  }
}

const fileName = (number: number, when: Date): string =>
  `${String(number).padStart(6, "0")}-${when.toISOString().replace(/[:.]/g, "-")}.otplan`;

const numberOf = (name: string): number => Number(FILE.exec(name)?.[1] ?? 0);
