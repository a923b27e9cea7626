/**
 * The numbers of recruitment in a month: how many are hired, out of which pools, and who they are. Where neither posts
 * nor people looking for one can be, nothing is visited at all.
 */
import { notMixed } from "../arrive/decide";
import { hireIntoPosts, hireIntoRow, hireWholePool } from "./hire-into-rows";
import { mix } from "./mix";
import { shareVacancies } from "./share-hires";
import { anywhere, type Apart, type Whole } from "../../program/whole";

/**
 * Decides the hires of a month by row, takes them out of the pools, and lays out who they are. Numbers of a month begin
 * at `base` by row, and at `poolBase` by slot (place, level and source); the slots that can hold anyone are listed in
 * `slots`, those of a place and level from `firstSlot` on.
 * @param fromPool by level: 1 where posts are filled from the pool, not from the open labour market
 * @param fill by row: probability that a vacancy is filled; `attractive` by place and setting
 * @param fillable posts by row that may be filled: those of `establishment` that are not frozen
 * @param uniform everybody in a row has the same participation
 * @param rowWte WTE in post by row, kept up to date; so are `heads`, of the month
 * @param hired receives heads by row, `hiredFrom` heads by slot, `mixed` the profile of those hired by place and level
 */
export function recruit(
  base: Whole,
  poolBase: Whole,
  places: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  sources: Whole,
  postsLed: boolean,
  uniform: boolean,
  fromPool: Uint8Array,
  fill: Float64Array,
  attractive: Float64Array,
  establishment: Apart,
  fillable: Apart,
  participation: Float64Array,
  profiles: Float64Array,
  profileFirst: Int32Array,
  profileEnd: Int32Array,
  slots: Int32Array,
  firstSlot: Int32Array,
  poolNow: Float64Array,
  mixed: Float64Array,
  mixedOf: Float64Array,
  vacant: Float64Array,
  onOffer: Float64Array,
  weight: Float64Array,
  shared: Float64Array,
  rowWte: Float64Array,
  hired: Apart,
  hiredFrom: Apart,
  heads: Apart,
): void {
  for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1) {
    const level = placeLevel % levels;
    const place = Math.floor(placeLevel / levels);
    const first = place * settings * levels + level;
    const who = placeLevel * width;
    const pooled = fromPool[level] === 1;
    const begin = firstSlot[placeLevel]!;
    const stop = firstSlot[placeLevel + 1]!;
    let pool = Infinity;
    if (pooled) {
      // A pool that is always empty never hires: its rows stay at the 0 they were made with.
      if (begin === stop) continue;
      pool = 0;
      for (let entry = begin; entry < stop; entry += 1) pool += poolNow[slots[entry]!]!;
      if (!anywhere(!(pool <= 0))) {
        for (let setting = 0; setting < settings; setting += 1) hired[base + first + setting * levels] = 0;
        for (let entry = begin; entry < stop; entry += 1) hiredFrom[poolBase + slots[entry]!] = 0;
        continue;
      }
      if (mixedOf[placeLevel] === notMixed)
        mix(
          placeLevel,
          begin,
          stop,
          pool,
          width,
          sources,
          slots,
          poolNow,
          profiles,
          profileFirst,
          profileEnd,
          mixed,
          mixedOf,
        );
    }
    let joining = pool;
    if (pooled && !postsLed)
      joining = hireWholePool(
        base,
        first,
        who,
        settings,
        levels,
        width,
        pool,
        uniform,
        establishment,
        fillable,
        participation,
        mixed,
        rowWte,
        hired,
        heads,
      );
    else if (settings === 1)
      joining = hireIntoRow(
        base,
        first,
        who,
        width,
        pool,
        fill[first]!,
        uniform,
        fillable,
        participation,
        mixed,
        rowWte,
        hired,
        heads,
      );
    else {
      shareVacancies(
        base,
        first,
        place * settings,
        settings,
        levels,
        fillable,
        rowWte,
        fill,
        attractive,
        vacant,
        onOffer,
        weight,
        shared,
      );
      joining = hireIntoPosts(
        base,
        base,
        first,
        who,
        settings,
        levels,
        width,
        pool,
        uniform,
        participation,
        mixed,
        onOffer,
        weight,
        shared,
        rowWte,
        hired,
        heads,
      );
    }
    if (!pooled) {
      hiredFrom[poolBase + placeLevel * sources + sources - 1] = joining;
      continue;
    }
    const part = pool <= 0 ? 0 : joining / pool;
    for (let entry = begin; entry < stop; entry += 1) {
      const slot = slots[entry]!;
      const taken = poolNow[slot]! * part;
      hiredFrom[poolBase + slot] = taken;
      poolNow[slot] = part >= 1 ? 0 : poolNow[slot]! - taken;
    }
  }
}
