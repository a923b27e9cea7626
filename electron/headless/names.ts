/** Finding what somebody named: by id or by name, in capitals or not, and what they may have meant when it is not there. */
import { nearest } from "../../model/index";
import { badArguments, done, type Step } from "./outcome";

export interface Named {
  readonly id: string;
  readonly label: string;
}

const plain = (word: string): string =>
  word
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, " ");

/** A slip of the fingers, or part of a name. */
function nearestOf(word: string, known: readonly Named[]): Named | undefined {
  const id = nearest(
    word,
    known.map((entry) => entry.id),
  );
  const label = nearest(
    word,
    known.map((entry) => entry.label),
  );
  const slip = known.find((entry) => entry.id === id) ?? known.find((entry) => entry.label === label);
  const sought = plain(word);
  if (slip !== undefined || sought.length < 3) return slip;
  const words = (entry: Named): string[] => [plain(entry.id), plain(entry.label)];
  return (
    known.find((entry) => words(entry).some((name) => name.startsWith(sought))) ??
    known.find((entry) => words(entry).some((name) => name.includes(sought)))
  );
}

/** ` Did you mean "posts-held" (Funded posts held)?`, or nothing. */
export function didYouMean(word: string, known: readonly Named[]): string {
  const best = nearestOf(word, known);
  if (best === undefined) return "";
  return best.label === best.id ? ` Did you mean "${best.id}"?` : ` Did you mean "${best.id}" (${best.label})?`;
}

/**
 * The one of `known` with this id or name.
 * @param what what is looked for, in words: "scenario"
 * @param whereToLook the sentence that says how to see them all
 */
export function findNamed<T extends Named>(
  what: string,
  word: string,
  known: readonly T[],
  whereToLook: string,
): Step<T> {
  const sought = plain(word);
  const byId = known.find((entry) => entry.id === word.trim()) ?? known.find((entry) => plain(entry.id) === sought);
  if (byId !== undefined) return done(byId);
  const byLabel = known.filter((entry) => plain(entry.label) === sought);
  if (byLabel.length > 1)
    return badArguments(
      `"${word}" is the name of more than one ${what}: ${byLabel.map((entry) => `"${entry.id}"`).join(", ")}. Give the id.`,
    );
  if (byLabel[0] !== undefined) return done(byLabel[0]);
  return badArguments(`There is no ${what} "${word}".${didYouMean(word, known)} ${whereToLook}`);
}
