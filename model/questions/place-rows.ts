/** The rows (place, setting and level) of each place of a kind, with who was there on the day before the plan starts. */
import type { DimensionName } from "../assumptions/catalogue";
import type { Member } from "../plan/ask/entries";
import { groupingOf, type Breakdown } from "../workforce/results/grouping";
import { cursor, toRow } from "../workforce/program/shape";
import type { Projection } from "../workforce/run/projection";

export interface PlaceRow {
  readonly member: Member;
  /** Staff in post and funded posts, WTE, and people. */
  readonly wte: number;
  readonly posts: number;
  readonly heads: number;
}

export interface PlaceRows {
  readonly place: string;
  readonly label: string;
  readonly rows: readonly PlaceRow[];
  /** Staff in post of all of them, WTE. */
  readonly size: number;
}

/** @param by a kind of place, or "place" for the leaves */
export function rowsOf({ run }: Projection, by: Breakdown): readonly PlaceRows[] {
  const { shape, inputs, participation, openingEstablishment } = run.program;
  const { groups, ofRow } = groupingOf(inputs.resolved, shape, [by]);
  if (ofRow === undefined) throw new RangeError(`places cannot be told by ${by}`);
  const hours = participation.values[0] ?? new Float64Array(shape.cells);
  const at = cursor();
  const rows = groups.map((): PlaceRow[] => []);
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    const here: Partial<Record<DimensionName, number>> = { place: at.place, setting: at.setting, level: at.level };
    let heads = 0;
    let wte = 0;
    for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) {
      heads += run.opening[cell] ?? 0;
      wte += (run.opening[cell] ?? 0) * (hours[cell] ?? 0);
    }
    rows[ofRow[row] ?? -1]?.push({
      member: (name) => here[name] ?? 0,
      wte,
      heads,
      posts: openingEstablishment[row] ?? 0,
    });
  }
  return groups.map(({ ids, labels }, number) => {
    const ofPlace = rows[number] ?? [];
    return {
      place: ids[0] ?? "",
      label: labels[0] ?? "",
      rows: ofPlace,
      size: ofPlace.reduce((sum, { wte }) => sum + wte, 0),
    };
  });
}
