/** The words of a command line, sorted: what is a file, what is an option, and what was given for it. */
import { elementAt, present } from "../../model/index";
import { didYouMean } from "./names";
import { badArguments, done, type Step } from "./outcome";

/** How an option is followed: by nothing, one word or several. */
export type OptionKind = "flag" | "one" | "several";

const isOption = (word: string): boolean => word.startsWith("--") || word === "-h";

/** A plan, or a file of draws, may follow the names of scenarios, so it is known by its ending. */
const looksLikeFile = (word: string): boolean => word === "-" || /\.(otplan|json)$/i.test(word);

/**
 * Sorts the words into files and the options, each with what was given for it.
 * @param kinds the options there are
 * @param examples what each might be followed by
 */
export function sorted(
  words: readonly string[],
  kinds: Readonly<Record<string, OptionKind>>,
  examples: Readonly<Record<string, string>>,
): Step<{ readonly files: readonly string[]; readonly given: ReadonlyMap<string, readonly string[]> }> {
  const given = new Map<string, string[]>();
  const files: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = elementAt(words, at);
    if (!isOption(word)) {
      files.push(word);
      continue;
    }
    const equals = word.indexOf("=");
    const name = word === "-h" ? "help" : word.slice(2, equals === -1 ? undefined : equals);
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined)
      return badArguments(
        `There is no option "${word}".${didYouMean(
          name,
          Object.keys(kinds).map((id) => ({ id: `--${id}`, label: `--${id}` })),
        )} --help lists the options.`,
      );
    if (kind !== "several" && given.has(name)) return badArguments(`--${name} is given twice. Give it once.`);
    const values = given.get(name) ?? [];
    given.set(name, values);
    const before = values.length;
    if (equals !== -1) values.push(word.slice(equals + 1));
    else if (kind === "one" && words[at + 1] !== undefined && !isOption(elementAt(words, at + 1)))
      values.push(elementAt(words, (at += 1)));
    else if (kind === "several")
      while (
        words[at + 1] !== undefined &&
        !isOption(elementAt(words, at + 1)) &&
        !looksLikeFile(elementAt(words, at + 1))
      )
        values.push(elementAt(words, (at += 1)));
    if (kind === "flag" && values.length > 0)
      return badArguments(`--${name} stands alone; take "=${elementAt(values, 0)}" away.`);
    if (kind !== "flag" && (values.length === before || elementAt(values, -1).trim() === ""))
      return badArguments(
        `--${name} is followed by nothing. Write, for example, --${name} ${present(examples[name], `an example for --${name}`)}.`,
      );
  }
  return done({ files, given });
}
