/** `appraisal PLAN`: what options cost and bring against doing nothing, by the Green Book. */
import {
  appraise,
  appraisalDraws,
  appraisalRangesOf,
  ensembleOf,
  type Appraised,
  type AppraisalRanges,
} from "../../model/index";
import { appraisalCsv, appraisalJson, appraisalText, type AppraisalTold } from "./appraisal-files";
import { shippedGuidance } from "./appraisal-guidance";
import { appraisalExamples, appraisalHelp, appraisalOptions } from "./appraisal-words";
import { sorted } from "./sorted-words";
import { drawInThreads } from "./draw-in-threads";
import { counting, seedAsked, threadsFor } from "./draws";
import { readInput, stoppedBy, writeOutput, type Input, type Io } from "./io";
import { scenarioNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

/** A whole number of draws or threads, or the sentence that says what to write. */
function wholeNumber(name: string, word: string | undefined, most: number): Step<number | undefined> {
  if (word === undefined) return done(undefined);
  const value = Number(word);
  return Number.isInteger(value) && value >= 1 && value <= most
    ? done(value)
    : badArguments(
        `--${name} is a whole number from 1 to ${most.toLocaleString("en-GB")}, and "${word}" is none. Write, for example, --${name} ${appraisalExamples[name] ?? ""}.`,
      );
}

async function rangesFor(
  { plan, name }: Input,
  appraised: Appraised,
  words: { readonly draws: number; readonly workers: number | undefined; readonly seed: string },
  io: Io,
): Promise<Step<AppraisalRanges>> {
  const asked = appraisalDraws(appraised, words.seed);
  const ensemble = ensembleOf(plan, asked);
  if (!ensemble.ok) return stoppedBy(name, ensemble.problems);
  const count = counting(io, words.draws);
  const sample = await drawInThreads(
    {
      plan,
      asked,
      ensemble: ensemble.value,
      from: 0,
      to: words.draws,
      threads: words.workers ?? threadsFor(undefined),
    },
    io.newDrawer,
    count.drawn,
  );
  count.end();
  return sample.ok ? done(appraisalRangesOf(appraised, sample.value)) : sample;
}

/** @param words the command line after `appraisal` */
export async function appraisal(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = sorted(words, appraisalOptions, appraisalExamples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: appraisalHelp, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined) return badArguments("appraisal is followed by no plan. Name one: appraisal team.otplan.");
  if (second !== undefined)
    return badArguments(
      `There are two plans, "${path}" and "${second}". Put names that hold spaces in quotation marks.`,
    );
  if (given.has("json") && given.has("csv"))
    return badArguments("--json and --csv are two forms. Ask for one of them.");
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.(csv|json)$/i.test(out))
    return badArguments(`--out writes the appraisal as .csv or .json, and "${out}" ends in neither.`);
  const draws = wholeNumber("draws", given.get("draws")?.[0], 100_000);
  if (!draws.ok) return draws;
  const workers = wholeNumber("workers", given.get("workers")?.[0], 64);
  if (!workers.ok) return workers;
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const { plan, name, resolutions, hash } = input.value;
  const options: string[] = [];
  for (const word of given.get("option") ?? []) {
    const found = scenarioNamed(word, plan);
    if (!found.ok) return found;
    options.push(found.value.id);
  }
  const asked = options.length > 0 ? [...new Set(options)] : plan.scenarios.map(({ id }) => id);
  const found = appraise(plan, { options: asked, guidance: shippedGuidance() }, resolutions);
  if (!found.ok) return cannotRun(...found.problems.map(({ says }) => `${name}: ${says}`));
  const { seed, notes } = seedAsked(given.get("seed")?.[0], plan);
  const ranges =
    draws.value === undefined
      ? undefined
      : await rangesFor(input.value, found.value, { draws: draws.value, workers: workers.value, seed }, io);
  if (ranges?.ok === false) return ranges;
  const told: AppraisalTold = { plan, hash, appraisal: found.value.appraisal, ranges: ranges?.value };
  if (out !== undefined) {
    const written = await writeOutput(out, /\.csv$/i.test(out) ? appraisalCsv(told) : appraisalJson(told), io);
    return written.ok ? done({ results: "", notes: [...notes, `Written: ${out}`], exit: exitCodes.done }) : written;
  }
  const results = given.has("json") ? appraisalJson(told) : given.has("csv") ? appraisalCsv(told) : appraisalText(told);
  return done({ results, notes, exit: exitCodes.done });
}
