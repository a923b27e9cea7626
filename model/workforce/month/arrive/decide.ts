/**
 * People looking for a post, by place, level and source. Most of these slots are always empty (a route feeds one level
 * only), so the months visit only those that can hold anyone.
 */
import type { Workspace } from "../../program/run";

/** What `mixedOf` holds for a spot whose profile must be worked out again, and for one that mixes several sources. */
export const notMixed = -1;
export const severalSources = -2;

/** People join a pool. The profile of its people changes with them, unless they are of the one source that is there. */
export function joinPool(work: Workspace, spot: number, source: number, heads: number): void {
  const { poolNow, mixedOf } = work;
  if (heads === 0) return;
  const slot = spot * work.program.sources + source;
  poolNow[slot] = poolNow[slot]! + heads;
  if (mixedOf[spot] !== source) mixedOf[spot] = notMixed;
}

/**
 * Lists the slots that can hold anyone in this run, in `slots`, those of a spot (place and level) from `firstSlot` on.
 * A slot that was used by an earlier run in the same buffers stays on the list, so that nothing of it is left behind.
 */
export function listSlots(work: Workspace): void {
  const { program, slots, firstSlot, slotUsed } = work;
  const { shape, sources, training, firstRegistered, openingPool, arrivals } = program;
  const spots = shape.places * shape.levels;
  for (let slot = 0; slot < openingPool.length; slot += 1) if (openingPool[slot] !== 0) slotUsed[slot] = 1;
  for (let place = 0; place < shape.places && training.cohorts.length > 0; place += 1)
    slotUsed.fill(
      1,
      (place * shape.levels + firstRegistered) * sources,
      (place * shape.levels + firstRegistered) * sources + sources - 3,
    );
  for (let stretch = 0; stretch < arrivals.values.length; stretch += 1) {
    const arriving = arrivals.values[stretch]!;
    for (let i = 0; i < arriving.length; i += 1)
      if (arriving[i] !== 0) slotUsed[(i >> 1) * sources + sources - 3 + (i & 1)] = 1;
  }
  let count = 0;
  for (let spot = 0; spot < spots; spot += 1) {
    firstSlot[spot] = count;
    for (let slot = spot * sources; slot < (spot + 1) * sources; slot += 1)
      if (slotUsed[slot] === 1) slots[count++] = slot;
  }
  firstSlot[spots] = count;
}

/** Some give up looking; arrivals join. */
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
    joinPool(work, spot, sources - 3, arriving[spot * 2]!);
    joinPool(work, spot, sources - 2, arriving[spot * 2 + 1]!);
  }
}
