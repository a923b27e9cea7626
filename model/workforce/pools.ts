/**
 * People looking for a post, by place, level and source. Most of these slots are always empty (a route feeds one level
 * only), so the months visit only those that can hold anyone.
 */
import { finishCohorts } from "./cohorts";
import type { Workspace } from "./run";

/**
 * Lists the slots that can hold anyone in this run, in `slots`, those of a spot (place and level) from `firstSlot` on.
 * A slot that was used by an earlier run in the same buffers stays on the list, so that nothing of it is left behind.
 */
export function listSlots(work: Workspace): void {
  const { program, slots, firstSlot, slotUsed } = work;
  const { shape, sources, training, firstRegistered, openingPool, arrivals } = program;
  const spots = shape.places * shape.levels;
  for (let slot = 0; slot < openingPool.length; slot += 1) if (openingPool[slot] !== 0) slotUsed[slot] = 1;
  for (let place = 0; place < shape.places && training.cohorts.length > 0; place += 1) slotUsed.fill(1, (place * shape.levels + firstRegistered) * sources, (place * shape.levels + firstRegistered) * sources + sources - 3);
  for (let stretch = 0; stretch < arrivals.values.length; stretch += 1) {
    const arriving = arrivals.values[stretch]!;
    for (let i = 0; i < arriving.length; i += 1) if (arriving[i] !== 0) slotUsed[(i >> 1) * sources + sources - 3 + (i & 1)] = 1;
  }
  let count = 0;
  for (let spot = 0; spot < spots; spot += 1) {
    firstSlot[spot] = count;
    for (let slot = spot * sources; slot < (spot + 1) * sources; slot += 1) if (slotUsed[slot] === 1) slots[count++] = slot;
  }
  firstSlot[spots] = count;
}

/** Some give up looking; arrivals and the cohorts of the month join. */
export function refreshPools(work: Workspace, month: number): void {
  const { program, poolNow, poolLost, slots, firstSlot } = work;
  const { shape, sources, poolKeep, arrivals } = program;
  const spots = shape.places * shape.levels;
  const keep = poolKeep.values[poolKeep.stretch[month]!]!;
  const arriving = arrivals.values[arrivals.stretch[month]!]!;
  const base = month * spots * sources;
  for (let spot = 0; spot < spots; spot += 1) {
    const end = firstSlot[spot + 1]!;
    let entry = firstSlot[spot]!;
    if (entry === end) continue;
    const stays = keep[spot]!;
    for (; entry < end; entry += 1) {
      const slot = slots[entry]!;
      const before = poolNow[slot]!;
      const after = before * stays;
      poolNow[slot] = after;
      poolLost[base + slot] = before - after;
    }
    const abroad = spot * sources + sources - 3;
    poolNow[abroad] = poolNow[abroad]! + arriving[spot * 2]!;
    poolNow[abroad + 1] = poolNow[abroad + 1]! + arriving[spot * 2 + 1]!;
  }
  finishCohorts(work, month);
}
