import { useMemo } from "react";
import { runCommand } from "../../commands/run";
import { TextField } from "../../controls/text-field";
import { useSought } from "../../controls/use-sought";
import { useCalibrated } from "../../engine/use-calibrated";
import { useShell } from "../../shell/shell";
import { showScenario, useView } from "../../state/view-store";
import { usePlan } from "../../state/plan-store";
import { sheetWords as words } from "../../words/scenarios";
import { words as frameWords } from "../../words/frame";
import {
  baseScenarioOn,
  describeScenario,
  longest,
  present,
  type Plan,
  renameScenario,
  restsOn,
  type Scenario,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { AddChange } from "./add-change/add-change";
import { ChangeAFigure } from "./change-a-figure";
import { ChangeList } from "./change-list";
import { ReachOfPosts } from "./posts-reach";

/** The scenario shown, to read and change: its name, what it rests on, what it changes, and the next change in verbs. */
export function ScenarioPanel() {
  const { plan, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const shown = useView((state) => state.scenario);
  const { figures } = useCalibrated(plan);
  // What the base has of a figure that is worked out is what it comes to; edits name what they change and go to the plan.
  const read = useMemo(
    () => ({ ...plan, assumptions: plan.assumptions.map((one) => figures.get(one.id) ?? one) }),
    [plan, figures],
  );
  const heading = useSought<HTMLHeadingElement>("scenario");
  const scenario = plan.scenarios.find((one) => one.id === shown);
  return (
    <div className="scenario-sheet">
      <h2 id="sheet-title" ref={heading} tabIndex={-1}>
        {scenario === undefined ? words.noneTitle : words.panelTitle(scenario.name)}
      </h2>
      <label className="sheet-field">
        <span>{words.choose}</span>
        <select
          value={scenario?.id ?? ""}
          onChange={(event) => showScenario(event.target.value === "" ? undefined : event.target.value)}
        >
          <option value="">{frameWords.base}</option>
          {plan.scenarios.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {scenario === undefined ? (
        <p className="note">{words.none}</p>
      ) : (
        <Sheet key={scenario.id} plan={read} scenario={scenario} readOnly={readOnly} />
      )}
    </div>
  );
}

/** The text with the titles of the plan's sources where it names them by id. */
const namingSources = (plan: Plan, text: string): string =>
  text.replaceAll(/\bSource: ([a-z0-9-]+)/g, (whole, id: string) => {
    const title = plan.sources.find((source) => source.id === id)?.title;
    return title === undefined ? whole : `Source: ${title}`;
  });

/** Nothing has been put in yet: the list below says so, and there is no reach to speak of. */
const changesNothing = ({ changes, events = [], basedOn }: Scenario): boolean =>
  changes.length + events.length === 0 && basedOn === undefined;

function Sheet({
  plan,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly readOnly: boolean;
}) {
  const shell = useShell();
  return (
    <>
      {scenario.about === undefined ? null : <p>{namingSources(plan, scenario.about)}</p>}
      {changesNothing(scenario) ? null : <ReachOfPosts key={scenario.id} scenario={scenario.id} />}
      <details className="sheet-details" data-print="no">
        <summary>{words.details}</summary>
        <div className="sheet-about">
          <TextField
            label={words.name}
            value={scenario.name}
            most={longest.label}
            disabled={readOnly}
            onCommit={(name) => {
              if (name !== "") applyEdit((now, by) => renameScenario(now, scenario.id, name, by));
            }}
          />
          <label className="sheet-field">
            <span>{words.basedOn}</span>
            <select
              value={scenario.basedOn ?? ""}
              disabled={readOnly}
              onChange={(event) =>
                applyEdit((now, by) =>
                  baseScenarioOn(now, scenario.id, event.target.value === "" ? undefined : event.target.value, by),
                )
              }
            >
              <option value="">{words.theBase}</option>
              {plan.scenarios
                .filter((one) => !restsOn(plan, scenario.id, one.id))
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
            </select>
          </label>
          <TextField
            label={words.about}
            value={scenario.about ?? ""}
            most={longest.prose}
            disabled={readOnly}
            long
            onCommit={(about) => applyEdit((now, by) => describeScenario(now, scenario.id, about, by))}
          />
        </div>
      </details>
      <div className="sheet-tools" data-print="no">
        <button type="button" className="button" disabled={readOnly} onClick={() => runCommand("scenario.copy", shell)}>
          {words.copy}
        </button>
        <button
          type="button"
          className="button"
          disabled={readOnly}
          onClick={() => runCommand("scenario.remove", shell)}
        >
          {words.remove}
        </button>
      </div>
      <ChangeList plan={plan} scenario={scenario} readOnly={readOnly} />
      {readOnly ? null : (
        <AddChange plan={plan} scenario={scenario} figure={<ChangeAFigure plan={plan} scenario={scenario} />} />
      )}
    </>
  );
}
