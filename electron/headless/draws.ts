/** `--draws`: runs a plan in many possible futures, and shows between which values its figures lie, or keeps the draws. */
import { availableParallelism } from "node:os";
import {
  ensembleOf,
  modelVersion,
  mostKept,
  originOf,
  readSeedOfDraws,
  seedOf,
  writePart,
  type Ensemble,
  type EnsembleAsked,
  type Origin,
  type Outcome,
  type Plan,
  type Sample,
} from "../../model/index";
import type { Arguments } from "./arguments";
import { drawInThreads } from "./draw-in-threads";
import { ensembleAsked } from "./draws-asked";
import { rangesAsCsv, rangesAsJson } from "./draws-files";
import type { DrawsWords } from "./draws-options";
import { readDraws, readingOf, type Reading } from "./draws-read";
import { drawsAsText, drawsSay } from "./draws-text";
import { quietly, stoppedBy, underClosure, writeOutput, type Input, type Io } from "./io";
import { scenarioNamed } from "./names";
import { warningsOf } from "./notes";
import { badArguments, done, exitCodes, type Step } from "./outcome";
import { select, type Selection } from "./select";
import type { Said } from "./show";
import { measuresOfTargets } from "./targets";

/** More at once than this helps few machines and takes room on all. */
const MOST_BY_ITSELF = 8;

/** The seed as it is used, and what to say where its words are not those that are easily said. */
export function seedAsked(
  typed: string | undefined,
  plan: Plan,
): { readonly seed: string; readonly notes: readonly string[] } {
  if (typed === undefined) return { seed: seedOf(plan), notes: [] };
  const read = readSeedOfDraws(typed);
  return read.ok
    ? { seed: read.value, notes: [] }
    : { seed: typed.trim(), notes: [`note: --seed is used as it is written. ${read.says}`] };
}

/** The scenario that is compared with, and all that are run. */
function compared(
  { scenarios, draws }: Arguments,
  plan: Plan,
): Step<{ readonly scenarios: readonly string[]; readonly compare: Reading["compare"] }> {
  const word = draws?.reading.compare;
  if (word === undefined) return done({ scenarios, compare: undefined });
  if (word.trim().toLowerCase() === "base") return done({ scenarios, compare: { scenario: undefined } });
  const found = scenarioNamed(word, plan);
  return found.ok ? done({ scenarios: [...scenarios, found.value.id], compare: { scenario: found.value.id } }) : found;
}

interface Ready {
  readonly asked: EnsembleAsked;
  readonly ensemble: Ensemble;
  readonly notes: readonly string[];
}

/** With nothing asked for by name, a part that cannot be run is left out and the other is drawn. */
function madeReady(plan: Plan, name: string, selection: Selection, asked: EnsembleAsked): Step<Ready> {
  const { workforce, lists } = asked.keep;
  const whole = ensembleOf(plan, asked);
  if (whole.ok) return done({ asked, ensemble: whole.value, notes: [] });
  const stopped = stoppedBy(name, whole.problems);
  if (!selection.overview || workforce === undefined || lists === undefined) return stopped;
  for (const [keep, says] of [
    [{ lists }, "The workforce is left out, because it cannot be run"],
    [{ workforce }, "The services are left out, because they cannot be run"],
  ] as const) {
    const part: Outcome<Ensemble> = ensembleOf(plan, { ...asked, keep });
    if (part.ok)
      return done({
        asked: { ...asked, keep },
        ensemble: part.value,
        notes: [`note: ${says} until this is mended:`, ...stopped.says],
      });
  }
  return stopped;
}

const written = (number: number): string => Math.round(number).toLocaleString("en-GB");

function room({ columns }: Ensemble, { from, to }: DrawsWords): Step<undefined> {
  const most = Math.floor(mostKept / Math.max(1, columns));
  if (to - from <= most) return done(undefined);
  const megabytes = (4 * columns * (to - from)) / 1e6;
  return badArguments(
    `${written(to - from)} draws of ${written(columns)} numbers each would take ${written(megabytes)} MB, and ${written((4 * mostKept) / 1e6)} MB is the most that is kept: ${written(most)} draws of these. Ask for fewer draws, for fewer measures, groups or scenarios, or for some of the draws at a time with --from and --to.`,
  );
}

