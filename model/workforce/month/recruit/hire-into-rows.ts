/** The numbers of putting people into the rows of one place and level: with one setting, with several, and a whole pool. */
import { shareHires } from "./share-hires";
import { anywhere, type Apart, type Whole } from "../../program/whole";

/** WTE per head of the people hired into a row. */
function hiredHours(
  row: Whole,
  who: Whole,
  width: Whole,
  uniform: boolean,
  participation: Float64Array,
  mixed: Float64Array,
): number {
  if (uniform) return participation[row * width]!;
  let mean = 0;
  for (let i = 0; i < width; i += 1) mean += participation[row * width + i]! * mixed[who + i]!;
  return mean;
}

/**
 * Posts lead, with one setting: nothing to share out. The usual plan of a region or a team, and the one that runs a
 * thousand times. Returns the heads hired, up to the pool.
 */
export function hireIntoRow(
  base: Whole,
  row: Whole,
  who: Whole,
  width: Whole,
  pool: number,
  fill: number,
  uniform: boolean,
  fillable: Apart,
  participation: Float64Array,
  mixed: Float64Array,
  rowWte: Float64Array,
  hired: Apart,
  heads: Apart,
): number {
  const at = base + row;
  const wish = (fillable[at]! - rowWte[row]!) * fill;
  if (!anywhere(!(wish <= 0))) {
    hired[at] = 0;
    return 0;
  }
  const hours = hiredHours(row, who, width, uniform, participation, mixed);
  const wanted = wish <= 0 ? 0 : wish / hours;
  const joining = wanted < pool ? wanted : pool;
  hired[at] = joining;
  heads[at] = heads[at]! + joining;
  rowWte[row] = rowWte[row]! + joining * hours;
  return joining;
}

/**
 * Posts lead: hires by row of a place and level, in heads, up to the pool. Returns their sum.
 * @param base where the month begins in `heads`, and \`into\` in `hired`
 */
export function hireIntoPosts(
  base: Whole,
  into: Whole,
  first: Whole,
  who: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  pool: number,
  uniform: boolean,
  participation: Float64Array,
  mixed: Float64Array,
  onOffer: Float64Array,
  weight: Float64Array,
  shared: Float64Array,
  rowWte: Float64Array,
  hired: Apart,
  heads: Apart,
): number {
  let wanted = headsShared(first, who, settings, levels, width, uniform, participation, mixed, shared);
  let part = 1;
  if (wanted > pool) {
    // Who there is to hire is shared out, not what could be filled: each setting takes less, or none does.
    let wte = 0;
    for (let setting = 0; setting < settings; setting += 1) wte += shared[setting]!;
    shareHires((wte * pool) / wanted, onOffer, weight, shared, settings);
    wanted = headsShared(first, who, settings, levels, width, uniform, participation, mixed, shared);
    // Hours that differ by setting can leave a part of the pool over; rounding does not.
    part = wanted > pool * (1 - 1e-9) ? pool / wanted : 1;
  }
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const wte = shared[setting]! * part;
    const joining = wte > 0 ? wte / hiredHours(row, who, width, uniform, participation, mixed) : 0;
    hired[into + row] = joining;
    heads[base + row] = heads[base + row]! + joining;
    rowWte[row] = rowWte[row]! + wte;
  }
  return part === 1 ? Math.min(wanted, pool) : pool;
}

/** Heads that the WTE shared over the settings of a place and level come to. */
function headsShared(
  first: Whole,
  who: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  uniform: boolean,
  participation: Float64Array,
  mixed: Float64Array,
  shared: Float64Array,
): number {
  let heads = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const wte = shared[setting]!;
    if (wte > 0) heads += wte / hiredHours(first + setting * levels, who, width, uniform, participation, mixed);
  }
  return heads;
}

/**
 * Supply leads: the whole pool is hired, in proportion to posts that are not frozen. Where there are no posts of the place
 * and level at all the settings hire evenly; where there are and all are frozen, nobody is hired and people go on looking.
 * Returns the heads hired.
 */
export function hireWholePool(
  base: Whole,
  first: Whole,
  who: Whole,
  settings: Whole,
  levels: Whole,
  width: Whole,
  pool: number,
  uniform: boolean,
  establishment: Apart,
  fillable: Apart,
  participation: Float64Array,
  mixed: Float64Array,
  rowWte: Float64Array,
  hired: Apart,
  heads: Apart,
): number {
  const after = first + settings * levels;
  let funded = 0;
  let posts = 0;
  for (let row = first; row < after; row += levels) {
    funded += Math.max(0, establishment[base + row]!);
    posts += Math.max(0, fillable[base + row]!);
  }
  if (funded > 0 && posts === 0) {
    for (let row = first; row < after; row += levels) hired[base + row] = 0;
    return 0;
  }
  for (let row = first; row < after; row += levels) {
    const joining = pool * (posts > 0 ? Math.max(0, fillable[base + row]!) / posts : 1 / settings);
    hired[base + row] = joining;
    heads[base + row] = heads[base + row]! + joining;
    rowWte[row] = rowWte[row]! + joining * hiredHours(row, who, width, uniform, participation, mixed);
  }
  return pool;
}
