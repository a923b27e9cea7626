import type { Failure, FailureKind } from "../bridge";
import { codeOf, NO_FILE, TOO_LARGE } from "./disk";

export const failure = (kind: FailureKind, says: string): Failure => ({ ok: false, kind, says });

/** Closing a dialog is an answer, not a fault. */
export const cancelled = failure("cancelled", "Nothing was changed.");

/** The largest plan the application reads or writes. The largest real one is about 2 MB. */
export const LARGEST_PLAN_BYTES = 50 * 1024 * 1024;

export const inMegabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** Codes that mean "somebody else has it just now" on one system or another; worth waiting for. */
export const HELD = new Set(["EBUSY", "EPERM", "EACCES"]);

/** The sentence for a file that could not be read. */
export function readFailure(error: unknown, name: string): Failure {
  const code = codeOf(error);
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return failure(
        "not-found",
        `“${name}” is not there any more. It may have been moved, renamed or deleted, or be on a drive that is not connected. Find it with Open, or look in the recycle bin.`,
      );
    case "EACCES":
    case "EPERM":
      return failure(
        "no-permission",
        `You are not allowed to read “${name}”. Ask its owner to share it with you, or open a copy.`,
      );
    case "EBUSY":
      return failure(
        "locked",
        `“${name}” is in use by another program. Close it there, wait until it has synchronised, and open it again.`,
      );
    case "EISDIR":
      return failure("not-text", `“${name}” is a folder, not a plan. Choose a file that ends in .otplan.`);
    case NO_FILE:
      return failure("not-text", `“${name}” is a device or a pipe, not a plan. Choose a file that ends in .otplan.`);
    default:
      return failure(
        "failed",
        `“${name}” could not be read (the system says ${code}). Copy it to this computer and open the copy.`,
      );
  }
}

/** The sentence for a file that could not be written. The file that was there before is always left as it was. */
export function writeFailure(error: unknown, name: string): Failure {
  const code = codeOf(error);
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return failure(
        "disk-full",
        `“${name}” was not saved because the disk is full. Your last save is untouched. Make some room, or use Save as to choose another place.`,
      );
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return failure(
        "read-only-folder",
        `“${name}” was not saved because nothing may be written in its folder. Your last save is untouched. Use Save as to choose a folder of your own, such as Documents.`,
      );
    case "ENOENT":
    case "ENOTDIR":
      return failure(
        "folder-missing",
        `“${name}” was not saved because its folder is not there any more. Connect the drive or share it was on, or use Save as to choose another place.`,
      );
    case "EBUSY":
      return heldFailure(name);
    case TOO_LARGE:
      return failure(
        "changed-on-disk",
        `“${name}” was not saved: the file there is larger than ${inMegabytes(LARGEST_PLAN_BYTES)}, which no plan is, and it would be lost. It is as it was. Use Save as to choose another name.`,
      );
    case "ENAMETOOLONG":
      return failure(
        "failed",
        `“${name}” was not saved because its name is too long for this disk. Use Save as with a shorter name.`,
      );
    default:
      return failure(
        "failed",
        `“${name}” was not saved (the system says ${code}). Your last save is untouched. Use Save as to choose another place.`,
      );
  }
}

export const heldFailure = (name: string): Failure =>
  failure(
    "locked",
    `“${name}” was not saved because another program is holding it. Your last save is untouched. Close it there or let it finish synchronising and save again, or use Save as.`,
  );

/** The sentence for a plan that its own reader would refuse: it is not written, so that what is on disk can be opened. */
export const wouldNotOpen = (name: string, why: string): Failure =>
  failure(
    "would-not-open",
    `“${name}” was not saved, because it could not be opened again: ${why} Your last save is untouched. Undo the last change and save again.`,
  );
