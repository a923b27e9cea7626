/** Answers to what `import` asks: as they are written on the command line, and whether there is such a question. */
import type { Answers, Ask } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";

export const exampleAnswer = '"place: Eastern=east-of-england"';

/** Answers as they are written: "place: Eastern=east-of-england". */
export function answersOf(words: readonly string[]): Step<Answers> {
  const answers: Record<string, Record<string, string>> = {};
  for (const word of words) {
    const found = /^([a-z]+):\s*(.*)=([^=]+)$/.exec(word);
    if (found === null)
      return badArguments(`--answer takes KIND: WRITTEN=ID, such as ${exampleAnswer}, and not "${word}".`);
    const [, kind = "", written = "", id = ""] = found;
    (answers[kind] ??= {})[written.trim()] = id.trim();
  }
  return done(answers);
}

const listed = (words: readonly string[]): string =>
  words.length === 0 ? "Nothing is asked." : `What is asked:\n${words.map((word) => `  ${word}`).join("\n")}`;

/**
 * Refuses an answer to what nobody asked, and one that is none of those offered: passed over, it would look as if it had
 * been taken.
 * @param asks every question there is under these answers
 */
export function answersToAsks(answers: Answers, asks: readonly Ask[], withPlan: boolean): Step<undefined> {
  for (const [kind, byWritten] of Object.entries(answers))
    for (const [written, id] of Object.entries(byWritten)) {
      const ask = asks.find((one) => one.kind === kind && one.written.trim() === written);
      if (ask === undefined)
        return badArguments(
          `--answer "${kind}: ${written}=${id}" answers no question of this file${withPlan ? " and plan" : "; what depends on a plan is asked with --into"}. ${listed(asks.map((one) => `${one.kind}: ${one.written}`))}`,
        );
      if (ask.unit === undefined && !ask.options.some((one) => one.id === id))
        return badArguments(
          `--answer "${kind}: ${written}=${id}": "${id}" is none of the answers. ${ask.question} ${listed(ask.options.map((one) => `${one.id}  (${one.label})`))}`,
        );
    }
  return done(undefined);
}
