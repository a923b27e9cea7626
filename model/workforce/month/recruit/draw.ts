/**
 * Recruitment by chance. Posts-led: the vacancies of a setting are whole posts (open-posts.ts), each on
 * offer this month with the probability of its own setting. Those hired are picked out of the pool without replacement,
 * and their age and origin drawn from the profile of their source.
 */
import { multinomial, pickOut } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { chooseOffers, drawOffers } from "./draw-offers";
import { shareVacancies } from "./share-hires";
import { openMarketSource } from "../../program/program";

/**
 * Draws the ages and origins of people hired out of a slot (the pool of any place, or the open labour market) into a
 * row, puts them there and takes them out of the pool. Returns without a trace where there are none.
 */
export function hireInto(chance: Chance, month: number, row: number, slot: number, heads: number): void {
  if (heads === 0) return;
  const { work, drawn, picked, stream } = chance;
  const { program, cells, poolNow } = work;
  const { shape, sources } = program;
  const { width } = shape;
  const source = slot % sources;
  const open = source === openMarketSource(program);
  multinomial(
    stream,
    heads,
    open ? program.openMarket : program.profiles,
    (open ? Math.floor(slot / sources) : source) * width,
    width,
    picked,
  );
  for (let i = 0; i < width; i += 1) {
    const joining = picked[i]!;
    if (joining === 0) continue;
    const cell = row * width + i;
    cells[cell] = cells[cell]! + joining;
    if (!work.recorded) continue;
    const at = month * shape.cells + cell;
    drawn.hired[at] = drawn.hired[at]! + joining;
    drawn.hires.cell.push(cell);
    drawn.hires.slot.push(slot);
    drawn.hires.heads.push(joining);
  }
  if (!open) poolNow[slot] = poolNow[slot]! - heads;
}

/** Hires people of the place itself into one of its rows. */
function place(chance: Chance, month: number, placeLevel: number, row: number, source: number, heads: number): void {
  const { program, hired, hiredFrom, poolNow } = chance.work;
  const slot = placeLevel * program.sources + source;
  hireInto(chance, month, row, slot, heads);
  const [byRow, bySlot] = [month * program.shape.rows + row, month * poolNow.length + slot];
  hired[byRow] = hired[byRow]! + heads;
  hiredFrom[bySlot] = hiredFrom[bySlot]! + heads;
}

/** Supply-led: everybody in the pool is hired, each into a setting drawn in proportion to its posts that are not frozen. */
function hirePool(chance: Chance, month: number, placeLevel: number, first: number): void {
  const { work, bySetting, part, stream } = chance;
  const { program, poolNow } = work;
  const { shape, sources, establishment, fillable } = program;
  const { settings, levels, rows } = shape;
  let funded = 0;
  let posts = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const at = month * rows + first + setting * levels;
    bySetting[setting] = Math.max(0, fillable[at]!);
    posts += bySetting[setting]!;
    funded += Math.max(0, establishment[at]!);
  }
  // All posts are frozen: people go on looking.
  if (funded > 0 && posts === 0) return;
  // Places with no posts at this level at all hire evenly.
  if (!(posts > 0)) bySetting.fill(1);
  for (let source = 0; source < sources - 1; source += 1) {
    const heads = poolNow[placeLevel * sources + source]!;
    if (heads === 0) continue;
    multinomial(stream, heads, bySetting, 0, settings, part);
    for (let setting = 0; setting < settings; setting += 1)
      place(chance, month, placeLevel, first + setting * levels, source, part[setting]!);
  }
}

/** Fills posts on offer from the pool, as far as it goes. */
function fillFromPool(
  chance: Chance,
  month: number,
  placeLevel: number,
  first: number,
  offers: number,
  pool: number,
  attractive: Float64Array,
): void {
  const { work, bySetting, bySource, part, stream } = chance;
  const { program, poolNow } = work;
  const { settings, levels } = program.shape;
  let hired = offers;
  if (offers > pool) {
    chooseOffers(chance, settings, attractive, Math.floor(placeLevel / levels) * settings, pool);
    hired = pool;
  }
  pickOut(stream, poolNow, placeLevel * program.sources, program.sources - 1, hired, bySource);
  for (let source = 0; source < program.sources - 1; source += 1) {
    const heads = bySource[source]!;
    if (heads === 0) continue;
    // The posts filled this month are shared out over those hired at random.
    pickOut(stream, bySetting, 0, settings, heads, part);
    for (let setting = 0; setting < settings; setting += 1) {
      bySetting[setting] = bySetting[setting]! - part[setting]!;
      place(chance, month, placeLevel, first + setting * levels, source, part[setting]!);
    }
  }
}

/** Everybody looking for a post at a level, wherever they are: heads by source, in `looking`. Returns how many. */
function lookingAnywhere({ work, looking }: Chance, level: number): number {
  const { program, poolNow } = work;
  const { shape, sources } = program;
  let all = 0;
  looking.fill(0);
  for (let place = 0; place < shape.places; place += 1)
    for (let source = 0; source < sources - 1; source += 1) {
      const heads = poolNow[(place * shape.levels + level) * sources + source]!;
      looking[source] = looking[source]! + heads;
      all += heads;
    }
  return all;
}

export function hireByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work, bySetting, offers } = chance;
  const { program, poolNow } = work;
  const { shape, closure, fromPool, sources, mobile } = program;
  const { places, settings, levels, rows } = shape;
  const fill = program.fill.values[program.fill.stretch[month]!]!;
  const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
  offers.fill(0);
  for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1) {
    const level = placeLevel % levels;
    const at = Math.floor(placeLevel / levels);
    const first = at * settings * levels + level;
    const pooled = fromPool[level] === 1;
    let pool = 0;
    if (pooled) for (let source = 0; source < sources - 1; source += 1) pool += poolNow[placeLevel * sources + source]!;
    if (pooled && closure === "supply-led") {
      if (pool > 0) hirePool(chance, month, placeLevel, first);
      continue;
    }
    // Posts that nobody here can fill may be filled from elsewhere.
    const elsewhere = pooled && pool === 0 && mobile ? lookingAnywhere(chance, level) : 0;
    if (pooled && pool + elsewhere === 0) continue;
    shareVacancies(
      month * rows,
      first,
      at * settings,
      settings,
      levels,
      program.fillable,
      work.rowWte,
      fill,
      attractive,
      work.vacant,
      work.onOffer,
      work.weight,
      work.shared,
    );
    const count =
      elsewhere > 0
        ? drawOffers(chance, placeLevel, first, participation, chance.looking, 0, elsewhere)
        : drawOffers(chance, placeLevel, first, participation, poolNow, placeLevel * sources, pool);
    if (!pooled) {
      for (let setting = 0; setting < settings; setting += 1)
        place(chance, month, placeLevel, first + setting * levels, openMarketSource(program), bySetting[setting]!);
      continue;
    }
    for (let setting = 0; setting < settings; setting += 1) offers[first + setting * levels] = bySetting[setting]!;
    if (pool > 0) fillFromPool(chance, month, placeLevel, first, count, pool, attractive);
    // What is still on offer is what was, less those hired.
    for (let row = first; row < first + settings * levels; row += levels)
      offers[row] = offers[row]! - work.hired[month * rows + row]!;
  }
}
