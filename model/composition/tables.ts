/** Who the workforce is as tables, for whoever keeps or writes tables: what is not shown is missing in them. */
import type { Run } from "../workforce/program/run";
import type { Table, TableMeasure } from "../workforce/results/table";
import { characteristicIn, compositionOf, yearOfAim, type Composition, type CompositionAsked } from "./composition";
import { allStaff } from "./lattice";
import type { NeededShare } from "./needed-share";

export const groupShare = {
  id: "group_share",
  label: "Share of staff in post",
  unit: "share",
  kind: "stock",
} as const satisfies TableMeasure;

/** Above 1 or below 0 by how much the share of staff falls short or over even with all joiners, or none: it cannot be reached. */
export const neededJoinerShare = {
  id: "needed_joiner_share",
  label: "Share of joiners needed",
  unit: "share",
  kind: "mean",
} as const satisfies TableMeasure;

/** A needed share as one number, so that futures can be put in order. */
export const neededAsNumber = (needed: NeededShare | undefined, wanted: number): number =>
  needed === undefined ? Number.NaN : needed.can ? needed.share : needed.joiners + (wanted - needed.best);

/** The position of a cell among the counts, shares and marks; undefined where the place or column is not there. */
export function cellAt(
  { places, columns, times, groups }: Composition,
  at: { readonly place: string; readonly column?: string; readonly time: number; readonly group: number },
): number | undefined {
  const place = places.findIndex(({ id }) => id === at.place);
  const column = columns.findIndex(({ id }) => id === (at.column ?? allStaff));
  if (place < 0 || column < 0) return undefined;
  return ((place * columns.length + column) * times.length + at.time) * groups.length + at.group;
}

/** The share of each group at the place asked for, year by year, and the share of joiners it would take by the year asked for. */
export function compositionTables(run: Run, asked: CompositionAsked): Table<TableMeasure>[] {
  const { plan } = run.program.inputs.resolved;
  const names = run.program.calendar.years.map(({ name }) => name);
  const groups = (characteristicIn(plan, asked.characteristic)?.groups ?? []).map(({ id, label }) => ({
    ids: [id],
    labels: [label],
  }));
  // Without its cells a run does not know who left: everything is missing.
  const made = run.recorded ? compositionOf(run, asked) : undefined;
  const told = made?.ok === true ? made.value : undefined;
  const shareAt = (group: number, time: number): number => {
    const cell = told && cellAt(told, { place: told.place, time, group });
    return (cell === undefined ? undefined : told?.shares[cell]) ?? Number.NaN;
  };
  const needed = (group: string | undefined): number => {
    const one = told?.needed.find((of) => of.group === group);
    return one === undefined ? Number.NaN : neededAsNumber(one.needed, one.wanted);
  };
  return [
    {
      measure: groupShare,
      by: ["group"],
      groups,
      times: names,
      opening: Float64Array.from(groups, (_, group) => shareAt(group, 0)),
      values: Float64Array.from(groups.flatMap((_, group) => names.map((_year, year) => shareAt(group, year + 1)))),
    },
    {
      measure: neededJoinerShare,
      by: ["group"],
      groups,
      times: [asked.by ?? yearOfAim(names)],
      opening: new Float64Array(groups.length).fill(Number.NaN),
      values: Float64Array.from(groups, ({ ids }) => needed(ids[0])),
    },
  ];
}
