import { BASE_LOOK, seriesLook } from "../charts";
import { useLookNumbers } from "../state/looks";
import { isUnsaved, redo, toUndo, undo, usePlan } from "../state/plan-store";
import { showDialog, showScenario, showScreen, useView } from "../state/view-store";
import { useShell } from "../shell/shell";
import { words } from "../words/frame";
import { shortNames } from "../words/short-names";
import { runCommand } from "../commands/run";
import { LineSample } from "../controls/line-sample";

/** Name and save state, the scenarios as tabs in their own colours, undo and redo. */
export function TopBar() {
  const open = usePlan((state) => state.open);
  const { scenario: shown, visited, compared } = useView();
  const shell = useShell();
  const looks = useLookNumbers();
  if (open === undefined) return null;
  const { plan, history } = open;
  const onTabs = plan.scenarios.filter(({ id }) => id === shown || visited.includes(id) || compared.includes(id));
  const short = shortNames(onTabs.map(({ name }) => name));
  const lastDone = toUndo(open);
  const nextUndone = history.undone[0];
  const status = open.readOnly
    ? words.readOnly
    : isUnsaved(open)
      ? words.unsaved
      : open.plan === open.example
        ? words.example
        : words.saved;
  return (
    <header className="top-bar">
      <div className="plan-name">
        <span className="plan-title" title={plan.title}>
          {plan.title}
        </span>
        <span className="plan-state">
          {plan.example === true ? (
            <button
              type="button"
              className="example-mark"
              title={words.exampleAbout}
              onClick={() => showDialog("about-plan")}
            >
              {words.exampleMark}
            </button>
          ) : null}
          {plan.example === true && status === words.example ? null : (
            <span className="plan-status" data-unsaved={isUnsaved(open)}>
              {status}
            </span>
          )}
        </span>
      </div>
      <div className="scenario-tabs" role="group" aria-label={words.scenarios}>
        <ScenarioTab
          name={words.base}
          short={words.base}
          colour={BASE_LOOK.colour}
          dash={BASE_LOOK.dash}
          pressed={shown === undefined}
          onPress={() => showScenario(undefined)}
        />
        {onTabs.map((scenario, at) => {
          const look = seriesLook(looks.get(scenario.id) ?? 0);
          return (
            <ScenarioTab
              key={scenario.id}
              name={scenario.name}
              short={short[at] ?? scenario.name}
              colour={look.colour}
              dash={look.dash}
              pressed={shown === scenario.id}
              onPress={() => showScenario(scenario.id)}
            />
          );
        })}
        {plan.scenarios.length === 0 ? null : (
          <button type="button" className="quiet" onClick={() => showScreen("scenarios")}>
            {words.allScenarios(plan.scenarios.length)}
          </button>
        )}
      </div>
      <div className="top-tools">
        <button type="button" className="quiet" onClick={() => runCommand("file.open", shell)}>
          {words.open}
        </button>
        <button
          type="button"
          className="quiet"
          data-command="file.save"
          disabled={open.readOnly}
          onClick={() => runCommand("file.save", shell)}
        >
          {words.save}
        </button>
        {/* Neither is taken from under the fingers of somebody who presses it again and again. */}
        <button
          type="button"
          className="quiet"
          aria-disabled={lastDone === undefined}
          aria-label={lastDone === undefined ? words.undo : words.undoNamed(lastDone)}
          title={lastDone === undefined ? words.undo : words.undoNamed(lastDone)}
          onClick={undo}
        >
          {words.undo}
        </button>
        <button
          type="button"
          className="quiet"
          aria-disabled={nextUndone === undefined}
          aria-label={nextUndone === undefined ? words.redo : words.redoNamed(nextUndone.label)}
          title={nextUndone === undefined ? words.redo : words.redoNamed(nextUndone.label)}
          onClick={redo}
        >
          {words.redo}
        </button>
        <button type="button" className="quiet" onClick={() => showDialog("palette")}>
          {words.commands}
        </button>
      </div>
    </header>
  );
}

/** A scenario by its short name; the whole one is read out, and shows beneath the bar while the tab is pointed at or in focus. */
function ScenarioTab({
  name,
  short,
  colour,
  dash,
  pressed,
  onPress,
}: {
  readonly name: string;
  readonly short: string;
  readonly colour: string;
  readonly dash: string;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  return (
    <button type="button" className="scenario-tab" aria-pressed={pressed} onClick={onPress}>
      <LineSample look={{ colour, dash }} />
      {short === name ? (
        <span>{name}</span>
      ) : (
        <>
          <span aria-hidden="true">{short}</span>
          <span className="full-name">{name}</span>
        </>
      )}
    </button>
  );
}
