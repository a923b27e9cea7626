import { randomUUID } from "node:crypto";
import { basename, dirname } from "node:path";
import type { Backups } from "./backups";
import type { DocumentHandle, Failure, OpenedPlan, PlanBackup, SavedPlan, SaveOptions } from "../bridge";
import { codeOf, TOO_LARGE, type Disk } from "./disk";
import { failure, inMegabytes, LARGEST_PLAN_BYTES, readFailure, wouldNotOpen } from "./failures";
import type { PlanFormat } from "./plan-format";
import { glanceAt, hashOf, readText } from "./plan-text";
import { safeWrite } from "./safe-write";

/** What the desk knows of a document and the renderer may not. */
export interface DocumentPlace {
  readonly path: string;
  /** Hash of the file as this application last read or wrote it. */
  readonly hash: string;
}

/** The plans that are open: which file each handle stands for, and what that file held when we last saw it. */
export class PlanFiles {
  private readonly documents = new Map<DocumentHandle, DocumentPlace>();
  private last: Promise<unknown> = Promise.resolve();

  /**
   * @param format judges what is to be written, and what stands in its place
   * @param opened told of every file opened or saved, for the recent list
   */
  constructor(
    private readonly disk: Disk,
    private readonly backups: Backups,
    private readonly format: PlanFormat,
    private readonly now: () => Date,
    private readonly opened: (path: string) => Promise<void> = () => Promise.resolve(),
  ) {}

  async open(path: string): Promise<OpenedPlan | Failure> {
    return this.read(path, randomUUID());
  }

  async reload(document: DocumentHandle): Promise<OpenedPlan | Failure> {
    const known = this.documents.get(document);
    return known === undefined ? unknownDocument : this.read(known.path, document);
  }

  private async read(path: string, document: DocumentHandle): Promise<OpenedPlan | Failure> {
    const read = await readText(path, this.disk);
    if (!read.ok) return read;
    this.documents.set(document, { path, hash: read.hash });
    await this.opened(path);
    return { ok: true, document, ...named(path), text: read.text };
  }

  async save(
    document: DocumentHandle,
    text: string,
    options: Pick<SaveOptions, "overwriteChanged"> = {},
  ): Promise<SavedPlan | Failure> {
    return this.inTurn(async () => {
      const known = this.documents.get(document);
      return known === undefined
        ? unknownDocument
        : this.write(known.path, text, document, known.hash, options.overwriteChanged === true);
    });
  }

  /** Saves to a file the person has just chosen, and agreed to replace if it was there. */
  async saveTo(path: string, text: string): Promise<SavedPlan | Failure> {
    return this.inTurn(() => this.write(path, text, randomUUID(), undefined, true));
  }

  /** One save at a time: a second one must find what the first one wrote, not mistake it for another program's. */
  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = this.last.then(step, step);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async write(
    path: string,
    text: string,
    document: DocumentHandle,
    knownHash: string | undefined,
    overwrite: boolean,
  ): Promise<SavedPlan | Failure> {
    const name = basename(path);
    const bytes = Buffer.from(text, "utf8");
    if (bytes.length > LARGEST_PLAN_BYTES)
      return failure(
        "too-large",
        `“${name}” was not saved: the plan is ${inMegabytes(bytes.length)}, and it could not be opened again above ${inMegabytes(LARGEST_PLAN_BYTES)}. Your last save is untouched. Remove pasted notes or scenarios you no longer need.`,
      );
    if (glanceAt(text)?.version === undefined)
      return failure(
        "not-a-plan",
        `“${name}” was not saved because what was to be written is not a whole plan. Your last save is untouched. Undo the last change and save again.`,
      );
    const refusal = this.format.refusal(text);
    if (refusal !== undefined) return wouldNotOpen(name, refusal);

    const notes: string[] = [];
    let before: Uint8Array | undefined;
    try {
      before = await this.disk.read(path, LARGEST_PLAN_BYTES);
    } catch (error) {
      if (codeOf(error) === TOO_LARGE) return tooLargeThere(name, knownHash !== undefined);
      if (codeOf(error) !== "ENOENT") return readFailure(error, name);
      if (knownHash !== undefined)
        notes.push(
          `“${name}” had been moved or deleted since it was opened, so it was written afresh in its old place.`,
        );
    }
    if (before !== undefined) {
      const version = glanceAt(Buffer.from(before).toString("utf8"))?.version;
      if (version !== undefined && version > this.format.version)
        return failure(
          "newer-on-disk",
          `“${name}” was not saved: the file there was made by a newer version of this application, and saving over it would lose what this version does not know. Use Save as to choose another name, or update the application.`,
        );
      if (knownHash !== undefined && hashOf(before) !== knownHash && !overwrite) return changedOnDisk(name);
      if (hashOf(before) !== hashOf(bytes)) {
        const kept = await this.backups.keep(path, before);
        if (!kept.ok)
          notes.push(
            `“${name}” is saved, but its previous save could not be kept as a backup: ${why[kept.kind] ?? "the application's own folder could not be written"}.`,
          );
      }
    }

    // Another program may have saved there since it was read a moment ago; then this save is the one that gives way.
    const seen = before === undefined ? undefined : hashOf(before);
    const written = await safeWrite(path, bytes, this.disk, {
      mayReplace: (now) => ((now === undefined ? undefined : hashOf(now)) === seen ? undefined : changedOnDisk(name)),
    });
    if (!written.ok) return written;
    this.documents.set(document, { path, hash: hashOf(bytes) });
    await this.opened(path);
    return { ok: true, document, ...named(path), when: this.now().toISOString(), notes };
  }

  async listBackups(document: DocumentHandle): Promise<readonly PlanBackup[]> {
    const known = this.documents.get(document);
    return known === undefined ? [] : this.backups.list(known.path);
  }

  async openBackup(document: DocumentHandle, backup: string): Promise<OpenedPlan | Failure> {
    const known = this.documents.get(document);
    if (known === undefined) return unknownDocument;
    const read = await this.backups.read(known.path, backup);
    return read.ok ? { ok: true, document, ...named(known.path), text: read.text } : read;
  }

  /** Where a document is, for the recovery draft. */
  placeOf(document: DocumentHandle): DocumentPlace | undefined {
    return this.documents.get(document);
  }

  /** Makes a handle for a file known from a recovery draft, without reading it: the draft says what it held. */
  resume(place: DocumentPlace): DocumentHandle {
    const document = randomUUID();
    this.documents.set(document, place);
    return document;
  }
}

const named = (path: string): { name: string; folder: string } => ({
  name: basename(path),
  folder: basename(dirname(path)),
});

const why: Partial<Record<Failure["kind"], string>> = {
  "disk-full": "the disk is full",
  "read-only-folder": "the application's own folder may not be written",
};

const changedOnDisk = (name: string): Failure =>
  failure(
    "changed-on-disk",
    `“${name}” has been changed by another program since you opened it here. Merge those changes with yours, save over them, use Save as to keep both, or reload the file and lose your own changes.`,
  );

/** What is there is no plan that this application can have made, and would be kept as no backup. */
const tooLargeThere = (name: string, isOwn: boolean): Failure =>
  failure(
    isOwn ? "changed-on-disk" : "too-large",
    `“${name}” was not saved: the file there is larger than ${inMegabytes(LARGEST_PLAN_BYTES)}, which no plan is, and it would be lost. It is as it was. Use Save as to choose another name.`,
  );

const unknownDocument = failure(
  "unknown",
  "The file this plan came from is not known any more. Your changes are still here: use Save as to choose where to keep them.",
);
