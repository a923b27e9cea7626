/** `compare PLAN OTHER`: everything in which two plans differ, in words. */
import { differencesSummary, planBecomes, planDifferences, type Plan } from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { becomesText, differencesText, section } from "./becomes-text";
import { readInput, type Io } from "./io";
import { badArguments, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = { json: "flag", figures: "flag", help: "flag" };

const help = `Says in words everything in which two plans differ: figures by whom they are for, places, services, events,
scenarios and their changes, ranges, sources, notes, reports and what a workshop decided.

  npm run project -- compare PLAN OTHER

  --figures   also what the two come to at their end, in the base and under scenarios that differ
  --json      the same as JSON
`;

/** How the two are called: by their titles, or by their files where the titles are the same. */
const called = (plan: Plan, other: Plan, path: string): string =>
  plan.title === other.title ? path : `"${plan.title}"`;

/** @param words the command line after `compare` */
export async function comparePlans(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = sorted(words, options, {});
  if (!read.ok) return read;
  const { files, given } = read.value;
  const said = (results: string): Step<Said> => done({ results, notes: [], exit: exitCodes.done });
  if (given.has("help")) return said(help);
  const [path, otherPath, third] = files;
  if (path === undefined || otherPath === undefined || third !== undefined)
    return badArguments("compare takes two plans. Write, for example, compare team.otplan other.otplan.");
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const other = await readInput(otherPath, io);
  if (!other.ok) return other;
  const [mine, theirs] = [input.value.plan, other.value.plan];
  const names = { mine: called(mine, theirs, path), theirs: called(theirs, mine, otherPath) };
  const differences = planDifferences(mine, theirs, names);
  const figures = given.has("figures") ? planBecomes(mine, theirs) : [];
  if (given.has("json")) return said(`${JSON.stringify({ differences, figures }, null, 2)}\n`);
  return said(
    `${[
      `${path} and ${otherPath}: ${differencesSummary(differences)}`,
      ...section("Differences", differencesText(differences)),
      ...(given.has("figures") ? section("What they come to", becomesText(figures, [names.mine, names.theirs])) : []),
    ].join("\n")}\n`,
  );
}
