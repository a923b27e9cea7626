import { useMemo } from "react";
import { BASE_LOOK, seriesLook } from "../../charts";
import { useFewOfMany } from "../../controls/few-of-many";
import { Why } from "../../controls/why";
import { WhyService } from "../../controls/why-service";
import { useLookNumbers } from "../../state/looks";
import { showScenario, toggleCompared, useView } from "../../state/view-store";
import { fewWords } from "../../words/few-of-many";
import { words as frameWords } from "../../words/frame";
import { changeOf, figureOf } from "../../words/measure-kinds";
import { words } from "../../words/scenarios";
import { addsUpAsPrinted, roundedNote, type Plan } from "../../../model";
import { ReachNote } from "./posts-reach";
import { bestEnd, labelOf, listedIn, units, type Listed } from "./ranking-listed";
import { isWait, lastOf } from "./ranking-measures";
import type { ScenarioResult } from "./use-all-scenarios";
import { LineSample } from "../../controls/line-sample";

/**
 * The scenarios with their results in one year, and how far each is from the base; the boxes choose what charts draw. Of very
 * many the first are drawn, with those in the charts, and any other is found by its name.
 */
export function RankingTable({
  plan,
  results,
  year,
  by,
}: {
  readonly plan: Plan;
  readonly results: readonly ScenarioResult[];
  readonly year: string;
  /** What they are in order of. */
  readonly by: Listed;
}) {
  const listed = listedIn(results);
  const { scenario, compared } = useView();
  const best = bestEnd(by);
  const names = useMemo(() => new Map(plan.scenarios.map(({ id, name }) => [id, name])), [plan.scenarios]);
  const rank = (result: ScenarioResult): number => lastOf(result, by) ?? (best === "high" ? -Infinity : Infinity);
  const [base, ...others] = results;
  const sorted = [...others].sort((a, b) => {
    const [one, two] = [rank(a), rank(b)];
    return one === two ? 0 : (best === "high" ? -1 : 1) * (one < two ? -1 : 1);
  });
  const {
    shown: drawn,
    find,
    more,
  } = useFewOfMany(
    sorted,
    fewWords.scenarios,
    (result) => names.get(result.scenario ?? "") ?? "",
    ({ scenario: id }) => id === scenario || compared.includes(id ?? ""),
  );
  const rows = base === undefined ? drawn : [base, ...drawn];
  return (
    <>
      {find}
      <div className="scenarios-scroll" tabIndex={0} role="group" aria-label={words.rankingTitle}>
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
            {rows.map((result) => (
              <RankingRow
                key={result.scenario ?? ""}
                plan={plan}
                listed={listed}
                result={result}
                base={base}
                year={year}
              />
            ))}
          </tbody>
        </table>
        {rows.every((result) => addsUpAsShown(result, base)) ? null : <p className="note">{roundedNote}</p>}
      </div>
      {more}
    </>
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
  const looks = useLookNumbers();
  const number = plan.scenarios.findIndex((one) => one.id === result.scenario);
  const look = number < 0 ? BASE_LOOK : seriesLook(looks.get(result.scenario ?? "") ?? number);
  const name = plan.scenarios[number]?.name ?? frameWords.base;
  const id = result.scenario;
  const drawn = id === undefined || id === shown || compared.includes(id);
  return (
    <tr data-shown={id === shown} data-stale={!result.fresh}>
      <th scope="row">
        <button type="button" className="scenario-name" aria-pressed={id === shown} onClick={() => showScenario(id)}>
          <LineSample look={look} />
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
