/** The engine's run beside the straight line's, number by number. */
import type { Projection } from "../../model";
import { absenceIn } from "../../model/workforce/month/events/flows";
import type { StraightRun } from "./straight-line";

export type Pair = readonly [label: string, engine: number, straight: number];

/** Funded posts, heads of every cell and WTE of every row, in every month. */
export function* staffPairs({ run }: Projection, straight: StraightRun): Generator<Pair> {
  const { places, settings, levels, origins, ages, rows, cells } = run.program.shape;
  for (let month = 0; month < run.program.months; month += 1)
    for (let p = 0; p < places; p += 1)
      for (let s = 0; s < settings; s += 1)
        for (let l = 0; l < levels; l += 1) {
          const row = (p * settings + s) * levels + l;
          yield [
            `posts in month ${month}, row ${p} ${s} ${l}`,
            run.program.establishment[month * rows + row]!,
            straight.posts[month]![p]![s]![l]!,
          ];
          for (let o = 0; o < origins; o += 1)
            for (let a = 0; a < ages; a += 1)
              yield [
                `heads in month ${month}, cell ${p} ${s} ${l} ${o} ${a}`,
                run.stock[month * cells + (row * origins + o) * ages + a]!,
                straight.stock[month]![p]![s]![l]![o]![a]!,
              ];
          yield [
            `WTE in month ${month}, row ${p} ${s} ${l}`,
            run.wte[month * rows + row]!,
            straight.wte[month]![p]![s]![l]!,
          ];
        }
}

/** People looking for a post, by where they come from. */
export function* poolPairs({ run }: Projection, straight: StraightRun): Generator<Pair> {
  const { program, pool } = run;
  const { places, levels } = program.shape;
  for (let month = 0; month < program.months; month += 1)
    for (let p = 0; p < places; p += 1)
      for (let l = 0; l < levels; l += 1)
        for (let source = 0; source < program.sources - 1; source += 1)
          yield [
            `pool in month ${month}: ${p} ${l} ${source}`,
            pool[((month * places + p) * levels + l) * program.sources + source]!,
            straight.pool[month]![p]![l]![source]!,
          ];
}

/** Learners of every route and place. */
export function* learnerPairs(projection: Projection, straight: StraightRun): Generator<Pair> {
  const { ids } = projection.run.program.inputs.resolved.members;
  const table = projection.tables({ measures: ["learners"], by: ["route", "place"], time: "month" })[0]!;
  const months = table.times.length;
  for (const [group, { ids: names }] of table.groups.entries())
    for (let month = 0; month < months; month += 1)
      yield [
        `learners in month ${month}: ${names.join(" ")}`,
        table.values[group * months + month]!,
        straight.learners[month]![ids.route.indexOf(names[0]!)]![ids.place.indexOf(names[1]!)]!,
      ];
}

/** WTE known to be away, and of it what temporary staff stand in for. */
export function* awayPairs({ run }: Projection, straight: StraightRun): Generator<Pair> {
  const { settings, levels, rows } = run.program.shape;
  for (let month = 0; month < run.program.months; month += 1)
    for (let row = 0; row < rows; row += 1) {
      const [p, s, l] = [Math.floor(row / (settings * levels)), Math.floor(row / levels) % settings, row % levels];
      const absence = absenceIn(run, month, row, run.wte[month * rows + row]!);
      yield [`away in month ${month}, row ${p} ${s} ${l}`, absence.away, straight.away[month]![p]![s]![l]!];
      yield [
        `standing in in month ${month}, row ${p} ${s} ${l}`,
        absence.covered,
        straight.standingIn[month]![p]![s]![l]!,
      ];
    }
}

/** The first pair that differs by 1e-9 or more of the larger number (of a thousandth of a person when both are less). */
export function firstDifference(pairs: Iterable<Pair>): string | undefined {
  for (const [where, engine, straight] of pairs) {
    const apart = Math.abs(engine - straight) / Math.max(1e-3, Math.abs(engine), Math.abs(straight));
    if (!(apart < 1e-9)) return `${where}: the engine has ${engine}, the straight line ${straight}`;
  }
  return undefined;
}
