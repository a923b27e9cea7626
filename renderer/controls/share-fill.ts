/** Keeping shares at 100%: when one changes, those that are not held give way in proportion to what they have. */

export interface Share {
  readonly id: string;
  readonly label: string;
  /** 0 to 1; null where nobody has given one, which stays so. */
  readonly value: number | null;
  readonly held: boolean;
}

/** Shares are kept to a hundredth of a per cent, so that what is left over never hides in decimals nobody sees. */
const FINEST = 10_000;
const rounded = (value: number): number => Math.round(value * FINEST) / FINEST;

/** What is not given to anybody: below zero when more than 100% is given. Zero within half a hundredth of a per cent. */
export function remainder(shares: readonly Share[]): number {
  const left = 1 - shares.reduce((sum, share) => sum + (share.value ?? 0), 0);
  return Math.abs(left) < 0.5 / FINEST ? 0 : rounded(left);
}

/** Gives what is left to the shares that are not held, in proportion to what they have; equally when they have nothing. */
export function fillShares(shares: readonly Share[], except?: string): readonly Share[] {
  const givesWay = (share: Share): boolean => !share.held && share.id !== except && share.value !== null;
  const free = shares.filter(givesWay);
  if (free.length === 0) return shares;
  const fixed = shares.filter((share) => !givesWay(share)).reduce((sum, share) => sum + (share.value ?? 0), 0);
  const has = free.reduce((sum, share) => sum + share.value!, 0);
  const toGive = Math.max(0, 1 - fixed);
  const next = new Map(
    free.map((share) => [share.id, rounded(has > 0 ? (share.value! / has) * toGive : toGive / free.length)]),
  );
  // What rounding leaves goes to the largest, where it shows least.
  const [largest] = [...next].sort((a, b) => b[1] - a[1]);
  const off = toGive - [...next.values()].reduce((sum, value) => sum + value, 0);
  if (largest !== undefined) next.set(largest[0], Math.max(0, Number((largest[1] + off).toPrecision(12))));
  return shares.map((share) => (next.has(share.id) ? { ...share, value: next.get(share.id)! } : share));
}

/** Gives what is left over as asked for: to the shares there are, or where that is none, equally to those nobody has given. */
export function shareOutRest(shares: readonly Share[]): readonly Share[] {
  const left = remainder(shares);
  const empty = shares.filter(({ held, value }) => !held && value === null);
  if (left <= 0 || empty.length === 0) return fillShares(shares);
  const each = rounded(left / empty.length);
  const last = Number((left - each * (empty.length - 1)).toPrecision(12));
  return shares.map((share) =>
    empty.includes(share) ? { ...share, value: share === empty.at(-1) ? last : each } : share,
  );
}

/** Sets one share; with `makeRoom` the others that are not held give way. */
export function setShare(shares: readonly Share[], id: string, value: number, makeRoom: boolean): readonly Share[] {
  const next = shares.map((share) => (share.id === id ? { ...share, value } : share));
  return makeRoom ? fillShares(next, id) : next;
}
