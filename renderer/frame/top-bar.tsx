import { BASE_LOOK, seriesLook } from "../charts";
import { useLookNumbers } from "../state/looks";
import { isUnsaved, redo, toUndo, undo, usePlan, type OpenPlan } from "../state/plan-store";
import { showDialog, showScenario, showScreen, useView } from "../state/view-store";
import { useShell } from "../shell/shell";
import { words } from "../words/frame";
import { shortNames } from "../words/short-names";
import { runCommand } from "../commands/run";
import { LineSample } from "../controls/line-sample";

const statusOf = (open: OpenPlan): string =>
  open.readOnly
    ? words.readOnly
    : isUnsaved(open)
      ? words.unsaved
      : open.plan === open.example
        ? words.example
        : words.saved;

/** Name and save state, the scenarios as tabs in their own colours, undo and redo. Each part is drawn anew by itself. */
export function TopBar() {
  const readOnly = usePlan((state) => state.open?.readOnly);
  const shell = useShell();
  if (readOnly === undefined) return null;
  return (
    <header className="top-bar">
      <PlanName />
      <ScenarioTabs />
      <div className="top-tools">
        <button type="button" className="quiet" onClick={() => runCommand("file.open", shell)}>
          {words.open}
        </button>
        <button
          type="button"
          className="quiet"
          data-command="file.save"
          disabled={readOnly}
          onClick={() => runCommand("file.save", shell)}
        >
          {words.save}
        </button>
        <UndoAndRedo />
        <button type="button" className="quiet" onClick={() => showDialog("palette")}>
          {words.commands}
        </button>
      </div>
    </header>
  );
}

function PlanName() {
  const title = usePlan((state) => state.open?.plan.title);
  const example = usePlan((state) => state.open?.plan.example === true);
  const unsaved = usePlan((state) => isUnsaved(state.open));
  const status = usePlan((state) => (state.open === undefined ? "" : statusOf(state.open)));
  return (
    <div className="plan-name">
      <span className="plan-title" title={title}>
        {title}
      </span>
      <span className="plan-state">
        {example ? (
          <button
            type="button"
            className="example-mark"
            title={words.exampleAbout}
            onClick={() => showDialog("about-plan")}
          >
            {words.exampleMark}
          </button>
        ) : null}
        {example && status === words.example ? null : (
          <span className="plan-status" data-unsaved={unsaved}>
            {status}
          </span>
        )}
      </span>
    </div>
  );
}

const none: OpenPlan["plan"]["scenarios"] = [];

function ScenarioTabs() {
  const scenarios = usePlan((state) => state.open?.plan.scenarios ?? none);
  const { scenario: shown, visited, compared } = useView();
  const looks = useLookNumbers();
  const onTabs = scenarios.filter(({ id }) => id === shown || visited.includes(id) || compared.includes(id));
  const short = shortNames(onTabs.map(({ name }) => name));
  return (
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
      {scenarios.length === 0 ? null : (
        <button type="button" className="quiet" onClick={() => showScreen("scenarios")}>
          {words.allScenarios(scenarios.length)}
        </button>
      )}
    </div>
  );
}

/** It is not taken from under the fingers of somebody who presses it again and again. */
function StepButton({
  says,
  named,
  step,
  onPress,
}: {
  readonly says: string;
  readonly named: (step: string) => string;
  /** What it would take back or bring back; undefined where there is nothing. */
  readonly step: string | undefined;
  readonly onPress: () => void;
}) {
  const label = step === undefined ? says : named(step);
  return (
    <button
      type="button"
      className="quiet"
      aria-disabled={step === undefined}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      {says}
    </button>
  );
}

function UndoAndRedo() {
  const lastDone = usePlan((state) => toUndo(state.open));
  const nextUndone = usePlan((state) => state.open?.history.undone[0]?.label);
  return (
    <>
      <StepButton says={words.undo} named={words.undoNamed} step={lastDone} onPress={undo} />
      <StepButton says={words.redo} named={words.redoNamed} step={nextUndone} onPress={redo} />
    </>
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
