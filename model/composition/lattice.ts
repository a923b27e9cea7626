/**
 * Where people are counted for a characteristic: every place of the tree, and at each all staff, each level, and those at
 * band 8a and above. One arrangement for every table, so that no table gives away what another hides.
 */
import { levelName } from "../plan/ask/level-name";
import type { Plan } from "../plan/plan";
import type { Members } from "../plan/members";

export interface Column {
  /** "all", "senior" (band 8a and above), or the id of a level. */
  readonly id: string;
  readonly label: string;
  /** Numbers of its levels. */
  readonly levels: readonly number[];
}

export interface Node {
  readonly id: string;
  readonly label: string;
  /** Number of the place above it; -1 for the one at the top. */
  readonly parent: number;
  readonly leaves: readonly number[];
}

export interface Lattice {
  readonly nodes: readonly Node[];
  readonly columns: readonly Column[];
}

/** Bands 8a to 8d and 9. */
const isSenior = (payBand: string): boolean => /^\s*(8|9)/.test(payBand);

export const allStaff = "all";
const seniorStaff = "senior";

export function latticeOf({ structure }: Pick<Plan, "structure">, members: Members): Lattice {
  const { places, levels } = structure;
  const every = levels.map((_, number) => number);
  const senior = every.filter((number) => isSenior(levels[number]?.payBand ?? ""));
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  return {
    nodes: places.map(({ id, label, parent }) => ({
      id,
      label,
      parent: numbers.get(parent ?? "") ?? -1,
      leaves: members.leavesUnder(id),
    })),
    columns: [
      { id: allStaff, label: "All staff", levels: every },
      // A level that is all there is of something is not told of twice.
      ...(levels.length > 1
        ? levels.map((one, number) => ({ id: one.id, label: levelName(one), levels: [number] }))
        : []),
      ...(senior.length > 1 && senior.length < levels.length
        ? [{ id: seniorStaff, label: "Band 8a and above", levels: senior }]
        : []),
    ],
  };
}

/** The column of band 8a and above: the only level of it where there is one; undefined where no level or every level is. */
export function seniorColumn({ columns }: Lattice, { structure }: Pick<Plan, "structure">): number | undefined {
  const whole = columns.findIndex(({ id }) => id === seniorStaff);
  if (whole >= 0) return whole;
  const senior = structure.levels.filter(({ payBand }) => isSenior(payBand));
  const [only] = senior;
  if (only === undefined || senior.length > 1 || structure.levels.length === 1) return undefined;
  return columns.findIndex(({ id }) => id === only.id);
}

/** Adds people of spots (place * levels + level, by group) up to nodes, columns and groups: (node * columns + column) * groups + group. */
export function countIn(
  { nodes, columns }: Lattice,
  ofSpot: Float64Array,
  levels: number,
  groups: number,
  into: Float64Array,
): void {
  nodes.forEach(({ leaves }, node) =>
    columns.forEach((column, number) => {
      for (let g = 0; g < groups; g += 1) {
        let people = 0;
        for (const leaf of leaves)
          for (const level of column.levels) people += ofSpot[(leaf * levels + level) * groups + g]!;
        into[(node * columns.length + number) * groups + g] = people;
      }
    }),
  );
}
