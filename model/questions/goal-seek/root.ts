/**
 * Where a figure that may rise, fall or turn first meets what is wanted of it: steps outward from where it is now find two
 * values between which it comes to do so, and closing in on these (regula falsi with the Illinois correction, halved where
 * that is slow) finds where.
 */

/** A value tried, and how far the figure then is on the right side of the target; below zero it is not met. */
export interface Tried {
  readonly at: number;
  /** NaN where the plan cannot be run with the value. */
  readonly margin: number;
}

export interface Closing {
  /** How near two values are before they count as one. */
  readonly tolerance: number;
  /** A margin as near to zero as this counts as zero. */
  readonly close: number;
  /** How many values are tried at most. */
  readonly rounds: number;
}

/** Closes in between a value that is not enough and one that is. What it gives is enough. */
export function closeIn(
  marginAt: (value: number) => number,
  short: Tried,
  enough: Tried,
  { tolerance, close, rounds }: Closing,
): Tried {
  let [low, high] = [short, enough];
  // The margins the straight line is drawn through: Illinois halves that of an end which stays.
  let [below, above] = [low.margin, high.margin];
  let stayed: "low" | "high" | undefined;
  let before = Math.abs(high.at - low.at);
  for (let round = 1; round <= rounds; round += 1) {
    const apart = Math.abs(high.at - low.at);
    if (apart <= tolerance || Math.abs(high.margin) <= close) break;
    const slow = round % 3 === 0 && apart > before / 2;
    if (round % 3 === 0) before = apart;
    const straight = low.at - (below * (high.at - low.at)) / (above - below);
    const inside = (straight - low.at) * (straight - high.at) < 0;
    const at = slow || !inside ? (low.at + high.at) / 2 : straight;
    const margin = marginAt(at);
    if (margin >= -close) {
      high = { at, margin };
      above = margin;
      if (stayed === "low") below /= 2;
      stayed = "low";
    } else {
      low = { at, margin: Number.isNaN(margin) ? below : margin };
      below = low.margin;
      if (stayed === "high") above /= 2;
      stayed = "high";
    }
  }
  return high;
}

export interface Within extends Closing {
  readonly from: number;
  readonly least: number;
  readonly most: number;
}

export interface Found {
  /** The value nearest to where it was that is enough; undefined where none tried is. */
  readonly enough: Tried | undefined;
  /** The best of all that was tried. */
  readonly best: Tried;
  /** Enough as it was. */
  readonly already: boolean;
}

/** Parts of the way to a limit that are tried, the least change first. */
const outward = [0.01, 0.03, 0.08, 0.2, 0.4, 0.7, 1];

/** Looks outward from a value, both ways, for the nearest that is enough. */
export function nearestEnough(marginAt: (value: number) => number, within: Within): Found {
  const { from, least, most, close } = within;
  const start = { at: from, margin: marginAt(from) };
  if (start.margin >= -close) return { enough: start, best: start, already: true };
  const sides = [most, least].filter((limit) => limit !== from).map((limit) => ({ limit, last: start }));
  const tried: Tried[] = [start];
  for (const part of outward)
    for (const side of sides) {
      const at = part === 1 ? side.limit : from + (side.limit - from) * part;
      const here = { at, margin: marginAt(at) };
      tried.push(here);
      if (here.margin >= -close)
        return {
          enough: Number.isNaN(side.last.margin) ? here : closeIn(marginAt, side.last, here, within),
          best: here,
          already: false,
        };
      side.last = here;
    }
  return { enough: undefined, best: peakOf(marginAt, tried, within), already: false };
}

const golden = (Math.sqrt(5) - 1) / 2;
const better = (a: Tried, b: Tried): Tried => (b.margin > a.margin || Number.isNaN(a.margin) ? b : a);

/** The best of what was tried, looked for more closely between its neighbours where it is no limit. */
function peakOf(marginAt: (value: number) => number, tried: readonly Tried[], { tolerance, rounds }: Within): Tried {
  const inOrder = [...tried].sort((a, b) => a.at - b.at);
  let best = inOrder.reduce(better);
  const place = inOrder.indexOf(best);
  const [before, after] = [inOrder[place - 1], inOrder[place + 1]];
  if (before === undefined || after === undefined) return best;
  let [low, high] = [before.at, after.at];
  for (let round = 0; round < Math.min(rounds, 16) && high - low > tolerance; round += 1) {
    const tryAt = (at: number): Tried => ({ at, margin: marginAt(at) });
    const one = tryAt(high - (high - low) * golden);
    const other = tryAt(low + (high - low) * golden);
    best = better(better(best, one), other);
    if (one.margin >= other.margin) high = other.at;
    else low = one.at;
  }
  return best;
}
