/** Something for each assumption of a plan, found by its id. Versions of the plan share the ids, so a copy is one list. */
export interface ByAssumption<T> {
  /** Where an id stands among the assumptions. */
  readonly at: ReadonlyMap<string, number>;
  /** In the order of the assumptions; undefined where there is nothing. */
  readonly list: (T | undefined)[];
  get(id: string): T | undefined;
  set(id: string, value: T): void;
}

class Listed<T> implements ByAssumption<T> {
  constructor(
    readonly at: ReadonlyMap<string, number>,
    readonly list: (T | undefined)[],
  ) {}

  get(id: string): T | undefined {
    const at = this.at.get(id);
    return at === undefined ? undefined : this.list[at];
  }

  set(id: string, value: T): void {
    const at = this.at.get(id);
    if (at !== undefined) this.list[at] = value;
  }
}

/** Nothing yet for any of the assumptions. */
export const noneYet = <T>(at: ReadonlyMap<string, number>): ByAssumption<T> =>
  new Listed<T>(at, new Array<T | undefined>(at.size).fill(undefined));

/** The same, to be changed without changing the other. */
export const copyOf = <T>({ at, list }: ByAssumption<T>): ByAssumption<T> => new Listed(at, list.slice());
