/** Counts what belongs to places whoever works there: the patients registered in them. */
import type { DimensionName } from "../../assumptions/catalogue";
import { entriesOf, winnerAmong } from "../../plan/ask/entries";
import { indexIn } from "../../resolve/series";
import type { Run } from "../program/run";
import { leavesOf, type Grouping } from "./grouping";
import type { Slots } from "./quantity";

/** A figure of patients, the leaves it is of together, and one of them to read it at. */
interface Count {
  readonly leaves: readonly number[];
  readonly leaf: number;
}

/**
 * The figures that make up a group's patients; undefined where a place has none, or only that of a larger place, which
 * does not say how many of them are its own.
 */
function countsOf(run: Run, leaves: ReadonlySet<number>): readonly Count[] | undefined {
  const { plan, members } = run.program.inputs.resolved;
  const number = plan.assumptions.findIndex(({ id }) => id === "registered_patients");
  const assumption = plan.assumptions[number];
  if (assumption === undefined) return undefined;
  const winner = winnerAmong(entriesOf(assumption, number, members));
  const everywhere = members.ids.place.map((_, leaf) => leaf);
  const counts = new Map<unknown, Count>();
  for (const leaf of leaves) {
    const entry = winner((name: DimensionName) => (name === "place" ? leaf : -1));
    const of = entry.scope.get("place") ?? everywhere;
    if (!of.every((one) => leaves.has(one))) return undefined;
    if (!counts.has(entry)) counts.set(entry, { leaves: of, leaf });
  }
  return [...counts.values()];
}

/** Patients by group and slot, as they are in the last month of each; NaN where they are not known. */
export function countPatients(run: Run, grouping: Grouping, slots: Slots, into: Float64Array): void {
  const count = slots.names.length;
  const lasts = Array.from(slots.last.keys()).filter((month) => slots.last[month] === 1);
  patientsAt(run, grouping, lasts).forEach((values, number) => {
    const slot = slots.of[lasts[number] ?? 0] ?? 0;
    values.forEach((value, group) => (into[group * count + slot] = value));
  });
}

/** Patients by group on the day before the plan starts. */
export function countOpeningPatients(run: Run, grouping: Grouping, into: Float64Array): void {
  patientsAt(run, grouping, [0])[0]?.forEach((value, group) => (into[group] = value));
}

/** For each month, a number for each group. */
function patientsAt(run: Run, grouping: Grouping, months: readonly number[]): readonly (readonly number[])[] {
  const series = run.program.inputs.series("registered_patients");
  const counts = leavesOf(run.program.shape, grouping).map((leaves) => countsOf(run, leaves));
  return months.map((month) =>
    counts.map((figures) =>
      series === undefined || figures === undefined
        ? Number.NaN
        : figures.reduce(
            (sum, { leaf }) =>
              sum + (series.at(month)[indexIn(series, (name) => (name === "place" ? leaf : 0))] ?? Number.NaN),
            0,
          ),
    ),
  );
}
