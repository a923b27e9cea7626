/** The combinations a figure differs by, put into as few scopes as say the same, each more specific than what it corrects. */
import type { DimensionName } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import type { Entry } from "../../plan/ask/entries";
import type { Members } from "../../plan/members";
import type { Where } from "../../plan/plan";
import type { Member } from "./numbers";

/** Combinations that say the same. */
export interface Cells {
  /** Where they are, places aside. */
  readonly where: Where;
  /** One of them. */
  readonly first: Member;
}

/**
 * @param dimensions the dimensions the figure differs by, places aside
 * @param entries what is written of it: a scope never reaches over the border of one of these, so that none ties with it
 * @param saysAt what is to be written for a combination, as a text two of which are the same; undefined where nothing is
 */
export function groupedCells(
  dimensions: readonly DimensionName[],
  entries: readonly Entry[],
  members: Members,
  saysAt: (member: Member) => string | undefined,
): readonly Cells[] {
  const here = new Map<DimensionName, number>();
  const member: Member = (name) => here.get(name) ?? 0;
  const each = (names: readonly DimensionName[], visit: () => void): void => {
    const [name, ...rest] = names;
    if (name === undefined) {
      visit();
      return;
    }
    for (let i = 0; i < members.size(name); i += 1) {
      here.set(name, i);
      each(rest, visit);
    }
  };
  // Members of a dimension that every entry takes or leaves together, and that say the same everywhere, go together.
  const classes = dimensions.map((name): readonly (readonly number[])[] => {
    const others = dimensions.filter((one) => one !== name);
    const alike = new Map<string, number[]>();
    for (let i = 0; i < members.size(name); i += 1) {
      const says: string[] = entries.map(({ scope }) => String(scope.get(name)?.includes(i) ?? ""));
      each(others, () => {
        here.set(name, i);
        says.push(saysAt(member) ?? "");
      });
      const key = says.join("|");
      const list = alike.get(key);
      if (list === undefined) alike.set(key, [i]);
      else list.push(i);
    }
    return [...alike.values()];
  });
  const named = dimensions.map((name) => entries.some(({ scope }) => scope.has(name)));
  const found: Cells[] = [];
  const choose = (depth: number, chosen: readonly (readonly number[])[]): void => {
    if (depth < dimensions.length) {
      for (const list of elementAt(classes, depth)) choose(depth + 1, [...chosen, list]);
      return;
    }
    const spot = new Map(dimensions.map((name, i) => [name, elementAt(elementAt(chosen, i), 0)]));
    const first: Member = (name) => spot.get(name) ?? 0;
    if (saysAt(first) === undefined) return;
    const where: Record<string, string | string[]> = {};
    dimensions.forEach((name, i) => {
      if (elementAt(classes, i).length === 1 && !elementAt(named, i)) return;
      const ids = elementAt(chosen, i).map((one) => elementAt(members.ids[name], one));
      where[name] = ids.length === 1 ? elementAt(ids, 0) : ids;
    });
    found.push({ where, first });
  };
  choose(0, []);
  return found;
}
