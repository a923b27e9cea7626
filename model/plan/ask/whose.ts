/**
 * Whose a figure is that holds at a place: the place's own, a larger place's that is used there for want of one, or
 * worked out as a share of a larger place's. One answer for the command line, the sums, the maps, the funnels and files.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { elementAt, present } from "../../assumptions/present";
import { membersOf, type Members } from "../members";
import type { Assumption, Plan, Status, Value, Where, WhereEntry } from "../plan";
import { entriesOf, gives, winnerAmong, type Entry, type Member } from "./entries";
import { idsOf } from "./scope";

export type Whose =
  | { readonly kind: "own" }
  /** The figure of a larger place, or of several together, as it is. */
  | { readonly kind: "larger"; readonly of: string }
  /** Worked out from the figure of a larger place and something of the place's own, such as its registered patients. */
  | { readonly kind: "share"; readonly of: string };

/** The leaf places a figure is of. None: it came with the plan from a larger one, and is of more than the plan holds. */
interface Holder {
  readonly leaves: readonly number[] | undefined;
  readonly label: string;
  readonly share: boolean;
}

/** Whose the figures of a plan are. */
export interface Figures {
  /**
   * @param place id of the place asked about, leaf or inner
   * @param member the combination looked at; its place is a leaf that lies in the place asked about
   */
  of(assumption: string, place: string, member: Member): Whose;
  /** Whether the plan gives an assumption for a combination. */
  gives(assumption: string, member: Member): boolean;
}

const own: Whose = { kind: "own" };
const names = /[A-Za-z_]\w*/g;

/** What an entry or an assumption says of where its figure came from. */
type GivenFor = Pick<WhereEntry, "givenFor">;

interface Known {
  readonly assumption: Assumption;
  readonly entries: readonly Entry[];
  readonly winner: (member: Member) => Entry;
}

const kept = new WeakMap<Plan, Figures>();

/** Answers for one plan as it stands, without its scenarios. An assumption that it does not list is the place's own. */
export function figuresOf(plan: Plan): Figures {
  const figures = kept.get(plan) ?? figuresIn(plan);
  kept.set(plan, figures);
  return figures;
}

function figuresIn(plan: Plan): Figures {
  const members = membersOf(plan);
  const known = new Map(
    plan.assumptions.map((assumption, number): [string, Known] => {
      const entries = entriesOf(assumption, number, members);
      return [assumption.id, { assumption, entries, winner: winnerAmong(entries) }];
    }),
  );
  const namedBy = namesIn(known);
  const varies = varying(known, namedBy);
  const everywhere = members.ids.place.map((_, leaf) => leaf);

  const holderOf = (id: string, member: Member, seen: readonly string[]): Holder => {
    const { assumption, winner } = present(known.get(id), id);
    const entry = winner(member);
    const givenFor = givenForOf(assumption, entry);
    if (givenFor !== undefined) return { leaves: undefined, label: givenFor, share: false };
    const named = namedBy(entry).filter((name) => !seen.includes(name));
    if (named.length === 0 || !isFormula(entry)) {
      const leaves = entry.scope.get("place") ?? everywhere;
      return { leaves, label: labelOf(leaves, entry, plan, members), share: false };
    }
    const parts = named.filter(varies).map((name) => holderOf(name, member, [...seen, id]));
    // Made of figures of the whole plan alone, it is the whole's wherever it is put.
    if (parts.length === 0) return { leaves: everywhere, label: rootLabel(plan), share: false };
    const widest = parts.reduce((wide, part) => (wider(part, wide) ? part : wide));
    return { ...widest, share: parts.some((part) => part.share || wider(widest, part)) };
  };

  const answers = new Map<string, Whose>();
  return {
    gives: (id, member) => {
      const found = known.get(id);
      return found !== undefined && gives(found.winner(member));
    },
    of: (id, place, member) => {
      const found = known.get(id);
      if (found === undefined || !canDiffer(id, varies)) return own;
      const entry = found.winner(member);
      const at = namedBy(entry).length > 0 ? member("place") : "";
      const key = `${id} ${place} ${found.entries.indexOf(entry)} ${at}`;
      const before = answers.get(key);
      if (before !== undefined) return before;
      const { leaves, label, share } = holderOf(id, member, []);
      const inside = new Set(members.leavesUnder(place));
      const answer: Whose =
        leaves?.every((leaf) => inside.has(leaf)) === true ? own : { kind: share ? "share" : "larger", of: label };
      answers.set(key, answer);
      return answer;
    },
  };
}

