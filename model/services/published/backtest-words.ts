/** What a backtest of a list comes to beside the aim for it, and why it begins where it does, in sentences told from the data. */
import { elementAt } from "../../assumptions/present";
import { errorsAhead, type Foretold, type ListForecast } from "./list-backtest";
import { monthWords } from "../../plan/ask/value-words";
import { inBands, isReturned, type PublishedList } from "./published-lists";

/** England's people over 18 weeks, six months ahead, are to come within a tenth of what was published. */
export const backtestAim = { ahead: 6, error: 0.1 } as const;

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

const errorOver18 = ({ foretold, published }: Foretold): number => foretold.over18 / published.over18 - 1;

/** The aim and what was reached of it, of the forecasts of one list. */
export function besideAim(forecasts: readonly ListForecast[]): readonly string[] {
  const { ahead, error } = backtestAim;
  const aim = `The aim: ${ahead} months ahead, people over 18 weeks within ${percent(error)} of what was published, where the returns did not change.`;
  const judged = forecasts
    .flatMap(({ months }) => months)
    .filter((one) => one.ahead === ahead && !one.returnsChanged && one.published.over18 > 0);
  if (judged.length === 0)
    return [
      aim,
      `It cannot be judged: the returns changed within ${ahead} months of every count, and nobody can foretell that.`,
    ];
  const errors = errorsAhead(forecasts);
  const at = (months: number): number => errors.find((one) => one.ahead === months)?.over18 ?? Number.NaN;
  const reached = at(ahead);
  const within = judged.filter((one) => Math.abs(errorOver18(one)) <= error).length;
  const tooFew = judged.filter((one) => errorOver18(one) < 0).length;
  const told = `Reached: ${percent(reached)}, the median of ${judged.length} forecasts, ${within} of them within the aim. The aim is ${reached <= error ? "met" : "not met"}.`;
  if (reached <= error) return [aim, told];
  const [first, last] = [elementAt(judged, 0), elementAt(judged, -1)];
  const sides =
    tooFew === judged.length
      ? "All said too few"
      : tooFew === 0
        ? "All said too many"
        : `${tooFew} of ${judged.length} said too few`;
  return [
    aim,
    told,
    `Why not more: one month ahead the error is ${percent(at(1))} already, which is what returns move by without a reason that the counts before would tell. ${sides}: the list is run on at the rates up to each count, and nothing in them tells that more or fewer would be started from then on. Only ${judged.length} counts, ${monthWords(first.from)} to ${monthWords(last.from)}, have another ${ahead} months later with the same returns in between, too few to tell whether other rules would do better.`,
  ];
}

/** Why the first forecast is from the month it is from; undefined where nothing was published before it. */
export function whyItBegins(series: readonly PublishedList[]): string | undefined {
  const first = series.findIndex((list) => inBands(list) > 0);
  if (first < 1) return undefined;
  const before = series.slice(0, first);
  const [from, to] = [elementAt(before, 0).month, elementAt(before, -1).month].map(monthWords);
  const months = before.length === 1 ? `For ${String(from)}` : `For ${String(from)} to ${String(to)}`;
  return before.some(isReturned)
    ? `It begins with ${monthWords(elementAt(series, first).month)}. ${months} only totals are published, not weeks waited, so that nothing tells who was over 18 weeks, and no list can be run on.`
    : `It begins with ${monthWords(elementAt(series, first).month)}. ${months} nothing was sent.`;
}
