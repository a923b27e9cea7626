/** Which group of a table each row, cell, place or route belongs to. */
import { covers } from "../../plan/ask/precedence";
import { levelName } from "../../plan/ask/level-name";
import type { DimensionName } from "../../assumptions/catalogue";
import type { Members } from "../../plan/members";
import type { Where } from "../../plan/plan";
import type { Resolved } from "../../resolve/resolved";
import { cursor, toCell, type Cursor, type Shape } from "../program/shape";

/** How a table can be broken down: by a level of the place tree (or its leaves), or by another dimension. */
export const breakdowns = [
  "nation",
  "region",
  "ics",
  "provider",
  "team",
  "place",
  "setting",
  "level",
  "age",
  "origin",
  "route",
] as const;
export type Breakdown = (typeof breakdowns)[number];

export interface Group {
  /** Ids of its members, one for each breakdown. */
  readonly ids: readonly string[];
  readonly labels: readonly string[];
}

export interface Grouping {
  readonly by: readonly Breakdown[];
  readonly groups: readonly Group[];
  /** True when the table is about routes only, by breakdown or filter: people in post then have no place in it. */
  readonly routesOnly: boolean;
  /** Group of each cell, -1 where the filter leaves it out. */
  readonly ofCell: Int32Array;
  /** Group of each row; undefined when the breakdown or filter is finer than rows (by age or origin). */
  readonly ofRow: Int32Array | undefined;
  /** Group of each route in each place (route * places + place); undefined when broken down by anything but place and route. */
  readonly ofCourse: Int32Array | undefined;
  /** Group of each place and level (place * levels + level); undefined when the breakdown names setting, age or origin. */
  readonly ofPool: Int32Array | undefined;
}

const placeKinds: readonly Breakdown[] = ["nation", "region", "ics", "provider", "team", "place"];
const isPlace = (by: Breakdown): boolean => placeKinds.includes(by);

/** For each leaf place, the place above it (or itself) of a kind; the leaf itself where there is none. */
function placesAt(resolved: Resolved, by: Breakdown): { id: string; label: string }[] {
  const { places } = resolved.plan.structure;
  const byId = new Map(places.map((place) => [place.id, place]));
  return resolved.members.ids.place.map((leaf) => {
    if (by === "place") return byId.get(leaf)!;
    for (let at = byId.get(leaf); at !== undefined; at = at.parent === undefined ? undefined : byId.get(at.parent))
      if (at.kind === by) return at;
    return byId.get(leaf)!;
  });
}

/** So many groupings are held for the people of a plan: those of the tables that draw after draw fills. */
const mostKept = 12;

const kept = new WeakMap<Members, Map<string, Grouping>>();

/**
 * The same grouping each time it is asked for among the same people, as long as few others are.
 * @param where keeps only part of the people, such as one region; everything when empty
 */
export function groupingOf(resolved: Resolved, shape: Shape, by: readonly Breakdown[], where: Where = {}): Grouping {
  let among = kept.get(resolved.members);
  if (among === undefined) kept.set(resolved.members, (among = new Map<string, Grouping>()));
  const key = JSON.stringify([by, where]);
  let grouping = among.get(key);
  if (grouping === undefined) {
    if (among.size === mostKept) among.clear();
    among.set(key, (grouping = grouped(resolved, shape, by, where)));
  }
  return grouping;
}

function grouped(resolved: Resolved, shape: Shape, by: readonly Breakdown[], where: Where): Grouping {
  const { members } = resolved;
  const scope = members.scope(where);
  const groups: Group[] = [];
  const numbers = new Map<string, number>();
  const atPlace = new Map(by.filter(isPlace).map((kind) => [kind, placesAt(resolved, kind)]));
  const groupAt = (at: Cursor): number => {
    const ids = by.map((kind) =>
      isPlace(kind) ? atPlace.get(kind)![at.place]!.id : members.ids[kind as DimensionName][at[kind as DimensionName]]!,
    );
    const key = ids.join("\u0000");
    let number = numbers.get(key);
    if (number === undefined) {
      number = groups.length;
      numbers.set(key, number);
      groups.push({
        ids,
        labels: by.map((kind) =>
          isPlace(kind)
            ? atPlace.get(kind)![at.place]!.label
            : kind === "level"
              ? levelName(resolved.plan.structure.levels[at.level]!)
              : members.labels[kind as DimensionName][at[kind as DimensionName]]!,
        ),
      });
    }
    return number;
  };
  const named = new Set<string>([...by, ...scope.keys()]);
  const free = (names: readonly string[]): boolean => names.every((name) => !named.has(name));
  const at = cursor();

  const ofCell = new Int32Array(shape.cells).fill(-1);
  if (!named.has("route")) {
    for (let cell = 0; cell < shape.cells; cell += 1) {
      toCell(at, cell, shape);
      if (covers(scope, at.member)) ofCell[cell] = groupAt(at);
    }
  }
  let ofRow: Int32Array | undefined;
  if (free(["age", "origin", "route"]))
    ofRow = Int32Array.from({ length: shape.rows }, (_, row) => ofCell[row * shape.width]!);

  let ofPool: Int32Array | undefined;
  if (free(["setting", "age", "origin", "route"])) {
    ofPool = new Int32Array(shape.places * shape.levels).fill(-1);
    for (at.place = 0; at.place < shape.places; at.place += 1)
      for (at.level = 0; at.level < shape.levels; at.level += 1)
        if (covers(scope, at.member)) ofPool[at.place * shape.levels + at.level] = groupAt(at);
    at.level = 0;
  }
  let ofCourse: Int32Array | undefined;
  if (free(["setting", "level", "age", "origin"])) {
    ofCourse = new Int32Array(members.size("route") * shape.places).fill(-1);
    for (at.route = 0; at.route < members.size("route"); at.route += 1)
      for (at.place = 0; at.place < shape.places; at.place += 1)
        if (covers(scope, at.member)) ofCourse[at.route * shape.places + at.place] = groupAt(at);
  }
  return { by, groups, routesOnly: named.has("route"), ofCell, ofRow, ofCourse, ofPool };
}

/** The leaf places of each group. */
export function leavesOf(
  shape: Shape,
  { groups, ofCell, ofCourse, routesOnly }: Grouping,
): readonly ReadonlySet<number>[] {
  const cellsAPlace = shape.cells / shape.places;
  const leaves = groups.map(() => new Set<number>());
  if (routesOnly)
    ofCourse?.forEach((group, course) => {
      leaves[group]?.add(course % shape.places);
    });
  else
    ofCell.forEach((group, cell) => {
      leaves[group]?.add(Math.floor(cell / cellsAPlace));
    });
  return leaves;
}
