/**
 * The walk of two origins (run/walk.ts) by two age bands of each at a time, for WebAssembly alone. Every number is made by the
 * same arithmetic in the same order as there: what is side by side never meets, and heads are summed one by one.
 */
import type { Whole } from "../program/whole";
import { both, lower, minus, pairAt, plus, putPair, shifted, times, upper } from "./lanes";

/**
 * As `walkPairs`, with an even number of age bands.
 * @param ageUp part of an age band that moves up to the next, 0 of the oldest
 */
export function walkInLanes(
  base: Whole,
  at: Whole,
  rows: Whole,
  settings: Whole,
  levels: Whole,
  ages: Whole,
  ageUp: Float64Array,
  recorded: boolean,
  keep: Float64Array,
  promoted: Float64Array,
  hired: Float64Array,
  mixed: Float64Array,
  cells: Float64Array,
  stock: Float64Array,
  rowHeads: Float64Array,
): void {
  const width = 2 * ages;
  const nobody = both(0);
  for (let lowest = 0, setting = 0, who = 0; lowest < rows; lowest += levels) {
    for (let level = levels - 1; level >= 0; level -= 1) {
      const row = lowest + level;
      const joining = hired[base + row]!;
      const stays = both(1 - promoted[base + row]!);
      const up = both(level > 0 ? promoted[base + row - 1]! : 0);
      const joins = both(joining);
      const step = level > 0 ? width : 0;
      let a = row * width;
      const end = a + ages;
      let headsA = 0;
      let headsB = 0;
      let beforeA = nobody;
      let beforeB = nobody;
      let age = 0;
      if (joining === 0) {
        for (; a < end; a += 2) {
          const b = a + ages;
          const below = a - step;
          const nowA = plus(times(pairAt(cells, a), stays), times(pairAt(cells, below), up));
          const nowB = plus(times(pairAt(cells, b), stays), times(pairAt(cells, below + ages), up));
          if (recorded) {
            putPair(stock, at + a, nowA);
            putPair(stock, at + b, nowB);
          }
          const leftA = times(nowA, pairAt(keep, a));
          const leftB = times(nowB, pairAt(keep, b));
          const rate = pairAt(ageUp, age);
          const olderA = times(leftA, rate);
          const olderB = times(leftB, rate);
          putPair(cells, a, plus(minus(leftA, olderA), shifted(beforeA, olderA)));
          putPair(cells, b, plus(minus(leftB, olderB), shifted(beforeB, olderB)));
          beforeA = olderA;
          beforeB = olderB;
          headsA += lower(leftA);
          headsB += lower(leftB);
          headsA += upper(leftA);
          headsB += upper(leftB);
          age += 2;
        }
      } else {
        for (; a < end; a += 2) {
          const b = a + ages;
          const below = a - step;
          const nowA = plus(
            plus(times(pairAt(cells, a), stays), times(pairAt(cells, below), up)),
            times(joins, pairAt(mixed, a + who)),
          );
          const nowB = plus(
            plus(times(pairAt(cells, b), stays), times(pairAt(cells, below + ages), up)),
            times(joins, pairAt(mixed, b + who)),
          );
          if (recorded) {
            putPair(stock, at + a, nowA);
            putPair(stock, at + b, nowB);
          }
          const leftA = times(nowA, pairAt(keep, a));
          const leftB = times(nowB, pairAt(keep, b));
          const rate = pairAt(ageUp, age);
          const olderA = times(leftA, rate);
          const olderB = times(leftB, rate);
          putPair(cells, a, plus(minus(leftA, olderA), shifted(beforeA, olderA)));
          putPair(cells, b, plus(minus(leftB, olderB), shifted(beforeB, olderB)));
          beforeA = olderA;
          beforeB = olderB;
          headsA += lower(leftA);
          headsB += lower(leftB);
          headsA += upper(leftA);
          headsB += upper(leftB);
          age += 2;
        }
      }
      const total = headsA + headsB;
      rowHeads[row] = total;
    }
    setting += 1;
    if (setting < settings) who -= levels * width;
    else setting = 0;
  }
}
