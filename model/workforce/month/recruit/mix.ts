/** The numbers of who the hired of a month are, by age and origin. */
import { notMixed, severalSources } from "../arrive/decide";
import { anywhere, type Whole } from "../../program/whole";

/**
 * Lays out the profile of a pool of people in `mixed`, in proportion to their heads, where `mixedOf` says that it is not.
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
  mixedOf: Float64Array,
): void {
  const who = placeLevel * width;
  for (let i = 0; i < width; i += 1) mixed[who + i] = 0;
  for (let entry = begin; entry < stop; entry += 1) {
    const slot = slots[entry]!;
    const source = slot - placeLevel * sources;
    const there = poolNow[slot]! > 0;
    if (!anywhere(there)) continue;
    if (there) mixedOf[placeLevel] = mixedOf[placeLevel] === notMixed ? source : severalSources;
    // Of one source alone the share is 1, and its profile comes out as it is.
    const share = there ? poolNow[slot]! / pool : 0;
    const end = profileEnd[source]!;
    for (let i = profileFirst[source]!; i < end; i += 1)
      mixed[who + i] = mixed[who + i]! + share * profiles[source * width + i]!;
  }
}
