/** Who the workforce is in a few numbers, of the group that is furthest below whom it is held against. */
import type { Composition, NeededJoiners } from "./composition";
import { allStaff } from "./lattice";
import { marks, type Mark } from "./suppress";
import { cellAt } from "./tables";

/** A share that is shown, or why it is not. */
export interface ShareThere {
  readonly share: number | undefined;
  readonly mark: Mark;
}

const markOf = (mark: number | undefined): Mark => Object.values(marks).find((one) => one === mark) ?? marks.missing;

/**
 * The share of a group at a place, all levels together unless a column is named.
 * @param time the opening day or a planning year, by its name among the times
 */
export function shareThere(
  told: Composition,
  at: { readonly place?: string; readonly column?: string; readonly time: string; readonly group: string },
): ShareThere {
  const cell = cellAt(told, {
    place: at.place ?? told.place,
    ...(at.column === undefined ? {} : { column: at.column }),
    time: told.times.indexOf(at.time),
    group: told.groups.findIndex(({ id }) => id === at.group),
  });
  const share = cell === undefined ? undefined : told.shares[cell];
  return {
    share: share === undefined || Number.isNaN(share) ? undefined : share,
    mark: cell === undefined ? marks.missing : markOf(told.marks[cell]),
  };
}

export interface CompositionHeadline {
  readonly group: { readonly id: string; readonly label: string };
  readonly opening: ShareThere;
  /** At the end of the year by which the comparator is to be reached. */
  readonly then: ShareThere;
  readonly wanted: number | undefined;
  readonly needed: NeededJoiners["needed"];
  /** The share at band 8a and above against that of all staff, now and then; undefined where no level is there. */
  readonly senior: { readonly opening: ShareThere; readonly then: ShareThere } | undefined;
}

/** The comparator of a group at the place asked for; undefined where there is none. */
export function wantedOf({ places, place, groups, comparators }: Composition, group: string): number | undefined {
  const node = places.findIndex(({ id }) => id === place);
  const value = comparators[node * groups.length + groups.findIndex(({ id }) => id === group)];
  return value === undefined || Number.isNaN(value) ? undefined : value;
}

/** The group that lacks most against the comparator at the start; where nothing says, the last, which is seldom the largest. */
function groupInQuestion(told: Composition): Composition["groups"][number] | undefined {
  let most: { readonly lacks: number; readonly group: Composition["groups"][number] } | undefined;
  for (const group of told.groups) {
    const { share } = shareThere(told, { time: told.times[0] ?? "", group: group.id });
    const wanted = wantedOf(told, group.id);
    if (share === undefined || wanted === undefined) continue;
    if (most === undefined || wanted - share > most.lacks) most = { lacks: wanted - share, group };
  }
  return most?.group ?? told.groups.at(-1);
}

/** @param id the group asked about; that which lacks most where it is left out */
export function compositionHeadline(told: Composition, id?: string): CompositionHeadline | undefined {
  const group = told.groups.find((one) => one.id === id) ?? groupInQuestion(told);
  if (group === undefined) return undefined;
  const [start = ""] = told.times;
  const at = (time: string, column = allStaff): ShareThere => shareThere(told, { time, group: group.id, column });
  const { senior } = told;
  return {
    group,
    opening: at(start),
    then: at(told.by),
    wanted: wantedOf(told, group.id),
    needed: told.needed.find((one) => one.group === group.id)?.needed,
    senior: senior === undefined ? undefined : { opening: at(start, senior), then: at(told.by, senior) },
  };
}
