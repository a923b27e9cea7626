/**
 * The hires of a month in a deterministic run (process 7): how many, out of which pools, and who they are. Where
 * neither posts nor people looking for one can be, nothing is visited at all.
 */
import { notMixed, severalSources } from "../arrive/decide";
import { shareHires } from "./compile";
import type { Workspace } from "../../program/run";

/** The vacancies of a place and level by setting, and the WTE of them to fill this month, before any limit of the pool. */
export function shareVacancies(
  work: Workspace,
  month: number,
  place: number,
  level: number,
  fill: Float64Array,
  attractive: Float64Array,
): void {
  const { program, rowWte, vacant, weight, shared } = work;
  const { shape, establishment } = program;
  const { settings, levels, rows } = shape;
  let wish = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const row = (place * settings + setting) * levels + level;
    const open = Math.max(0, establishment[month * rows + row]! - rowWte[row]!);
    vacant[setting] = open;
    weight[setting] = open * attractive[place * settings + setting]!;
    wish += open * fill[row]!;
  }
  if (settings === 1) shared[0] = wish;
  else shareHires(wish, vacant, weight, shared, settings);
}

/**
 * Gets the profiles of the hired ready for a run: where each source's profile begins and ends, and, for levels hired
 * from the open labour market, the profile itself, which no month changes.
 */
export function prepareProfiles(work: Workspace): void {
  const { program, mixed, mixedOf, profileFirst, profileEnd } = work;
  const { shape, sources, profiles, openMarket, fromPool } = program;
  const { width, levels, places } = shape;
  for (let source = 0; source < sources - 1; source += 1) {
    let first = 0;
    let end = width;
    while (first < end && profiles[source * width + first] === 0) first += 1;
    while (end > first && profiles[source * width + end - 1] === 0) end -= 1;
    profileFirst[source] = first;
    profileEnd[source] = end;
  }
  for (let spot = 0; spot < places * levels; spot += 1) {
    mixedOf[spot] = notMixed;
    const pooled = fromPool[spot % levels] === 1;
    for (let i = spot * width; i < (spot + 1) * width; i += 1) mixed[i] = pooled ? 0 : openMarket[i]!;
  }
}

/**
 * Lays out the profile of a pool of people: of one source as it is, of several in proportion to their heads. People
 * give up and are hired in proportion too, so a profile holds until somebody joins the pool.
 */
function mix(work: Workspace, spot: number, pool: number): void {
  const { program, mixed, mixedOf, poolNow, slots, firstSlot, profileFirst, profileEnd } = work;
  const { sources, profiles, shape } = program;
  const { width } = shape;
  const who = spot * width;
  const begin = firstSlot[spot]!;
  const stop = firstSlot[spot + 1]!;
  let only = -1;
  for (let entry = begin; entry < stop; entry += 1) {
    if (poolNow[slots[entry]!]! <= 0) continue;
    only = only === -1 ? slots[entry]! - spot * sources : severalSources;
  }
  mixedOf[spot] = only;
  if (only >= 0) {
    for (let i = 0; i < width; i += 1) mixed[who + i] = profiles[only * width + i]!;
    return;
  }
  for (let i = 0; i < width; i += 1) mixed[who + i] = 0;
  for (let entry = begin; entry < stop; entry += 1) {
    const slot = slots[entry]!;
    const source = slot - spot * sources;
    const share = poolNow[slot]! / pool;
    const end = profileEnd[source]!;
    for (let i = profileFirst[source]!; i < end; i += 1)
      mixed[who + i] = mixed[who + i]! + share * profiles[source * width + i]!;
  }
}

/** WTE per head of the people hired into a row. */
function hiredHours(work: Workspace, participation: Float64Array, row: number, who: number, uniform: boolean): number {
  const { width } = work.program.shape;
  if (uniform) return participation[row * width]!;
  let mean = 0;
  for (let i = 0; i < width; i += 1) mean += participation[row * width + i]! * work.mixed[who + i]!;
  return mean;
}

/** Posts lead, with one setting: nothing to share out. The usual plan of a region or a team, and the one that runs a thousand times. */
function hireIntoRow(
  work: Workspace,
  month: number,
  row: number,
  who: number,
  pool: number,
  part: number,
  participation: Float64Array,
  uniform: boolean,
): number {
  const { program, rowWte, hired, heads } = work;
  const at = month * program.shape.rows + row;
  const wish = (program.establishment[at]! - rowWte[row]!) * part;
  if (wish <= 0) {
    hired[at] = 0;
    return 0;
  }
  const hours = hiredHours(work, participation, row, who, uniform);
  const wanted = wish / hours;
  const joining = wanted < pool ? wanted : pool;
  hired[at] = joining;
  heads[at] = heads[at]! + joining;
  rowWte[row] = rowWte[row]! + joining * hours;
  return joining;
}

