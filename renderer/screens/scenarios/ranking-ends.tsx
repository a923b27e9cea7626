import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import type { Plan } from "../../../model";
import { Why } from "../../controls/why";
import { WhyService } from "../../controls/why-service";
import { words as frameWords } from "../../words/frame";
import { headWords } from "../../words/head-figures";
import { changeOf, figureWithUnit } from "../../words/measure-kinds";
import { words } from "../../words/scenarios";
import { bestEnd, labelOf, units, type Listed } from "./ranking-listed";
import { isWait, lastOf } from "./ranking-measures";
import type { ScenarioResult } from "./use-all-scenarios";

/** What the scenarios are put in order of, in three numbers: the base, the scenario on top and the one at the bottom. */
export function RankingEnds({
  plan,
  results,
  year,
  by,
  byChance,
}: {
  readonly plan: Plan;
  /** The base first. */
  readonly results: readonly ScenarioResult[];
  readonly year: string;
  readonly by: Listed;
  /** Whether differences may be luck, so that nothing is said of them. */
  readonly byChance: boolean;
}) {
  const [base, ...others] = results;
  const unit = units[by];
  const ofBase = lastOf(base, by);
  const ranked = others
    .flatMap((result) => {
      const value = lastOf(result, by);
      return value === null ? [] : [{ id: result.scenario, value }];
    })
    .sort((a, b) => (bestEnd(by) === "high" ? b.value - a.value : a.value - b.value));
  const [top, bottom] = byChance ? [] : [ranked[0], ranked.length > 1 ? ranked.at(-1) : undefined];
  const nameOf = (id: string | undefined): string => plan.scenarios.find((one) => one.id === id)?.name ?? "";
  /** The figure under a scenario, which may be asked why. */
  const asks = (scenario: string | undefined, figure: string) => {
    const label = `${labelOf(plan, by)}, ${scenario === undefined ? frameWords.base : nameOf(scenario)}`;
    if (!isWait(by)) return <Why asked={{ measure: by, label, year, scenario }}>{figure}</Why>;
    return base?.list === undefined ? (
      figure
    ) : (
      <WhyService asked={{ service: base.list.service, place: undefined, measure: by, label, year, scenario }}>
        {figure}
      </WhyService>
    );
  };
  const end = (of: { readonly id: string | undefined; readonly value: number } | undefined, label: string) =>
    of === undefined ? null : (
      <HeadlineFigure
        label={words.endOf(label, nameOf(of.id))}
        title={words.endOf(label, nameOf(of.id))}
        change={ofBase === null ? undefined : headWords.fromBase(changeOf(unit, of.value - ofBase))}
      >
        {asks(of.id, figureWithUnit(unit, of.value))}
      </HeadlineFigure>
    );
  const [most, least] = bestEnd(by) === "high" ? [words.most, words.fewest] : [words.fewest, words.most];
  return (
    <HeadlineFigures>
      <HeadlineFigure label={headWords.label(labelOf(plan, by), year)} change={frameWords.base}>
        {asks(undefined, figureWithUnit(unit, ofBase))}
      </HeadlineFigure>
      {end(top, most)}
      {end(bottom, least)}
    </HeadlineFigures>
  );
}
