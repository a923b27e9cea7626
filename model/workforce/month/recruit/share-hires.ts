/** The numbers of sharing out hires over settings, and the vacancies they are shared over. */
import type { Apart, Whole } from "../../program/whole";

/**
 * Shares hires over the settings of one place and level, in proportion to weights, without filling more than a setting
 * can: what one cannot take goes to the others. Works in place and allocates nothing.
 * @param wish WTE to hire altogether
 * @param most the most WTE each setting can fill, 0 or more, `count` of them
 * @param weight share of each setting before the cap (same order)
 * @param hires filled with WTE hired by setting (same order)
 */
export function shareHires(
  wish: number,
  most: Float64Array,
  weight: Float64Array,
  hires: Float64Array,
  count: Whole,
): void {
  for (let i = 0; i < count; i += 1) hires[i] = 0;
  let left = wish;
  for (let round = 0; round < count && left > 1e-12; round += 1) {
    let open = 0;
    for (let i = 0; i < count; i += 1) if (hires[i]! < most[i]!) open += weight[i]!;
    if (open <= 0) return;
    let given = 0;
    let capped = false;
    for (let i = 0; i < count; i += 1) {
      const room = most[i]! - hires[i]!;
      if (room <= 0) continue;
      const part = (left * weight[i]!) / open;
      const take = part < room ? part : room;
      if (part > room) capped = true;
      hires[i] = hires[i]! + take;
      given += take;
    }
    left -= given;
    if (!capped) return;
  }
}

/**
 * The vacancies of a place and level by setting, and the WTE of them that can be filled this month, before any limit of
 * the pool: no setting fills faster than its own posts are filled.
 * @param base where the month begins in `fillable`: posts that are not frozen
 * @param first row of the first setting; `firstWeight` that setting's place in `attractive`
 * @param fill by row: probability that a vacancy is filled in the month
 * @param vacant filled by setting, as are `onOffer` (WTE that can be filled; none where nobody wants to go), `weight`
 * (vacancies x attractiveness x fill: who there is to hire is shared so) and `shared` (WTE to fill)
 */
export function shareVacancies(
  base: Whole,
  first: Whole,
  firstWeight: Whole,
  settings: Whole,
  levels: Whole,
  fillable: Apart,
  rowWte: Float64Array,
  fill: Float64Array,
  attractive: Float64Array,
  vacant: Float64Array,
  onOffer: Float64Array,
  weight: Float64Array,
  shared: Float64Array,
): void {
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const open = Math.max(0, fillable[base + row]! - rowWte[row]!);
    const appeal = settings === 1 ? 1 : attractive[firstWeight + setting]!;
    vacant[setting] = open;
    onOffer[setting] = appeal > 0 ? open * fill[row]! : 0;
    weight[setting] = onOffer[setting]! * appeal;
    shared[setting] = onOffer[setting]!;
  }
}
