import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { z } from "zod";
import type { Failure, KeptDraft, RecoveryDraft, TakenDraft } from "../bridge";
import type { Disk } from "./disk";
import { failure, LARGEST_PLAN_BYTES } from "./failures";
import { readOwn, writeOwn } from "./own-files";
import type { DocumentPlace, PlanFiles } from "./plan-files";
import type { PlanFormat } from "./plan-format";
import { glanceAt } from "./plan-text";
import { isTemporary } from "./safe-write";

const draftShape = z.object({
  name: z.string(),
  when: z.string(),
  text: z.string(),
  place: z.object({ path: z.string(), hash: z.string() }).nullable(),
  session: z.string().optional(),
});
type Draft = z.infer<typeof draftShape>;
type Kept = { readonly ok: true } | Failure;

/** A plan, the plan it came from and the steps between them, as text within a text. */
const LARGEST_DRAFT_BYTES = 4 * LARGEST_PLAN_BYTES;

const FILE = /^(\d{13}-[0-9a-f]{8})\.json$/;

/**
 * Unsaved work, kept in the application's own folder and never in the person's file. Each run of the application has one
 * draft; a draft that is found at the start belongs to a run that did not end well.
 */
export class Recovery {
  private own: string;
  /** Revision of this run's own draft; undefined while there is none. */
  private keptRevision: number | undefined;
  private last: Promise<unknown> = Promise.resolve();
  /** How many drafts were handed in, and what became of the newest. */
  private handedIn = 0;
  private newest: Promise<Kept> = Promise.resolve({ ok: true });

  constructor(
    private readonly folder: string,
    private readonly disk: Disk,
    private readonly files: PlanFiles,
    private readonly format: PlanFormat,
    private readonly now: () => Date,
  ) {
    this.own = newId(now());
  }

  /** Removes half-written drafts of a run that was killed while keeping one. Only for the start, when no other run is at it. */
  async tidy(): Promise<void> {
    const names = await this.disk.list(this.folder).catch(() => []);
    for (const name of names.filter(isTemporary))
      await this.disk.remove(join(this.folder, name)).catch(() => undefined);
  }

  /** The window died: what was kept so far is now a draft to be offered, and the next window gets one of its own. */
  leaveForNextWindow(): void {
    this.own = newId(this.now());
    this.keptRevision = undefined;
  }

  /**
   * Keeps a draft in place of the one before it. Of those handed in while another is being written only the newest is
   * written, and the others answer as it does: on a slow disk a save must not wait for drafts that nobody needs.
   */
  async keep(draft: KeptDraft): Promise<Kept> {
    const refusal = this.format.refusal(draft.text);
    if (refusal !== undefined)
      return failure(
        "would-not-open",
        `The last changes to “${draft.name}” were not put aside in case of a crash, because they could not be opened again: ${refusal} Undo the last change.`,
      );
    const turn = (this.handedIn += 1);
    const { own } = this;
    const place = draft.document === null ? null : (this.files.placeOf(draft.document) ?? null);
    // The last draft of a window that died is for the next one to find, however many that one hands in.
    const isNewest = (): boolean => turn === this.handedIn || own !== this.own;
    const answer = this.inTurn(async () => (isNewest() ? this.write(draft, place, own) : undefined)).then(
      (written) => written ?? this.newest,
    );
    this.newest = answer;
    return answer;
  }

  private async write({ name, text, revision, session }: KeptDraft, place: Draft["place"], own: string): Promise<Kept> {
    const draft: Draft = { name, when: this.now().toISOString(), text, place, session };
    const kept = await writeOwn(this.path(own), draft, this.disk);
    if (kept.ok && own === this.own) this.keptRevision = revision;
    return kept.ok
      ? kept
      : failure(
          kept.kind,
          `Unsaved changes to “${name}” could not be put aside in case of a crash. Save the plan soon. ${kept.kind === "disk-full" ? "The disk is full." : "The application's own folder cannot be written."}`,
        );
  }

