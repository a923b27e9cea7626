import { useState } from "react";
import { addScenario, freeId, removeScenario } from "../../commands/assumption-edits";
import { baseScenarioOn, describeScenario, renameScenario, restsOn } from "../../commands/scenario-edits";
import { useShell } from "../../shell/shell";
import { say, showScenario, toggleCompared, useView } from "../../state/view-store";
import { withoutClash } from "../../words/scenario-library";
import { sheetWords as words } from "../../words/scenarios";
import { words as frameWords } from "../../words/frame";
import type { Plan, Scenario } from "../../../model";
import { AddChange } from "./add-change";
import { ChangeList } from "./change-list";

interface SheetProps {
  readonly plan: Plan;
  readonly scenario: Scenario | undefined;
  readonly readOnly: boolean;
}

/** The scenario shown: its name, what it rests on, and everything in which it differs from the base. */
export function ScenarioSheet({ plan, scenario, readOnly }: SheetProps) {
  if (plan.scenarios.length === 0) return null;
  return (
    <section aria-labelledby="sheet-title" className="scenario-sheet">
      <div className="scenarios-line">
        <h2 id="sheet-title" tabIndex={-1}>
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
  const copy = (): void => {
    const name = withoutClash(
      words.copyName(scenario.name),
      plan.scenarios.map((one) => one.name),
      " ",
    );
    const id = freeId(
      name,
      plan.scenarios.map((one) => one.id),
    );
    addScenario({ ...scenario, id, name });
    showScenario(id);
    say(words.copied(name));
  };
  const remove = (): void => {
    removeScenario(scenario.id, scenario.name);
    if (useView.getState().compared.includes(scenario.id)) toggleCompared(scenario.id);
    showScenario(undefined);
    say(words.removed(scenario.name));
    // The button is gone with the scenario; its place is taken by the heading.
    requestAnimationFrame(() => document.getElementById("sheet-title")?.focus());
  };
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
      <details className="sheet-details" data-print="no">
        <summary>{words.details}</summary>
        <div className="sheet-about">
          <TextField
            label={words.name}
            value={scenario.name}
            disabled={readOnly}
            onCommit={(name) => {
              if (name !== "") renameScenario(scenario, name);
            }}
          />
          <label className="sheet-field">
            <span>{words.basedOn}</span>
            <select
              value={scenario.basedOn ?? ""}
              disabled={readOnly}
              onChange={(event) =>
                baseScenarioOn(
                  scenario,
                  plan.scenarios.find((one) => one.id === event.target.value),
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
            disabled={readOnly}
            long
            onCommit={(about) => describeScenario(scenario, about)}
          />
        </div>
      </details>
      <div className="sheet-tools" data-print="no">
        <button type="button" className="button" disabled={readOnly} onClick={copy}>
          {words.copy}
        </button>
        <button type="button" className="button" onClick={() => void print()}>
          {words.print}
        </button>
        <button type="button" className="button" disabled={readOnly} onClick={remove}>
          {words.remove}
        </button>
      </div>
      <ChangeList plan={plan} scenario={scenario} readOnly={readOnly} />
      {readOnly ? null : <AddChange plan={plan} scenario={scenario} />}
    </>
  );
}

/** Text that is taken when the box is left or Enter is pressed; Esc goes back. */
function TextField({
  label,
  value,
  onCommit,
  disabled,
  long = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly disabled: boolean;
  readonly long?: boolean;
}) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const commit = (): void => {
    if (typed !== undefined && typed.trim() !== value) onCommit(typed.trim());
    setTyped(undefined);
  };
  const shared = {
    value: typed ?? value,
    disabled,
    onBlur: commit,
    onChange: (event: { target: { value: string } }) => setTyped(event.target.value),
  };
  return (
    <label className="sheet-field" data-long={long}>
      <span>{label}</span>
      {long ? (
        <textarea
          rows={3}
          {...shared}
          onKeyDown={(event) => {
            if (event.key === "Escape") setTyped(undefined);
          }}
        />
      ) : (
        <input
          type="text"
          maxLength={160}
          {...shared}
          onKeyDown={(event) => {
            if (event.key === "Enter") commit();
            else if (event.key === "Escape") setTyped(undefined);
          }}
        />
      )}
    </label>
  );
}
