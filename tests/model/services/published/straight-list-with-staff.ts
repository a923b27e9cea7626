/**
 * A second writing of a list run on with its staff, as somebody would do it on paper: people in a row by weeks waited,
 * week after week. It shares nothing with the model; x is found by halving. Only for lists in which nobody had waited
 * longer than two weeks at the count, so that nobody has to be spread over a band.
 */
export interface OnPaper {
  /** People waiting up to a week, and one to two weeks, at the count. */
  readonly first: number;
  readonly second: number;
  readonly referrals: number;
  readonly starts: number;
  /** Likelihood of being started by band, at the middles of the bands. */
  readonly profile: readonly number[];
  /** Days of each month after the count. */
  readonly days: readonly number[];
  /** The first so many months in which nothing moves. */
  readonly held: number;
  /** WTE at the end of the months from the opening on. */
  readonly wte: readonly number[];
  readonly openingWte: number;
  readonly elasticity: number;
  readonly growth: number;
}

const middles = [0.5, 1.5, 3, 8, 15, 35, 78];

function likelihoodOf(profile: readonly number[], waited: number): number {
  const at = waited + 0.5;
  if (at <= middles[0]!) return profile[0]!;
  for (let band = 1; band < middles.length; band += 1)
    if (at <= middles[band]!) {
      const along = (at - middles[band - 1]!) / (middles[band]! - middles[band - 1]!);
      return profile[band - 1]! * (1 - along) + profile[band]! * along;
    }
  return profile.at(-1)!;
}

function nextWeek(list: readonly number[], profile: readonly number[], referrals: number, starts: number): number[] {
  const here = [referrals, ...list];
  const all = here.reduce((sum, one) => sum + one, 0);
  if (starts >= all) return here.map(() => 0);
  const picked = (x: number): number =>
    here.reduce((sum, one, waited) => sum + one * (1 - Math.exp(-x * likelihoodOf(profile, waited))), 0);
  let [low, high] = [0, 1];
  while (picked(high) < starts) high *= 2;
  for (let round = 0; round < 200; round += 1) {
    const middle = (low + high) / 2;
    if (picked(middle) < starts) low = middle;
    else high = middle;
  }
  return here.map((one, waited) => one * Math.exp(-low * likelihoodOf(profile, waited)));
}

const over = (list: readonly number[], weeks: number): number => list.slice(weeks).reduce((sum, one) => sum + one, 0);

/** Waiting, over 18 and over 52 weeks at the end of each month. */
export function onPaper(of: OnPaper): { waiting: number[]; over18: number[]; over52: number[] } {
  const told = { waiting: [] as number[], over18: [] as number[], over52: [] as number[] };
  let list = [of.first, of.second];
  of.days.forEach((days, month) => {
    const weeks = days / 7;
    const moved = month - of.held;
    let done = 0;
    while (done < weeks) {
      const part = Math.min(1, weeks - done);
      const through = (done + part / 2) / weeks;
      const wte = moved < 0 ? of.openingWte : of.wte[moved]! + (of.wte[moved + 1]! - of.wte[moved]!) * through;
      const grown = moved < 0 ? 1 : (1 + of.growth) ** ((moved + through) / 12);
      const starts = of.starts * (wte / of.openingWte) ** of.elasticity;
      const next = nextWeek(list, of.profile, of.referrals * grown, starts);
      list = next.map((one, waited) => part * one + (1 - part) * (list[waited] ?? 0));
      done += part;
    }
    told.waiting.push(over(list, 0));
    told.over18.push(over(list, 18));
    told.over52.push(over(list, 52));
  });
  return told;
}

/** How many wait at the end of each month where the longest waiting go first: the same, whoever goes first. */
export function longestFirst(of: OnPaper): { waiting: number[]; over18: number[] } {
  const told = { waiting: [] as number[], over18: [] as number[] };
  let list = [of.first, of.second];
  of.days.forEach((days, month) => {
    const weeks = days / 7;
    const moved = month - of.held;
    for (let done = 0; done < weeks; done += 1) {
      const part = Math.min(1, weeks - done);
      const through = (done + part / 2) / weeks;
      const wte = moved < 0 ? of.openingWte : of.wte[moved]! + (of.wte[moved + 1]! - of.wte[moved]!) * through;
      const grown = moved < 0 ? 1 : (1 + of.growth) ** ((moved + through) / 12);
      let left = of.starts * (wte / of.openingWte) ** of.elasticity;
      const next = [of.referrals * grown, ...list];
      for (let waited = next.length - 1; waited >= 0; waited -= 1) {
        const taken = Math.min(left, next[waited]!);
        next[waited] = next[waited]! - taken;
        left -= taken;
      }
      list = next.map((one, waited) => part * one + (1 - part) * (list[waited] ?? 0));
    }
    told.waiting.push(over(list, 0));
    told.over18.push(over(list, 18));
  });
  return told;
}
