import { createHash } from "node:crypto";
import { basename, dirname } from "node:path";
import { z } from "zod";
import type { RecentPlan } from "../bridge";
import type { Disk } from "./disk";
import { readOwn, writeOwn } from "./own-files";

const RECENT_KEPT = 10;
const shape = z.array(z.object({ path: z.string(), when: z.string() }));

const idOf = (path: string): string => createHash("sha256").update(path).digest("hex").slice(0, 16);

/** The plans opened or saved last, newest first. Their paths stay here; the renderer gets ids. */
export class RecentPlans {
  private entries: { path: string; when: string }[] = [];

  constructor(
    private readonly file: string,
    private readonly disk: Disk,
    private readonly now: () => Date,
  ) {}

  async load(): Promise<void> {
    this.entries = ((await readOwn(this.file, shape, this.disk)) ?? []).slice(0, RECENT_KEPT);
  }

  async add(path: string): Promise<void> {
    this.entries = [
      { path, when: this.now().toISOString() },
      ...this.entries.filter((entry) => entry.path !== path),
    ].slice(0, RECENT_KEPT);
    await this.store();
  }

  async forget(id: string): Promise<void> {
    this.entries = this.entries.filter((entry) => idOf(entry.path) !== id);
    await this.store();
  }

  list(): readonly RecentPlan[] {
    return this.entries.map(({ path, when }) => ({
      id: idOf(path),
      name: basename(path),
      folder: basename(dirname(path)),
      when,
    }));
  }

  pathOf(id: string): string | undefined {
    return this.entries.find((entry) => idOf(entry.path) === id)?.path;
  }

  private async store(): Promise<void> {
    // A list that cannot be kept is no reason to trouble anyone: it is shorter next time.
    await writeOwn(this.file, this.entries, this.disk);
  }
}
