/** What a merge knows while it goes through the parts of three plans, and what it finds: what has to be asked. */
import type { Found } from "../compare/find";
import { canonical } from "../compare/same";
import type { Place, Shape } from "../compare/shape";
import { sha256 } from "../json/sha-256";

/** Whose of the two stands in the merged plan. */
export const answers = ["mine", "theirs", "both"] as const;
export type Answer = (typeof answers)[number];

/** Answers by the id of the conflict. */
export type Answers = Readonly<Record<string, Answer>>;

/** Where in the plans something is, with what says which items of lists it goes through. */
export interface MergeWay extends Pick<Found, "path" | "items"> {
  readonly signs: readonly string[];
}

/** One part of three plans: of what both began from, and of either. */
export interface Three {
  readonly was: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Three values of one part as one. */
export type MergePart = (shape: Shape, three: Three, way: MergeWay, merging: Merging) => unknown;

/** One item in three lists, with its number in each; undefined where the list has not got it. */
export interface Known {
  readonly was: number | undefined;
  readonly mine: number | undefined;
  readonly theirs: number | undefined;
}

/** The same list of three plans. */
export interface Lists {
  readonly was: readonly unknown[];
  readonly mine: readonly unknown[];
  readonly theirs: readonly unknown[];
}

/** Something that two people did differently to the same thing. */
export interface Clash extends Pick<Found, "path" | "items"> {
  readonly id: string;
  readonly kind: Found["kind"];
  /** What the plan both began from has there; nothing where it has none or is not known. */
  readonly was: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Whether both can stand beside each other. */
  readonly both: boolean;
  /** Whether it is only asked because something else names it, and nobody changed it. */
  readonly needed?: boolean;
}

/** An item that one side took out and the other left as it was. */
export interface TakenOut {
  readonly id: string;
  readonly item: unknown;
  readonly by: "mine" | "theirs";
}

export interface Merging {
  /** Whether the plan both began from is known; without it everything in which they differ is asked. */
  readonly known: boolean;
  readonly answers: Answers;
  readonly places: readonly Place[];
  /** What one side has taken out and the other still needs, by id: it is asked. */
  readonly needed: ReadonlySet<string>;
  /** Whose log has everything in it that the other did: what was counted by both is one count then. */
  readonly counted: "mine" | "theirs" | undefined;
  readonly clashes: Clash[];
  readonly takenOut: TakenOut[];
}

/** An id for what has to be asked, the same whichever of the two plans is called mine. */
export const idOf = (path: readonly string[], items: readonly unknown[], kind: string): string =>
  sha256(canonical([path, items, kind])).slice(0, 12);

/** An id for a circle, whichever of its links is named first. */
export const circleIdOf = (kind: string, links: readonly (readonly [string, string])[]): string =>
  idOf([kind], links.map((link) => link.join(" ")).sort(), "circle");

/** What says which an item of a list is, whichever side it is of. */
export const signOf = (was: unknown, mine: unknown, theirs: unknown, sign: (item: unknown) => string): string =>
  was === undefined
    ? ([mine, theirs]
        .filter((item) => item !== undefined)
        .map(sign)
        .sort()[0] ?? "")
    : sign(was);

/** Asks which of the two is to stand, and gives the answer: mine until there is one. */
export function asked(merging: Merging, clash: Clash): Answer {
  merging.clashes.push(clash);
  const answer = merging.answers[clash.id] ?? "mine";
  return answer === "both" && !clash.both ? "mine" : answer;
}
