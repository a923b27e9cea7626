/** The numbers of taking a post elsewhere: how many of each pool do, where, and who they are. */
import { hireIntoPosts } from "../recruit/hire-into-rows";

/** Room smaller than this part of a row's posts is rounding, not a post. */
const leastRoom = 1e-12;

/**
 * Notes the most WTE that each row filled from a pool may come to this month: those in post, and the vacancies that its
 * own months to fill can fill. To be called before anybody is hired.
 * @param base where the month begins in `fillable`
 * @param most receives WTE by row
 */
export function noteRoom(
  base: number,
  rows: number,
  settings: number,
  levels: number,
  fromPool: Uint8Array,
  fillable: Float64Array,
  fill: Float64Array,
  attractive: Float64Array,
  rowWte: Float64Array,
  most: Float64Array,
): void {
  for (let row = 0; row < rows; row += 1) {
    if (fromPool[row % levels] !== 1) continue;
    const open = fillable[base + row]! - rowWte[row]!;
    const appeals = settings === 1 || attractive[Math.floor(row / levels)]! > 0;
    most[row] = rowWte[row]! + (open > 0 && appeals ? open * fill[row]! : 0);
  }
}

/**
 * Decides who takes a post elsewhere in one reach, takes them out of their pools and puts them into rows. All offers are
 * made on the room left when their own places have hired: each pool's are shared over the places it reaches in
 * proportion to room, and where more would come than there is room for, all of them are cut alike.
 * @param base where the month begins by row; `into` where its reach begins in what is kept by reach and row
 * @param slotBase where the reach begins in what is kept by slot; `spotBase` by place and level, and in `taken`
 * @param mobility by place and level, from `reach` times their number on: share of the pool that looks in this reach
 * @param reachFirst where the places each reaches begin in `reachTo`, from `reach` times the places on
 * @param most WTE a row may come to (see noteRoom)
 * @param incoming receives who comes, by reach, place and level; `settled` their heads by row, `settledFrom` by slot of
 * the place they come to, `relocated` by slot of the pool they leave; `taken` weights by place and level: those who leave
 * a place divide over the places it reaches in proportion to these
 */
