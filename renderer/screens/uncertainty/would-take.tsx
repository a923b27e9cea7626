import { useState } from "react";
import {
  addGoal,
  elementAt,
  goalBeside,
  goalDraws,
  goalSays,
  goalWords as goalSaysOf,
  leversFor,
  type Frontier,
  type Goal,
  type GoalAnswer,
  type LeverToChoose,
  type Plan,
  type Target,
} from "../../../model";
import { FrontierChart } from "../../charts";
import { NumberBox } from "../../controls/number-box";
import { useChartExport } from "../../controls/use-chart-export";
import type { GoalShown } from "../../engine/goals/goal-desk";
import { useGoal, useGoalDesk } from "../../engine/goals/use-goal";
import { applyEdit } from "../../state/apply-edit";
import { say, showScenario } from "../../state/view-store";
import { goalWords as words } from "../../words/goal";
import { kindOf } from "../../words/measure-kinds";
import { targetFor, type Lookable } from "./figure/measures";

type Sureness = keyof typeof words.sureness;
const chances: Readonly<Record<Sureness, number | undefined>> = { stands: undefined, half: 0.5, eight: 0.8, nine: 0.9 };

/** Runs a search usually takes, for its bar: those that look for where to look, then so many of every future. */
const usualRuns = ({ goal: { chance, draws = goalDraws }, against }: GoalShown["ask"]): number =>
  24 + (chance === undefined ? 0 : 6 * draws) + (against === undefined ? 0 : 150);

export interface WouldTakeProps {
  readonly plan: Plan;
  readonly version: number;
  readonly readOnly: boolean;
  readonly look: Lookable;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly year: string;
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
}

/** What it would take for a figure to meet a target: where one assumption has to be, as a sentence, and as a scenario. */
export function WouldTake({ plan, version, readOnly, look, scenario, place, year, target, onTarget }: WouldTakeProps) {
  const desk = useGoalDesk();
  const [way, setWay] = useState<Target["is"]>(look.aim === "more" ? "at-least" : "at-most");
  const [every, setEvery] = useState(false);
  const [sure, setSure] = useState<Sureness>("stands");
  const [picked, setPicked] = useState<string>();
  const [second, setSecond] = useState<string>();
  const levers = leversFor(plan, { service: look.service, place });
  const lever = levers.find(({ asked }) => asked.assumption === picked) ?? levers[0];
  const others = levers.filter(({ asked }) => asked.assumption !== lever?.asked.assumption);
  const against = others.find(({ asked }) => asked.assumption === second);
  const find = (): void => {
    if (target === undefined || lever === undefined) return;
    const goal: Goal = {
      measure: look.measure,
      service: look.service,
      place: look.service === undefined ? place : undefined,
      scenario,
      year: every ? undefined : year,
      is: way,
      value: target.value,
      chance: chances[sure],
    };
    desk?.ask(version, plan, { goal, lever: lever.asked, against: against?.asked });
  };
  return (
    <section className="what-it-takes would-take">
      <fieldset>
        <legend>{words.goal}</legend>
        <Picked label={words.is} value={way} options={words.ways} onPick={setWay} />
        <NumberBox
          label={words.target(look.label)}
          unit={look.unit}
          value={target?.value ?? null}
          onChange={(value) => onTarget(typeof value === "number" ? targetFor(look, value) : undefined)}
        />
        <Picked
          label={words.when}
          value={every ? "every" : "year"}
          options={{ year: words.inYear(year), every: words.everyYear }}
          onPick={(one) => setEvery(one === "every")}
        />
        <Picked label={words.sure} value={sure} options={words.sureness} onPick={setSure} />
        <LeverPicker label={words.lever} levers={levers} lever={lever} onPick={setPicked} />
        <LeverPicker label={words.against} none={words.noOther} levers={others} lever={against} onPick={setSecond} />
      </fieldset>
      <p>
        <button type="button" className="button" disabled={target === undefined || lever === undefined} onClick={find}>
          {words.find}
        </button>
      </p>
      <Answered version={version} readOnly={readOnly} asked={target !== undefined} />
      <p className="note">{words.note(look.label)}</p>
    </section>
  );
}

