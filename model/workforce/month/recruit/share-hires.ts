/** The numbers of sharing out hires over settings, and the vacancies they are shared over. */

/**
 * Shares hires over the settings of one place and level, in proportion to weights, without filling more posts than a
 * setting has: what one cannot take goes to the others. Works in place and allocates nothing.
 * @param wish WTE to hire altogether
 * @param vacant WTE vacant by setting, 0 or more, `count` of them
 * @param weight share of each setting before the cap (same order)
 * @param hires filled with WTE hired by setting (same order)
 */
export function shareHires(
  wish: number,
  vacant: Float64Array,
  weight: Float64Array,
  hires: Float64Array,
  count: number,
): void {
  hires.fill(0, 0, count);
  let left = wish;
  for (let round = 0; round < count && left > 1e-12; round += 1) {
    let open = 0;
    for (let i = 0; i < count; i += 1) if (hires[i]! < vacant[i]!) open += weight[i]!;
    if (open <= 0) return;
    let given = 0;
    let capped = false;
    for (let i = 0; i < count; i += 1) {
      const room = vacant[i]! - hires[i]!;
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
 * The vacancies of a place and level by setting, and the WTE of them to fill this month, before any limit of the pool.
 * @param base where the month begins in `fillable`: posts that are not frozen
 * @param first row of the first setting; `firstWeight` that setting's place in `attractive`
 * @param fill by row: probability that a vacancy is filled in the month
 * @param vacant filled by setting, as are `weight` (vacancies x attractiveness) and `shared` (WTE to fill)
 */
export function shareVacancies(
  base: number,
  first: number,
  firstWeight: number,
  settings: number,
  levels: number,
  fillable: Float64Array,
  rowWte: Float64Array,
  fill: Float64Array,
  attractive: Float64Array,
  vacant: Float64Array,
  weight: Float64Array,
  shared: Float64Array,
): void {
  let wish = 0;
  for (let setting = 0; setting < settings; setting += 1) {
    const row = first + setting * levels;
    const open = Math.max(0, fillable[base + row]! - rowWte[row]!);
    vacant[setting] = open;
    weight[setting] = open * attractive[firstWeight + setting]!;
    wish += open * fill[row]!;
  }
  if (settings === 1) shared[0] = wish;
  else shareHires(wish, vacant, weight, shared, settings);
}
