import { useMemo, useState } from "react";
import { RankingChart, BASE_LOOK, seriesLook, type ChartExport } from "../../charts";
import { eightInTen } from "../../controls/fan-figures";
import { Why } from "../../controls/why";
import { WhyService } from "../../controls/why-service";
import { useSample } from "../../engine/draws/use-draws";
import { showScenario, toggleCompared, useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { netOfPosts } from "../../words/empty-posts";
import { changeOf, figureOf, figureWithUnit, kindOf } from "../../words/measure-kinds";
import { words, type Ranked } from "../../words/scenarios";
import {
  addsUpAsPrinted,
  columnOf,
  elementAt,
  inPrices,
  priceYearIn,
  roundedNote,
  spreadOf,
  tableOf,
  type Plan,
} from "../../../model";
import { ReachNote } from "./posts-reach";
import { isWait, lastOf, rankingWaits } from "./ranking-measures";
import type { ScenarioResult } from "./use-all-scenarios";

const ofWorkforce = ["staff_in_post", "vacant_posts", "over_establishment", "vacancies", "cost"] as const;
type Listed = (typeof ofWorkforce)[number] | (typeof rankingWaits)[number];
const units: Readonly<Record<Listed, string>> = {
  staff_in_post: "WTE",
  vacant_posts: "WTE",
  over_establishment: "WTE",
  vacancies: "WTE",
  cost: "GBP",
  waiting: "heads",
  longest_wait: "weeks",
  over_18: "heads",
};

/** What the results can be put in order of: waits first, where the plan has a list that can be worked out. */
const listedIn = ([base]: readonly ScenarioResult[]): readonly Listed[] =>
  base?.list === undefined ? ofWorkforce : [...rankingWaits, ...ofWorkforce];

interface RankingProps {
  readonly plan: Plan;
  /** The base first, then the plan's scenarios in their order. */
  readonly results: readonly ScenarioResult[];
  readonly year: string;
  /** The scenario that closes the gap most by having fewer posts, if there is one. */
  readonly byFewerPosts: Ranked | undefined;
  readonly onExport: (handed: ChartExport) => void;
}

/** Money says whose prices it is in. */
const labelOf = (plan: Plan, id: Listed): string =>
  units[id] === "GBP" ? inPrices(words.measures[id], priceYearIn(plan)) : words.measures[id];

/** Every scenario in order of one result, and all their results in a table. */
export function Ranking({ plan, results, year, byFewerPosts, onExport }: RankingProps) {
  const listed = listedIn(results);
  const [picked, setPicked] = useState<Listed | undefined>(undefined);
  const by =
    picked !== undefined && listed.includes(picked)
      ? picked
      : isWait(elementAt(listed, 0))
        ? elementAt(listed, 0)
        : "vacant_posts";
  const best = by === "staff_in_post" ? "high" : "low";
  const nameOf = (id: string | undefined): string =>
    plan.scenarios.find((one) => one.id === id)?.name ?? frameWords.base;
  const ranges = useRanges(by, plan.structure.services?.[0]?.id);
  const items = results.map((result, index) => ({
    id: result.scenario ?? "base",
    name: nameOf(result.scenario),
    value: lastOf(result, by),
    ...ranges.get(result.scenario),
    ...(index === 0 ? {} : { look: index - 1 }),
  }));
  const running = results.filter((result) => !result.fresh).length;
  const withFigure = items
    .filter((item) => item.value !== null)
    .sort((a, b) => (best === "high" ? -1 : 1) * ((a.value ?? 0) - (b.value ?? 0)));
  const [first, last] = [withFigure[0], withFigure.at(-1)];
  const said = (value: number | null): string =>
    by === "vacancies" ? netOfPosts("wte", value) : figureWithUnit(units[by], value);
  const ends =
    first === undefined || last === undefined || first === last
      ? undefined
      : words.rankingEnds(first.name, said(first.value), last.name, said(last.value));
  return (
    <section aria-labelledby="ranking-title">
      <div className="scenarios-line">
        <h2 id="ranking-title">{words.rankingTitle}</h2>
        <label className="place-picker" data-print="no">
          <span>{words.rankBy}</span>
          <select value={by} onChange={(event) => setPicked(event.target.value as Listed)}>
            {listed.map((id) => (
              <option key={id} value={id}>
                {labelOf(plan, id)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {byFewerPosts === undefined ? null : <p className="note">{words.byFewerPosts(byFewerPosts)}</p>}
      <p className="note">{running === 0 ? "" : words.stillRunning(running)}</p>
      <div data-stale={running > 0}>
        <RankingChart
          name={`scenarios-by-${by}`}
          level={3}
          kind={kindOf(units[by])}
          finding={words.rankingFinding(labelOf(plan, by), year, ends)}
          items={items}
          best={best}
          onExport={onExport}
        />
      </div>
      <RankingTable plan={plan} results={results} year={year} order={items} best={best} />
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

interface Ordered {
  readonly id: string;
  readonly name: string;
  readonly value: number | null;
}

function RankingTable({
  plan,
  results,
  year,
  order,
  best,
}: {
  readonly plan: Plan;
  readonly results: readonly ScenarioResult[];
  readonly year: string;
  readonly order: readonly Ordered[];
  readonly best: "high" | "low";
}) {
  const listed = listedIn(results);
  const rank = (id: string): number =>
    order.find((item) => item.id === id)?.value ?? (best === "high" ? -Infinity : Infinity);
  const [base, ...others] = results;
  const sorted = [...others].sort((a, b) => {
    const [one, two] = [rank(a.scenario ?? ""), rank(b.scenario ?? "")];
    return one === two ? 0 : (best === "high" ? -1 : 1) * (one < two ? -1 : 1);
  });
  return (
    <div className="scenarios-scroll" tabIndex={0} role="group" aria-labelledby="ranking-title">
      <table className="ranking-table">
        <caption>{words.tableCaption(year)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.scenario}</th>
            <th scope="col" data-print="no">
              {words.inCharts}
            </th>
            {listed.map((id) => (
              <th key={id} scope="col" className="number">
                {labelOf(plan, id)}
                {units[id] === "WTE" ? ", WTE" : ""}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {base === undefined ? null : <RankingRow plan={plan} listed={listed} result={base} base={base} year={year} />}
          {sorted.map((result) => (
            <RankingRow key={result.scenario} plan={plan} listed={listed} result={result} base={base} year={year} />
          ))}
        </tbody>
      </table>
      {results.every((result) => addsUpAsShown(result, base)) ? null : <p className="note">{roundedNote}</p>}
    </div>
  );
}

/** Whether a row's figures, and what they change from the base by, add up as they are written. */
function addsUpAsShown(result: ScenarioResult, base: ScenarioResult | undefined): boolean {
  const written = (measure: Listed, from = result): string => figureOf(units[measure], lastOf(from, measure));
  const net = addsUpAsPrinted(written("vacancies"), [written("vacant_posts")], [written("over_establishment")]);
  const changes = listedIn([result]).every((measure) => {
    const [value, before] = [lastOf(result, measure), lastOf(base, measure)];
    return (
      result === base ||
      value === null ||
      before === null ||
      addsUpAsPrinted(written(measure), [written(measure, base), changeOf(units[measure], value - before)])
    );
  });
  return net && changes;
}

function RankingRow({
  plan,
  listed,
  result,
  base,
  year,
}: {
  readonly plan: Plan;
  readonly listed: readonly Listed[];
  readonly result: ScenarioResult;
  readonly base: ScenarioResult | undefined;
  readonly year: string;
}) {
  const { scenario: shown, compared } = useView();
  const number = plan.scenarios.findIndex((one) => one.id === result.scenario);
  const look = number < 0 ? BASE_LOOK : seriesLook(number);
  const name = plan.scenarios[number]?.name ?? frameWords.base;
  const id = result.scenario;
  const drawn = id === undefined || id === shown || compared.includes(id);
  return (
    <tr data-shown={id === shown} data-stale={!result.fresh}>
      <th scope="row">
        <button type="button" className="scenario-name" aria-pressed={id === shown} onClick={() => showScenario(id)}>
          <svg width="22" height="8" aria-hidden="true">
            <line
              x1="1"
              x2="21"
              y1="4"
              y2="4"
              stroke={look.colour}
              strokeWidth="3"
              {...(look.dash === "" ? {} : { strokeDasharray: look.dash })}
            />
          </svg>
          <span>
            {name}
            {id === shown ? <em> ({words.shown})</em> : null}
          </span>
        </button>
        {id === undefined || !result.fresh || result.problems.length > 0 ? null : <ReachNote scenario={id} />}
      </th>
      <td data-print="no">
        <input
          type="checkbox"
          aria-label={words.drawNamed(name)}
          checked={drawn}
          disabled={id === undefined || id === shown}
          onChange={() => {
            if (id !== undefined) toggleCompared(id);
          }}
        />
      </td>
      {result.problems.length > 0 ? (
        <td colSpan={listed.length} className="cannot">
          {words.cannotRun} {result.problems[0]?.says}
        </td>
      ) : (
        listed.map((measure) => {
          const value = lastOf(result, measure);
          const from = lastOf(base, measure);
          return (
            <td key={measure} className={value === null ? "number missing" : "number"}>
              {isWait(measure) ? (
                <WhyService
                  asked={{
                    service: result.list?.service ?? "",
                    place: undefined,
                    measure,
                    label: `${labelOf(plan, measure)}, ${name}, ${year}`,
                    year,
                    scenario: id,
                  }}
                >
                  {figureOf(units[measure], value)}
                </WhyService>
              ) : (
                <Why asked={{ measure, label: `${labelOf(plan, measure)}, ${name}, ${year}`, year, scenario: id }}>
                  {figureOf(units[measure], value)}
                </Why>
              )}
              {id === undefined || value === null || from === null ? null : (
                <span className="change">{changeOf(units[measure], value - from)}</span>
              )}
            </td>
          );
        })
      )}
    </tr>
  );
}
