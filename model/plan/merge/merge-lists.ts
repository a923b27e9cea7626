/** Three lists as one: every item known again, new ones beside each other, what was taken out gone, and the order kept. */
import { paired } from "../compare/pairs";
import { asList, asObject, canonical, same } from "../compare/same";
import type { List } from "../compare/shape";
import { inOrder } from "./in-order";
import {
  asked,
  idOf,
  signOf,
  type Clash,
  type Known,
  type Lists,
  type MergePart,
  type MergeWay,
  type Merging,
  type Three,
} from "./merging";
import { idApart } from "./scenarios-apart";

/** Where each item that was found again stands, by its number in the list it was found in. */
const numbersOf = (found: readonly (number | undefined)[]): ReadonlyMap<number, number> =>
  new Map(found.flatMap((number, at) => (number === undefined ? [] : [[number, at] as const])));

/** Which item is which: by the list both began from, and new ones by what says that they are one. */
function knownAgain(list: List, { was, mine, theirs }: Lists, known: boolean): readonly Known[] {
  const ofMine = paired(was, mine, list);
  const ofTheirs = paired(was, theirs, list);
  const [inMine, inTheirs] = [numbersOf(ofMine), numbersOf(ofTheirs)];
  const old = was.map((_, at): Known => ({ was: at, mine: inMine.get(at), theirs: inTheirs.get(at) }));
  const news = (of: readonly (number | undefined)[]): number[] =>
    of.flatMap((at, number) => (at === undefined ? [number] : []));
  const [newMine, newTheirs] = [news(ofMine), news(ofTheirs)];
  const twins = paired(
    newMine.map((at) => mine[at]),
    newTheirs.map((at) => theirs[at]),
    list,
    known ? list.twins : list.like.length,
  );
  const twinOf = numbersOf(twins);
  const both = newMine.map((at, number): Known => {
    const twin = twinOf.get(number);
    return { was: undefined, mine: at, theirs: twin === undefined ? undefined : newTheirs[twin] };
  });
  const rest = newTheirs.flatMap((at, number): Known[] =>
    twins[number] === undefined ? [{ was: undefined, mine: undefined, theirs: at }] : [],
  );
  return [...old, ...both, ...rest];
}

/**
 * The list as it becomes; undefined where neither side has one.
 * @param merged how the items are put together
 */
export function mergedLists(list: List, three: Three, way: MergeWay, merging: Merging, merged: MergePart): unknown {
  const lists: Lists = {
    was: merging.known ? asList(three.was) : [],
    mine: asList(three.mine),
    theirs: asList(three.theirs),
  };
  const all = knownAgain(list, lists, merging.known);
  const items = all.map((one) => itemsOf(list, one, lists, way, merging, merged));
  settleMeeting(list, all, items, lists, way, merging);
  const order = inOrder(list, all, items, lists, way, merging);
  const result = apart(
    list,
    order.flatMap((number) => items[number] ?? []),
  );
  return result.length === 0 && three.mine === undefined && three.theirs === undefined ? undefined : result;
}

const at = (list: readonly unknown[], number: number | undefined): unknown =>
  number === undefined ? undefined : list[number];

/** What is put down where an item was: nothing, one, or both. */
function itemsOf(
  list: List,
  one: Known,
  lists: Lists,
  way: MergeWay,
  merging: Merging,
  merged: MergePart,
): readonly unknown[] {
  const [was, mine, theirs] = [at(lists.was, one.was), at(lists.mine, one.mine), at(lists.theirs, one.theirs)];
  const sign = signOf(was, mine, theirs, list.like.at(-1) ?? canonical);
  const here: MergeWay = {
    path: way.path,
    items: [...way.items, { mine: mine ?? (theirs === undefined ? was : undefined), theirs }],
    signs: [...way.signs, sign],
  };
  const clash = (both: boolean): Clash => ({
    ...here,
    id: idOf(
      here.path,
      [...here.signs, ...(one.was === undefined ? [canonical([mine, theirs].map(canonical).sort())] : [])],
      "item",
    ),
    kind: mine === undefined ? "added" : theirs === undefined ? "gone" : "changed",
    was,
    mine,
    theirs,
    both,
  });
  const answered = (both: boolean, needed = false): readonly unknown[] => {
    const answer = asked(merging, { ...clash(both), needed });
    if (answer === "both") return [mine, theirs].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
    return [answer === "theirs" ? theirs : mine].filter((item) => item !== undefined);
  };
  if (mine === undefined && theirs === undefined) return [];
  if (mine === undefined || theirs === undefined) {
    const left = mine ?? theirs;
    if (one.was === undefined) return merging.known || list.grows === true ? [left] : answered(false);
    if (!same(left, was)) return answered(false);
    const { id } = clash(false);
    merging.takenOut.push({ id, item: was, by: mine === undefined ? "mine" : "theirs" });
    return merging.needed.has(id) ? answered(false, true) : [];
  }
  if (list.both === "changed" || (list.both === "new" && one.was === undefined)) {
    const trial: Merging = { ...merging, clashes: [], takenOut: [] };
    const item = merged(list.item, { was, mine, theirs }, here, trial);
    if (trial.clashes.length > 0) return answered(true);
    merging.takenOut.push(...trial.takenOut);
    return [item];
  }
  return [merged(list.item, { was, mine, theirs }, here, merging)];
}

/** Asks about what each side did by itself to the same thing, such as two changes of one figure for overlapping people. */
function settleMeeting(
  { meet, like, both }: List,
  all: readonly Known[],
  items: (readonly unknown[])[],
  lists: Lists,
  way: MergeWay,
  merging: Merging,
): void {
  if (meet === undefined || !merging.known) return;
  const sign = like.at(-1) ?? canonical;
  const doneBy = (side: "mine" | "theirs"): readonly number[] =>
    all.flatMap((one, number) => {
      const [was, here, there] = [
        at(lists.was, one.was),
        at(lists[side], one[side]),
        at(lists[side === "mine" ? "theirs" : "mine"], one[side === "mine" ? "theirs" : "mine"]),
      ];
      return here !== undefined && !same(here, was) && same(there, was) ? [number] : [];
    });
  const back = (number: number): void => {
    items[number] = [at(lists.was, all[number]?.was)].filter((item) => item !== undefined);
  };
  for (const a of doneBy("mine"))
    for (const b of doneBy("theirs")) {
      const [mine, theirs] = [at(lists.mine, all[a]?.mine), at(lists.theirs, all[b]?.theirs)];
      if (!meet(mine, theirs, { places: merging.places, within: way.items.at(-1)?.mine })) continue;
      const id = idOf(way.path, [...way.signs, ...[sign(mine), sign(theirs)].sort()], "meet");
      const clash = {
        ...way,
        items: [...way.items, { mine, theirs }],
        id,
        kind: "changed" as const,
        was: undefined,
        mine,
        theirs,
        both: both === "changed",
      };
      const answer = asked(merging, clash);
      if (answer === "mine") back(b);
      if (answer === "theirs") back(a);
    }
}

/** The items with ids that nobody else has: of two with one id, what sorts first keeps it and the other is told by what it says. */
function apart(list: List, items: readonly unknown[]): readonly unknown[] {
  if (list.both !== "new" && list.own !== true) return items;
  const idIn = (item: unknown): string => String(asObject(item)["id"]);
  return items.map((item) => {
    const id = idIn(item);
    const alike = items.filter((one) => idIn(one) === id);
    const first = alike.sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1))[0];
    if (first === item) return item;
    return { ...asObject(item), id: idApart(item) };
  });
}