/** Whose one of the values is that a plan gives, seen from the place it is given for; from the whole plan where it names none. */
export function whoseOf(plan: Plan, assumption: string, where: Where): Whose {
  const members = membersOf(plan);
  const scope = members.scope(where);
  const [place, ...others] = idsOf(where.place);
  const root = plan.structure.places.find((one) => one.parent === undefined)?.id;
  const seenFrom = others.length > 0 || place === undefined ? root : place;
  return seenFrom === undefined ? own : figuresOf(plan).of(assumption, seenFrom, (name) => scope.get(name)?.[0] ?? -1);
}

/** Figures that have nothing to do with places, such as the length of a course, are nobody's in particular. */
const canDiffer = (id: string, varies: (id: string) => boolean): boolean =>
  varies(id) || (catalogueEntry(id)?.dimensions.includes("place") ?? false);

const valuesIn = ({ value, when }: Pick<Entry, "value" | "when">): Value[] => [value, ...when.map((one) => one.value)];
const isFormula = (entry: Entry): boolean => valuesIn(entry).some((value) => typeof value === "string");

function givenForOf(assumption: Assumption, { path }: Entry): string | undefined {
  const holder: GivenFor =
    path.length > 2 ? present(assumption.where?.[Number(path.at(-1))], assumption.id) : assumption;
  return holder.givenFor;
}

/** The assumptions that the formulas of an entry name. */
function namesIn(known: ReadonlyMap<string, Known>): (entry: Entry) => readonly string[] {
  const kept = new Map<Entry, readonly string[]>();
  return (entry) => {
    let list = kept.get(entry);
    if (list === undefined) {
      const written = valuesIn(entry).flatMap((value) => (typeof value === "string" ? (value.match(names) ?? []) : []));
      kept.set(entry, (list = [...new Set(written)].filter((name) => known.has(name))));
    }
    return list;
  };
}

/** Whether an assumption's figures are of some places and not of others, by themselves or through what they name. */
function varying(
  known: ReadonlyMap<string, Known>,
  namedBy: (entry: Entry) => readonly string[],
): (id: string) => boolean {
  const kept = new Map<string, boolean>();
  const varies = (id: string): boolean => {
    const before = kept.get(id);
    if (before !== undefined) return before;
    // Formulas in a circle are refused elsewhere.
    kept.set(id, false);
    // To name a place is to say whose the figure is, be it the whole of the plan.
    const answer = present(known.get(id), id).entries.some(
      (entry) => entry.where.place !== undefined || namedBy(entry).some(varies),
    );
    kept.set(id, answer);
    return answer;
  };
  return varies;
}

/** True when the first is of more places than the second. */
const wider = (a: Holder, b: Holder): boolean =>
  (a.leaves?.length ?? Number.POSITIVE_INFINITY) > (b.leaves?.length ?? Number.POSITIVE_INFINITY);

const rootLabel = (plan: Plan): string =>
  plan.structure.places.find((place) => place.parent === undefined)?.label ?? "the whole plan";

function labelOf(leaves: readonly number[], entry: Entry, plan: Plan, members: Members): string {
  const places = idsOf(entry.where.place);
  if (places.length === 0 || leaves.length === members.size("place")) return rootLabel(plan);
  const first = members.label("place", elementAt(places, 0));
  return places.length === 1 ? first : `${first} and ${places.length - 1} more together`;
}

const possessive = (label: string): string => (label.endsWith("s") ? `${label}'` : `${label}'s`);

/** "London's figure, shared out". */
export const sharedOutSays = (whose: Exclude<Whose, { readonly kind: "own" }>): string =>
  whose.kind === "larger" ? `${possessive(whose.of)} figure, shared out` : `a share of ${possessive(whose.of)} figure`;

/**
 * What stands where the status of a figure would, when it is not the place's own: "Midlands' figure, published, shared
 * out". The status is that of the figure itself.
 */
export const whoseInWords = (whose: Whose, status: Status): string =>
  whose.kind === "own"
    ? status
    : whose.kind === "larger"
      ? `${possessive(whose.of)} figure, ${status}, shared out`
      : `a share of ${possessive(whose.of)} figure, ${status}`;
