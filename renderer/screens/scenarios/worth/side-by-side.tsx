/** Present values of the options beside one another, with the range of 8 in 10 futures where they are drawn. */
import type { ReactNode } from "react";
import {
  howFarKnown,
  poundsSay,
  type Appraisal,
  type AppraisalRanges,
  type AppraisedOption,
  type OptionRange,
  type RangeBetween,
  type Ratio,
  type Reached,
} from "../../../../model";
import { WhyTold } from "../../../controls/why-told";
import { HeadlineFigure, HeadlineFigures } from "../../../controls/headline-figures";
import { appraisalWords } from "../../../words/appraisal";
import { pricesSay } from "./prices";
import { linesOf, toldOfAmount, toldOfNet, type AmountKey } from "./told-amounts";

const words = appraisalWords.side;

const ratioText = (value: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).replace("-", "−");

function reachedSays(reached: Reached): string {
  switch (reached.kind) {
    case "reached":
      return reached.year;
    case "from-the-start":
      return appraisalWords.reached.fromTheStart;
    case "not-within-the-plan":
      return appraisalWords.reached.notWithin;
    case "nothing":
      return appraisalWords.reached.nothing;
    case "unknown":
      return appraisalWords.reached.unknown;
  }
}

function Ranged({
  text,
  range,
  write,
}: {
  readonly text: ReactNode;
  readonly range: RangeBetween | undefined;
  readonly write: (value: number) => string;
}) {
  return (
    <>
      {text}
      {range === undefined || Number.isNaN(range.low) ? null : (
        <span className="change">
          {write(range.low)} to {write(range.high)}
        </span>
      )}
    </>
  );
}

interface Row {
  readonly label: string;
  readonly strong?: true;
  readonly cell: (option: AppraisedOption, range: OptionRange | undefined) => ReactNode;
}

const amountRow = (label: string, key: AmountKey): Row => ({
  label,
  cell: (option, range) => {
    const { lines, presentValue } = option;
    const known = howFarKnown(lines, ...linesOf[key]);
    if (known === "no-line") return <span className="worth-why">{words.noPrice}</span>;
    if (known === "none") return <span className="worth-why">{words.unknown}</span>;
    return (
      <>
        <Ranged
          text={<WhyTold told={toldOfAmount(option, label, key)}>{poundsSay(presentValue[key])}</WhyTold>}
          range={range?.presentValue[key]}
          write={poundsSay}
        />
        {known === "all" ? null : <span className="change">{words.ofKnown}</span>}
      </>
    );
  },
});

const ratioRow = (label: string, of: (option: AppraisedOption) => Ratio, key: "ratio" | "cashRatio"): Row => ({
  label,
  cell: (option, range) => {
    const ratio = of(option);
    return ratio.kind === "ratio" ? (
      <Ranged text={ratioText(ratio.value)} range={range?.[key]} write={ratioText} />
    ) : (
      <span className="worth-why">{ratio.why}</span>
    );
  },
});

const costs = amountRow(words.costs, "costs");
const cash = amountRow(words.cash, "cashReleasing");
const net: Row = {
  label: words.net,
  strong: true,
  cell: (option, range) => (
    <>
      <Ranged
        text={<WhyTold told={toldOfNet(option)}>{poundsSay(option.presentValue.net)}</WhyTold>}
        range={range?.presentValue.net}
        write={poundsSay}
      />
      {option.complete ? null : <span className="change">{words.ofKnown}</span>}
    </>
  ),
};

const rows: readonly Row[] = [
  costs,
  amountRow(words.ownCosts, "ownCosts"),
  cash,
  amountRow(words.notCash, "notCashReleasing"),
  amountRow(words.society, "society"),
  net,
  ratioRow(words.ratio, ({ ratio }) => ratio, "ratio"),
  ratioRow(words.cashRatio, ({ cashRatio }) => cashRatio, "cashRatio"),
  { label: words.breakEven, cell: ({ breakEven }) => reachedSays(breakEven) },
  { label: words.payback, cell: ({ payback }) => reachedSays(payback) },
];

/** What an option is worth, costs and releases, at the head of its part. */
export function WorthFigures({
  option,
  range,
}: {
  readonly option: AppraisedOption;
  readonly range: OptionRange | undefined;
}) {
  return (
    <HeadlineFigures>
      {[net, costs, cash].map(({ label, cell }) => (
        <HeadlineFigure key={label} label={label}>
          {cell(option, range)}
        </HeadlineFigure>
      ))}
    </HeadlineFigures>
  );
}

export function SideBySide({
  appraisal,
  ranges,
  shown,
}: {
  readonly appraisal: Appraisal;
  readonly ranges: AppraisalRanges | undefined;
  readonly shown: string;
}) {
  const caption = words.caption(pricesSay(appraisal));
  return (
    <div className="scenarios-scroll" role="group" tabIndex={0} aria-label={caption}>
      <table className="worth-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            {appraisal.options.map(({ id, name }) => (
              <th key={id} scope="col" className="number" data-picked={id === shown}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, strong, cell }) => (
            <tr key={label} data-strong={strong === true}>
              <th scope="row">{label}</th>
              {appraisal.options.map((option) => (
                <td key={option.id} className="number">
                  {cell(
                    option,
                    ranges?.options.find(({ id }) => id === option.id),
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
