/** The ways an assumption gives its value, and which of them holds for a combination of the dimensions. */
import { elementAt, present } from "../../assumptions/present";
import type { DimensionName } from "../../assumptions/catalogue";
import { onceForEach } from "./each-assumption";
import { covers, moreSpecific } from "./precedence";
import type { Path } from "../json/json-reader";
import type { Depth, Members, Scope } from "../members";
import type { Assumption, Value, Where } from "../plan";
import { whereOf } from "./scope";

/** An assumption's own value (it names no dimension) or one of its `where` entries. */
export interface Entry {
  readonly where: Where;
  readonly scope: Scope;
  readonly depth: Depth;
  readonly value: Value;
  readonly when: NonNullable<Assumption["when"]>;
  readonly path: Path;
}

/** The assumption's own value first, then its `where` entries. */
export const entriesOf: (assumption: Assumption, number: number, members: Members) => readonly Entry[] =
  onceForEach(entriesIn);

function entriesIn(assumption: Assumption, number: number, members: Members): Entry[] {
  const own: Entry = {
    where: {},
    scope: new Map(),
    depth: members.depth({}),
    value: assumption.value,
    when: assumption.when ?? [],
    path: ["assumptions", number],
  };
  return [
    own,
    ...(assumption.where ?? []).map((entry, place): Entry => {
      const where = whereOf(entry);
      return {
        where,
        scope: members.scope(where),
        depth: members.depth(where),
        value: entry.value,
        when: entry.when ?? [],
        path: ["assumptions", number, "where", place],
      };
    }),
  ];
}

/** True when the entry gives something: a number or a formula, now or at some date. */
export const gives = (entry: Pick<Entry, "value" | "when">): boolean =>
  entry.value !== null || entry.when.some((dated) => dated.value !== null);

export type Member = (dimension: DimensionName) => number;

/** The dimension in which the scopes name the most different members: looking up by it leaves the fewest to try. */
export function busiestDimension(scopes: readonly Scope[]): DimensionName | undefined {
  const seen = new Map<DimensionName, Set<number>>();
  for (const scope of scopes) {
    for (const [name, members] of scope) {
      const set = seen.get(name) ?? new Set();
      for (const member of members) set.add(member);
      seen.set(name, set);
    }
  }
  return [...seen].sort((a, b) => b[1].size - a[1].size)[0]?.[0];
}

/** Adds to the list kept under a key. */
export function keep<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Finds the entry that holds for a combination. Of two that tie it takes the first; ties are reported elsewhere. */
export function winnerAmong(entries: readonly Entry[]): (member: Member) => Entry {
  const dimension = busiestDimension(entries.map((entry) => entry.scope));
  const byMember = new Map<number, Entry[]>();
  const free: Entry[] = [];
  for (const entry of entries) {
    const members = dimension === undefined ? undefined : entry.scope.get(dimension);
    if (members === undefined) free.push(entry);
    else for (const member of members) keep(byMember, member, entry);
  }
  return (member) => {
    let best = elementAt(entries, 0);
    for (const list of [free, dimension === undefined ? [] : (byMember.get(member(dimension)) ?? [])]) {
      for (const entry of list)
        if (entry !== best && covers(entry.scope, member) && moreSpecific(entry, best) > 0) best = entry;
    }
    return best;
  };
}

/** Above this many combinations a check would hold up the opening of the file; the run looks at them anyway. */
const mostCombinations = 200_000;

/** Visits every combination of the given member numbers; false, and no visit, when there are too many. */
export function eachCombination(
  lists: ReadonlyMap<DimensionName, readonly number[]>,
  visit: (member: Member) => void,
): boolean {
  const names = [...lists.keys()];
  const size = names.reduce((product, name) => product * present(lists.get(name), name).length, 1);
  if (size > mostCombinations) return false;
  const here = new Map<DimensionName, number>();
  const member: Member = (name) => here.get(name) ?? -1;
  for (let index = 0; index < size; index += 1) {
    let rest = index;
    for (const name of names) {
      const list = present(lists.get(name), name);
      here.set(name, elementAt(list, rest % list.length));
      rest = Math.floor(rest / list.length);
    }
    visit(member);
  }
  return true;
}
