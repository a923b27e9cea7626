/**
 * Who the people of the straight line are, as plainly as possible: a table of groups for every row and pool, changed as
 * the straight line moves its heads. Nothing shared with model/ but the type of a plan.
 */
export type Read = (id: string, month: number, at: Readonly<Record<string, string>>) => number;

export interface StraightGroups {
  /** People by group in post at the end of each month: [month][place][setting][level][group]. */
  readonly posts: number[][][][][];
  /** Those looking: [month][place][level][source][group]. */
  readonly pools: number[][][][][];
}

const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

/** So many of each group that none gives more than it has, and those that do not give all give in proportion to weight. */
export function shareOut(heads: number, there: readonly number[], weight: readonly number[]): number[] {
  const willing = there.map((one, g) => (weight[g]! > 0 ? one : 0));
  if (sum(willing) <= heads) {
    // All who may go do, and the rest are taken alike from those who would not.
    const rest = there.map((one, g) => one - willing[g]!);
    const more = sum(rest) > 0 ? Math.min(1, (heads - sum(willing)) / sum(rest)) : 0;
    return willing.map((one, g) => one + rest[g]! * more);
  }
  const gives = (level: number): number[] => willing.map((one, g) => Math.min(one, level * weight[g]! * one));
  let [low, high] = [0, Math.max(...weight.map((one) => (one > 0 ? 1 / one : 0)))];
  for (let i = 0; i < 200; i += 1) {
    const middle = (low + high) / 2;
    if (sum(gives(middle)) < heads) low = middle;
    else high = middle;
  }
  return gives(high);
}

/** Follows the groups of one characteristic beside the straight line, which says what it does as it does it. */
export class Passengers {
  readonly kept: StraightGroups = { posts: [], pools: [] };
  private readonly P: number[][][][];
  private readonly Q: number[][][][];
  private month = 0;

  constructor(
    private readonly groups: readonly string[],
    private readonly places: readonly string[],
    settings: readonly string[],
    private readonly levels: readonly string[],
    /** The routes, those who arrive, the open labour market. */
    private readonly sources: readonly string[],
    private readonly read: Read,
    heads: (p: number, s: number, l: number) => number,
    pool: (p: number, l: number, source: number) => number,
  ) {
    this.P = places.map((_, p) =>
      settings.map((_setting, s) => levels.map((_level, l) => this.opening(p, l).map((one) => one * heads(p, s, l)))),
    );
    this.Q = places.map((_, p) =>
      levels.map((_level, l) =>
        sources.slice(0, -1).map((_source, k) => this.joiners(p, l, k).map((one) => one * pool(p, l, k))),
      ),
    );
  }

  private figures(id: string, p: number, l: number, more: Readonly<Record<string, string>> = {}): number[] {
    const at = { place: this.places[p]!, level: this.levels[l]!, ...more };
    return this.groups.map((group) => this.read(id, id === "group_share" ? 0 : this.month, { ...at, group }));
  }
  private opening(p: number, l: number): number[] {
    return this.figures("group_share", p, l);
  }
  private joiners(p: number, l: number, source: number): number[] {
    return this.figures("joiner_share", p, l, { joining: this.sources[source]! });
  }
  private add(to: number[], people: readonly number[], times = 1): void {
    people.forEach((one, g) => (to[g]! += times * one));
  }
  /** So many people like those there; like those of the place and level at the start where nobody is. */
  private like(p: number, s: number, l: number, heads: number): number[] {
    const here = this.P[p]![s]![l]!;
    return sum(here) > 0 ? here.map((one) => (one * heads) / sum(here)) : this.opening(p, l).map((one) => one * heads);
  }

  begin(month: number): void {
    this.month = month;
  }
  leave(p: number, s: number, l: number, heads: number): void {
    const here = this.P[p]![s]![l]!;
    this.add(here, shareOut(heads, here, this.figures("group_leaving_factor", p, l)), -1);
  }
  knownToLeave(p: number, s: number, l: number, heads: number): void {
    this.take(p, s, l, this.like(p, s, l, heads));
  }
  /** Takes people out of a row; where all but rounding go, nobody is left. */
  private take(p: number, s: number, l: number, people: readonly number[]): void {
    const here = this.P[p]![s]![l]!;
    if (sum(people) >= sum(here) * (1 - 1e-12)) here.fill(0);
    else this.add(here, people, -1);
  }
  rise(p: number, s: number, from: number, to: number, heads: number): void {
    const people = this.like(p, s, from, heads);
    this.take(p, s, from, people);
    this.add(this.P[p]![s]![to]!, people);
  }
  promote(p: number, s: number, l: number, heads: number): void {
    const here = this.P[p]![s]![l]!;
    const people = shareOut(heads, here, this.figures("group_promotion_factor", p, l));
    this.add(here, people, -1);
    this.add(this.P[p]![s]![l + 1]!, people);
  }
  knownToJoin(p: number, s: number, l: number, heads: number): void {
    this.add(this.P[p]![s]![l]!, this.like(p, s, l, heads));
  }
  poolStays(p: number, l: number, source: number, part: number): void {
    this.Q[p]![l]![source] = this.Q[p]![l]![source]!.map((one) => one * part);
  }
  joinPool(p: number, l: number, source: number, heads: number): void {
    this.add(this.Q[p]![l]![source]!, this.joiners(p, l, source), heads);
  }
  /** Everybody who moves in the month, at once: from, to, level and part of the row. */
  move(goes: readonly { from: [number, number]; to: [number, number]; l: number; part: number }[]): void {
    const before = structuredClone(this.P);
    for (const { from, to, l, part } of goes) {
      this.add(this.P[from[0]]![from[1]]![l]!, before[from[0]]![from[1]]![l]!, -part);
      this.add(this.P[to[0]]![to[1]]![l]!, before[from[0]]![from[1]]![l]!, part);
    }
  }
  /** Hires from the open labour market. */
  hireOpen(p: number, s: number, l: number, heads: number): void {
    this.add(this.P[p]![s]![l]!, this.joiners(p, l, this.sources.length - 1), heads);
  }
  /** A part of every source of a pool takes posts in a setting, here or in another place. Take them out with poolStays. */
  hire(from: number, p: number, s: number, l: number, source: number, part: number): void {
    this.add(this.P[p]![s]![l]!, this.Q[from]![l]![source]!, part);
  }
  end(): void {
    this.kept.posts.push(structuredClone(this.P));
    this.kept.pools.push(structuredClone(this.Q));
  }
}
