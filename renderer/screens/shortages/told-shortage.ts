/** What a rule's line rests on, and what a scenario does about a shortage, for whoever asks why. */
import {
  helpSays,
  lowerFirst,
  shortageMeasure,
  shortageRuleSays,
  shortageSizeSays,
  shortageValueSays,
  spotSays,
  type Helps,
  type ShortageRule,
} from "../../../model";
import type { Told } from "../../state/view-store";
import { shortagesWords as words } from "../../words/shortages";

/** Where the line of a rule is drawn, why there, and the published figures it is set against. */
export const toldOfRule = (rule: ShortageRule): Told => ({
  label: rule.label,
  scope: words.grades[rule.grade],
  figure: words.lineOf(rule.comparison, shortageSizeSays(rule)),
  says: [
    shortageRuleSays(rule),
    words.lineIs,
    rule.reason ?? "",
    ...(rule.against === undefined ? [] : [words.against, ...rule.against.map(({ says }) => says)]),
  ]
    .filter((says) => says !== "")
    .join(" "),
  parts: [],
});

/** What is shown, and each scenario that makes it better by itself. */
export function toldOfHelps(helps: Helps, quarter: string): Told {
  const { spot, measure, quarters, value, tried } = helps;
  const comesTo = (of: { readonly quarters: number; readonly value: number }): string =>
    words.quartersAt(of.quarters, shortageValueSays(measure, of.value));
  return {
    label: words.columns.helps,
    scope: `${spotSays(spot)}, ${lowerFirst(shortageMeasure(measure).label)}`,
    figure: helpSays(helps),
    says: words.helpsSays(quarter),
    parts: [
      { label: words.asShown, figure: comesTo({ quarters, value }) },
      ...tried.map((one) => ({ label: one.name, figure: comesTo(one) })),
    ],
  };
}
