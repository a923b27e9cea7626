/**
 * The one walk through the stock that a month needs. It carries out what promotion and recruitment decided for the
 * month (giving the stock at the month's end) and, with the cell still in hand, the next month's leaving and ageing.
 * Rows are taken from the highest level down, so that the people of the level below are still those of before.
 *
 * For every cell: now = here x stays + below x up + joins x profile; then left = now x keep, of which `older` go up a
 * band. This is where a run spends most of its time, so the usual plan (two origins, age bands of one width) has a walk
 * of its own that takes both origins at once: their sums do not wait for each other, and what is the same for both is
 * read once.
 */
import { reachCount } from "../program/program";
import type { Workspace } from "../program/run";

/**
 * @param work `cells` hold heads after this month's leaving, ageing and moves, and then those after the next month's
 * leaving and ageing; `rowHeads` receives the heads of each row after the next month's leaving
 * @param keep part of each cell that stays through the next month
 */
export function advanceStock(work: Workspace, month: number, keep: Float64Array): void {
  const { shape, ageUp } = work.program;
  let evenly = true;
  for (let age = 1; age < shape.ages - 1; age += 1) if (ageUp[age] !== ageUp[0]) evenly = false;
  if (shape.origins === 2 && evenly) advancePairs(work, month, keep, ageUp[0]!);
  else advanceAny(work, month, keep);
}

function advancePairs(work: Workspace, month: number, keep: Float64Array, rate: number): void {
  const { cells, stock, promoted, hired, mixed, rowHeads, recorded } = work;
  const { settings, levels, ages, width, rows } = work.program.shape;
  const oldest = ages - 1;
  const base = month * rows;
  const at = month * cells.length;
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
      if (joins !== 0) {
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

function advanceAny(work: Workspace, month: number, keep: Float64Array): void {
  const { cells, stock, promoted, hired, mixed, rowHeads, recorded } = work;
  const { shape, ageUp } = work.program;
  const { settings, levels, origins, ages, width, rows } = shape;
  const base = month * rows;
  const at = month * cells.length;
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

/**
 * The same walk for those who came from other places this month: few, and not of the ages of their row's own hires. All
 * that happens to them is in proportion, so that what becomes of them is added to what became of the others.
 */
export function advanceSettled(work: Workspace, month: number, keep: Float64Array): void {
  const { cells, stock, settled, incoming, rowHeads, recorded } = work;
  const { shape, ageUp } = work.program;
  const { places, settings, levels, origins, ages, width, rows } = shape;
  const at = month * cells.length;
  for (let reach = 0; reach < reachCount; reach += 1)
    for (let row = 0; row < rows; row += 1) {
      const joins = settled[(month * reachCount + reach) * rows + row]!;
      if (joins === 0) continue;
      const spot = Math.floor(row / levels / settings) * levels + (row % levels);
      let who = (reach * places * levels + spot) * width;
      let cell = row * width;
      for (let origin = 0; origin < origins; origin += 1) {
        let younger = 0;
        for (let age = 0; age < ages; age += 1, cell += 1, who += 1) {
          const now = joins * incoming[who]!;
          if (recorded) stock[at + cell] = stock[at + cell]! + now;
          const left = now * keep[cell]!;
          const older = left * ageUp[age]!;
          cells[cell] = cells[cell]! + left - older + younger;
          younger = older;
          rowHeads[row] = rowHeads[row]! + left;
        }
      }
    }
}
