import { runCommand } from "../../commands/run";
import { TextField } from "../../controls/text-field";
import { useSought } from "../../controls/use-sought";
import { useShell } from "../../shell/shell";
import { say, showScenario } from "../../state/view-store";
import { sheetWords as words } from "../../words/scenarios";
import { words as frameWords } from "../../words/frame";
import {
  baseScenarioOn,
  describeScenario,
  longest,
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

interface SheetProps {
  readonly plan: Plan;
  readonly scenario: Scenario | undefined;
  readonly readOnly: boolean;
}

/** The scenario shown: its name, what it rests on, and everything in which it differs from the base. */
export function ScenarioSheet({ plan, scenario, readOnly }: SheetProps) {
  const heading = useSought<HTMLHeadingElement>("scenario");
  if (plan.scenarios.length === 0) return null;
  return (
    <section
      aria-labelledby="sheet-title"
      className="scenario-sheet"
      data-print={scenario === undefined ? "no" : undefined}
    >
      <div className="scenarios-line">
        <h2 id="sheet-title" ref={heading} tabIndex={-1}>
          {scenario === undefined ? words.noneTitle : words.title(scenario.name)}
        </h2>
        <label className="place-picker" data-print="no">
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
      </div>
      {scenario === undefined ? (
        <p className="note">{words.none}</p>
      ) : (
        <Sheet plan={plan} scenario={scenario} readOnly={readOnly} />
      )}
    </section>
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
  const print = async (): Promise<void> => {
    // The print style leaves everything but this list off the paper while the mark stands.
    document.documentElement.dataset["printing"] = "differences";
    const done = await shell.output.print({ landscape: true });
    delete document.documentElement.dataset["printing"];
    if (done.ok) say(words.printed);
    else if (done.kind !== "cancelled") say(done.says, true);
  };
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
        <button type="button" className="button" onClick={() => void print()}>
          {words.print}
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
