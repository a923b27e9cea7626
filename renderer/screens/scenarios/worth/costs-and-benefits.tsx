/** Costs and benefits of scenarios as options: what they are worth today against doing nothing, and what cannot be said. */
import { useState } from "react";
import { comesToMoney, conventionSays, elementAt, optionSays, undrawnSays, type Plan } from "../../../../model";
import type { ChartExport } from "../../../charts";
import { PickOne } from "../../../controls/pick-one";
import { useView } from "../../../state/view-store";
import { appraisalWords as words } from "../../../words/appraisal";
import { words as frameWords } from "../../../words/frame";
import { RunsLine } from "../../uncertainty/matters/runs-line";
import { EachTable } from "./each-table";
import { EvidenceList } from "./evidence-list";
import { SideBySide } from "./side-by-side";
import { SoFarChart } from "./so-far-chart";
import { useAppraisal, useAppraisalRanges } from "./use-appraisal";
import { WantedFigures } from "./wanted-figures";
import { YearsTable } from "./years-table";

/** As many options as can be told apart beside one another. */
const most = 4;

export function CostsAndBenefits({
  plan,
  readOnly,
  onExport,
}: {
  readonly plan: Plan;
  readonly readOnly: boolean;
  readonly onExport: (handed: ChartExport) => void;
}) {
  const { scenario, compared, year } = useView();
  const [picked, setPicked] = useState<string | undefined>(undefined);
  const [sure, setSure] = useState(false);
  const ids = plan.scenarios.map(({ id }) => id);
  const there = (id: string | undefined): id is string => id !== undefined && ids.includes(id);
  const shown = [picked, scenario, ids[0]].find(there);
  const options =
    shown === undefined ? [] : [...new Set([shown, ...[scenario, ...compared].filter(there)])].slice(0, most);
  const { appraised, problems, fresh } = useAppraisal(options);
  const { ranges, runs } = useAppraisalRanges(plan, appraised, sure);
  if (shown === undefined) return <p className="note">{words.none}</p>;
  const appraisal = appraised?.appraisal;
  const option = appraisal?.options.find(({ id }) => id === shown);
  const stopped = appraisal?.stopped.find(({ id }) => id === shown);
  const range = ranges?.options.find(({ id }) => id === shown);
  const undrawn = appraisal === undefined ? undefined : undrawnSays(appraisal.options);
  return (
    <section aria-labelledby="worth-title" className="worth">
      <div className="worth-head">
        <h2 id="worth-title">{words.heading(plan.scenarios.find(({ id }) => id === shown)?.name ?? "")}</h2>
        <div className="worth-pick" data-print="no">
          <PickOne
            label={words.option}
            value={shown}
            options={plan.scenarios.map(({ id, name }) => ({ id, label: name }))}
            onPick={setPicked}
          />
          <button type="button" className="button" onClick={() => setSure(!sure)}>
            {sure ? words.hideSure : words.howSure}
          </button>
        </div>
      </div>
      <p className="note">{words.beside}</p>
      {problems.map(({ says }) => (
        <p key={says} role="alert">
          {words.cannot} {says}
        </p>
      ))}
      {stopped === undefined ? null : (
        <p role="alert">
          {words.cannot} {stopped.says}
        </p>
      )}
      {appraisal === undefined && problems.length === 0 ? <p className="note">{frameWords.working}</p> : null}
      {appraisal === undefined || option === undefined ? null : (
        <div data-stale={!fresh} className="worth-parts">
          {sure ? <RunsLine runs={runs} label={words.futures} /> : null}
          <p className="worth-says">{elementAt(optionSays(option, range), 0)}</p>
          {option.countedTwice.map((says) => (
            <p key={says} className="worth-twice">
              {says}
            </p>
          ))}
          <SideBySide appraisal={appraisal} ranges={ranges} shown={shown} />
          {appraisal.options.some(comesToMoney) ? (
            <SoFarChart appraisal={appraisal} shown={option} range={range} onExport={onExport} />
          ) : null}
          {undrawn === undefined ? null : <p className="note">{undrawn}</p>}
          <YearsTable appraisal={appraisal} option={option} year={year} />
          <EachTable option={option} range={range} />
          <WantedFigures plan={plan} option={option} readOnly={readOnly} />
          <details>
            <summary>{words.said}</summary>
            {optionSays(option, range).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </details>
          <EvidenceList evidence={appraisal.evidence} />
          <section aria-labelledby="worth-convention">
            <h3 id="worth-convention">{words.convention}</h3>
            <p className="note">{conventionSays(appraisal)}</p>
          </section>
        </div>
      )}
    </section>
  );
}
