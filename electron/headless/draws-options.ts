/** The options of `--draws`, as far as they can be read without the plan. */
import { badArguments, done, type Step } from "./outcome";

/** Which draws to run: `from` up to, not including, `to`, counted from 0. */
export interface DrawsWords {
  readonly from: number;
  readonly to: number;
  /** As it was typed. */
  readonly seed: string | undefined;
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined;
  readonly reading: ReadingWords;
}

/** How draws are read out, whether they have just been run or come from files. */
export interface ReadingWords {
  readonly targets: readonly string[];
  /** The scenario, or base, that the others are compared with. */
  readonly compare: string | undefined;
  /** File the ranges go to, .csv or .json. */
  readonly ranges: string | undefined;
}

export const drawsOptions = {
  draws: "one",
  from: "one",
  to: "one",
  seed: "one",
  workers: "one",
  target: "several",
  compare: "one",
  ranges: "one",
} as const;

export const targetExample = "vacancies<=500@2030/31";

export const drawsExamples: Readonly<Record<keyof typeof drawsOptions, string>> = {
  draws: "1000",
  from: "0",
  to: "250",
  seed: '"kettle meadow lantern"',
  workers: "2",
  target: `"${targetExample}"`,
  compare: "base",
  ranges: "ranges.csv",
};

export const drawsHelp = `  --draws N                   the plan in N possible futures, each value with a range drawn from it: between
                              which values every figure lies, and its error from the number of draws
    --seed "three words"      other futures than the plan's own; the same words give the same ones anywhere
    --from K --to M           only draws K up to, not including, M; --out PART.json keeps them in a file
    --target "${targetExample}"
                              how likely that is; without a year, in each and in all (also >=; several)
    --compare base|SCENARIO   how the scenarios differ from it in the same futures
    --ranges FILE.csv|FILE.json   write the ranges to a file
    --workers N               as many at once (default: as many as the machine runs at once)
  merge PART.json ... [--out WHOLE.json]   in place of PLAN: one file of draws out of several, the same as one
                              run would write; without --out what they say (--years, --target, --compare)
`;

/** Draws are numbered in 32 bits. */
const MOST_DRAWS = 2 ** 32;
const MOST_WORKERS = 64;

const written = (number: number): string => number.toLocaleString("en-GB");

/** A whole number after an option, between two ends. */
export function whole(option: string, word: string, least: number, most: number): Step<number> {
  const number = /^[\d,]+$|^\d+e\d+$/i.test(word) ? Number(word.replaceAll(",", "")) : Number.NaN;
  return Number.isInteger(number) && number >= least && number <= most
    ? done(number)
    : badArguments(`--${option} takes a whole number from ${written(least)} to ${written(most)}, not "${word}".`);
}

type Given = ReadonlyMap<string, readonly string[]>;

export function readReading(given: Given): Step<ReadingWords> {
  const ranges = given.get("ranges")?.[0];
  if (ranges !== undefined && !/\.(csv|json)$/i.test(ranges))
    return badArguments(
      `--ranges writes ranges as .csv or .json, and "${ranges}" ends in neither. Write, for example, --ranges ranges.csv.`,
    );
  return done({ targets: given.get("target") ?? [], compare: given.get("compare")?.[0], ranges });
}

/** Undefined where no draws are asked for. */
export function readDraws(given: Given): Step<DrawsWords | undefined> {
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const draws = one("draws");
  if (draws === undefined) {
    const lonely = Object.keys(drawsOptions).find((name) => given.has(name));
    return lonely === undefined
      ? done(undefined)
      : badArguments(`--${lonely} goes with --draws, which says in how many possible futures the plan is run.`);
  }
  if (given.has("checks"))
    return badArguments("--checks tries the plan as it stands, and --draws what may come of it. Ask for one of them.");
  const count = whole("draws", draws, 1, MOST_DRAWS);
  if (!count.ok) return count;
  const from = whole("from", one("from") ?? "0", 0, count.value);
  if (!from.ok) return from;
  const to = whole("to", one("to") ?? String(count.value), 0, count.value);
  if (!to.ok) return to;
  if (from.value >= to.value)
    return badArguments(
      `--from ${written(from.value)} is not before --to ${written(to.value)}, so there is no draw between them. Of ${written(count.value)} draws the first is 0, and --to is one after the last wanted.`,
    );
  const seed = one("seed");
  if (seed !== undefined && seed.trim().length > 80)
    return badArguments("--seed takes at most 80 letters; three words are enough.");
  const workers = one("workers");
  const atOnce = workers === undefined ? done(undefined) : whole("workers", workers, 1, MOST_WORKERS);
  if (!atOnce.ok) return atOnce;
  const reading = readReading(given);
  if (!reading.ok) return reading;
  const out = one("out");
  if (out !== undefined && !/\.json$/i.test(out))
    return badArguments(
      `With --draws --out keeps the draws themselves, as .json, and "${out}" is none. --ranges ${out} writes what they say.`,
    );
  return done({ from: from.value, to: to.value, seed, workers: atOnce.value, reading: reading.value });
}
