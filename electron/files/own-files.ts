import { dirname } from "node:path";
import type { z } from "zod";
import type { Failure } from "../bridge";
import type { Disk } from "./disk";
import { PRIVATE, safeWrite } from "./safe-write";

/** Far more than the place of a window or ten names take. */
const LARGEST_OWN_BYTES = 1024 * 1024;

/**
 * Reads one of the application's own small files (window place, recent plans, a draft). One that is missing, damaged or
 * of another shape or size counts as not there: none of them is worth refusing to start for.
 */
export async function readOwn<T>(
  path: string,
  shape: z.ZodType<T>,
  disk: Disk,
  most = LARGEST_OWN_BYTES,
): Promise<T | undefined> {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(await disk.read(path, most)).toString("utf8")));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

export async function writeOwn(path: string, value: unknown, disk: Disk): Promise<{ readonly ok: true } | Failure> {
  // If the folder cannot be made the write below says why.
  await disk.makeFolder(dirname(path)).catch(() => undefined);
  return safeWrite(path, Buffer.from(JSON.stringify(value), "utf8"), disk, { mode: PRIVATE });
}
