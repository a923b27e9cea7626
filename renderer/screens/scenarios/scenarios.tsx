/** Scenarios: what each one does to the result, what differs from the base, and where new ones come from. */
import { useEffect, useMemo, useState } from "react";
import { calendarOf } from "../../../model";
import { StockChart } from "../../charts";
import { runCommand } from "../../commands/run";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { FuturesLine } from "../../controls/futures-line";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhyOfMark } from "../../controls/use-why-of-mark";
import { whereOf } from "../../engine/use-answer";
import { useCalibrated } from "../../engine/use-calibrated";
import { useShell } from "../../shell/shell";
import { usePlan } from "../../state/plan-store";
import { inspect, showScenario, useView } from "../../state/view-store";
import { appraisalWords } from "../../words/appraisal";
import { words as frameWords } from "../../words/frame";
import { closers, scenarioParts, sheetWords, words, type Ranked } from "../../words/scenarios";
import { openingYear } from "../../past/opening-year";
import { useComparison } from "../overview/use-comparison";
import { DifferenceGrid } from "./difference-grid";
import { ListsCompared } from "./lists-compared";
import { Ranking } from "./ranking";
import { listedIn, usuallyBy, type Listed } from "./ranking-listed";
import { lastOf, rankingMeasures } from "./ranking-measures";
import { RankingEnds } from "./ranking-ends";
import { RankingTable } from "./ranking-table";
import { ScenarioSheet } from "./scenario-sheet";
import { useAllScenarios } from "./use-all-scenarios";
import { CostsAndBenefits } from "./worth/costs-and-benefits";

type Part = keyof typeof scenarioParts;
const parts = (Object.keys(scenarioParts) as Part[]).map((id) => ({ id, label: scenarioParts[id] }));

