import { useShell } from "../../shell/shell";
import { say } from "../../state/view-store";
import { sheetWords as words } from "../../words/scenarios";
import type { Plan, Scenario } from "../../../model";
import { ChangeList } from "./change-list";

/** Everything in which the scenario shown differs from the base, as a list to print. */
export function ScenarioSheet({
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
    <section aria-labelledby="list-title" className="scenario-sheet">
      <div className="scenarios-line">
        <h2 id="list-title">{words.title(scenario.name)}</h2>
        <button type="button" className="button" data-print="no" onClick={() => void print()}>
          {words.print}
        </button>
      </div>
      <ChangeList plan={plan} scenario={scenario} readOnly={readOnly} />
    </section>
  );
}