function Picked<Id extends string>({
  label,
  value,
  options,
  onPick,
}: {
  readonly label: string;
  readonly value: Id;
  readonly options: Readonly<Record<Id, string>>;
  readonly onPick: (id: Id) => void;
}) {
  const ids = Object.keys(options) as Id[];
  return (
    <label className="sheet-field">
      <span>{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const found = ids.find((id) => id === event.target.value);
          if (found !== undefined) onPick(found);
        }}
      >
        {ids.map((id) => (
          <option key={id} value={id}>
            {options[id]}
          </option>
        ))}
      </select>
    </label>
  );
}

function LeverPicker({
  label: title,
  none,
  levers,
  lever,
  onPick,
}: {
  readonly label: string;
  /** Said where none is chosen; without it one always is. */
  readonly none?: string;
  readonly levers: readonly LeverToChoose[];
  readonly lever: LeverToChoose | undefined;
  readonly onPick: (assumption: string) => void;
}) {
  const group = (label: string, some: readonly LeverToChoose[]) =>
    some.length === 0 ? null : (
      <optgroup label={label}>
        {some.map(({ asked, label: name }) => (
          <option key={asked.assumption} value={asked.assumption}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <label className="sheet-field">
      <span>{title}</span>
      <select value={lever?.asked.assumption ?? ""} onChange={(event) => onPick(event.target.value)}>
        {none === undefined ? null : <option value="">{none}</option>}
        {group(
          words.first,
          levers.filter(({ first }) => first),
        )}
        {group(
          words.others,
          levers.filter(({ first }) => !first),
        )}
      </select>
    </label>
  );
}

/** How far the search has come, and its answer. */
function Answered({
  version,
  readOnly,
  asked,
}: {
  readonly version: number;
  readonly readOnly: boolean;
  readonly asked: boolean;
}) {
  const desk = useGoalDesk();
  const shown = useGoal();
  if (shown === undefined) return asked ? null : <p className="note">{words.noTarget}</p>;
  const { state, runs, answer } = shown;
  if (state === "running")
    return (
      <div className="futures-line" role="group" aria-label={words.progress}>
        <progress max={usualRuns(shown.ask)} value={runs} aria-label={words.progress} />
        <span className="note">{words.running(runs)}</span>
        <button type="button" className="quiet" onClick={() => desk?.stop()}>
          {words.stop}
        </button>
      </div>
    );
  const older = shown.version !== version;
  return (
    <>
      <div role="status" data-stale={older}>
        {state === "stopped" ? <p className="note">{words.stopped(runs)}</p> : null}
        {answer === undefined ? null : <AnswerSaid answer={answer} />}
      </div>
      {older ? <p className="note">{words.older}</p> : null}
      {readOnly || older || answer?.ok !== true || answer.value.answer.kind !== "found" ? null : (
        <p>
          <button type="button" className="button" onClick={() => addAsScenario(answer.value.answer)}>
            {words.add}
          </button>
        </p>
      )}
      {answer?.ok === true && answer.value.frontier !== undefined ? <Against frontier={answer.value.frontier} /> : null}
    </>
  );
}

/** Two levers against each other, as a picture to read off. */
function Against({ frontier }: { readonly frontier: Frontier }) {
  const onExport = useChartExport();
  const { one, other, points } = frontier;
  return (
    <FrontierChart
      name="frontier"
      level={3}
      finding={words.frontier(one.label, other.label, goalSaysOf(frontier))}
      note={words.frontierNote}
      across={{ label: words.axis(one.label, one.unit), kind: kindOf(one.unit), now: one.now }}
      up={{ label: words.axis(other.label, other.unit), kind: kindOf(other.unit), now: other.now }}
      points={points.map((point) => ({ across: point.one, up: point.other ?? null }))}
      onExport={onExport}
    />
  );
}

function AnswerSaid({ answer }: { readonly answer: NonNullable<GoalShown["answer"]> }) {
  if (!answer.ok) return answer.problems.map(({ says }) => <p key={says}>{says}</p>);
  return (
    <>
      <p className="finding">{goalSays(answer.value.answer)}</p>
      <p>{goalBeside(answer.value.answer)}</p>
    </>
  );
}

function addAsScenario(answer: GoalAnswer): void {
  const made = applyEdit((plan, by) => addGoal(plan, answer, by));
  if (!made.ok) return;
  showScenario(made.value.scenario);
  say(words.added(elementAt(made.value.plan.scenarios, -1).name));
}
