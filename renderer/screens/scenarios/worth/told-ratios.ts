/** What a ratio, a year in which an option pays, and what one costs are worked out from, for whoever asks why. */
import { lowerFirst, poundsInCell, type Appraisal, type AppraisedOption, type Effect } from "../../../../model";
import type { Told } from "../../../state/view-store";
import { appraisalWords } from "../../../words/appraisal";
import { formatDecimal } from "../../../words/format";
import { toldOfAmount, toldOfNet } from "./told-amounts";

const { side, each: eachWords } = appraisalWords;

/** Benefits of every kind, or cash alone, for each pound of costs. */
export function toldOfRatio(option: AppraisedOption, of: "ratio" | "cashRatio", figure: string): Told {
  const { presentValue: present } = option;
  const whole = of === "ratio";
  const costs = toldOfAmount(option, whole ? side.costs : side.ownCosts, whole ? "costs" : "ownCosts");
  const cash = toldOfAmount(option, side.cash, "cashReleasing");
  return {
    label: whole ? side.ratio : side.cashRatio,
    scope: side.against(option.name),
    figure,
    says: whole ? side.ratioSays : side.cashRatioSays,
    parts: [
      whole
        ? {
            label: side.benefits,
            figure: poundsInCell(present.net + present.costs),
            ask: { kind: "why-told", told: toldOfNet(option) },
          }
        : { label: cash.label, figure: cash.figure, ask: { kind: "why-told", told: cash } },
      { label: costs.label, figure: costs.figure, ask: { kind: "why-told", told: costs } },
    ],
  };
}

/** The year from which what has come back so far stays above what has been spent. */
export function toldOfReached(
  { years }: Pick<Appraisal, "years">,
  option: AppraisedOption,
  of: "breakEven" | "payback",
  figure: string,
): Told {
  const soFar = of === "breakEven" ? option.cumulative : option.ownCumulative;
  return {
    label: of === "breakEven" ? side.breakEven : side.payback,
    scope: side.against(option.name),
    figure,
    says: of === "breakEven" ? side.breakEvenSays : side.paybackSays,
    parts: soFar.map((value, at) => ({ label: years[at] ?? "", figure: poundsInCell(value) })),
  };
}

const amountOf = (value: number, unit: string): string =>
  `${formatDecimal(value, Math.abs(value) < 100 ? 1 : 0)} ${unit}`;

/** All that an option brings of one thing: its years added up, or where it stands in the last of them. */
export const toldOfAmountBrought = (
  { years }: Pick<Appraisal, "years">,
  { name }: Pick<AppraisedOption, "name">,
  effect: Effect,
  figure: string,
): Told => ({
  label: effect.label,
  scope: side.against(name),
  figure,
  says: effect.kind === "flow" ? eachWords.addedUp : eachWords.lastYear,
  parts: effect.years.map((value, at) => ({ label: years[at] ?? "", figure: amountOf(value, effect.unit) })),
});

/** What one costs: the costs that no cash makes up for, over how many there are. */
export function toldOfEach(option: AppraisedOption, effect: Effect, figure: string): Told {
  const costs = toldOfAmount(option, side.costs, "costs");
  const cash = toldOfAmount(option, side.cash, "cashReleasing");
  return {
    label: `${eachWords.cost}, ${lowerFirst(effect.label)}`,
    scope: side.against(option.name),
    figure,
    says: eachWords.costSays,
    parts: [
      { label: costs.label, figure: costs.figure, ask: { kind: "why-told", told: costs } },
      { label: eachWords.takenOff(cash.label), figure: cash.figure, ask: { kind: "why-told", told: cash } },
      { label: eachWords.present, figure: amountOf(effect.presentAmount, effect.unit) },
    ],
  };
}

/** What one would have to be worth: what the option falls short by without it, over how many there are. */
export const toldOfWorth = (option: AppraisedOption, effect: Effect, figure: string): Told => ({
  label: `${eachWords.worth}, ${lowerFirst(effect.label)}`,
  scope: side.against(option.name),
  figure,
  says: eachWords.worthSays,
  parts: [
    {
      label: eachWords.without,
      figure: poundsInCell(effect.breakEvenValue * -effect.presentAmount),
      ask: { kind: "why-told", told: toldOfNet(option) },
    },
    { label: eachWords.present, figure: amountOf(effect.presentAmount, effect.unit) },
  ],
});

/** What one is taken to be worth: the plan's own figure, as its line of benefits has it. */
export function toldOfValue(option: AppraisedOption, effect: Effect, figure: string): Told {
  const [kind, ...of] = effect.id.split(":");
  const line = option.lines.find(({ id }) =>
    kind === "outcome" ? id === `worth:${of.join(":")}` : kind === "weeks_waited" && id === `waiting:${of.join(":")}`,
  );
  return {
    label: `${eachWords.value}, ${lowerFirst(effect.label)}`,
    scope: side.against(option.name),
    figure,
    says: line?.means ?? eachWords.valueSays,
    parts:
      line === undefined
        ? []
        : [
            { label: line.label, figure: poundsInCell(line.total) },
            { label: eachWords.amount, figure: amountOf(effect.total, effect.unit) },
          ],
  };
}
