/**
 * What a post leaves behind: people who fill new posts come from somewhere. Setting by setting and year by year, how a
 * scenario differs from what it is compared with.
 */
import { elementAt } from "../../assumptions/present";
import { problem, type Outcome } from "../../plan/problem";
import type { Where } from "../../plan/plan";
import type { Table } from "../../workforce/results/table";
import type { Projection } from "../../workforce/run/projection";

/** Read at the end of each year: staff in post, funded posts, posts without and staff beyond them, WTE. Over the year, heads: those who joined, left, and moved in and out. */
export const backfillMeasures = [
  "staff_in_post",
  "establishment",
  "vacant_posts",
  "over_establishment",
  "joiners",
  "exits",
  "moves_in",
  "moves_out",
] as const;
export type BackfillMeasure = (typeof backfillMeasures)[number];

export interface BackfillLine {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** After less before, by planning year: below 0, the scenario has fewer. NaN is missing. */
  readonly change: readonly number[];
}

export interface SettingBackfill {
  readonly id: string;
  readonly label: string;
  readonly lines: Readonly<Record<BackfillMeasure, BackfillLine>>;
}

export interface Backfill {
  readonly years: readonly string[];
  readonly settings: readonly SettingBackfill[];
}

/**
 * Compares two projections of one plan. Fails with `not-comparable` when they are not about the same settings and years.
 *
 * @param where keeps only part of the people, such as one place
 */
export function backfillOf(base: Projection, scenario: Projection, where: Where = {}): Outcome<Backfill> {
  const tablesOf = (projection: Projection): Table[] =>
    projection.tables({ measures: backfillMeasures, by: ["setting"], where });
  const before = tablesOf(base);
  const after = tablesOf(scenario);
  const [first] = before;
  const shapeOf = (table: Table | undefined): string =>
    JSON.stringify([table?.groups.map((group) => group.ids), table?.times]);
  if (first === undefined || shapeOf(first) !== shapeOf(after[0]))
    return {
      ok: false,
      problems: [
        problem(
          "not-comparable",
          "",
          "The two runs are not about the same settings and years, so they cannot be compared. Compare a scenario with the base of the same plan.",
        ),
      ],
    };
  const years = first.times.length;
  const valuesOf = (table: Table, group: number): number[] =>
    Array.from(table.values.subarray(group * years, (group + 1) * years));
  const settings = first.groups.map((group, number): SettingBackfill => {
    const lines = backfillMeasures.map((id, at): readonly [BackfillMeasure, BackfillLine] => {
      const from = valuesOf(elementAt(before, at), number);
      const to = valuesOf(elementAt(after, at), number);
      return [id, { before: from, after: to, change: to.map((value, year) => value - elementAt(from, year)) }];
    });
    return {
      id: elementAt(group.ids, 0),
      label: elementAt(group.labels, 0),
      lines: Object.fromEntries(lines) as Record<BackfillMeasure, BackfillLine>,
    };
  });
  return { ok: true, value: { years: first.times, settings }, problems: [] };
}
