/** Present values of the options beside one another, with the range of 8 in 10 futures where they are drawn. */
import type { ReactNode } from "react";
import {
  howFarKnown,
  poundsInCell,
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
import { toldOfRatio, toldOfReached } from "./told-ratios";

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
  readonly cell: (option: AppraisedOption, range: OptionRange | undefined, of: Appraisal) => ReactNode;
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
          text={<WhyTold told={toldOfAmount(option, label, key)}>{poundsInCell(presentValue[key])}</WhyTold>}
          range={range?.presentValue[key]}
          write={poundsInCell}
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
      <Ranged
        text={<WhyTold told={toldOfRatio(option, key, ratioText(ratio.value))}>{ratioText(ratio.value)}</WhyTold>}
        range={range?.[key]}
        write={ratioText}
      />
    ) : (
      <span className="worth-why">{ratio.why}</span>
    );
  },
});

/** The year from which it pays; what cannot be said has no sum. */
const reachedRow = (label: string, key: "breakEven" | "payback"): Row => ({
  label,
  cell: (option, _, of) => {
    const says = reachedSays(option[key]);
    return ["unknown", "nothing"].includes(option[key].kind) ? (
      says
    ) : (
      <WhyTold told={toldOfReached(of, option, key, says)}>{says}</WhyTold>
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
        text={<WhyTold told={toldOfNet(option)}>{poundsInCell(option.presentValue.net)}</WhyTold>}
        range={range?.presentValue.net}
        write={poundsInCell}
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
  reachedRow(words.breakEven, "breakEven"),
  reachedRow(words.payback, "payback"),
];

/** What an option is worth, costs and releases, at the head of its part. */
export function WorthFigures({
  appraisal,
  option,
  range,
}: {
  readonly appraisal: Appraisal;
  readonly option: AppraisedOption;
  readonly range: OptionRange | undefined;
}) {
  return (
    <HeadlineFigures>
      {[net, costs, cash].map(({ label, cell }) => (
        <HeadlineFigure key={label} label={label}>
          {cell(option, range, appraisal)}
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
                    appraisal,
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
