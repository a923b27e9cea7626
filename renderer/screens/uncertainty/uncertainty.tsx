import { useState } from "react";
import { columnOf, present, spreadOf, tableOf, type Plan } from "../../../model";
import { eightInTen } from "../../controls/fan-figures";
import { FuturesLine } from "../../controls/futures-line";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { usePickedYear, YearPicker } from "../../controls/year-picker";
import { enoughToSay, useAreOfNow, useDraws } from "../../engine/draws/use-draws";
import { usePlan } from "../../state/plan-store";
import { showScreen, useView } from "../../state/view-store";
import { uncertaintyWords as words } from "../../words/uncertainty";
import { Backtest } from "./backtest/backtest";
import { PastLine } from "./backtest/past-line";
import { backtestsOf } from "../../past/shipped-history";
import { FutureEnds } from "./ends";
import { HowSure } from "./how-sure";
import { lookables } from "./figure/measures";
import { WhatMatters } from "./matters/what-matters";
import { WorthMeasuring } from "./matters/worth-measuring";
import { Robust } from "./robust";
import { useTarget } from "./target-chances";
import { WouldTake } from "./take/would-take";

type Part = keyof typeof words.tabs;
const parts = Object.entries(words.tabs).map(([id, label]) => ({ id: id as Part, label }));
const partsOf = (plan: Plan) => parts.filter(({ id }) => id !== "backtest" || backtestsOf(plan).length > 0);

/** How sure the results are, and what follows from it. */
export function Uncertainty() {
  const { plan, version, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const { scenario, place } = useView();
  const shown = useDraws();
  const fresh = useAreOfNow(shown);
  const sought = useView((state) => state.sought);
  const [chosen, setPart] = useState<Part>(sought === "backtest" ? "backtest" : "sure");
  const part = partsOf(plan).some(({ id }) => id === chosen) ? chosen : "sure";
  const [picked, setPicked] = useState<string>();
  const sample = shown?.sample;
  const list = sample === undefined ? [] : lookables(plan, sample);
  const look = list.find(({ id }) => id === picked) ?? list.find(({ service }) => service !== undefined) ?? list[0];
  const [target, onTarget] = useTarget(look?.id ?? "");
  const table =
    sample === undefined || look === undefined
      ? undefined
      : tableOf(sample, { measure: look.measure, scenario, service: look.service });
  const { year, at } = usePickedYear(table?.times ?? []);
  if (shown?.state === "failed") return <CannotRun problems={shown.problems} />;
  if (shown === undefined || sample === undefined || look === undefined || table === undefined)
    return (
      <article className="screen">
        <ScreenHead title={words.title} finding={words.working} fresh />
        <FuturesLine />
      </article>
    );
  const { certain } = shown;
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  const spread = spreadOf(sample, columnOf(table, 0, at));
  const known = !certain && enoughToSay(sample);
  const range = known ? eightInTen(spread) : undefined;
  const base =
    scenario === undefined
      ? undefined
      : tableOf(sample, { measure: look.measure, scenario: undefined, service: look.service });
  const figure = { plan, sample, table, look, year, at, drawn: fresh && shown.state !== "running" };
  return (
    <article className="screen uncertainty">
      <ScreenHead
        title={words.title}
        finding={certain ? words.certain : words.finding(look.label, year, look.unit, range, words.under(name))}
        fresh={fresh}
        figures={<FutureEnds of={{ look, year }} spread={spread} known={known} />}
      >
        <label className="place-picker">
          <span>{words.figure}</span>
          <select value={look.id} onChange={(event) => setPicked(event.target.value)}>
            {list.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <YearPicker label={words.year} years={table.times} />
      </ScreenHead>
      <ViewTabs label={words.parts} tabs={partsOf(plan)} shown={part} onShow={setPart}>
        <div data-stale={!fresh}>
          {part === "backtest" ? <Backtest plan={plan} version={version} /> : null}
          {part === "sure" ? <PastLine plan={plan} onSee={() => setPart("backtest")} /> : null}
          {certain && part !== "take" && part !== "backtest" ? <NeedsRanges /> : null}
          {part === "sure" && !certain ? (
            <HowSure
              plan={plan}
              place={place}
              sample={sample}
              look={look}
              table={table}
              base={base}
              scenario={name}
              year={year}
              at={at}
              target={target}
              onTarget={onTarget}
            />
          ) : null}
          {part === "matters" && !certain ? <WhatMatters {...figure} version={version} place={place} /> : null}
          {part === "worth" && !certain ? <WorthMeasuring {...figure} target={target} onTarget={onTarget} /> : null}
          {part === "take" ? (
            <WouldTake
              key={look.id}
              plan={plan}
              version={version}
              readOnly={readOnly}
              look={look}
              scenario={scenario}
              place={place}
              year={year}
              certain={certain}
              target={target}
              onTarget={onTarget}
            />
          ) : null}
          {part === "robust" && !certain ? (
            <Robust plan={plan} sample={sample} look={look} year={year} at={at} target={target} />
          ) : null}
        </div>
      </ViewTabs>
      {certain ? null : (
        <div>
          <FuturesLine />
        </div>
      )}
    </article>
  );
}

/** What stands in the parts that tell of futures where there is only one. */
function NeedsRanges() {
  return (
    <>
      <p>{words.certainHow}</p>
      <p>
        <button type="button" className="button" onClick={() => showScreen("assumptions")}>
          {words.toAssumptions}
        </button>
      </p>
    </>
  );
}
