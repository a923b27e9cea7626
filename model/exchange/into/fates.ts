/** What becomes of every figure of a file: it is used, or stays out for a reason. Nothing goes without either. */
import type { Finding } from "../shapes/found";
import { measures } from "../shapes/shape";
import type { LeftOut } from "./figures";

/** Of every figure why it stays out; undefined for one that is used. */
export type FatesTold = ReadonlyMap<Finding, string | undefined>;

export class Fates {
  readonly #all = new Map<Finding, string | undefined>();
  use(...findings: readonly Finding[]): void {
    for (const one of findings) this.#all.set(one, undefined);
  }
  leave(why: string, ...findings: readonly Finding[]): void {
    for (const one of findings) this.#all.set(one, why);
  }
  take(others: FatesTold): void {
    for (const [one, why] of others) this.#all.set(one, why);
  }
  /** What a figure is worked out of goes where the figure goes. */
  follow(made: Finding, from: readonly Finding[]): void {
    if (!this.#all.has(made)) return;
    const why = this.#all.get(made);
    for (const one of from) if (!this.#all.has(one) || this.#all.get(one) !== undefined) this.#all.set(one, why);
  }
  has(finding: Finding): boolean {
    return this.#all.has(finding);
  }
  get told(): FatesTold {
    return this.#all;
  }
}

/** A figure as the file has it: what it counts, and of whom. */
const inWords = ({ measure, by }: Finding): string =>
  [
    measures[measure].label,
    by.place ?? by.code ?? by.service,
    by.level,
    ...(measure === "successions" ? [by.into ?? by["into-code"]] : []),
  ]
    .filter((word) => word !== undefined)
    .join(", ");

/** Figures that stay out, by why: how many, and the first few of each. */
export function leftOutOf(fates: FatesTold): readonly LeftOut[] {
  const all = new Map<string, { count: number; readonly examples: string[] }>();
  for (const [finding, why] of fates) {
    if (why === undefined) continue;
    const one = all.get(why) ?? { count: 0, examples: [] };
    all.set(why, one);
    one.count += 1;
    const example = inWords(finding);
    if (one.examples.length < 3 && !one.examples.includes(example)) one.examples.push(example);
  }
  return [...all].map(([why, one]) => ({ why, ...one }));
}
