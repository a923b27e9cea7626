/** The ways an assumption gives its value, with what they are for, and which of them hold for which people. */
import type { Assumption, Value, Where, WhereEntry } from "../plan/plan";
import { elementAt } from "../assumptions/present";
import { problem, type Problem } from "../plan/problem";
import type { Calendar } from "../plan/calendar";
import type { Depth, Members, Scope } from "../plan/members";
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import type { DatedValues } from "../plan/ask/dated";
import { busiestDimension, entriesOf } from "../plan/ask/entries";
import { covers, moreSpecific, whereWords } from "../plan/ask/precedence";
import { eachCombination, strides } from "./combinations";

/** Whom one way of giving a value is for, and where it stands. */
interface Spot {
  readonly scope: Scope;
  readonly depth: Depth;
  readonly where: Where;
  readonly at: string;
}

/** One way of giving a value: the assumption's own, or one of its `where` entries. */
export interface Piece extends Spot {
  readonly values: DatedValues;
  readonly entry: NonNullable<Assumption["where"]>[number] | undefined;
}

/**
 * The ways an assumption gives its value, its own first. Versions of it that give other values to the same people share
 * their spots, so that which of them holds for whom is found once.
 */
export interface Pieces {
  readonly spots: readonly Spot[];
  readonly list: readonly Piece[];
}

/**
 * The assumption's own value first, then its `where` entries.
 * @param like the pieces of another version of it, at the same place in its plan
 */
export function piecesOf(
  assumption: Assumption,
  index: number,
  { members, calendar }: { readonly members: Members; readonly calendar: Calendar },
  like?: Pieces,
): Pieces {
  const { where = [], shape = "step" } = assumption;
  const dated = (value: Value, when: Assumption["when"]): DatedValues => ({
    value,
    dated:
      when === undefined ? undated : when.map((entry) => ({ month: calendar.monthOf(entry.from), value: entry.value })),
    shape,
  });
  const same = like !== undefined && sameSpots(where, like.list) ? like : piecesBefore(assumption, index, calendar);
  const spots = same?.spots ?? spotsOf(assumption, index, members);
  const list = spots.map((spot, number): Piece => {
    const entry = number === 0 ? undefined : elementAt(where, number - 1);
    const there = same?.list[number];
    if (entry !== undefined && there?.entry === entry && there.values.shape === shape) return there;
    const { value, when } = entry ?? assumption;
    const { scope, depth, where: named, at } = spot;
    return { scope, depth, where: named, at, values: dated(value, when), entry };
  });
  const pieces = { spots, list };
  if (same === undefined && where.length > 0) keepPieces(assumption, index, calendar, pieces);
  return pieces;
}

/**
 * The pieces of assumptions as they were first given to other people than in the version before, such as a figure that is
 * solved. Their dates are months of a calendar, and versions with one calendar have the same people.
 */
const firstGiven = new WeakMap<Calendar, Map<string, Pieces>>();

// What ties is told by its label.
const nameOf = ({ id, label }: Assumption, index: number): string => JSON.stringify([index, id, label]);

/** Pieces of the same assumption that are for the same people, where they are known. */
function piecesBefore(assumption: Assumption, index: number, calendar: Calendar): Pieces | undefined {
  const before = firstGiven.get(calendar)?.get(nameOf(assumption, index));
  return before !== undefined && sameSpots(assumption.where ?? [], before.list) ? before : undefined;
}

function keepPieces(assumption: Assumption, index: number, calendar: Calendar, pieces: Pieces): void {
  let among = firstGiven.get(calendar);
  if (among === undefined) firstGiven.set(calendar, (among = new Map<string, Pieces>()));
  among.set(nameOf(assumption, index), pieces);
}

const undated: DatedValues["dated"] = [];

function spotsOf(assumption: Assumption, index: number, members: Members): readonly Spot[] {
  const at = `assumptions[${index}]`;
  return entriesOf(assumption, index, members).map(({ scope, depth, where }, number): Spot => ({
    scope,
    depth,
    where,
    at: number === 0 ? at : `${at}.where[${number - 1}]`,
  }));
}

/** Whether `where` entries name what those of other pieces do, in the same order. */
const sameSpots = (where: readonly WhereEntry[], pieces: readonly Piece[]): boolean =>
  where.length === pieces.length - 1 &&
  where.every((entry, number) => {
    const there = pieces[number + 1]?.entry;
    return entry === there || (there !== undefined && sameWhere(entry, there));
  });

