/** Reading and writing one plan file in a browser, with each failure as a sentence. */
import type { Failure, FailureKind } from "../../electron/bridge";
import { wouldOpen } from "../engine/opens/would-open";
import { browserWords as words } from "../words/browser-shell";
import type { PlanHandle } from "./plan-handle";

/** The largest plan that is read or written, as on the desktop. */
const LARGEST_PLAN_BYTES = 50 * 1024 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

export const failure = (kind: FailureKind, says: string): Failure => ({ ok: false, kind, says });
/** Closing a dialog is an answer, not a fault. */
export const cancelled = failure("cancelled", words.cancelled);

export const nameOf = (fault: unknown): string =>
  fault instanceof Error || (typeof DOMException !== "undefined" && fault instanceof DOMException)
    ? fault.name
    : String(fault);

export interface ReadPlanFile {
  readonly ok: true;
  readonly text: string;
  readonly modified: number;
  readonly bytes: number;
}

/** Reads a file as UTF-8 text of at most 50 MB. Whether the text is a plan is not decided here. */
export async function readFile(file: File): Promise<ReadPlanFile | Failure> {
  if (file.size > LARGEST_PLAN_BYTES)
    return failure("too-large", words.tooLarge(file.name, megabytes(file.size), megabytes(LARGEST_PLAN_BYTES)));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (fault) {
    return readFailure(fault, file.name);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return failure("not-text", words.notText(file.name));
    return { ok: true, text, modified: file.lastModified, bytes: file.size };
  } catch {
    return failure("not-text", words.notText(file.name));
  }
}

/** The sentence for a file that could not be read. */
export function readFailure(fault: unknown, name: string): Failure {
  const kind = nameOf(fault);
  if (kind === "AbortError") return cancelled;
  if (kind === "NotFoundError") return failure("not-found", words.notFound(name));
  if (kind === "NotAllowedError" || kind === "NotReadableError" || kind === "SecurityError")
    return failure("no-permission", words.mayNotRead(name));
  return failure("failed", words.cannotRead(name, kind));
}

/** The sentence for a file that could not be written. A browser replaces a file only when all of it has been written. */
function writeFailure(fault: unknown, name: string): Failure {
  const kind = nameOf(fault);
  if (kind === "AbortError") return cancelled;
  if (kind === "NotAllowedError" || kind === "SecurityError") return failure("no-permission", words.mayNotWrite(name));
  if (kind === "NoModificationAllowedError") return failure("locked", words.held(name));
  if (kind === "QuotaExceededError") return failure("disk-full", words.diskFull(name));
  if (kind === "NotFoundError") return failure("folder-missing", words.gone(name));
  return failure("failed", words.cannotWrite(name, kind));
}

/** What a text says of itself: nothing when it is no plan at all, else the version it was written by. */
export function versionOf(text: string): number | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (typeof value !== "object" || value === null || !("format" in value) || value.format !== "otplan")
      return undefined;
    return "version" in value && typeof value.version === "number" ? value.version : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with a text that is to be saved; undefined when it may be. */
export function unfit(text: string, name: string): Failure | undefined {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LARGEST_PLAN_BYTES)
    return failure("too-large", words.tooLargeToSave(name, megabytes(bytes), megabytes(LARGEST_PLAN_BYTES)));
  if (versionOf(text) === undefined) return failure("not-a-plan", words.notAPlan(name));
  const found = wouldOpen(text);
  return found.opens ? undefined : failure("would-not-open", words.wouldNotOpen(name, found.says));
}

/** Writes a text to a chosen file and reads it back. */
export async function writeTo(
  handle: PlanHandle,
  text: string,
): Promise<{ readonly ok: true; readonly modified: number; readonly bytes: number } | Failure> {
  try {
    const into = await handle.createWritable();
    await into.write(text);
    await into.close();
    const file = await handle.getFile();
    if ((await file.text()) !== text) return failure("not-verified", words.notVerified(handle.name));
    return { ok: true, modified: file.lastModified, bytes: file.size };
  } catch (fault) {
    return writeFailure(fault, handle.name);
  }
}
