/** The order of a merged list: that of the list both began from, or of the one side that changed it, with new items where they were put. */
import { canonical } from "../compare/same";
import type { List } from "../compare/shape";
import { asked, idOf, type Known, type Lists, type MergeWay, type Merging } from "./merging";

type Side = "mine" | "theirs";

/**
 * Numbers of the items in the order they are put down.
 * @param items what is put down for each: nothing where it is gone
 */
export function inOrder(
  list: List,
  all: readonly Known[],
  items: readonly (readonly unknown[])[],
  lists: Lists,
  way: MergeWay,
  merging: Merging,
): readonly number[] {
  const stays = (number: number): boolean => (items[number] ?? []).length > 0;
  const sequence = (side: Side): readonly number[] =>
    all
      .flatMap((one, number) => (one[side] === undefined || !stays(number) ? [] : [number]))
      .sort((a, b) => (all[a]?.[side] ?? 0) - (all[b]?.[side] ?? 0));
  const [mine, theirs] = [sequence("mine"), sequence("theirs")];
  const old = (number: number): boolean => all[number]?.was !== undefined;
  // Numbers of old items are those of the list both began from, so that its order is that of the numbers.
  const kept = all.flatMap((_, number) => (old(number) && stays(number) ? [number] : []));
  const backbone = withMissing(orderOfOld(mine.filter(old), theirs.filter(old), lists, all, way, merging), kept);

  const news = (side: readonly number[]): ReadonlyMap<number, readonly number[]> => {
    const after = new Map<number, number[]>();
    let anchor = -1;
    for (const number of side) {
      if (old(number)) anchor = number;
      else {
        const list = after.get(anchor);
        if (list === undefined) after.set(anchor, [number]);
        else list.push(number);
      }
    }
    return after;
  };
  const [ofMine, ofTheirs] = [news(mine), news(theirs)];
  const put = new Set<number>();
  return [-1, ...backbone].flatMap((anchor) => {
    const added = together(list, ofMine.get(anchor) ?? [], ofTheirs.get(anchor) ?? [], (number) => items[number]?.[0]);
    const fresh = added.filter((number) => !put.has(number));
    for (const number of fresh) put.add(number);
    return anchor === -1 ? fresh : [anchor, ...fresh];
  });
}

const ascends = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0));

/** The old items in the order of the side that changed it; where both did, it is asked. */
function orderOfOld(
  mine: readonly number[],
  theirs: readonly number[],
  lists: Lists,
  all: readonly Known[],
  way: MergeWay,
  merging: Merging,
): readonly number[] {
  const shared = (of: readonly number[], other: readonly number[]): string => {
    const others = new Set(other);
    return of.filter((number) => others.has(number)).join();
  };
  if (ascends(mine)) return theirs;
  if (ascends(theirs) || shared(mine, theirs) === shared(theirs, mine)) return mine;
  const listed = (side: Side, of: readonly number[]): readonly unknown[] =>
    of.map((number) => lists[side][all[number]?.[side] ?? 0]);
  const clash = {
    ...way,
    id: idOf(way.path, way.signs, "order"),
    kind: "order" as const,
    was: lists.was,
    mine: listed("mine", mine),
    theirs: listed("theirs", theirs),
    both: false,
  };
  return asked(merging, clash) === "theirs" ? theirs : mine;
}

/** The order with every item that it lacks put after the nearest one before it, of those that are kept. */
function withMissing(order: readonly number[], kept: readonly number[]): readonly number[] {
  const isKept = new Set(kept);
  const full = order.filter((number) => isKept.has(number));
  const isThere = new Set(full);
  const first: number[] = [];
  const after = new Map<number, number[]>();
  let missing = first;
  for (const number of kept)
    if (isThere.has(number)) after.set(number, (missing = []));
    else missing.push(number);
  return [...first, ...full.flatMap((number) => [number, ...(after.get(number) ?? [])])];
}

/** What two sides added in one place: as one side has it, or else by what it says, so that it is the same whoever is asked first. */
function together(
  { goesOn, sortedBy = canonical }: List,
  mine: readonly number[],
  theirs: readonly number[],
  item: (number: number) => unknown,
): readonly number[] {
  if (theirs.length === 0 || mine.join() === theirs.join()) return mine;
  if (mine.length === 0) return theirs;
  const runs = (of: readonly number[]): number[][] => {
    const found: number[][] = [];
    for (const number of of) {
      const run = found.at(-1);
      const before = run?.at(-1);
      if (run !== undefined && before !== undefined && goesOn?.(item(before), item(number)) === true) run.push(number);
      else found.push([number]);
    }
    return found;
  };
  const inMine = new Set(mine);
  const all = [...runs(mine), ...runs(theirs.filter((number) => !inMine.has(number)))];
  const key = (run: readonly number[]): string => run.map((number) => sortedBy(item(number))).join(" ");
  return all
    .map((run) => ({ run, key: key(run) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .flatMap(({ run }) => run);
}
