/** `scenario out` and `scenario in`: a scenario as a file of its own, and scenarios of a file or a plan into another plan. */
import {
  planBecomes,
  readScenarios,
  takeQuestions,
  takeScenarios,
  withEntry,
  writePlan,
  writeScenario,
  type ScenarioSource,
  type TakeAnswers,
  type TakeQuestion,
} from "../../model/index";
import { sorted, type OptionKind } from "./sorted-words";
import { becomesText, section } from "./becomes-text";
import { LARGEST_PLAN_BYTES } from "../files/failures";
import { inUtf8, notUtf8, readBytes, readInput, stoppedBy, writeOutput, type Io } from "./io";
import { findNamed } from "./names";
import { badArguments, cannotRun, done, exitCodes, type Step } from "./outcome";
import type { Said } from "./show";

const options: Readonly<Record<string, OptionKind>> = {
  scenario: "several",
  answer: "several",
  out: "one",
  help: "flag",
};
const examples = { scenario: "grow", answer: "place:wessex=south-west", out: "grow.json" };

const scenarioHelp = `Takes a scenario out of a plan as a small file of its own, and scenarios of such a file, or of a whole plan, into
another plan.

  npm run project -- scenario out PLAN --scenario NAME --out ${examples.out}
  npm run project -- scenario in PLAN FILE                     what FILE holds, what is asked, what it comes to
  npm run project -- scenario in PLAN FILE --scenario NAME ... --answer KEY=ANSWER ... --out merged.otplan

  --scenario NAME ...  which; all of FILE where left out. Those a scenario is based on come with it
  --answer KEY=ANSWER ...   what stands here for what this plan does not know, by the keys that are printed:
                       an id of this plan, leave-out; of a scenario it has already: beside, replace or keep
`;

async function sourceAt(path: string, io: Io): Promise<Step<ScenarioSource>> {
  const bytes = await readBytes(path, io, LARGEST_PLAN_BYTES);
  if (!bytes.ok) return bytes;
  const text = inUtf8(bytes.value);
  if (text === undefined) return cannotRun(notUtf8(path, bytes.value));
  const read = readScenarios(text);
  return read.ok ? done(read.value) : stoppedBy(path, read.problems);
}

/** The ids of scenarios by id or name; all of them where none is named. */
function idsOf(
  wordsGiven: readonly string[] | undefined,
  scenarios: ScenarioSource["scenarios"],
): Step<readonly string[]> {
  const known = scenarios.map(({ id, name }) => ({ id, label: name }));
  const ids: string[] = [];
  for (const word of wordsGiven ?? known.map(({ id }) => id)) {
    const found = findNamed("scenario", word, known, `It has ${known.map(({ id }) => id).join(", ")}.`);
    if (!found.ok) return found;
    ids.push(found.value.id);
  }
  return done(ids);
}

/** Answers as they are typed: words for ids stand without the asterisk they are kept with. */
function answersOf(given: readonly string[], questions: readonly TakeQuestion[]): Step<TakeAnswers> {
  const answers: Record<string, string> = {};
  for (const word of given) {
    const equals = word.indexOf("=");
    const [key, said] = [word.slice(0, Math.max(0, equals)), word.slice(equals + 1)];
    const question = questions.find(({ id }) => id === key);
    if (question === undefined)
      return badArguments(
        `--answer "${word}" answers nothing that is asked. Write it as it was printed: --answer ${examples.answer}.`,
      );
    const option = question.options.find(({ answer }) => answer === said || answer === `*${said}`);
    if (option === undefined)
      return badArguments(
        `--answer of ${key} takes ${question.options.map(({ answer }) => answer.replace("*", "")).join(", ")}.`,
      );
    answers[key] = option.answer;
  }
  return done(answers);
}

const questionText = ({ id, asks, options: given, likely }: TakeQuestion): readonly string[] => [
  asks,
  `    --answer ${id}=...  ${given.map(({ answer, says }) => `${answer.replace("*", "")} (${says})`).join(", ")}`,
  ...(likely === undefined ? [] : [`    Most likely: ${likely.replace("*", "")}`]),
];

/**
 * @param words the command line after `scenario`
 * @param when the time the plan's log says it was changed at, ISO
 */
export async function scenarioFiles(words: readonly string[], io: Io, when: string): Promise<Step<Said>> {
  const read = sorted(words, options, examples);
  if (!read.ok) return read;
  const { files, given } = read.value;
  const said = (results: string, ...notes: string[]): Step<Said> => done({ results, notes, exit: exitCodes.done });
  if (given.has("help")) return said(scenarioHelp);
  const [way, path, from, more] = files;
  if (
    (way !== "out" && way !== "in") ||
    path === undefined ||
    more !== undefined ||
    (way === "in") !== (from !== undefined)
  )
    return badArguments("scenario is followed by out PLAN, or by in PLAN FILE; scenario --help says more.");
  const input = await readInput(path, io);
  if (!input.ok) return input;
  const { plan } = input.value;
  const out = given.get("out")?.[0];
  if (way === "out") {
    const [name, second] = given.get("scenario") ?? [];
    if (name === undefined || second !== undefined || out === undefined)
      return badArguments(`scenario out takes one scenario and a file for it: --scenario NAME --out ${examples.out}.`);
    if (!/\.json$/i.test(out)) return badArguments(`--out of scenario out writes .json, and "${out}" is none.`);
    const ids = idsOf([name], plan.scenarios);
    if (!ids.ok) return ids;
    const wrote = await writeOutput(out, writeScenario(plan, ids.value[0] ?? ""), io);
    return wrote.ok ? said("", `Written: ${out}`) : wrote;
  }
  if (out !== undefined && !/\.otplan$/i.test(out))
    return badArguments(`--out of scenario in writes a plan, as .otplan, and "${out}" is none.`);
  const source = await sourceAt(from ?? "", io);
  if (!source.ok) return source;
  const ids = idsOf(given.get("scenario"), source.value.scenarios);
  if (!ids.ok) return ids;
  const questions = takeQuestions(plan, source.value, ids.value);
  const answers = answersOf(given.get("answer") ?? [], questions);
  if (!answers.ok) return answers;
  const open = questions.filter(({ id }) => answers.value[id] === undefined);
  const head = `From "${source.value.title}": ${source.value.scenarios.map(({ name }) => name).join("; ")}`;
  if (open.length > 0 && out === undefined)
    return said(`${[head, ...section("Asked before it can be taken", open.flatMap(questionText))].join("\n")}\n`);
  if (open.length > 0)
    return cannotRun(
      `${open.length === 1 ? "One thing is" : `${open.length} things are`} asked before it can be taken; nothing is written.`,
      ...open.flatMap(questionText),
    );
  const taken = takeScenarios(plan, source.value, ids.value, answers.value, { when });
  if (!taken.ok) return stoppedBy("scenario in", taken.problems);
  const { leftOut, notes } = taken.value;
  const results = `${[
    head,
    ...section("Left out, as answered", leftOut),
    ...section("What it comes to", becomesText(planBecomes(plan, taken.value.plan))),
  ].join("\n")}\n`;
  if (out === undefined) return said(results, ...notes);
  const wrote = await writeOutput(out, writePlan(withEntry(taken.value.plan, taken.value.logEntry)), io);
  return wrote.ok ? said(results, ...notes, `Written: ${out}`) : wrote;
}
