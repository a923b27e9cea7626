/** Scenarios against the drawn futures: how often each is best, what it costs to have chosen it, whether it will do. */
import { columnOf, type KeptTable } from "./kept";
import { percentile } from "../chance/percentiles";
import { meets, type Target } from "./chances";
import { inDraws, type Sample } from "./sample";

export interface Robustness {
  /** Undefined is the base. */
  readonly scenario: string | undefined;
  /** Share of futures in which no other is better; futures where several are best count for each. */
  readonly best: number;
  /** How far it falls short of the best of each future: the middle, 9 in 10 below, and the most. In the measure's unit. */
  readonly regret: { readonly middle: number; readonly ninth: number; readonly most: number };
  /** Share of futures in which it meets the target; undefined without one. */
  readonly acceptable: number | undefined;
}

/**
 * @param tables the same measure under each scenario
 * @param time number of the time that counts
 */
export function robustnessOf(
  sample: Sample,
  tables: readonly KeptTable[],
  group: number,
  time: number,
  aim: "more" | "fewer",
  target?: Target,
): readonly Robustness[] {
  const values = tables.map((table) => inDraws(sample, columnOf(table, group, time)));
  const draws = Array.from({ length: sample.count }, (_, draw) => draw).filter((draw) =>
    values.every((list) => !Number.isNaN(list[draw]!)),
  );
  const bestOf = draws.map((draw) => {
    const here = values.map((list) => list[draw]!);
    return aim === "more" ? Math.max(...here) : Math.min(...here);
  });
  const share = (count: number): number => count / draws.length;
  return tables.map(({ scenario }, number) => {
    const list = values[number]!;
    const regrets = Float64Array.from(draws, (draw, at) => Math.abs(list[draw]! - bestOf[at]!)).sort();
    return {
      scenario,
      best: share(draws.filter((draw, at) => list[draw] === bestOf[at]).length),
      regret: {
        middle: percentile(regrets, 0.5),
        ninth: percentile(regrets, 0.9),
        most: regrets.at(-1) ?? Number.NaN,
      },
      acceptable: target === undefined ? undefined : share(draws.filter((draw) => meets(list[draw]!, target)).length),
    };
  });
}
