/** `merge`: one file of draws out of several, or what they say together. */
import { elementAt, mergedSample, readPart, type Origin, type Part } from "../../model/index";
import { runExamples, runOptions } from "./run-options";
import { sorted } from "./sorted-words";
import { readReading } from "./draws-options";
import { readingOf, type Reading } from "./draws-read";
import { showDraws } from "./draws";
import { LARGEST_PLAN_BYTES } from "../files/failures";
import { inUtf8, notUtf8, readBytes, scenarioInstead, stoppedBy, type Io } from "./io";
import { findNamed } from "./names";
import { badArguments, cannotRun, done, type Step } from "./outcome";
import type { Said } from "./show";

/** Draws of many tables are larger than any plan. */
const MOST_OF_DRAWS = 10 * LARGEST_PLAN_BYTES;

const allowed = ["out", "ranges", "years", "target", "compare"];

function compareAmong(word: string | undefined, { scenarios }: Origin): Step<Reading["compare"]> {
  if (word === undefined) return done(undefined);
  if (word.trim().toLowerCase() === "base") return done({ scenario: undefined });
  const found = findNamed(
    "scenario",
    word,
    scenarios.map(({ id, name }) => ({ id, label: name })),
    "--compare takes base or a scenario the draws were made of.",
  );
  return found.ok ? done({ scenario: found.value.id }) : found;
}

/** @param words the command line after `merge` */
export async function merge(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = sorted(words, runOptions, runExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  const stray = [...given.keys()].find((name) => !allowed.includes(name));
  if (stray !== undefined)
    return badArguments(
      `merge knows no --${stray}: what is drawn is in the files. It takes ${allowed.map((name) => `--${name}`).join(", ")}.`,
    );
  if (files.length === 0)
    return badArguments("merge is followed by no file. Name those that --draws wrote: merge part-*.json.");
  const reads = readReading(given);
  if (!reads.ok) return reads;
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.json$/i.test(out))
    return badArguments(
      `--out of merge keeps draws, as .json, and "${out}" is none. --ranges ${out} writes what they say.`,
    );
  const parts: Part[] = [];
  for (const path of files) {
    const bytes = await readBytes(path, io, MOST_OF_DRAWS);
    if (!bytes.ok) return bytes;
    const text = inUtf8(bytes.value);
    if (text === undefined) return cannotRun(notUtf8(path, bytes.value));
    const part = readPart(text);
    if (!part.ok) return scenarioInstead(path, text) ?? stoppedBy(path, part.problems);
    parts.push(part.value);
  }
  const merged = mergedSample(parts);
  if (!merged.ok) return stoppedBy("merge", merged.problems);
  const sample = merged.value;
  const origin = elementAt(parts, 0);
  const compare = compareAmong(reads.value.compare, origin);
  if (!compare.ok) return compare;
  const reading = readingOf(reads.value, given.get("years")?.[0], sample.tables, compare.value);
  if (!reading.ok) return reading;
  return showDraws(sample, origin, reading.value, { draws: out, ranges: reads.value.ranges }, io);
}
