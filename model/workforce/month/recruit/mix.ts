/** The numbers of who the hired of a month are, by age and origin. */
import { severalSources } from "../arrive/decide";
import type { Whole } from "../../program/whole";

/**
 * Lays out the profile of a pool of people in `mixed`: of one source as it is, of several in proportion to their heads.
 * People give up and are hired in proportion too, so a profile holds until somebody joins the pool.
 * @param begin where the slots of the place and level begin in `slots`, and `stop` where they end
 * @param pool heads of all of them
 */
export function mix(
  placeLevel: Whole,
  begin: Whole,
  stop: Whole,
  pool: number,
  width: Whole,
  sources: Whole,
  slots: Int32Array,
  poolNow: Float64Array,
  profiles: Float64Array,
  profileFirst: Int32Array,
  profileEnd: Int32Array,
  mixed: Float64Array,
  mixedOf: Int32Array,
): void {
  const who = placeLevel * width;
  let only = -1;
  for (let entry = begin; entry < stop; entry += 1) {
    if (poolNow[slots[entry]!]! <= 0) continue;
    only = only === -1 ? slots[entry]! - placeLevel * sources : severalSources;
  }
  mixedOf[placeLevel] = only;
  if (only >= 0) {
    for (let i = 0; i < width; i += 1) mixed[who + i] = profiles[only * width + i]!;
    return;
  }
  for (let i = 0; i < width; i += 1) mixed[who + i] = 0;
  for (let entry = begin; entry < stop; entry += 1) {
    const slot = slots[entry]!;
    const source = slot - placeLevel * sources;
    const share = poolNow[slot]! / pool;
    const end = profileEnd[source]!;
    for (let i = profileFirst[source]!; i < end; i += 1)
      mixed[who + i] = mixed[who + i]! + share * profiles[source * width + i]!;
  }
}