export function Scenarios() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place, service: listed } = useView();
  const shell = useShell();
  const onExport = useChartExport();
  const where = whereOf(place);
  const [part, setPart] = useState<Part>("results");
  const [picked, setPicked] = useState<Listed | undefined>(undefined);
  const sought = useView((state) => state.sought);
  const editing = useView((state) => state.inspecting?.kind === "scenario");
  if (sought === "differences" && part !== "differences") setPart("differences");
  const { services = [] } = plan.structure;
  const service = services.find((one) => one.id === listed) ?? services[0];
  const stocks = useComparison(["staff_in_post", "establishment"], where);
  const whyOfMark = useWhyOfMark(
    ({ of }) => (of === "posts" ? "establishment" : "staff_in_post"),
    calendarOf(plan.start, plan.years).years.map(({ name }) => name),
    where,
  );
  const results = useAllScenarios(
    plan.scenarios.map((one) => one.id),
    { measures: rankingMeasures, where },
    service?.id,
  );
  const shown = plan.scenarios.find((one) => one.id === scenario);
  const { figures } = useCalibrated(plan);
  // What the base has of a figure that is worked out is what it comes to; edits name what they change and go to the plan.
  const read = useMemo(
    () => ({ ...plan, assumptions: plan.assumptions.map((one) => figures.get(one.id) ?? one) }),
    [plan, figures],
  );
  // Undo may have taken away the scenario that was shown.
  const gone = scenario !== undefined && shown === undefined;
  useEffect(() => {
    if (gone) showScenario(undefined);
  }, [gone]);

  const base = results[0];
  if (base !== undefined && base.problems.length > 0) return <CannotRun problems={base.problems} />;
  if (base?.tables === undefined) return <p className="note">{frameWords.working}</p>;

  const years = base.tables[0]?.times ?? [];
  const year = years.at(-1) ?? "";
  const ranked = results.map((result): Ranked => ({
    name: plan.scenarios.find((one) => one.id === result.scenario)?.name ?? frameWords.base,
    empty: lastOf(result, "vacant_posts"),
    over: lastOf(result, "over_establishment"),
    staff: lastOf(result, "staff_in_post"),
    posts: lastOf(result, "establishment"),
  }));
  const { best, byFewerPosts } = closers(ranked[0], ranked.slice(1));
  // One draw of chance for each scenario ranks luck, not scenarios: nothing is claimed from it.
  const byChance = plan.chance?.on === true && plan.scenarios.length > 0;
  const finding = byChance
    ? words.chanceFinding(year)
    : base.list === undefined
      ? words.finding(ranked[0], best, year, plan.scenarios.length)
      : words.waitsFinding(
          results.map((result, at) => ({ name: ranked[at]?.name ?? "", waiting: lastOf(result, "waiting") })),
          year,
        );
  const listOfBase = byChance ? undefined : base.list;
  const drawn = stocks.series.slice(1);
  const inCharts = plan.scenarios.filter((one) => drawn.some((line) => line.id === one.id));
  const can = listedIn(results);
  const by = picked !== undefined && can.includes(picked) ? picked : usuallyBy(can);
  return (
    <article className="screen scenarios-screen">
      <ScreenHead
        title={frameWords.screens.scenarios}
        finding={finding}
        fresh={results.every((result) => result.fresh)}
        figures={
          // Costs and benefits have figures of their own.
          part === "worth" ? undefined : (
            <RankingEnds plan={plan} results={results} year={year} by={by} byChance={byChance} />
          )
        }
      >
        {shown === undefined || editing ? null : (
          <button type="button" className="button" onClick={() => inspect({ kind: "scenario" })}>
            {sheetWords.change}
          </button>
        )}
        <button
          type="button"
          className="button"
          data-primary
          disabled={readOnly}
          onClick={() => runCommand("scenario.new", shell)}
        >
          {words.newScenario}
        </button>
      </ScreenHead>
      <ViewTabs label={appraisalWords.parts} tabs={parts} shown={part} onShow={setPart}>
        {part === "worth" ? (
          <CostsAndBenefits plan={plan} readOnly={readOnly} onExport={onExport} />
        ) : part === "order" ? (
          <Ranking
            plan={plan}
            results={results}
            year={year}
            by={by}
            onBy={setPicked}
            byFewerPosts={byChance ? undefined : byFewerPosts}
            onExport={onExport}
          />
        ) : part === "differences" ? (
          <div>
            <DifferenceGrid plan={read} listed={inCharts} readOnly={readOnly} />
            {shown === undefined ? null : <ScenarioSheet plan={read} scenario={shown} readOnly={readOnly} />}
          </div>
        ) : (
          <div>
            <div className="scenarios-chart" data-stale={!stocks.fresh}>
              {listOfBase !== undefined ? (
                <ListsCompared
                  base={{ scenario: undefined, name: frameWords.base, view: listOfBase }}
                  others={inCharts.flatMap(({ id, name }) => {
                    const view = results.find((one) => one.scenario === id)?.list;
                    return view === undefined ? [] : [{ scenario: id, name, view }];
                  })}
                />
              ) : (
                <StockChart
                  name="scenarios-staff-and-posts"
                  level={2}
                  kind="wte"
                  finding={
                    byChance
                      ? words.chanceChart
                      : words.chartFinding(
                          stocks.series.map((line) => ({ name: line.name, staff: line.staff.at(-1) ?? null })),
                          year,
                        )
                  }
                  note={byChance ? `${words.chanceNote} ${words.chartNote}` : words.chartNote}
                  years={years}
                  openingYear={openingYear(plan, undefined)}
                  series={stocks.series}
                  onWhy={whyOfMark}
                  onExport={onExport}
                  height={340}
                />
              )}
              {listOfBase === undefined ? <FuturesLine /> : null}
            </div>
            <div className="scenarios-framed">
              <RankingTable plan={plan} results={results} year={year} by={by} />
            </div>
          </div>
        )}
      </ViewTabs>
      <ApprenticeWarning plan={plan} scenario={scenario} where={where} />
    </article>
  );
}
