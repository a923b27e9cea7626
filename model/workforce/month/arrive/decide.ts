/**
 * The numbers of the pools: people looking for a post, by place, level and source. Most of these slots are always empty
 * (a route feeds one level only), so the months visit only those that can hold anyone.
 */
import { anywhere, type Apart, type Whole } from "../../program/whole";

/** What `mixedOf` holds for a place and level whose profile must be worked out again, and for one that mixes several sources. */
export const notMixed = -1;
export const severalSources = -2;

/**
 * People of one source join the pool of a place and level. The profile of its people changes with them, unless they are
 * of the one source that is there.
 */
export function joinPool(
  placeLevel: Whole,
  source: Whole,
  sources: Whole,
  heads: number,
  poolNow: Float64Array,
  mixedOf: Float64Array,
): void {
  if (!anywhere(heads !== 0)) return;
  const slot = placeLevel * sources + source;
  poolNow[slot] = poolNow[slot]! + heads;
  if (heads !== 0 && mixedOf[placeLevel] !== source) mixedOf[placeLevel] = notMixed;
}

/**
 * Lists the slots marked in `slotUsed`, in `slots`, those of a place and level from `firstSlot` on.
 */
export function listSlots(
  placeLevels: Whole,
  sources: Whole,
  slotUsed: Uint8Array,
  slots: Int32Array,
  firstSlot: Int32Array,
): void {
  let count = 0;
  for (let placeLevel = 0; placeLevel < placeLevels; placeLevel += 1) {
    firstSlot[placeLevel] = count;
    for (let slot = placeLevel * sources; slot < (placeLevel + 1) * sources; slot += 1)
      if (slotUsed[slot] === 1) {
        slots[count] = slot;
        count += 1;
      }
  }
  firstSlot[placeLevels] = count;
}

/**
 * Some give up looking; arrivals join.
 * @param base where the month begins in `poolLost`, which receives those who give up, by slot
 * @param keep part of each pool that stays, and `arriving` those who join it, from each of the last `kinds` sources
 */
export function refreshPools(
  base: Whole,
  placeLevels: Whole,
  sources: Whole,
  kinds: Whole,
  keep: Float64Array,
  arriving: Float64Array,
  slots: Int32Array,
  firstSlot: Int32Array,
  poolNow: Float64Array,
  poolLost: Apart,
  mixedOf: Float64Array,
): void {
  for (let placeLevel = 0; placeLevel < placeLevels; placeLevel += 1) {
    const end = firstSlot[placeLevel + 1]!;
    let entry = firstSlot[placeLevel]!;
    if (entry === end) continue;
    const stays = keep[placeLevel]!;
    for (; entry < end; entry += 1) {
      const slot = slots[entry]!;
      const before = poolNow[slot]!;
      const after = before * stays;
      poolNow[slot] = after;
      poolLost[base + slot] = before - after;
    }
    for (let kind = 0; kind < kinds; kind += 1) {
      const heads = arriving[placeLevel * kinds + kind]!;
      if (anywhere(heads !== 0)) joinPool(placeLevel, sources - 1 - kinds + kind, sources, heads, poolNow, mixedOf);
    }
  }
}