/** Whether two entries name the same in every dimension, and name it in the same way. */
export function sameWhere(one: Where, other: Where): boolean {
  for (const name of dimensionNames) {
    const here = one[name];
    const there = other[name];
    // Versions of an entry mostly share what they name.
    if (here !== there && !sameNames(here, there)) return false;
  }
  return true;
}

const sameNames = (one: Named, other: Named): boolean =>
  Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((id, at) => id === other[at]);

type Named = Where[DimensionName];

type SpotsAt = (member: (dimension: DimensionName) => number) => readonly number[];

const covering = new WeakMap<readonly Spot[], SpotsAt>();

/** Gives the numbers of the pieces that cover a combination, in their order. */
function coveringOf(spots: readonly Spot[], members: Members): SpotsAt {
  let found = covering.get(spots);
  if (found === undefined) covering.set(spots, (found = spotsCovering(spots, members)));
  return found;
}

/** Looks spots up by the dimension in which they differ most. */
function spotsCovering(spots: readonly Spot[], members: Members): SpotsAt {
  const busiest = busiestDimension(spots.map(({ scope }) => scope));
  const all = spots.map((_, number) => number);
  if (busiest === undefined) return () => all;
  const near = members.ids[busiest].map((_, member) =>
    all.filter((number) => elementAt(spots, number).scope.get(busiest)?.includes(member) ?? true),
  );
  return (member) => (near[member(busiest)] ?? []).filter((number) => covers(elementAt(spots, number).scope, member));
}

const dimensionsNamed = new WeakMap<readonly Spot[], readonly DimensionName[]>();

/** The dimensions that the pieces name, in the catalogue's order; the same list for the same spots. */
export function dimensionsOf({ spots }: Pieces): readonly DimensionName[] {
  let named = dimensionsNamed.get(spots);
  if (named === undefined) {
    named = dimensionNames.filter((name) => spots.some(({ scope }) => scope.has(name)));
    dimensionsNamed.set(spots, named);
  }
  return named;
}

/** The piece that holds for a combination. */
export function pieceFor(
  { spots, list }: Pieces,
  members: Members,
  member: (dimension: DimensionName) => number,
): Piece {
  let best = elementAt(list, 0);
  for (const number of coveringOf(spots, members)(member)) {
    const piece = elementAt(list, number);
    if (moreSpecific(piece, best) > 0) best = piece;
  }
  return best;
}

/** Which way of giving a value holds for every combination, by its number, and those that tie. */
interface Choice extends ReturnType<typeof strides> {
  readonly dimensions: readonly DimensionName[];
  readonly chosen: readonly number[];
  readonly ties: readonly Problem[];
}

const choices = new WeakMap<readonly Spot[], Choice>();

/**
 * Which piece holds for every combination. Made once for the people an assumption's values are for, however often the
 * values or what its formulas name are other numbers.
 */
export function choiceOf(
  { label }: Pick<Assumption, "label">,
  { spots }: Pieces,
  dimensions: readonly DimensionName[],
  members: Members,
): Choice {
  const known = choices.get(spots);
  if (known?.dimensions === dimensions || known?.dimensions.join() === dimensions.join()) return known;
  const chosen: number[] = [];
  const ties: Problem[] = [];
  const coveringAt = coveringOf(spots, members);
  const reported = new Set<string>();
  eachCombination(dimensions, members, (_index, member) => {
    const here = coveringAt(member);
    let number = 0;
    for (const one of here) if (moreSpecific(elementAt(spots, one), elementAt(spots, number)) > 0) number = one;
    const best = elementAt(spots, number);
    // Every other one is looked at again: one that tied with a value since outdone may tie with the best as well.
    const other = here.find((one) => one !== number && moreSpecific(elementAt(spots, one), best) === 0);
    const tied = other === undefined ? undefined : elementAt(spots, other);
    if (tied !== undefined && !reported.has(best.at + tied.at)) {
      reported.add(best.at + tied.at);
      ties.push(
        problem(
          "tied-values",
          `${best.at} (${label})`,
          `${label} is given twice for the same people, by "${whereWords(best.where, members)}" and by "${whereWords(tied.where, members)}", and neither is for fewer people than the other. Say more closely for whom the one is that should hold.`,
        ),
      );
    }
    chosen.push(number);
  });
  const choice: Choice = { dimensions, ...strides(dimensions, members), chosen, ties };
  choices.set(spots, choice);
  return choice;
}