  /** Drafts of earlier runs, newest first. A damaged one comes last: it does not open, but its text can be looked at. */
  async list(): Promise<readonly RecoveryDraft[]> {
    const found: RecoveryDraft[] = [];
    for (const id of await this.earlier()) {
      const draft = await readOwn(this.path(id), draftShape, this.disk, LARGEST_DRAFT_BYTES);
      if (draft === undefined) {
        found.push({ id, name: "", when: "", hasFile: false, opens: false });
        continue;
      }
      const glance = glanceAt(draft.text);
      const refusal = this.format.refusal(draft.text);
      found.push({
        id,
        name: draft.name,
        when: draft.when,
        hasFile: await this.isThere(draft.place),
        title: glance?.title,
        lastChange: glance?.lastChange,
        opens: refusal === undefined,
        why: refusal,
      });
    }
    return found.sort((a, b) => b.when.localeCompare(a.when));
  }

  async take(id: string): Promise<TakenDraft | Failure> {
    const known = (await this.earlier()).includes(id);
    const draft = known ? await readOwn(this.path(id), draftShape, this.disk, LARGEST_DRAFT_BYTES) : undefined;
    if (draft === undefined) return unknownDraft;
    const refusal = this.format.refusal(draft.text);
    if (refusal !== undefined)
      return failure(
        "would-not-open",
        `The unsaved work on “${draft.name}” cannot be opened: ${refusal} It is kept; its text can be looked at and saved elsewhere.`,
      );
    const document = draft.place !== null && (await this.isThere(draft.place)) ? this.files.resume(draft.place) : null;
    // From now on it is this run's draft: a second crash must not lose it.
    await this.inTurn(() => this.disk.rename(this.path(id), this.path(this.own)).catch(() => undefined));
    this.keptRevision = 0;
    return { ok: true, document, name: draft.name, text: draft.text, when: draft.when, session: draft.session };
  }

  /** The text of an earlier draft; of a damaged one whatever the file holds. */
  async look(id: string): Promise<{ readonly ok: true; readonly text: string } | Failure> {
    if (!(await this.earlier()).includes(id)) return unknownDraft;
    const draft = await readOwn(this.path(id), draftShape, this.disk, LARGEST_DRAFT_BYTES);
    if (draft !== undefined) return { ok: true, text: draft.text };
    try {
      return { ok: true, text: Buffer.from(await this.disk.read(this.path(id), LARGEST_DRAFT_BYTES)).toString("utf8") };
    } catch {
      return unknownDraft;
    }
  }

  async discard(id: string): Promise<void> {
    if ((await this.earlier()).includes(id)) await this.disk.remove(this.path(id)).catch(() => undefined);
  }

  /** Forgets this run's own draft. */
  async clear(): Promise<void> {
    await this.inTurn(async () => {
      this.keptRevision = undefined;
      await this.disk.remove(this.path(this.own)).catch(() => undefined);
    });
  }

  /** A change of the plan is in the person's file: its draft, or one of an earlier change, is not needed any more. */
  async saved(revision: number): Promise<void> {
    await this.inTurn(async () => {
      if (this.keptRevision === undefined || this.keptRevision > revision) return;
      this.keptRevision = undefined;
      await this.disk.remove(this.path(this.own)).catch(() => undefined);
    });
  }

  /** Writes follow one another, so that an older draft never lands on a newer one. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.last.then(step, step);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async earlier(): Promise<readonly string[]> {
    const names = await this.disk.list(this.folder).catch(() => []);
    return names.flatMap((name) => FILE.exec(name)?.[1] ?? []).filter((id) => id !== this.own);
  }

  private async isThere(place: DocumentPlace | null): Promise<boolean> {
    return (
      place !== null &&
      (await this.disk.facts(place.path).then(
        () => true,
        () => false,
      ))
    );
  }

  private path(id: string): string {
    return join(this.folder, `${id}.json`);
  }
}

const newId = (now: Date): string => `${String(now.getTime()).padStart(13, "0")}-${randomBytes(4).toString("hex")}`;

const unknownDraft = failure(
  "unknown",
  "That unsaved work cannot be found any more. Open the plan itself instead; its earlier saves are in the File menu, under Earlier saves.",
);
