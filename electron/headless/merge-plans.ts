/** `merge` of plans: what came of two that began as one, what has to be asked, and with --out the plan they make. */
import {
  hasErrors,
  mergeAnswers,
  mergeBrings,
  mergeInto,
  mergePlans as put,
  mayBeBase,
  mergeProblems,
  newFormulaProblems,
  planBecomes,
  withEntry,
  writePlan,
  type MergeAnswer,
  type MergeAnswers,
  type Merged,
  type MergeQuestion,
  type Plan,
} from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { becomesText, differencesText, section } from "./becomes-text";
import { LARGEST_PLAN_BYTES } from "../files/failures";
import { inUtf8, notUtf8, readBytes, readInput, stoppedBy, writeOutput, type Io } from "./io";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = {
  answers: "one",
  from: "one",
  out: "one",
  json: "flag",
  help: "flag",
};
const examples = { answers: "answers.json", from: '"North table"', out: "merged.otplan" };

const mergePlansHelp = `Puts two plans that began as one together: what only one of them changed is taken, what both changed alike is one
change, and what they changed differently is asked.

  npm run project -- merge BASE MINE THEIRS                  what comes, what is asked, what it comes to
  npm run project -- merge MINE THEIRS                       without what both began from: everything that differs is asked
  npm run project -- merge BASE MINE THEIRS --answers FILE --out ${examples.out}

  --answers mine|theirs|FILE   whose holds wherever both changed the same: always MINE's, always THEIRS', or as a JSON
                       file says, an object of the ids that are printed and mine, theirs or both
  --from NAME          what THEIRS is called in the log, and behind the name of a scenario of its own that
                       MINE has too (its title unless said otherwise, or its file where both have one title)
  --json               the same as JSON; its "questions" are what FILE answers
  --out FILE.otplan    writes the plan once everything is answered
`;

/** Whether the words ask for plans to be put together, and not files of draws. */
export const isOfPlans = (words: readonly string[]): boolean =>
  words.some((word) => /\.otplan$/i.test(word) || word === "--help");

async function answersIn(
  word: string | undefined,
  questions: readonly MergeQuestion[],
  io: Io,
): Promise<Step<MergeAnswers>> {
  if (word === undefined) return done({});
  const all = mergeAnswers.find((one) => one === word.toLowerCase());
  if (all === "both") return badArguments("--answers takes mine, theirs or a file: not everything can be both.");
  if (all !== undefined) return done(Object.fromEntries(questions.map(({ id }) => [id, all])));
  const bytes = await readBytes(word, io, LARGEST_PLAN_BYTES);
  if (!bytes.ok) return bytes;
  const text = inUtf8(bytes.value);
  if (text === undefined) return cannotRun(notUtf8(word, bytes.value));
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return cannotRun(`${word}: this is not JSON. Write an object such as {"${questions[0]?.id ?? "id"}": "mine"}.`);
  }
  const given = typeof read === "object" && read !== null && !Array.isArray(read) ? Object.entries(read) : undefined;
  if (given === undefined)
    return cannotRun(`${word}: answers are an object such as {"${questions[0]?.id ?? "id"}": "mine"}.`);
  const found: Record<string, MergeAnswer> = {};
  for (const [id, said] of given) {
    const question = questions.find((one) => one.id === id);
    if (question === undefined) return cannotRun(`${word}: nothing is asked under "${id.slice(0, 40)}".`);
    const answer = question.answers.find((one) => one === said);
    if (answer === undefined)
      return cannotRun(`${word}: "${id}" takes ${question.answers.join(" or ")}. It asks: ${question.sentence}`);
    found[id] = answer;
  }
  return done(found);
}

/** What to know where the first plan has been worked on apart from the others, or is another plan altogether. */
const notTheBase = (path: string): string =>
  `${path} does not look like what both plans began from: its title or its log is not in both. Of what differs from ` +
  "it only one side's is taken, and the other's can be lost. Name the plan both began from, or leave it out to be asked everything.";

/** By its title, or by its file where both have one title. */
const calledTheirs = (mine: Plan, theirs: Plan, path: string): string =>
  mine.title === theirs.title ? (path.split(/[\\/]/).at(-1) ?? path) : theirs.title;

const questionText = ({ id, sentence, was, answers, answer }: MergeQuestion): readonly string[] => [
  `[${id}] ${sentence}`,
  ...(was === undefined ? [] : [`    As it was: ${was}`]),
  `    ${answer === undefined ? answers.join(" or ") : `answered: ${answer}`}`,
];

function mergedText(mine: Plan, { plan, questions }: Merged, known: boolean): string {
  const open = questions.filter(({ answer }) => answer === undefined).length;
  return `${[
    known
      ? "What both began from is known."
      : "What both began from is not known, so everything in which they differ is asked.",
    ...section("What this plan takes", differencesText(mergeBrings(mine, plan))),
    ...section(
      open === 0
        ? "Asked, and answered"
        : `Asked: ${open} of ${questions.length} not answered yet, and shown with this plan's own`,
      questions.flatMap(questionText),
    ),
    ...section("What it comes to", becomesText(planBecomes(mine, plan))),
  ].join("\n")}\n`;
}

/**
 * @param words the command line after `merge`
 * @param when the time the plan's log says it was merged at, ISO
 */
export async function mergePlans(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, options, examples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  const said = (results: string, ...notes: string[]): Step<Said> => done({ results, notes, exit: exitCodes.done });
  if (given.has("help")) return said(mergePlansHelp);
  if (files.length < 2 || files.length > 3)
    return badArguments("merge takes BASE MINE THEIRS, or MINE THEIRS where nobody knows what both began from.");
  const out = given.get("out")?.[0];
  if (out !== undefined && !/\.otplan$/i.test(out))
    return badArguments(`--out of a merge of plans writes a plan, as .otplan, and "${out}" is none.`);
  const plans: Plan[] = [];
  for (const path of files) {
    const input = await readInput(path, io);
    if (!input.ok) return input;
    plans.push(input.value.plan);
  }
  const theirs = plans.pop();
  const mine = plans.pop();
  const base = plans.pop();
  if (mine === undefined || theirs === undefined) return badArguments("merge takes two plans or three.");
  const from = given.get("from")?.[0] ?? calledTheirs(mine, theirs, files.at(-1) ?? "");
  const answers = await answersIn(given.get("answers")?.[0], put(base, mine, theirs).questions, io);
  if (!answers.ok) return answers;
  const merged = put(base, mine, theirs, answers.value, from);
  const problems = [...mergeProblems(merged.plan, mine, theirs), ...newFormulaProblems(mine, merged.plan)];
  const results = given.has("json")
    ? `${JSON.stringify({ questions: merged.questions, brings: mergeBrings(mine, merged.plan), problems, figures: planBecomes(mine, merged.plan) }, null, 2)}\n`
    : mergedText(mine, merged, base !== undefined);
  const notes = [
    ...(base === undefined || mayBeBase(base, mine, theirs) ? [] : [notTheBase(files[0] ?? "")]),
    ...problems.map(({ says }) => says),
  ];
  if (out === undefined) return said(results, ...notes);
  if (hasErrors(problems)) return stoppedBy("merge", problems);
  const made = mergeInto(mine, { base, theirs, answers: answers.value, from }, { when });
  if (!made.ok) return stoppedBy("merge", made.problems);
  const wrote = await writeOutput(out, writePlan(withEntry(made.value.plan, made.value.logEntry)), io);
  return wrote.ok ? said(results, `Written: ${out}`, ...notes) : wrote;
}
