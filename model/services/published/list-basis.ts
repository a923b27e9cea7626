/** What a published list is run on from: its last count by weeks waited, and the rates and the order of its counts. */
import { note, type Outcome, type Problem } from "../../plan/problem";
import { listOrderOf, type ListOrder } from "./list-order";
import { doubtsAbout, meanFlow } from "./published-flows";
import { monthWords } from "../../plan/ask/value-words";
import { inBands, type PublishedList } from "./published-lists";

export interface ListBasis {
  readonly list: PublishedList;
  /** People referred in a week. */
  readonly referrals: number;
  /** People taken off in a week, started or not. */
  readonly starts: number;
  /** The months these are means of. */
  readonly months: readonly string[];
  readonly order: ListOrder;
  /** A sentence for each thing to be looked at before the list is run; none where nothing is in doubt. */
  readonly asks: readonly string[];
}

/** True of a doubt about who sent figures, which has to be looked at before a list is used. */
export const doubtsReturns = ({ kind }: Problem): boolean => kind === "returns-changed" || kind === "removals-negative";

const noBasis = (kind: string, at: string, says: string): Outcome<never> => ({
  ok: false,
  problems: [note(kind, at, says)],
});

/**
 * The basis of a place's list. Where no two counts can be compared, as many are taken off as are referred, and that is
 * asked about.
 * @param series the place's lists over the months, in order
 * @returns fails with `no-bands`, `nobody-waiting` or `rates-unknown`, said in a sentence
 */
export function listBasisOf(series: readonly PublishedList[], place: string): Outcome<ListBasis> {
  const list = series.findLast((one) => inBands(one) >= 0);
  if (list === undefined)
    return noBasis("no-bands", place, `${place}: no count by weeks waited is published, so the list cannot be run on.`);
  const when = monthWords(list.month);
  if (inBands(list) === 0)
    return noBasis(
      "nobody-waiting",
      place,
      `${place}: the list of ${when} is published as 0, so there is nobody to run.`,
    );
  const { referrals, removals, months } = meanFlow(series, list.month);
  const order = referrals > 0 ? listOrderOf(series, list.month, referrals) : undefined;
  if (order === undefined)
    return noBasis(
      "rates-unknown",
      place,
      `${place}: nobody had waited up to a week in ${when}, so referrals and starts cannot be estimated.`,
    );
  const used = new Set([...months, list.month]);
  const asks = doubtsAbout(series, place)
    .filter((doubt) => used.has(doubt.at) && doubtsReturns(doubt))
    .map(({ says }) => says);
  const known = !Number.isNaN(removals);
  const inBalance = `${place}: no count before ${when} can be compared with it, so that as many are taken to be started as are referred.`;
  return {
    ok: true,
    problems: [],
    value: {
      list,
      referrals,
      starts: known ? removals : referrals,
      months,
      order,
      asks: known ? asks : [...asks, inBalance],
    },
  };
}
