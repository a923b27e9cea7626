/** Posts on offer in a month by chance: which there are, and which of them are taken where people are fewer. */
import { binomial, pickOut } from "../../../chance/distributions";
import type { Chance } from "../../program/chance";
import { openPosts } from "../posts/open-posts";

/** Mean WTE per head of the people who would be hired into a row from outside the pools. */
function hoursOfMarket({ work }: Chance, participation: Float64Array, row: number, placeLevel: number): number {
  const { shape, openMarket } = work.program;
  const { width } = shape;
  let mean = 0;
  for (let i = 0; i < width; i += 1) mean += participation[row * width + i]! * openMarket[placeLevel * width + i]!;
  return mean;
}

/** The same for people of several sources: heads by source in `looking`, from `first` on, `all` of them. */
function hoursOfPool(
  { work }: Chance,
  participation: Float64Array,
  row: number,
  looking: Float64Array,
  first: number,
  all: number,
): number {
  const { shape, sources, profiles } = work.program;
  const { width } = shape;
  let mean = 0;
  for (let source = 0; source < sources - 1; source += 1) {
    const share = looking[first + source]! / all;
    if (share > 0)
      for (let i = 0; i < width; i += 1)
        mean += share * profiles[source * width + i]! * participation[row * width + i]!;
  }
  return mean;
}

/**
 * Draws which posts of a place and level are on offer this month, by setting. Returns how many.
 * @param looking heads by source of those who would take them, from `first` on; `all` of them, 0 for the open market
 */
export function drawOffers(
  chance: Chance,
  placeLevel: number,
  first: number,
  participation: Float64Array,
  looking: Float64Array,
  firstSource: number,
  all: number,
): number {
  const { work, bySetting, rounding, stream } = chance;
  const { vacant, shared, program } = work;
  const { settings, levels } = program.shape;
  let offers = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const wte = shared[setting]!;
    bySetting[setting] = 0;
    if (wte <= 0) continue;
    const hours =
      all === 0
        ? hoursOfMarket(chance, participation, row, placeLevel)
        : hoursOfPool(chance, participation, row, looking, firstSource, all);
    bySetting[setting] = binomial(stream, openPosts(rounding[row]!, vacant[setting]!, hours), wte / vacant[setting]!);
    offers += bySetting[setting]!;
  }
  return offers;
}

/**
 * Which of the posts on offer people who are fewer take, left in `bySetting`: one person after another, in
 * proportion to the posts on offer and to how attractive their setting is, until those of a setting are taken.
 */
export function chooseOffers(
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