/** Posts lead: hires by row of a place and level, in heads, up to the pool. Returns their sum. */
function hireIntoPosts(
  work: Workspace,
  month: number,
  place: number,
  level: number,
  pool: number,
  fill: Float64Array,
  attractive: Float64Array,
  participation: Float64Array,
  uniform: boolean,
): number {
  const { program, rowWte, hired, heads, shared } = work;
  const { settings, levels, rows, width } = program.shape;
  const base = month * rows;
  const who = (place * levels + level) * width;
  const first = place * settings * levels + level;
  shareVacancies(work, month, place, level, fill, attractive);
  let wanted = headsShared(work, first, who, participation, uniform);
  let part = 1;
  if (wanted > pool) {
    // Who there is to hire is shared out, not what was wished for: a setting that would have been full need not be.
    let wte = 0;
    for (let setting = 0; setting < settings; setting += 1) wte += shared[setting]!;
    shareHires((wte * pool) / wanted, work.vacant, work.weight, shared, settings);
    wanted = headsShared(work, first, who, participation, uniform);
    // Hours that differ by setting can leave a part of the pool over; rounding does not.
    part = wanted > pool * (1 - 1e-9) ? pool / wanted : 1;
  }
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const wte = shared[setting]! * part;
    const joining = wte > 0 ? wte / hiredHours(work, participation, row, who, uniform) : 0;
    hired[base + row] = joining;
    heads[base + row] = heads[base + row]! + joining;
    rowWte[row] = rowWte[row]! + wte;
  }
  return part === 1 ? Math.min(wanted, pool) : pool;
}

/** Heads that the WTE shared over the settings of a place and level come to. */
function headsShared(
  work: Workspace,
  first: number,
  who: number,
  participation: Float64Array,
  uniform: boolean,
): number {
  const { shared, program } = work;
  const { settings, levels } = program.shape;
  let heads = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const wte = shared[setting]!;
    if (wte > 0) heads += wte / hiredHours(work, participation, first + setting * levels, who, uniform);
  }
  return heads;
}

/** Supply leads: the whole pool is hired, in proportion to posts; places with no posts at this level at all hire evenly. */
function hireWholePool(
  work: Workspace,
  month: number,
  place: number,
  level: number,
  pool: number,
  participation: Float64Array,
  uniform: boolean,
): number {
  const { program, rowWte, hired, heads } = work;
  const { shape, establishment } = program;
  const { settings, levels, rows, width } = shape;
  const base = month * rows;
  const first = place * settings * levels + level;
  const after = first + settings * levels;
  let posts = 0;
  for (let row = first; row < after; row += levels) posts += Math.max(0, establishment[base + row]!);
  for (let row = first; row < after; row += levels) {
    const joining = pool * (posts > 0 ? Math.max(0, establishment[base + row]!) / posts : 1 / settings);
    hired[base + row] = joining;
    heads[base + row] = heads[base + row]! + joining;
    rowWte[row] =
      rowWte[row]! + joining * hiredHours(work, participation, row, (place * levels + level) * width, uniform);
  }
  return pool;
}

/** Decides hires by row, takes them out of the pools, and lays out who they are. */
export function recruit(work: Workspace, month: number, participation: Float64Array, uniform: boolean): void {
  const { program, hired, hiredFrom, poolNow, slots, firstSlot, mixedOf } = work;
  const { shape, fromPool, sources } = program;
  const { places, settings, levels, rows, width } = shape;
  const postsLed = program.closure === "posts-led";
  const fill = program.fill.values[program.fill.stretch[month]!]!;
  const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
  const poolBase = month * places * levels * sources;
  for (let place = 0; place < places; place += 1) {
    for (let level = 0; level < levels; level += 1) {
      const spot = place * levels + level;
      if (fromPool[level] !== 1) {
        const everybody = Number.POSITIVE_INFINITY;
        hiredFrom[poolBase + spot * sources + sources - 1] =
          settings === 1
            ? hireIntoRow(work, month, spot, spot * width, everybody, fill[spot]!, participation, uniform)
            : hireIntoPosts(work, month, place, level, everybody, fill, attractive, participation, uniform);
        continue;
      }
      const begin = firstSlot[spot]!;
      const stop = firstSlot[spot + 1]!;
      // A spot whose pool is always empty never hires: its rows stay at the 0 they were made with.
      if (begin === stop) continue;
      let pool = 0;
      for (let entry = begin; entry < stop; entry += 1) pool += poolNow[slots[entry]!]!;
      if (pool <= 0) {
        for (let setting = 0; setting < settings; setting += 1)
          hired[month * rows + (place * settings + setting) * levels + level] = 0;
        for (let entry = begin; entry < stop; entry += 1) hiredFrom[poolBase + slots[entry]!] = 0;
        continue;
      }
      if (mixedOf[spot] === notMixed) mix(work, spot, pool);
      const joining = !postsLed
        ? hireWholePool(work, month, place, level, pool, participation, uniform)
        : settings === 1
          ? hireIntoRow(work, month, spot, spot * width, pool, fill[spot]!, participation, uniform)
          : hireIntoPosts(work, month, place, level, pool, fill, attractive, participation, uniform);
      const part = joining / pool;
      for (let entry = begin; entry < stop; entry += 1) {
        const slot = slots[entry]!;
        const taken = poolNow[slot]! * part;
        hiredFrom[poolBase + slot] = taken;
        poolNow[slot] = part >= 1 ? 0 : poolNow[slot]! - taken;
      }
    }
  }
}
