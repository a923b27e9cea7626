/** The leaver rate of the places without a published one, from that of the whole. */
import { expm1 } from "../chance/portable";
import { byAge, type Leaving } from "./first-month";
import { fastReader } from "../workforce/program/inputs";
import type { Program } from "../workforce/program/program";

/**
 * The leaver rate of those for whom none is given at which everybody together leaves at the published rate, by headcount
 * of the opening stock. NaN where everybody has a rate of their own.
 * @param rates given leaver rates at the start; NaN where none is given
 */
export function rateOfTheRest(program: Program, rates: ReturnType<typeof fastReader>, published: number): number {
  const { shape, opening } = program;
  let known = 0;
  let all = 0;
  let rest = 0;
  for (let cell = 0, at = 0; cell < shape.cells; at += 1) {
    const origin = at % shape.origins;
    const row = Math.floor(at / shape.origins);
    const level = row % shape.levels;
    const setting = Math.floor(row / shape.levels) % shape.settings;
    const rate = rates(Math.floor(row / shape.levels / shape.settings), setting, level, origin, 0);
    for (let age = 0; age < shape.ages; age += 1, cell += 1) {
      const heads = opening[cell]!;
      all += heads;
      if (Number.isNaN(rate)) rest += heads;
      else known += heads * rate;
    }
  }
  return rest > 0 ? (published * all - known) / rest : Number.NaN;
}

/** The yearly exit probability of people at the start, retirement included, by headcount: what a published rate means. */
export function exitRateOf(month: readonly Leaving[]): number {
  const everybody = (): boolean => true;
  const sum = (of: Parameters<typeof byAge>[2]): number =>
    byAge(month, everybody, of).reduce((all, one) => all + one, 0);
  return sum((heads, age, { hazard }) => -heads * expm1(-12 * hazard[age]!)) / sum((heads) => heads);
}
