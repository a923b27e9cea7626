/**
 * What is wrong, said so that the person can mend it. Every finding about a plan, a formula or an argument is one of
 * these: a value at the edges, never an exception thrown at a user.
 */
export interface Problem {
  /** Errors stop the run; warnings and notes travel with the results. */
  readonly severity: "error" | "warning" | "note";
  /** Stable name of the kind of problem, for tests and for the screens. */
  readonly kind: string;
  /** Place in the file, such as `assumptions[3].where[0].value`, and the label a person knows. Empty when it is the whole file. */
  readonly at: string;
  /** One sentence or two: what is wrong, where, and what to do about it. */
  readonly says: string;
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A word longer than any name is cut where a sentence quotes it. */
const cutWords = (says: string): string =>
  says.length <= 200
    ? says
    : says.replace(/\S{200,}/g, (word) => `${word.slice(0, 60)}…${/"?[.,;:]?$/.exec(word)?.[0] ?? ""}`);

export const problem = (kind: string, at: string, says: string): Problem => ({
  severity: "error",
  kind,
  at,
  says: cutWords(says),
});
export const warning = (kind: string, at: string, says: string): Problem => ({ severity: "warning", kind, at, says });
export const note = (kind: string, at: string, says: string): Problem => ({ severity: "note", kind, at, says });

/** Why something is no plan, as one sentence: the first that is wrong with it, and where, unless its words say so. */
export function refusalWords([first]: readonly Problem[]): string {
  if (first === undefined) return "It is not a plan.";
  return first.at === "" || first.says.includes(first.at) ? first.says : `${first.at}: ${first.says}`;
}

export const hasErrors = (problems: readonly Problem[]): boolean => problems.some((p) => p.severity === "error");

/** A file may have any number of faults; after so many the person mends some first. */
export const mostListed = 100;

/** One of very many faults of a sort, of which the first are told one by one: it stops what they stop. */
export const further = (kind: string): Problem => kept(kind, problem);
/** The same of a warning. */
export const furtherWarning = (kind: string): Problem => kept(`${kind} `, warning);

const furtherKept = new Map<string, Problem>();
/** One for all of a kind, however many there are. */
function kept(kind: string, made: typeof problem): Problem {
  let known = furtherKept.get(kind);
  if (known === undefined)
    furtherKept.set(kind, (known = made(kind.trimEnd(), "", "There is a further fault of this sort.")));
  return known;
}

/** The first problems of a kind, and how many more there are where not all are listed. */
export function andMore(listed: readonly Problem[], all: number, kind: string): readonly Problem[] {
  const rest = all - Math.min(listed.length, mostListed);
  if (rest <= 0) return listed;
  return [
    ...listed.slice(0, mostListed),
    problem(
      kind,
      "",
      `${rest} further ${rest === 1 ? "fault of this sort is" : "faults of this sort are"} not listed. Mend these first and open the file again.`,
    ),
  ];
}
