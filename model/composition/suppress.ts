/**
 * What is not shown, so that nobody can be told from a table: counts of fewer than a few people; everything about fewer
 * than ten; and what either of these could be worked out from. Totals of staff are shown everywhere else, so they count
 * as known.
 */
import { settledBy, type Equation } from "./derivable";
import type { Lattice } from "./lattice";

/** A characteristic never crosses with fewer people than this, whatever the plan says. */
export const fewestPeople = 10;
/** Counts below this are hidden where the plan says nothing else. */
export const usualSuppression = 5;

/**
 * Why a number is not there: 0 where it is. A small count and one that is hidden to protect it have the same mark: where
 * five people are in two groups, to be told which of them is the small one is to be told both.
 */
export const marks = { shown: 0, missing: 1, fewPeople: 2, hidden: 3 } as const;
export type Mark = (typeof marks)[keyof typeof marks];

/** Members of an equation whose sum is known: the first is the sum of the others, or all together are the staff there. */
interface Tie {
  readonly members: readonly number[];
  /** True where they are the groups of the same people. */
  readonly groups: boolean;
}

const slack = 1e-9;

/** Whether the whole is the first of its members, which then counts against the others. */
const asEquation = ({ members, groups }: Tie, hidden: (cell: number) => boolean): Equation =>
  new Map(
    members.flatMap((cell, number): [number, number][] =>
      hidden(cell) ? [[cell, groups || number > 0 ? 1 : -1]] : [],
    ),
  );

/** What adds up to what: groups to all staff, places to the place above, levels to all staff and to band 8a and above. */
function tiesOf({ nodes, columns }: Lattice, groups: number): readonly Tie[] {
  const cell = (node: number, column: number, g: number): number => (node * columns.length + column) * groups + g;
  const every = Array.from({ length: groups }, (_, g) => g);
  const ties: Tie[] = [];
  nodes.forEach((_, node) => {
    const children = nodes.flatMap(({ parent }, number) => (parent === node ? [number] : []));
    columns.forEach((column, number) => {
      ties.push({ members: every.map((g) => cell(node, number, g)), groups: true });
      if (children.length > 0)
        for (const g of every)
          ties.push({
            members: [cell(node, number, g), ...children.map((one) => cell(one, number, g))],
            groups: false,
          });
      if (column.levels.length < 2) return;
      const parts = columns.flatMap(({ levels }, one) =>
        levels.length === 1 && column.levels.includes(levels[0] ?? -1) ? [one] : [],
      );
      if (parts.length === column.levels.length)
        for (const g of every)
          ties.push({ members: [cell(node, number, g), ...parts.map((one) => cell(node, one, g))], groups: false });
    });
  });
  return ties;
}

/**
 * Makes the rule of a lattice ready. What it gives marks the cells of one moment, (node * columns + column) * groups +
 * group, from the people in each group; NaN is missing. Cells that are hidden in `before`, the marks of the opening day,
 * stay hidden: a later number of the same people would lead back to the first.
 * @param below counts under this are hidden
 */
export function suppressionOf(
  lattice: Lattice,
  groups: number,
  below: number,
): (people: Float64Array, before?: Uint8Array) => Uint8Array {
  const ties = tiesOf(lattice, groups);
  // The same cells are hidden year after year: what has been looked through once is not again.
  const settled = new Map<string, readonly number[]>();
  return (people, before) => {
    const found = new Uint8Array(people.length);
    for (let cell = 0; cell < people.length; cell += groups) markLine(people, cell, groups, below, found, before);
    const hidden = (cell: number): boolean => isHidden(found[cell]);
    const staffOf = (cell: number): number => {
      const first = cell - (cell % groups);
      let staff = 0;
      for (let g = 0; g < groups; g += 1) staff += people[first + g]!;
      return staff;
    };
    // A place or level where nobody works hides nothing: each of its groups is known to be nobody.
    const counts = (cell: number): boolean => found[cell] !== marks.missing && people[cell]! > slack;
    const hideOneMore = (tie: Tie): boolean => {
      let least = -1;
      for (const cell of tie.members)
        if (counts(cell) && !hidden(cell) && (least < 0 || people[cell]! < people[least]!)) least = cell;
      if (least >= 0) found[least] = marks.hidden;
      return least >= 0;
    };
    const exposed = (tie: Tie): boolean => {
      if (tie.members.some((cell) => found[cell] === marks.missing)) return false;
      const those = tie.members.filter(hidden);
      const [whole] = tie.members;
      // Where the sum is shown, what is hidden of it is known together, and may itself be only a few people.
      const sumKnown = tie.groups || (whole !== undefined && !hidden(whole));
      const sum = (of: (cell: number) => number): number => those.reduce((total, cell) => total + of(cell), 0);
      const few =
        sumKnown &&
        (sum((cell) => people[cell]!) < below - slack || (!tie.groups && sum(staffOf) < fewestPeople - slack));
      return those.length === 1 || (those.length > 0 && few);
    };
    const protectTies = (): void => {
      for (let again = true; again;) {
        again = false;
        for (const tie of ties) if (exposed(tie) && hideOneMore(tie)) again = true;
      }
    };
    const exposedTogether = (): readonly number[] => {
      const key = found.join("");
      const known =
        settled.get(key) ??
        [
          ...settledBy(
            ties
              .filter((tie) => tie.members.every((cell) => found[cell] !== marks.missing))
              .map((tie) => asEquation(tie, hidden)),
          ),
        ].sort((a, b) => a - b);
      settled.set(key, known);
      return known;
    };
    protectTies();
    for (let more = true; more;) {
      const known = exposedTogether();
      more = known.some((cell) => ties.some((tie) => tie.members.includes(cell) && hideOneMore(tie)));
      if (more) protectTies();
    }
    return found;
  };
}

/** Whether a number is left out so that nobody can be told from it. */
export const isHidden = (mark: number | undefined): boolean => mark === marks.fewPeople || mark === marks.hidden;

/** Marks the groups of one place and column by their own counts, and by what was hidden before. */
function markLine(
  people: Float64Array,
  first: number,
  groups: number,
  below: number,
  found: Uint8Array,
  before: Uint8Array | undefined,
): void {
  let all = 0;
  for (let g = 0; g < groups; g += 1) all += people[first + g]!;
  for (let g = 0; g < groups; g += 1) {
    const count = people[first + g]!;
    if (Number.isNaN(all)) found[first + g] = marks.missing;
    else if (all <= slack) found[first + g] = marks.shown;
    else if (all < fewestPeople - slack) found[first + g] = marks.fewPeople;
    else if (count < below - slack || isHidden(before?.[first + g])) found[first + g] = marks.hidden;
  }
}