export function relocate(
  base: number,
  into: number,
  slotBase: number,
  spotBase: number,
  reach: number,
  places: number,
  settings: number,
  levels: number,
  width: number,
  sources: number,
  uniform: boolean,
  fromPool: Uint8Array,
  mobility: Float64Array,
  reachFirst: Int32Array,
  reachTo: Int32Array,
  attractive: Float64Array,
  participation: Float64Array,
  profiles: Float64Array,
  most: Float64Array,
  slots: Int32Array,
  firstSlot: Int32Array,
  poolNow: Float64Array,
  onOffer: Float64Array,
  weight: Float64Array,
  shared: Float64Array,
  room: Float64Array,
  wanted: Float64Array,
  incoming: Float64Array,
  rowWte: Float64Array,
  heads: Float64Array,
  settled: Float64Array,
  settledFrom: Float64Array,
  relocated: Float64Array,
  taken: Float64Array,
): void {
  const placeLevels = places * levels;
  for (let level = 0; level < levels; level += 1) {
    if (fromPool[level] !== 1) continue;
    let anywhere = 0;
    for (let place = 0; place < places; place += 1) {
      room[place] = roomOf(place * settings * levels + level, settings, levels, most, rowWte);
      anywhere += room[place]!;
    }
    if (anywhere === 0) continue;

    wanted.fill(0);
    let anybody = false;
    for (let place = 0; place < places; place += 1) {
      const spot = place * levels + level;
      const share = mobility[reach * placeLevels + spot]!;
      if (share === 0) continue;
      const first = reachFirst[reach * places + place]!;
      const stop = reachFirst[reach * places + place + 1]!;
      const within = sumOver(reachTo, first, stop, room);
      if (within === 0) continue;
      for (let entry = firstSlot[spot]!; entry < firstSlot[spot + 1]!; entry += 1) {
        const slot = slots[entry]!;
        const looking = poolNow[slot]! * share;
        if (looking === 0) continue;
        anybody = true;
        const source = slot - spot * sources;
        for (let i = first; i < stop; i += 1) {
          const there = reachTo[i]!;
          wanted[there * sources + source] = wanted[there * sources + source]! + (looking * room[there]!) / within;
        }
      }
    }
    if (!anybody) continue;

    for (let place = 0; place < places; place += 1) {
      let coming = 0;
      for (let source = 0; source < sources; source += 1) coming += wanted[place * sources + source]!;
      if (coming === 0) continue;
      const spot = place * levels + level;
      const who = (reach * placeLevels + spot) * width;
      mixIncoming(who, place * sources, sources, width, coming, wanted, profiles, incoming);
      const first = place * settings * levels + level;
      for (let setting = 0; setting < settings; setting += 1) {
        const left = roomIn(first + setting * levels, most, rowWte);
        onOffer[setting] = left;
        shared[setting] = left;
        weight[setting] = settings === 1 ? left : left * attractive[place * settings + setting]!;
      }
      const joining = hireIntoPosts(
        base,
        into,
        first,
        who,
        settings,
        levels,
        width,
        coming,
        uniform,
        participation,
        incoming,
        onOffer,
        weight,
        shared,
        rowWte,
        settled,
        heads,
      );
      const part = joining / coming;
      for (let source = 0; source < sources; source += 1)
        settledFrom[slotBase + spot * sources + source] = wanted[place * sources + source]! * part;
      taken[spotBase + spot] = room[place]! * part;
    }

    for (let place = 0; place < places; place += 1) {
      const spot = place * levels + level;
      const share = mobility[reach * placeLevels + spot]!;
      if (share === 0) continue;
      const first = reachFirst[reach * places + place]!;
      const stop = reachFirst[reach * places + place + 1]!;
      const within = sumOver(reachTo, first, stop, room);
      if (within === 0) continue;
      let found = 0;
      for (let i = first; i < stop; i += 1) found += taken[spotBase + reachTo[i]! * levels + level]!;
      const part = Math.min(1, (share * found) / within);
      for (let entry = firstSlot[spot]!; entry < firstSlot[spot + 1]!; entry += 1) {
        const slot = slots[entry]!;
        const going = poolNow[slot]! * part;
        relocated[slotBase + slot] = going;
        poolNow[slot] = part >= 1 ? 0 : poolNow[slot]! - going;
      }
    }
  }
}

/** WTE that can still be filled in a row. */
function roomIn(row: number, most: Float64Array, rowWte: Float64Array): number {
  const left = most[row]! - rowWte[row]!;
  return left > leastRoom * most[row]! ? left : 0;
}

function roomOf(first: number, settings: number, levels: number, most: Float64Array, rowWte: Float64Array): number {
  let left = 0;
  for (let setting = 0; setting < settings; setting += 1) left += roomIn(first + setting * levels, most, rowWte);
  return left;
}

function sumOver(list: Int32Array, first: number, stop: number, values: Float64Array): number {
  let total = 0;
  for (let i = first; i < stop; i += 1) total += values[list[i]!]!;
  return total;
}

/** Lays out who comes to a place from elsewhere, in proportion to the sources they come from. */
function mixIncoming(
  who: number,
  from: number,
  sources: number,
  width: number,
  coming: number,
  wanted: Float64Array,
  profiles: Float64Array,
  incoming: Float64Array,
): void {
  for (let i = 0; i < width; i += 1) incoming[who + i] = 0;
  for (let source = 0; source < sources - 1; source += 1) {
    const share = wanted[from + source]! / coming;
    if (share === 0) continue;
    for (let i = 0; i < width; i += 1) incoming[who + i] = incoming[who + i]! + share * profiles[source * width + i]!;
  }
}
