/** Costs and benefits of scenarios as options: what they are worth today against doing nothing, and what cannot be said. */
import { useState } from "react";
import {
  comesToMoney,
  conventionSays,
  elementAt,
  optionSays,
  undrawnSays,
  type Appraisal,
  type AppraisedOption,
  type Plan,
} from "../../../../model";
import type { ChartExport } from "../../../charts";
import { Parts, type PagePart } from "../../../controls/parts";
import { useView } from "../../../state/view-store";
import { appraisalWords as words } from "../../../words/appraisal";
import { words as frameWords } from "../../../words/frame";
import { RunsLine } from "../../uncertainty/matters/runs-line";
import { EachTable } from "./each-table";
import { EvidenceList } from "./evidence-list";
import { SideBySide, WorthFigures } from "./side-by-side";
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
  const parts = (of: Appraisal, told: AppraisedOption): readonly PagePart[] => [
    {
      id: "worth",
      label: words.worth,
      draw: () => (
        <>
          {of.options.some(comesToMoney) ? (
            <SoFarChart appraisal={of} shown={told} range={range} onExport={onExport} />
          ) : null}
          {undrawn === undefined ? null : <p className="note">{undrawn}</p>}
          <p className="worth-says">{elementAt(optionSays(told, range), 0)}</p>
          {told.countedTwice.map((says) => (
            <p key={says} className="worth-twice">
              {says}
            </p>
          ))}
          <SideBySide appraisal={of} ranges={ranges} shown={shown} />
          <p className="note">{words.beside}</p>
        </>
      ),
    },
    {
      id: "years",
      label: words.byYear,
      draw: () => <YearsTable appraisal={of} option={told} year={year} />,
    },
    {
      id: "each",
      label: words.forEach,
      draw: () => (
        <>
          <EachTable appraisal={of} option={told} range={range} />
          <WantedFigures plan={plan} option={told} readOnly={readOnly} />
        </>
      ),
    },
    {
      id: "grounds",
      label: words.grounds,
      draw: () => (
        <>
          <ul className="worth-said" role="list">
            {optionSays(told, range).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <EvidenceList evidence={of.evidence} />
          <section aria-labelledby="worth-convention">
            <h3 id="worth-convention">{words.convention}</h3>
            <p className="note">{conventionSays(of)}</p>
          </section>
        </>
      ),
    },
  ];
  const pick = (
    <div className="worth-pick" data-print="no">
      <label className="place-picker">
        <span>{words.option}</span>
        <select value={shown} onChange={({ target }) => setPicked(target.value)}>
          {plan.scenarios.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => setSure(!sure)}>
        {sure ? words.hideSure : words.howSure}
      </button>
    </div>
  );
  return (
    <section aria-labelledby="worth-title" className="worth">
      <h2 id="worth-title" className="visually-hidden">
        {words.heading(plan.scenarios.find(({ id }) => id === shown)?.name ?? "")}
      </h2>
      {appraisal === undefined || option === undefined ? null : (
        <div className="screen-figures" data-stale={!fresh}>
          <WorthFigures appraisal={appraisal} option={option} range={range} />
        </div>
      )}
      {option === undefined ? pick : null}
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
          <Parts label={words.within} parts={parts(appraisal, option)} beside={pick} />
        </div>
      )}
    </section>
  );
}