/** As many as were asked for, or as help most machines. */
export const threadsFor = (words: Pick<DrawsWords, "workers"> | undefined): number =>
  words?.workers ?? Math.min(MOST_BY_ITSELF, availableParallelism());

/** Shows a count while it grows, where somebody is looking; and takes it away. */
export function counting(io: Io, of: number): { readonly drawn: (count: number) => void; readonly end: () => void } {
  if (!io.watched) return { drawn: () => undefined, end: () => undefined };
  const say = (text: string): void => void quietly(io.stderr(text));
  return {
    drawn: (count) => say(`\r${written(count)} of ${written(of)} draws`),
    end: () => say(`\r${" ".repeat(60)}\r`),
  };
}

/** Writes what was asked for to files, or says it. */
export async function showDraws(
  sample: Sample,
  origin: Origin,
  reading: Reading,
  files: { readonly draws: string | undefined; readonly ranges: string | undefined },
  io: Io,
): Promise<Step<Said>> {
  const notes: string[] = [];
  const write = async (path: string | undefined, content: () => string | Uint8Array): Promise<Step<undefined>> => {
    if (path === undefined) return done(undefined);
    const there = await writeOutput(path, content(), io);
    if (there.ok) notes.push(`Written: ${path}`);
    return there;
  };
  const kept = await write(files.draws, () => writePart(sample, origin));
  if (!kept.ok) return kept;
  const read = (): ReturnType<typeof readDraws> => readDraws(sample, origin, reading);
  const ranged = await write(files.ranges, () =>
    files.ranges?.toLowerCase().endsWith(".csv") === true ? rangesAsCsv(read()) : rangesAsJson(read()),
  );
  if (!ranged.ok) return ranged;
  if (notes.length === 0) return done({ results: drawsAsText(read()), notes, exit: exitCodes.done });
  return done({ results: "", notes: [...drawsSay(sample), ...notes], exit: exitCodes.done });
}

/** @param words what `--draws` and its options ask */
export async function draws(asked: Arguments, words: DrawsWords, input: Input, io: Io): Promise<Step<Said>> {
  const { targets, ranges } = words.reading;
  const ofTargets = measuresOfTargets(targets);
  if (!ofTargets.ok) return ofTargets;
  const against = compared(asked, input.plan);
  if (!against.ok) return against;
  const { scenarios, compare } = against.value;
  const selection = select({ ...asked, scenarios, measures: [...asked.measures, ...ofTargets.value] }, input.plan);
  if (!selection.ok) return selection;
  const { seed, notes } = seedAsked(words.seed, input.plan);
  const question = ensembleAsked(selection.value, seed);
  if (!question.ok) return question;
  const { closure, whereInWords } = selection.value;
  const plan: Plan = { ...input.plan, closure };
  const made = madeReady(plan, input.name, selection.value, question.value);
  if (!made.ok) return made;
  const { ensemble } = made.value;
  const reading = readingOf(words.reading, asked.years, ensemble.tables, compare);
  if (!reading.ok) return reading;
  const fits = room(ensemble, words);
  if (!fits.ok) return fits;

  const { from, to } = words;
  const count = counting(io, to - from);
  const threads = threadsFor(words);
  const sample = await drawInThreads(
    { plan, asked: made.value.asked, ensemble, from, to, threads },
    io.newDrawer,
    count.drawn,
  );
  count.end();
  if (!sample.ok) return sample;
  const scope = [plan.title, closure, ...(whereInWords === "" ? [] : [whereInWords])].join(" | ");
  const origin = originOf(plan, made.value.asked, scope, modelVersion);
  const said = await showDraws(sample.value, origin, reading.value, { draws: asked.out, ranges }, io);
  const warnings = warningsOf(underClosure(input, closure), selection.value);
  return said.ok
    ? done({ ...said.value, notes: [...warnings, ...notes, ...made.value.notes, ...said.value.notes] })
    : said;
}
