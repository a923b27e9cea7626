/** What draws say: ranges of every figure kept, differences between scenarios, chances of targets. Text and files are written from it. */
import {
  chancesOfTarget,
  differenceOf,
  elementAt,
  fanOf,
  type Chance,
  type Group,
  type KeptTable,
  type Origin,
  type Sample,
  type Spread,
} from "../../model/index";
import { readYears } from "./names";
import type { ReadingWords } from "./draws-options";
import { badArguments, done, type Step } from "./outcome";
import { targetsAmong, type KeptTarget } from "./targets";

export interface RangeRow {
  /** Breakdowns, and the group's member of each; none for everybody. */
  readonly by: readonly string[];
  readonly group: Group;
  readonly time: string;
  readonly spread: Spread;
}

/** A measure under one scenario, or the difference of two scenarios in the same futures. */
export interface RangeSheet {
  readonly scenario: string | undefined;
  /** What is taken away: undefined for nothing, `base` undefined inside for the base. */
  readonly less: { readonly scenario: string | undefined } | undefined;
  readonly service: string | undefined;
  readonly measure: KeptTable["measure"];
  readonly rows: readonly RangeRow[];
}

export interface ChanceRow {
  readonly target: KeptTarget;
  readonly scenario: string | undefined;
  readonly service: string | undefined;
  readonly measure: KeptTable["measure"];
  readonly by: readonly string[];
  readonly group: Group;
  readonly times: readonly { readonly time: string; readonly chance: Chance }[];
  /** In all times of the table in the same future; undefined where the target is of one time. */
  readonly always: Chance | undefined;
}

export interface DrawsRead {
  readonly origin: Origin;
  readonly sample: Sample;
  readonly ranges: readonly RangeSheet[];
  readonly differences: readonly RangeSheet[];
  readonly chances: readonly ChanceRow[];
  readonly yearsNamed: boolean;
}

/** What is to be read out, found among the tables that are kept. */
export interface Reading {
  readonly targets: readonly KeptTarget[];
  /** Undefined: nothing is compared. */
  readonly compare: { readonly scenario: string | undefined } | undefined;
  readonly years: ReadonlySet<string>;
  readonly yearsNamed: boolean;
}

/** Planning year of a time: itself, or the one its month or week lies in. */
function yearOf(time: string): string {
  const match = /^(\d{4})-(\d{2})/.exec(time);
  if (match === null) return time;
  const first = Number(match[1]) - (Number(match[2]) < 4 ? 1 : 0);
  return `${first}/${String((first + 1) % 100).padStart(2, "0")}`;
}

export function readingOf(
  words: ReadingWords,
  years: string | undefined,
  tables: readonly KeptTable[],
  compare: Reading["compare"],
): Step<Reading> {
  const targets = targetsAmong(words.targets, tables);
  if (!targets.ok) return targets;
  const names = [...new Set(tables.flatMap(({ times }) => times.map(yearOf)))].sort();
  const chosen = readYears(years, { years: names.map((name) => ({ name })) });
  if (!chosen.ok) return chosen;
  if (compare !== undefined && !tables.some(({ scenario }) => scenario !== compare.scenario))
    return badArguments(
      "--compare holds scenarios against one another, and there is only one here. Name another with --scenario.",
    );
  return done({
    targets: targets.value,
    compare,
    years: new Set(chosen.value.map((number) => elementAt(names, number))),
    yearsNamed: years !== undefined,
  });
}

/** Tables of the same measure under the same scenario, such as its groups and the whole, in one sheet. */
function sheetsOf(
  tables: readonly KeptTable[],
  less: RangeSheet["less"],
  rowsOf: (table: KeptTable) => readonly RangeRow[],
): RangeSheet[] {
  const sheets = new Map<string, RangeSheet>();
  for (const table of tables) {
    const { scenario, service, measure } = table;
    const key = JSON.stringify([scenario, service, measure.id]);
    const rows = [...(sheets.get(key)?.rows ?? []), ...rowsOf(table)];
    sheets.set(key, { scenario, less, service, measure, rows });
  }
  return [...sheets.values()];
}

function chancesOf(
  sample: Sample,
  table: KeptTable,
  target: KeptTarget,
  shown: (time: string) => boolean,
): ChanceRow[] {
  const { scenario, service, measure, by, groups, times } = table;
  return groups.map((group, number) => {
    const found = chancesOfTarget(sample, table, number, target.target);
    const each = times.map((time, at) => ({ time, chance: elementAt(found.times, at) }));
    return {
      target,
      scenario,
      service,
      measure,
      by,
      group,
      times: each.filter(({ time }) => (target.time === undefined ? shown(time) : time === target.time)),
      always: target.time === undefined ? found.always : undefined,
    };
  });
}

export function readDraws(sample: Sample, origin: Origin, { targets, compare, years, yearsNamed }: Reading): DrawsRead {
  const { tables } = sample;
  const rowsOf = (table: KeptTable, spreads: (group: number) => readonly Spread[]): RangeRow[] =>
    table.groups.flatMap((group, number) => {
      const inTime = spreads(number);
      return table.times.flatMap((time, at) =>
        years.has(yearOf(time)) ? [{ by: table.by, group, time, spread: elementAt(inTime, at) }] : [],
      );
    });
  const under = (scenario: string | undefined): KeptTable[] => tables.filter((table) => table.scenario === scenario);
  const comparedWith = compare === undefined ? [] : under(compare.scenario);
  const others = compare === undefined ? [] : tables.filter(({ scenario }) => scenario !== compare.scenario);
  // Every scenario has the same tables in the same order.
  const less = (table: KeptTable): KeptTable => elementAt(comparedWith, under(table.scenario).indexOf(table));
  const chances = targets.flatMap((target) =>
    tables
      .filter(({ measure }) => measure.id === target.measure)
      .flatMap((table) => chancesOf(sample, table, target, (time) => years.has(yearOf(time)))),
  );
  return {
    origin,
    sample,
    ranges: sheetsOf(tables, undefined, (table) => rowsOf(table, (group) => fanOf(sample, table, group).times)),
    differences: sheetsOf(others, compare, (table) =>
      rowsOf(table, (group) => differenceOf(sample, table, less(table), group)),
    ),
    chances,
    yearsNamed,
  };
}
