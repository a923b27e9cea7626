/**
 * Recruitment by chance. Posts-led: the vacancies of a setting are whole posts (open-posts.ts), each on
 * offer this month with the probability of its own setting. Those hired are picked out of the pool without replacement,
 * and their age and origin drawn from the profile of their source.
 */
import { binomial, multinomial, pickOut } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { shareVacancies } from "./share-hires";
import { openPosts } from "../posts/open-posts";
import { openMarketSource } from "../../program/program";

/** Puts people from one source into a row, and takes them out of the pool they came from. */
function place(chance: Chance, month: number, placeLevel: number, row: number, source: number, heads: number): void {
  if (heads === 0) return;
  const { work, drawn, picked, stream } = chance;
  const { program, cells, poolNow } = work;
  const { shape, sources } = program;
  const { width } = shape;
  const open = source === openMarketSource(program);
  multinomial(
    stream,
    heads,
    open ? program.openMarket : program.profiles,
    (open ? placeLevel : source) * width,
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
    drawn.hires.source.push(source);
    drawn.hires.heads.push(joining);
  }
  work.hired[month * shape.rows + row] = work.hired[month * shape.rows + row]! + heads;
  const slot = placeLevel * sources + source;
  work.hiredFrom[month * poolNow.length + slot] = work.hiredFrom[month * poolNow.length + slot]! + heads;
  if (!open) poolNow[slot] = poolNow[slot]! - heads;
}

/** Mean WTE per head of the people who would be hired into a row. */
function hoursOfHires(
  chance: Chance,
  participation: Float64Array,
  row: number,
  placeLevel: number,
  pool: number,
): number {
  const { program, poolNow } = chance.work;
  const { shape, sources, profiles, openMarket } = program;
  const { width } = shape;
  let mean = 0;
  if (pool === 0)
    for (let i = 0; i < width; i += 1) mean += participation[row * width + i]! * openMarket[placeLevel * width + i]!;
  else
    for (let source = 0; source < sources - 1; source += 1) {
      const share = poolNow[placeLevel * sources + source]! / pool;
      if (share > 0)
        for (let i = 0; i < width; i += 1)
          mean += share * profiles[source * width + i]! * participation[row * width + i]!;
    }
  return mean;
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

/**
 * Which of the posts on offer a pool that is too small takes, left in `bySetting`: one person after another, in
 * proportion to the posts on offer and to how attractive their setting is, until those of a setting are taken.
 */
function chooseOffers(
  chance: Chance,
  settings: number,
  attractive: Float64Array,
  firstWeight: number,
  pool: number,
): void {
  const { bySetting, part, stream } = chance;
  let alike = true;
  for (let setting = 1; setting < settings; setting += 1)
    if (attractive[firstWeight + setting] !== attractive[firstWeight]) alike = false;
  if (alike) {
    pickOut(stream, bySetting, 0, settings, pool, part);
    bySetting.set(part);
    return;
  }
  part.fill(0);
  for (let person = 0; person < pool; person += 1) {
    let all = 0;
    for (let setting = 0; setting < settings; setting += 1)
      if (part[setting]! < bySetting[setting]!) all += bySetting[setting]! * attractive[firstWeight + setting]!;
    let rest = stream.uniform() * all;
    let chosen = 0;
    for (let setting = 0; setting < settings; setting += 1) {
      if (part[setting]! >= bySetting[setting]!) continue;
      chosen = setting;
      rest -= bySetting[setting]! * attractive[firstWeight + setting]!;
      if (rest < 0) break;
    }
    part[chosen] = part[chosen]! + 1;
  }
  bySetting.set(part);
}

/** Fills open posts: from the pool as far as it goes, or from the open labour market. */
function fillPosts(
  chance: Chance,
  month: number,
  placeLevel: number,
  first: number,
  pooled: boolean,
  pool: number,
  participation: Float64Array,
  attractive: Float64Array,
): void {
  const { work, bySetting, bySource, part, rounding, stream } = chance;
  const { program, poolNow, vacant, shared } = work;
  const { settings, levels } = program.shape;
  let hired = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const wte = shared[setting]!;
    const posts =
      wte > 0
        ? openPosts(rounding[row]!, vacant[setting]!, hoursOfHires(chance, participation, row, placeLevel, pool))
        : 0;
    bySetting[setting] = binomial(stream, posts, wte / vacant[setting]!);
    hired += bySetting[setting]!;
  }
  if (!pooled) {
    for (let setting = 0; setting < settings; setting += 1)
      place(chance, month, placeLevel, first + setting * levels, openMarketSource(program), bySetting[setting]!);
    return;
  }
  if (hired > pool) {
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

export function hireByChance(chance: Chance, month: number, participation: Float64Array): void {
  const { work } = chance;
  const { program, poolNow } = work;
  const { shape, closure, fromPool, sources } = program;
  const { places, settings, levels, rows } = shape;
  const fill = program.fill.values[program.fill.stretch[month]!]!;
  const attractive = program.attractiveness.values[program.attractiveness.stretch[month]!]!;
  for (let placeLevel = 0; placeLevel < places * levels; placeLevel += 1) {
    const level = placeLevel % levels;
    const at = Math.floor(placeLevel / levels);
    const first = at * settings * levels + level;
    const pooled = fromPool[level] === 1;
    let pool = 0;
    if (pooled) for (let source = 0; source < sources - 1; source += 1) pool += poolNow[placeLevel * sources + source]!;
    if (pooled && pool === 0) continue;
    if (pooled && closure === "supply-led") {
      hirePool(chance, month, placeLevel, first);
      continue;
    }
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
    fillPosts(chance, month, placeLevel, first, pooled, pool, participation, attractive);
  }
}
