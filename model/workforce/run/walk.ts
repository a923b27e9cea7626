/**
 * The numbers of the one walk through the stock that a month needs (see advance-stock.ts). The usual plan (two origins,
 * age bands of one width) has a walk of its own that takes both origins at once: their sums do not wait for each other,
 * and what is the same for both is read once.
 */
import { anywhere, type Apart, type Whole } from "../program/whole";

/**
 * Carries out a month in every row, from the highest level down, so that the people of the level below are still those
 * of before. For every cell: now = here x stays + below x up + joins x profile; then left = now x keep, of which `older`
 * go up a band.
 * @param base where the month begins in what is kept by month and row, and `at` in `stock`
 * @param ageUp part of an age band that moves up to the next: one for all but the oldest
 * @param keep part of each cell that stays through the next month
 * @param mixed profile of those hired by place and level, which the settings of a place share
 * @param stock receives the stock at the month's end where `recorded`, `cells` what is left after the next month's
 * leaving and ageing, and `rowHeads` the heads of each row after that leaving
 */
export function walkPairs(
  base: Whole,
  at: Whole,
  rows: Whole,
  settings: Whole,
  levels: Whole,
  ages: Whole,
  ageUp: Float64Array,
  recorded: boolean,
  keep: Float64Array,
  promoted: Apart,
  hired: Apart,
  mixed: Float64Array,
  cells: Float64Array,
  stock: Apart,
  rowHeads: Float64Array,
): void {
  const width = 2 * ages;
  const oldest = ages - 1;
  const rate = ageUp[0]!;
  for (let lowest = 0, setting = 0, who = 0; lowest < rows; lowest += levels) {
    for (let level = levels - 1; level >= 0; level -= 1) {
      const row = lowest + level;
      const stays = 1 - promoted[base + row]!;
      const up = level > 0 ? promoted[base + row - 1]! : 0;
      // Nobody comes up into the lowest level: its own cells stand in for those below, times 0.
      const step = level > 0 ? width : 0;
      const joins = hired[base + row]!;
      const first = row * width;
      const end = first + oldest;
      let headsA = 0;
      let headsB = 0;
      let youngerA = 0;
      let youngerB = 0;
      let a = first;
      if (anywhere(joins !== 0)) {
        for (; a < end; a += 1) {
          const b = a + ages;
          const nowA = cells[a]! * stays + cells[a - step]! * up + joins * mixed[a + who]!;
          const nowB = cells[b]! * stays + cells[b - step]! * up + joins * mixed[b + who]!;
          if (recorded) {
            stock[at + a] = nowA;
            stock[at + b] = nowB;
          }
          const leftA = nowA * keep[a]!;
          const leftB = nowB * keep[b]!;
          const olderA = leftA * rate;
          const olderB = leftB * rate;
          cells[a] = leftA - olderA + youngerA;
          cells[b] = leftB - olderB + youngerB;
          youngerA = olderA;
          youngerB = olderB;
          headsA += leftA;
          headsB += leftB;
        }
      } else {
        for (; a < end; a += 1) {
          const b = a + ages;
          const nowA = cells[a]! * stays + cells[a - step]! * up;
          const nowB = cells[b]! * stays + cells[b - step]! * up;
          if (recorded) {
            stock[at + a] = nowA;
            stock[at + b] = nowB;
          }
          const leftA = nowA * keep[a]!;
          const leftB = nowB * keep[b]!;
          const olderA = leftA * rate;
          const olderB = leftB * rate;
          cells[a] = leftA - olderA + youngerA;
          cells[b] = leftB - olderB + youngerB;
          youngerA = olderA;
          youngerB = olderB;
          headsA += leftA;
          headsB += leftB;
        }
      }
      // Nobody grows out of the oldest band.
      const b = a + ages;
      const nowA = cells[a]! * stays + cells[a - step]! * up + joins * mixed[a + who]!;
      const nowB = cells[b]! * stays + cells[b - step]! * up + joins * mixed[b + who]!;
      if (recorded) {
        stock[at + a] = nowA;
        stock[at + b] = nowB;
      }
      const leftA = nowA * keep[a]!;
      const leftB = nowB * keep[b]!;
      cells[a] = leftA + youngerA;
      cells[b] = leftB + youngerB;
      rowHeads[row] = headsA + leftA + (headsB + leftB);
    }
    // Profiles of the hired are held by place and level: the settings of a place share them.
    setting += 1;
    if (setting < settings) who -= levels * width;
    else setting = 0;
  }
}

/** The same for any origins and age bands. @param ageUp part of an age band that moves up to the next */
export function walkAny(
  base: Whole,
  at: Whole,
  rows: Whole,
  settings: Whole,
  levels: Whole,
  origins: Whole,
  ages: Whole,
  ageUp: Float64Array,
  recorded: boolean,
  keep: Float64Array,
  promoted: Apart,
  hired: Apart,
  mixed: Float64Array,
  cells: Float64Array,
  stock: Apart,
  rowHeads: Float64Array,
): void {
  const width = origins * ages;
  for (let lowest = 0, setting = 0, who = 0; lowest < rows; lowest += levels) {
    for (let level = levels - 1; level >= 0; level -= 1) {
      const row = lowest + level;
      const stays = 1 - promoted[base + row]!;
      const up = level > 0 ? promoted[base + row - 1]! : 0;
      const step = level > 0 ? width : 0;
      const joins = hired[base + row]!;
      let heads = 0;
      let cell = row * width;
      for (let origin = 0; origin < origins; origin += 1) {
        let younger = 0;
        for (let age = 0; age < ages; age += 1, cell += 1) {
          const now = cells[cell]! * stays + cells[cell - step]! * up + joins * mixed[cell + who]!;
          if (recorded) stock[at + cell] = now;
          const left = now * keep[cell]!;
          const older = left * ageUp[age]!;
          cells[cell] = left - older + younger;
          younger = older;
          heads += left;
        }
      }
      rowHeads[row] = heads;
    }
    setting += 1;
    if (setting < settings) who -= levels * width;
    else setting = 0;
  }
}
