import { dirname } from "node:path";
import type { z } from "zod";
import type { Failure } from "../bridge";
import type { Disk } from "./disk";
import { PRIVATE, safeWrite } from "./safe-write";

/**
 * Reads one of the application's own small files (window place, recent plans, a draft). One that is missing, damaged or
 * of another shape counts as not there: none of them is worth refusing to start for.
 */
export async function readOwn<T>(path: string, shape: z.ZodType<T>, disk: Disk): Promise<T | undefined> {
  try {
    const parsed = shape.safeParse(JSON.parse(Buffer.from(await disk.read(path)).toString("utf8")));
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
