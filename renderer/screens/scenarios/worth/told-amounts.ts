/** What the amounts of an option are made of, for whoever asks why. */
import { howFarKnown, poundsInCell, type AppraisedMoney, type AppraisedOption } from "../../../../model";
import type { Told } from "../../../state/view-store";
import { appraisalWords } from "../../../words/appraisal";

const words = appraisalWords.side;

export type AmountKey = "costs" | "ownCosts" | "cashReleasing" | "notCashReleasing" | "society";

/** The lines of which an amount is the sum. */
export const linesOf: Readonly<Record<AmountKey, readonly ["cost" | "benefit", readonly AppraisedMoney[]]>> = {
  costs: ["cost", ["cash", "elsewhere"]],
  ownCosts: ["cost", ["cash"]],
  cashReleasing: ["benefit", ["cash"]],
  notCashReleasing: ["benefit", ["not-cash"]],
  society: ["benefit", ["elsewhere", "society", "health"]],
};

/** What an amount is made of: its lines, each at what it is worth today. */
export function toldOfAmount(option: AppraisedOption, label: string, key: AmountKey): Told {
  const [side, money] = linesOf[key];
  return {
    label,
    scope: words.against(option.name),
    figure: poundsInCell(option.presentValue[key]),
    says: words.amountSays,
    parts: option.lines
      .filter((line) => line.side === side && money.includes(line.money))
      .map((line) => ({
        label: line.label,
        figure: Number.isNaN(line.presentValue) ? words.unknown : poundsInCell(line.presentValue),
      })),
  };
}

/** What it is worth in all: what it brings of each kind less what it costs, each with the lines behind it. */
export function toldOfNet(option: AppraisedOption): Told {
  const part = (label: string, key: AmountKey): Told["parts"] =>
    ["none", "no-line"].includes(howFarKnown(option.lines, ...linesOf[key]))
      ? []
      : [
          {
            label,
            figure: poundsInCell(option.presentValue[key]),
            ask: { kind: "why-told", told: toldOfAmount(option, label, key) },
          },
        ];
  return {
    label: words.net,
    scope: words.against(option.name),
    figure: poundsInCell(option.presentValue.net),
    says: words.netSays,
    parts: [
      ...part(words.cash, "cashReleasing"),
      ...part(words.notCash, "notCashReleasing"),
      ...part(words.society, "society"),
      ...part(words.costs, "costs"),
    ],
  };
}
