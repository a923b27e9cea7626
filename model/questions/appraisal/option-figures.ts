/** All numbers of one option in one run: the plan as it stands, or one of its futures. */
import { elementAt } from "../../assumptions/present";
import type { Amounts, Money, OptionSums, Ratio } from "./appraisal";
import { discounted, isKnown, yearly } from "./amounts";
import { effectFigures, type EffectFigures } from "./effect-figures";
import type { Read } from "./figures";
import { moneyLines, type Frame, type MoneyLine } from "./money-lines";
import { discountFactors, presentValue, type AppliedRates } from "./rates";
import { reachedIn, running } from "./reached";

/** What does not change from one future to another. */
export interface OptionFacts {
  readonly option: string;
  readonly unmoved: ReadonlySet<string>;
  /** What the option changes has a cost that nobody gives. */
  readonly unpriced: boolean;
}

export interface OptionFigures extends OptionSums {
  readonly lines: readonly (MoneyLine & { readonly presentValue: number })[];
  readonly effects: readonly EffectFigures[];
}

const isOwn = ({ money }: MoneyLine): boolean => money === "cash";

function ratioOf(benefits: number, costs: number, nothing: number): Ratio {
  return costs > nothing
    ? { kind: "ratio", value: benefits / costs }
    : { kind: "none", why: "It costs no more than doing nothing, so there is nothing to divide by." };
}

const noRatio = (why: string): Ratio => ({ kind: "none", why });

/** Benefits for each pound of costs, where all that is known to come of the option has a price. */
function wholeRatio(
  { costs, net }: Amounts,
  lines: readonly MoneyLine[],
  effects: readonly EffectFigures[],
  complete: boolean,
  nothing: number,
): Ratio {
  if (!complete) return noRatio("Some of its money is missing.");
  const moved = ({ years }: Pick<EffectFigures, "years">): boolean => years.some((value) => Math.abs(value) > 1e-9);
  const unpriced = effects.filter((one) => one.id.startsWith("outcome:") && one.value === undefined && moved(one));
  if (unpriced.length > 0) return noRatio("Not all that comes of it has a price.");
  const priced = lines.some(({ side, service }) => side === "benefit" && service !== undefined);
  const staff = effects.find(({ id }) => id === "wte_years");
  if (!priced && staff !== undefined && moved(staff)) return noRatio("What staff do for people has no price here.");
  return ratioOf(net + costs, costs, nothing);
}

export function optionFigures(read: Read, frame: Frame, facts: OptionFacts, rates: AppliedRates): OptionFigures {
  const count = frame.years.length;
  const factors = discountFactors(count, rates.standard.rate, rates.later.standard);
  const healthFactors = discountFactors(count, rates.health.rate, rates.later.health);
  const lines = moneyLines(read, frame, facts.option, facts.unmoved, facts.unpriced);
  const years = yearly(lines, count);
  const present = discounted(lines, () => factors);
  const size = lines
    .filter(isKnown)
    .reduce((sum, line) => sum + line.years.reduce((all, one) => all + Math.abs(one), 0), 0);
  const nothing = 1e-12 * size;
  const complete = !facts.unpriced && lines.every(isKnown);
  const ownComplete = !facts.unpriced && lines.filter(isOwn).every(isKnown);
  const effects = effectFigures(read, frame, facts.option, lines, {
    netCost: present.costs - present.cashReleasing,
    net: present.net,
    nothing,
    factors,
  });
  const cumulative = running(years.map(({ net }, year) => net * elementAt(factors, year)));
  const ownCumulative = running(years.map(({ ownNet }) => ownNet));
  const under = (factorsOf: (money: Money) => readonly number[]): number => discounted(lines, factorsOf).net;
  return {
    lines: lines.map((line) => ({ ...line, presentValue: presentValue(line.years, factors) })),
    effects,
    years,
    presentValue: present,
    cumulative,
    ownCumulative,
    complete,
    ownComplete,
    ratio: wholeRatio(present, lines, effects, complete, nothing),
    cashRatio: !ownComplete
      ? noRatio("Some of the service's own money is missing.")
      : present.cashReleasing > nothing
        ? ratioOf(present.cashReleasing, present.ownCosts, nothing)
        : noRatio("It releases no cash."),
    breakEven: complete ? reachedIn(cumulative, frame.years, size) : { kind: "unknown" },
    payback: ownComplete ? reachedIn(ownCumulative, frame.years, size) : { kind: "unknown" },
    room: present.net / factors.reduce((sum, factor) => sum + factor, 0),
    readings: [
      { id: "undiscounted", label: "Not discounted", netPresentValue: under(() => factors.map(() => 1)) },
      ...(lines.some(({ money }) => money === "health")
        ? [
            {
              id: "health",
              label: "Health discounted at its own rate",
              netPresentValue: under((money) => (money === "health" ? healthFactors : factors)),
            } as const,
          ]
        : []),
      {
        id: "first-year-discounted",
        label: "The first year discounted too",
        netPresentValue: present.net / (1 + rates.standard.rate),
      },
    ],
  };
}
