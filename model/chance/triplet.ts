/** Three numbers that say how sure one is: whether a curve can be laid through them, and the nearest where none can. */
import { scaleWithin, type Scale } from "./limits";
import { log } from "./portable";

/** Low, middle and high, and how much lies between the outer two: of 0.8 they are the 10th, 50th and 90th in 100. */
export interface Triplet {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Probability of lying between low and high, above 0 and below 1; half of what is left is below, half above. */
  readonly level: number;
  /** What no value can be below; left out where there is nothing. */
  readonly least?: number | undefined;
  /** What no value can be above; left out where there is nothing. */
  readonly most?: number | undefined;
}

/**
 * How lopsided a curve may be, as low + high - 2 middle over high - low, for each unit of the level: beyond it the curve
 * would fall somewhere. It is 1 / max of 2y - 1 + 2y (1 - y) ln(y / (1 - y)), half of Keelin's 1.66711.
 */
export const mostLopsided = 0.8335565596009647;

const leastOf = (triplet: Triplet): number => triplet.least ?? Number.NEGATIVE_INFINITY;
const mostOf = (triplet: Triplet): number => triplet.most ?? Number.POSITIVE_INFINITY;

/** The scale on which the curve of a triplet is drawn. */
export const scaleOf = (triplet: Triplet): Scale => scaleWithin(leastOf(triplet), mostOf(triplet));

/** True where there is one value alone. */
export const isCertain = ({ low, middle, high }: Triplet): boolean => low === middle && middle === high;

const inOrder = ({ low, middle, high }: Triplet): boolean => low <= middle && middle <= high;

/** What keeps a curve from a triplet: the order of the numbers, the limits, or where the middle lies; undefined if nothing. */
export function hindrance(triplet: Triplet): "order" | "limits" | "middle" | undefined {
  const { low, middle, high, level } = triplet;
  if (!inOrder(triplet)) return "order";
  if (isCertain(triplet)) return low >= leastOf(triplet) && high <= mostOf(triplet) ? undefined : "limits";
  if (!(low > leastOf(triplet) && high < mostOf(triplet))) return "limits";
  const scale = scaleOf(triplet);
  const [from, at, to] = [scale.of(low), scale.of(middle), scale.of(high)];
  return Math.abs(from + to - 2 * at) < mostLopsided * level * (to - from) ? undefined : "middle";
}

/**
 * The first round number past `from`, on the way to `to`, that makes a triplet a curve can hold; to a thousandth of the
 * distance between low and high, or more finely where so round a number is too far.
 */
function firstRound(from: number, up: boolean, width: number, make: (x: number) => Triplet): Triplet {
  const size = Math.floor(log(width) / Math.LN10);
  for (let digits = 3; digits < 15; digits += 1) {
    const perUnit = Number(`1e${Math.abs(digits - size)}`);
    const inSteps = digits < size ? from / perUnit : from * perUnit;
    const steps = up ? Math.floor(inSteps) + 1 : Math.ceil(inSteps) - 1;
    const made = make(Number((digits < size ? steps * perUnit : steps / perUnit).toPrecision(15)));
    if (hindrance(made) === undefined) return made;
  }
  return make(from);
}

/** The triplet with its middle moved as little as will do. */
function middleMoved(triplet: Triplet): Triplet {
  if (hindrance(triplet) === undefined) return triplet;
  const { low, middle, high, level } = triplet;
  const scale = scaleOf(triplet);
  const [from, at, to] = [scale.of(low), scale.of(middle), scale.of(high)];
  const up = 2 * at < from + to;
  const edge = scale.back((from + to + (up ? -1 : 1) * mostLopsided * level * (to - from)) / 2);
  return firstRound(edge, up, high - low, (x) => ({ ...triplet, middle: x }));
}

/** The triplet with the one of low and high that is at a limit moved off it as little as will do. */
function endMoved(triplet: Triplet, end: "low" | "high"): Triplet {
  const scale = scaleOf(triplet);
  const share = (1 + mostLopsided * triplet.level) / 2;
  const other = scale.of(end === "low" ? triplet.high : triplet.low);
  const edge = scale.back((scale.of(triplet.middle) - share * other) / (1 - share));
  const width = Math.abs(triplet.middle - (end === "low" ? leastOf(triplet) : mostOf(triplet)));
  return firstRound(edge, end === "low", width, (x) => ({ ...triplet, [end]: x }));
}

/** The triplet with every number that is at a limit or past it brought a hundredth of the way to those that are not. */
function broughtInside(triplet: Triplet): Triplet {
  const [least, most] = [leastOf(triplet), mostOf(triplet)];
  const inside = [triplet.low, triplet.middle, triplet.high].filter((x) => x > least && x < most);
  const [first, last] = [Math.min(...inside, most), Math.max(...inside, least)];
  const bring = (x: number): number =>
    x <= least ? least + (first - least) / 100 : x >= most ? most - (most - last) / 100 : x;
  return middleMoved({
    ...triplet,
    low: bring(triplet.low),
    middle: bring(triplet.middle),
    high: bring(triplet.high),
  });
}

/**
 * The nearest triplet that a curve can hold: the middle is moved by the least that will do (to a thousandth of the
 * width). Where low or high is at a limit or past it, which a curve never touches, that end alone is moved by the least;
 * where that will not do, each number that is there is brought inside by a hundredth first. Numbers out of order are put
 * in order before all else.
 */
export function nearestTriplet(triplet: Triplet): Triplet {
  const [low, middle, high] = [triplet.low, triplet.middle, triplet.high].sort((a, b) => a - b) as [
    number,
    number,
    number,
  ];
  const ordered = { ...triplet, low, middle, high };
  const [least, most] = [leastOf(triplet), mostOf(triplet)];
  if (high <= least) return { ...ordered, low: least, middle: least, high: least };
  if (low >= most) return { ...ordered, low: most, middle: most, high: most };
  if (low > least && high < most) return middleMoved(ordered);
  const oneEnd = middle > least && middle < most && (low > least || high < most);
  const moved = oneEnd ? endMoved(ordered, low > least ? "high" : "low") : undefined;
  return moved !== undefined && hindrance(moved) === undefined ? moved : broughtInside(ordered);
}
