/** `actuals PLAN`: the plan against what was counted since, and why they differ; with a file its counts are put in first. */
import {
  actualsDraws,
  drawsForHeld,
  ensembleOf,
  findingSays,
  heldAgainstPlan,
  importPreview,
  knownShapes,
  rangesOfHeld,
  readFile,
  runDraws,
  Unreadable,
  type Held,
  type Plan,
} from "../../model/index";
import { actualsCsv, actualsJson, seriesText, type Ranged } from "./actuals-text";
import { sorted, type OptionKind } from "./sorted-words";
import { whole } from "./draws-options";
import { readInput, readSource, stoppedBy, writeOutput, type Io } from "./io";
import { knownPlaces } from "./known-places";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = {
  with: "one",
  draws: "one",
  json: "flag",
  out: "one",
  help: "flag",
};
const examples = { with: "months.csv", draws: "200", out: "against.csv" };

const help = `Holds a plan against what has been counted since it began, and says why they differ.

  npm run project -- actuals PLAN                     every series of the plan's own that counts months of its run
  npm run project -- actuals PLAN --with FILE         the same with the counts of a file in it; the plan is not changed
                                                      (import FILE --into PLAN --out NEW.otplan puts them into a plan)

  --draws N      futures for the plan's own ranges, ${actualsDraws} unless told otherwise; 0 for none
  --json         the same as JSON
  --out FILE     written as .csv, .json or .txt

A difference is what was counted less what was planned; its parts sum to it. What no count explains is "not told apart".
`;

const none = `Nothing has been counted in the months of this plan.
Bring in a file of counts by month (staff in post, posts, joiners, leavers, people waiting, referrals, starts):
  npm run project -- import months.csv --into PLAN --out NEW.otplan
or hold the plan against a file without changing it: actuals PLAN --with months.csv
`;

/** The plan with the counts of a file in its past. */
async function withFile(
  plan: Plan,
  path: string,
  io: Io,
  when: string,
): Promise<Step<{ plan: Plan; notes: string[] }>> {
  const source = await readSource(path, io);
  if (!source.ok) return source;
  try {
    const sheets = await readFile(
      source.value,
      knownShapes.filter((shape) => shape.counts === true),
    );
    const preview = importPreview(plan, sheets, { file: source.value.name }, {}, knownPlaces, { when });
    const asks = preview.asks.filter(({ answer }) => answer === undefined).map(({ question }) => question);
    const left = preview.leftOut.map(({ why, count }) => `${count} not used: ${why}.`);
    const notes = [...asks, ...left, ...preview.says].map((line) => `${source.value.name}: ${line}`);
    if (preview.made.ok) return done({ plan: preview.made.value.plan, notes });
    // A file of which the plan has every count already is no fault.
    if (preview.series.length > 0) return done({ plan, notes });
    return cannotRun(
      ...notes,
      ...preview.made.problems.map(({ says }) => `${path}: ${says}`),
      "It is read as counts by month: a column with the month, and one or more such as Headcount, Joiners, Leavers, Waiting.",
    );
  } catch (error) {
    if (error instanceof Unreadable) return cannotRun(`${path}: ${error.message}`);
    throw error;
  }
}

function ranged(plan: Plan, held: readonly Held[], draws: number): Step<readonly Ranged[]> {
  if (draws === 0 || held.length === 0) return done(held.map((one) => ({ held: one, ranges: [] })));
  const asked = drawsForHeld(plan, held);
  const ensemble = ensembleOf(plan, asked);
  if (!ensemble.ok) return cannotRun(...ensemble.problems.map(({ says }) => says));
  const ranges = rangesOfHeld(plan, held, runDraws(ensemble.value, asked.seed, 0, draws));
  return done(held.map((one, at) => ({ held: one, ranges: ranges[at] ?? [] })));
}

/** @param words the command line after `actuals`; @param when the time counts of a file are given at, ISO */
export async function actuals(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const parts = sorted(words, options, examples);
  if (!parts.ok) return parts;
  const { files, given } = parts.value;
  if (given.has("help")) return done({ results: help, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined) return badArguments("actuals is followed by no plan. Name one: actuals team.otplan.");
  if (second !== undefined)
    return badArguments(`There are two plans, "${path}" and "${second}". A file of counts is named with --with.`);
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.(?:csv|json|txt)$/i.test(out))
    return badArguments(`--out writes .csv, .json or .txt, and "${out}" ends in none of them.`);
  const word = given.get("draws")?.[0];
  const draws = word === undefined ? done(actualsDraws) : whole("draws", word, 0, 10_000);
  if (!draws.ok) return draws;
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const file = given.get("with")?.[0];
  const brought =
    file === undefined ? done({ plan: input.value.plan, notes: [] }) : await withFile(input.value.plan, file, io, when);
  if (!brought.ok) return brought;
  const { plan, notes } = brought.value;
  const held = heldAgainstPlan(plan);
  if (!held.ok) return stoppedBy(input.value.name, held.problems);
  const all = ranged(plan, held.value, draws.value);
  if (!all.ok) return all;
  const named = { title: plan.title, hash: input.value.hash };
  const text =
    all.value.length === 0 ? none : `${[findingSays(held.value), ...all.value.map(seriesText)].join("\n\n")}\n`;
  const results =
    given.has("json") || /\.json$/i.test(out ?? "")
      ? actualsJson(named, all.value)
      : /\.csv$/i.test(out ?? "")
        ? actualsCsv(all.value)
        : text;
  if (out === undefined) return done({ results, notes, exit: exitCodes.done });
  const written = await writeOutput(out, results, io);
  return written.ok ? done({ results: "", notes: [...notes, `Written: ${out}`], exit: exitCodes.done }) : written;
}
