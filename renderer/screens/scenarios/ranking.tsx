import { useMemo } from "react";
import { ranked, RankingChart, type ChartExport } from "../../charts";
import { eightInTen } from "../../controls/fan-figures";
import { useFewOfMany } from "../../controls/few-of-many";
import { useSample } from "../../engine/draws/use-draws";
import { useLookNumbers } from "../../state/looks";
import { useView } from "../../state/view-store";
import { fewWords } from "../../words/few-of-many";
import { words as frameWords } from "../../words/frame";
import { netOfPosts } from "../../words/empty-posts";
import { figureInSentence, kindOf } from "../../words/measure-kinds";
import { words, type Ranked } from "../../words/scenarios";
import { columnOf, spreadOf, tableOf, type Plan } from "../../../model";
import { bestEnd, labelOf, listedIn, units, type Listed } from "./ranking-listed";
import { isWait, lastOf } from "./ranking-measures";
import type { ScenarioResult } from "./use-all-scenarios";

interface RankingProps {
  readonly plan: Plan;
  /** The base first, then the plan's scenarios in their order. */
  readonly results: readonly ScenarioResult[];
  readonly year: string;
  readonly by: Listed;
  readonly onBy: (by: Listed) => void;
  /** The scenario that closes the gap most by having fewer posts, if there is one. */
  readonly byFewerPosts: Ranked | undefined;
  readonly onExport: (handed: ChartExport) => void;
}

/** Every scenario in order of one result. */
export function Ranking({ plan, results, year, by, onBy, byFewerPosts, onExport }: RankingProps) {
  const listed = listedIn(results);
  const looks = useLookNumbers();
  const { scenario, compared } = useView();
  const best = bestEnd(by);
  const ranges = useRanges(by, plan.structure.services?.[0]?.id);
  const names = useMemo(() => new Map(plan.scenarios.map(({ id, name }) => [id, name])), [plan.scenarios]);
  const items = results.map((result, index) => ({
    id: result.scenario ?? "base",
    name: names.get(result.scenario ?? "") ?? frameWords.base,
    value: lastOf(result, by),
    ...ranges.get(result.scenario),
    ...(index === 0 ? {} : { look: looks.get(result.scenario ?? "") }),
  }));
  const running = results.filter((result) => !result.fresh).length;
  const withFigure = items
    .filter((item) => item.value !== null)
    .sort((a, b) => (best === "high" ? -1 : 1) * ((a.value ?? 0) - (b.value ?? 0)));
  const [first, last] = [withFigure[0], withFigure.at(-1)];
  const said = (value: number | null): string =>
    by === "vacancies" ? netOfPosts("wte", value) : figureInSentence(units[by], value);
  const ends =
    first === undefined || last === undefined || first === last
      ? undefined
      : words.rankingEnds(first.name, said(first.value), last.name, said(last.value));
  const {
    shown: drawn,
    find,
    more,
  } = useFewOfMany(
    ranked(items.slice(1), best),
    fewWords.scenarios,
    ({ name }) => name,
    ({ id }) => id === scenario || compared.includes(id),
  );
  return (
    <section aria-labelledby="ranking-title">
      <div className="scenarios-line">
        <h2 id="ranking-title" className="visually-hidden">
          {words.rankingTitle}
        </h2>
        <p className="note" role="status">
          {running === 0 ? "" : words.stillRunning(running)}
        </p>
        <label className="place-picker" data-print="no">
          <span>{words.rankBy}</span>
          <select value={by} onChange={(event) => onBy(event.target.value as Listed)}>
            {listed.map((id) => (
              <option key={id} value={id}>
                {labelOf(plan, id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {find}
      <div data-stale={running > 0}>
        <RankingChart
          name={`scenarios-by-${by}`}
          level={3}
          kind={kindOf(units[by])}
          finding={words.rankingFinding(labelOf(plan, by), year, ends)}
          items={[...items.slice(0, 1), ...drawn]}
          best={best}
          onExport={onExport}
        />
      </div>
      {more}
      {byFewerPosts === undefined ? null : <p className="note">{words.byFewerPosts(byFewerPosts)}</p>}
    </section>
  );
}

/** Between which figures 8 in 10 futures of a result lie, by scenario: those that are drawn have one. */
function useRanges(
  by: Listed,
  list: string | undefined,
): ReadonlyMap<string | undefined, { readonly low: number; readonly high: number }> {
  const sample = useSample();
  return useMemo(() => {
    const found = new Map<string | undefined, { readonly low: number; readonly high: number }>();
    for (const scenario of new Set(sample?.tables.map((table) => table.scenario))) {
      const service = isWait(by) ? list : undefined;
      const table = sample === undefined ? undefined : tableOf(sample, { measure: by, scenario, service });
      if (sample === undefined || table === undefined) continue;
      const band = eightInTen(spreadOf(sample, columnOf(table, 0, table.times.length - 1)));
      if (band !== undefined) found.set(scenario, { low: band.low, high: band.high });
    }
    return found;
  }, [sample, by, list]);
}
