/** `import`: what a spreadsheet or a text file holds, and what it would change in a plan; with --out the plan with it in. */
import {
  columnUses,
  importPreview,
  knownShapes,
  readFile,
  settled,
  shapeInFile,
  shapeOfColumns,
  sourceOf,
  Unreadable,
  wholeText,
  withEntry,
  writePlan,
  type Answers,
  type ByteSource,
  type ColumnSaid,
  type ColumnUse,
  type Shape,
  type SheetRead,
} from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { answersOf, answersToAsks, exampleAnswer } from "./import-answers";
import { previewText, readingText, shapesText, withoutDays } from "./import-text";
import { readBytes, readInput, readSource, stoppedBy, writeOutput, type Io } from "./io";
import { knownPlaces } from "./known-places";
import { findNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = {
  into: "one",
  as: "one",
  shape: "one",
  map: "several",
  answer: "several",
  called: "one",
  source: "one",
  "source-date": "one",
  "source-link": "one",
  "dry-run": "flag",
  shapes: "flag",
  json: "flag",
  out: "one",
  help: "flag",
};
const examples = {
  into: "team.otplan",
  as: "staff-establishment",
  shape: "our-return.json",
  map: '"Team=place"',
  answer: exampleAnswer,
  called: '"October return"',
  source: '"Staff record, 31 October 2026"',
  "source-date": "2026-10-31",
  "source-link": "https://example.org/table",
  out: "team-with-figures.otplan",
};

const help = `Reads a spreadsheet or a text file and says what it holds, and what it would change in a plan.

  npm run project -- import FILE                       what the file holds
  npm run project -- import FILE --into PLAN           what it would change in the plan; nothing is written
  npm run project -- import FILE --into PLAN --out NEW.otplan
                                                       the plan with the figures in it

  --as SHAPE                  read as this kind of table; import --shapes lists them
  --shape FILE                read it as a kind of table of your own too, described as JSON
                              (model/exchange/README.md says how)
  --map "COLUMN=PART" ...     for a table of no known kind: what each column is, such as ${examples.map};
                              a part is ${Object.keys(columnUses)
                                .join(", ")
                                .replace(/(.{60,70}), /g, "$1,\n                              ")}
                              a column without a heading is told by its letter, such as "column B=place"
  --answer "KIND: WRITTEN=ID" ...   an answer to a question the preview asks, such as ${examples.answer};
                              the ids are those it offers, and leave-out leaves the figures out
  --source TITLE [--source-date DATE] [--source-link URL]
                              where the figures are from; without it they are "your figure"
  --called NAME               what the file is called in the plan; of a list with a row a person its name is not kept
  --dry-run                   only say what would change, though --out is given
  --json                      the same as JSON

CSV and text of any delimiter, in UTF-8, UTF-16 or Windows-1252, of any size; Excel workbooks (.xlsx).
`;

/** The kinds of table that are known and those of files, or the one of them that is named. */
function shapesFor(word: string | undefined, own: readonly Shape[]): Step<readonly Shape[]> {
  const all = [...own, ...knownShapes.filter(({ id }) => !own.some((one) => one.id === id))];
  if (word === undefined) return done(all);
  const found = findNamed("shape", word, all, "import --shapes lists the kinds of table.");
  return found.ok ? done(all.filter((shape) => shape.id === found.value.id)) : found;
}

/** A kind of table described in a file; none where no file is named. */
async function shapeOfFile(path: string | undefined, io: Io): Promise<Step<readonly Shape[]>> {
  if (path === undefined) return done([]);
  const bytes = await readBytes(path, io);
  if (!bytes.ok) return bytes;
  const read = shapeInFile(await wholeText(sourceOf(path, bytes.value)));
  return read.ok ? done([read.shape]) : cannotRun(`${path}: ${read.says}`);
}

/** A column by its heading, or by its letter: "column B", for one that has no heading. */
function columnNamed(word: string): { readonly heading: string; readonly at?: number } {
  const letters = /^column ([a-z]{1,3})$/i.exec(word)?.[1]?.toUpperCase();
  return letters === undefined
    ? { heading: word }
    : { heading: "", at: Array.from(letters).reduce((all, letter) => 26 * all + letter.charCodeAt(0) - 64, 0) - 1 };
}

/** The kind of table that columns make: "Team=place". */
function shapeMapped(words: readonly string[]): Step<readonly Shape[]> {
  const said: ColumnSaid[] = [];
  for (const word of words) {
    const at = word.lastIndexOf("=");
    const use = word.slice(at + 1).trim();
    if (at < 1 || !(use in columnUses))
      return badArguments(
        `--map takes COLUMN=PART, such as ${examples.map}, and not "${word}". A part is one of ${Object.keys(columnUses).join(", ")}.`,
      );
    said.push({ ...columnNamed(word.slice(0, at).trim()), use: use as ColumnUse });
  }
  const made = shapeOfColumns(said);
  return made.ok ? done([made.shape]) : badArguments(made.says);
}

async function sheetsIn(
  source: ByteSource,
  path: string,
  shapes: readonly Shape[],
  io: Io,
): Promise<Step<readonly SheetRead[]>> {
  let told = 0;
  const heard = (rows: number): void => {
    if (!io.watched || rows - told < 100_000) return;
    told = rows;
    void io.stderr(`${rows.toLocaleString("en-GB")} rows read\n`);
  };
  try {
    return done(await readFile(source, shapes, heard));
  } catch (error) {
    if (error instanceof Unreadable) return cannotRun(`${path}: ${error.message}`);
    throw error;
  }
}

/** @param words the command line after `import`; @param when the time the log says, ISO */
export async function importFile(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const parts = sorted(words, options, examples);
  if (!parts.ok) return parts;
  const { files, given } = parts.value;
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const only = (results: string): Step<Said> => done({ results, notes: [], exit: exitCodes.done });
  if (given.has("help")) return only(help);
  if (given.has("shapes")) return only(shapesText(knownShapes));
  const [path, second] = files;
  if (path === undefined)
    return badArguments("import is followed by no file. Name one: import staff.csv --into team.otplan.");
  if (second !== undefined)
    return badArguments(`There are two files, "${path}" and "${second}". The plan is named with --into.`);
  const into = one("into");
  const out = one("out");
  if (into === undefined && out !== undefined)
    return badArguments("--out writes a plan with the figures in it, and no plan is named. Add --into PLAN.");
  if (out !== undefined && !/\.otplan$/i.test(out))
    return badArguments(`--out of import is a plan, as .otplan, and "${out}" is none.`);
  const title = one("source");
  if (title === undefined && (given.has("source-date") || given.has("source-link")))
    return badArguments("--source-date and --source-link belong to a source. Name it with --source.");
  const maps = given.get("map");
  if (maps !== undefined && given.has("as"))
    return badArguments("--as and --map both say which table it is. Leave one of them out.");
  const own = await shapeOfFile(one("shape"), io);
  if (!own.ok) return own;
  const shapes = maps === undefined ? shapesFor(one("as"), own.value) : shapeMapped(maps);
  if (!shapes.ok) return shapes;
  const answers = answersOf(given.get("answer") ?? []);
  if (!answers.ok) return answers;
  const source = await readSource(path, io);
  if (!source.ok) return source;
  const read = await sheetsIn(source.value, path, shapes.value, io);
  if (!read.ok) return read;
  if (into === undefined) {
    const asks = read.value.flatMap(({ reading }) =>
      reading === undefined ? [] : settled(reading, answers.value).asks,
    );
    const asked = answersToAsks(answers.value, asks, false);
    if (!asked.ok) return asked;
    return only(
      given.has("json")
        ? `${JSON.stringify(
            read.value.map((one) => jsonOf(one, answers.value)),
            null,
            2,
          )}\n`
        : readingText(read.value, answers.value),
    );
  }
  const plan = await readInput(into, io);
  if (!plan.ok) return plan;
  const [date, url] = [one("source-date"), one("source-link")];
  const from = {
    file: source.value.name,
    called: one("called"),
    ...(title === undefined
      ? {}
      : { source: { title, ...(date === undefined ? {} : { date }), ...(url === undefined ? {} : { url }) } }),
  };
  const preview = importPreview(plan.value.plan, read.value, from, answers.value, knownPlaces, { when });
  const asked = answersToAsks(answers.value, preview.asks, true);
  if (!asked.ok) return asked;
  const { made, ...shown } = preview;
  const results = given.has("json")
    ? `${JSON.stringify({ ...shown, problems: made.problems }, null, 2)}\n`
    : previewText(preview);
  if (out === undefined || given.has("dry-run")) return only(results);
  if (!made.ok) return stoppedBy(into, made.problems);
  // A sheet of the plan's own that says nothing else leaves nothing in the log either.
  const changed = made.value.plan !== plan.value.plan;
  const after = changed ? withEntry(made.value.plan, made.value.logEntry) : plan.value.plan;
  const written = await writeOutput(out, writePlan(after), io);
  return written.ok ? done({ results, notes: [`Written: ${out}`], exit: exitCodes.done }) : written;
}

function jsonOf({ sheet, says, reading }: SheetRead, answers: Answers): unknown {
  const table = reading === undefined ? undefined : settled(reading, answers);
  return {
    sheet,
    shape: reading?.heading.shape.id ?? null,
    says: [...says, ...(reading?.doubts ?? []), ...(reading?.says ?? [])],
    asks: table?.asks ?? [],
    findings: withoutDays(table?.findings ?? []),
    waiting: withoutDays(table?.waiting ?? []),
    missing: table?.missing ?? [],
    notUsed: table?.notUsed ?? [],
  };
}
