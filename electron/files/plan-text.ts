import { createHash } from "node:crypto";
import { basename } from "node:path";
import { z } from "zod";
import { readJson } from "../../model/index";
import type { Failure } from "../bridge";
import { codeOf, TOO_LARGE, type Disk } from "./disk";
import { failure, inMegabytes, LARGEST_PLAN_BYTES, readFailure } from "./failures";

export interface ReadText {
  readonly ok: true;
  readonly text: string;
  /** SHA-256 of the bytes on disk: what "the same file" means. */
  readonly hash: string;
}

export const hashOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Reads a file as UTF-8 text of at most 50 MB. Whether the text is a plan is not decided here. */
export async function readText(path: string, disk: Disk): Promise<ReadText | Failure> {
  const name = basename(path);
  let bytes: Uint8Array;
  try {
    const facts = await disk.facts(path);
    if (facts.kind === "file" && facts.bytes > LARGEST_PLAN_BYTES) return tooLarge(name, facts.bytes);
    bytes = await readPatiently(path, disk);
  } catch (error) {
    return codeOf(error) === TOO_LARGE ? tooLarge(name, LARGEST_PLAN_BYTES + 1) : readFailure(error, name);
  }
  if (bytes.length > LARGEST_PLAN_BYTES) return tooLarge(name, bytes.length);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) return notText(name);
    return { ok: true, text, hash: hashOf(bytes) };
  } catch {
    return notText(name);
  }
}

const tooLarge = (name: string, bytes: number): Failure =>
  failure(
    "too-large",
    `“${name}” is ${inMegabytes(bytes)}, and the largest plan this application opens is ${inMegabytes(LARGEST_PLAN_BYTES)}. Check that you chose the plan and not another file.`,
  );

const notText = (name: string): Failure =>
  failure(
    "not-text",
    `“${name}” is not a plan: it does not hold text. Choose a file that ends in .otplan. If it should be a plan it has been damaged, and an earlier copy is needed.`,
  );

async function readPatiently(path: string, disk: Disk): Promise<Uint8Array> {
  for (const wait of [100, 300, 900]) {
    try {
      return await disk.read(path, LARGEST_PLAN_BYTES);
    } catch (error) {
      if (codeOf(error) !== "EBUSY") throw error;
      await disk.wait(wait);
    }
  }
  return disk.read(path, LARGEST_PLAN_BYTES);
}

/** What a plan says of itself, looked at without judging it. */
export interface Glance {
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  /** The last entry of its log. */
  readonly lastChange?: { readonly what: string; readonly when: string } | undefined;
}

/** Undefined when the text is no plan at all. */
export function glanceAt(text: string): Glance | undefined {
  // The model's reader holds no more of a file than a plan can have.
  const reading = readJson(text.replace(/^\uFEFF/, ""));
  if (!reading.ok) return undefined;
  const plan = glanceShape.safeParse(reading.value);
  if (!plan.success) return undefined;
  const { version, title, log } = plan.data;
  const last = lastEntryShape.safeParse(log?.at(-1));
  return { version, title, lastChange: last.success ? last.data : undefined };
}

const glanceShape = z.looseObject({
  format: z.literal("otplan"),
  version: z.number().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  log: z.array(z.unknown()).optional().catch(undefined),
});
const lastEntryShape = z.object({ what: z.string(), when: z.string() });
