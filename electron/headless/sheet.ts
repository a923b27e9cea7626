/** `sheet PLAN`: the assumptions of a plan as a table to edit in a spreadsheet; `import` takes it back. */
import { planSheetText } from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { readInput, writeOutput, type Io } from "./io";
import { badArguments, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = { out: "one", help: "flag" };
const examples = { out: "assumptions.csv" };

const help = `Writes the assumptions of a plan, and the changes of its scenarios, as a sheet that can be edited and brought back.

  npm run project -- sheet PLAN --out ${examples.out}
  npm run project -- import ${examples.out} --into PLAN --dry-run       what was edited, from and to
  npm run project -- import ${examples.out} --into PLAN --out NEW.otplan

A row for each value: for everybody or a part, from each date. Values, formulas, ranges, reasons, owners and dates to
review by can be edited. A row left out and a cell emptied leave the plan as it is, and are named; so is a row of a value
that the plan does not have. Formulas of the plan are text; a spreadsheet's own formula is never run.
`;

/** @param words the command line after `sheet` */
export async function sheet(words: readonly string[], io: Io): Promise<Step<Said>> {
  const read = sorted(words, options, examples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  if (given.has("help")) return done({ results: help, notes: [], exit: exitCodes.done });
  const [path, second] = files;
  if (path === undefined) return badArguments("sheet is followed by no plan. Name one: sheet team.otplan.");
  if (second !== undefined) return badArguments(`There are two plans, "${path}" and "${second}". Name one.`);
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.csv$/i.test(out))
    return badArguments(`--out writes the sheet as .csv, and "${out}" does not end so.`);
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const text = planSheetText(input.value.plan);
  if (out === undefined) return done({ results: text, notes: [], exit: exitCodes.done });
  const written = await writeOutput(out, text, io);
  return written.ok ? done({ results: "", notes: [`Written: ${out}`], exit: exitCodes.done }) : written;
}
