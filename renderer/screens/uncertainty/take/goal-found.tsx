import {
  addGoal,
  elementAt,
  goalBeside,
  goalDraws,
  goalSays,
  goalWords as goalSaysOf,
  leverRow,
  type Frontier,
  type GoalAnswer,
} from "../../../../model";
import { FrontierChart } from "../../../charts";
import { ProgressLine } from "../../../controls/progress-line";
import { useChartExport } from "../../../controls/use-chart-export";
import type { GoalAsk } from "../../../engine/goals/messages";
import { useGoal, useGoalDesk } from "../../../engine/goals/use-goal";
import { applyEdit } from "../../../state/apply-edit";
import { say, showScenario } from "../../../state/view-store";
import { goalWords as words } from "../../../words/goal";
import { kindOf } from "../../../words/measure-kinds";

/** Runs a search usually takes, for its bar: those that look for where to look, then so many of every future. */
function usualRuns(ask: GoalAsk): number {
  if (ask.kind === "list") return ask.draws;
  const { chance, draws = goalDraws } = ask.kind === "target" ? ask.goal : ask.asked;
  const levers = ask.kind === "target" ? ask.levers.length : 1;
  // Several are tried one by one in every round.
  const tried = levers === 1 ? 6 : 10 + 3 * levers;
  return 24 + (chance === undefined ? (levers === 1 ? 0 : tried) : tried * draws) + (levers === 2 ? 150 : 0);
}

/** How far the search has come, and its answer. */
export function GoalFoundSaid({
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
  if (shown === undefined || shown.ask.kind === "list") return asked ? null : <p className="note">{words.noTarget}</p>;
  const { state, runs, answer } = shown;
  if (state === "running")
    return (
      <ProgressLine
        label={words.progress}
        running={{
          done: runs,
          of: usualRuns(shown.ask),
          says: words.running(runs),
          stop: words.stop,
          onStop: () => desk?.stop(),
        }}
      />
    );
  const found = answer?.ok === true && answer.value.kind === "lever" ? answer.value : undefined;
  const older = shown.version !== version;
  return (
    <>
      <div role="status" data-stale={older}>
        {state === "stopped" ? <p className="note">{words.stopped(runs)}</p> : null}
        {answer?.ok === false ? answer.problems.map(({ says }) => <p key={says}>{says}</p>) : null}
        {found === undefined ? null : <AnswerSaid answer={found.answer} />}
      </div>
      {older ? <p className="note">{words.older}</p> : null}
      {readOnly || older || found?.answer.kind !== "found" ? null : (
        <p>
          <button type="button" className="button" onClick={() => addAsScenario(found.answer)}>
            {words.add}
          </button>
        </p>
      )}
      {found?.frontier === undefined ? null : <Against frontier={found.frontier} />}
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
      level={2}
      finding={words.frontier(one.label, other.label, goalSaysOf(frontier))}
      note={words.frontierNote}
      across={{ label: words.axis(one.label, one.unit), kind: kindOf(one.unit), now: one.now }}
      up={{ label: words.axis(other.label, other.unit), kind: kindOf(other.unit), now: other.now }}
      points={points.map((point) => ({ across: point.one, up: point.other ?? null }))}
      onExport={onExport}
    />
  );
}

/** The answer as a sentence; what several levers each come to also as rows. */
function AnswerSaid({ answer }: { readonly answer: GoalAnswer }) {
  return (
    <>
      <p className="finding">{goalSays(answer)}</p>
      {answer.levers.length < 2 || answer.kind === "already" ? null : (
        <table>
          <caption>{words.rows.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.rows.lever}</th>
              <th scope="col" className="number">
                {words.rows.now}
              </th>
              <th scope="col" className="number">
                {answer.kind === "found" ? words.rows.takes : words.rows.best}
              </th>
            </tr>
          </thead>
          <tbody>
            {answer.levers.map(leverRow).map(({ label, now, then }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="number">{now}</td>
                <td className="number">{then}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{goalBeside(answer)}</p>
    </>
  );
}

function addAsScenario(answer: GoalAnswer): void {
  const made = applyEdit((plan, by) => addGoal(plan, answer, by));
  if (!made.ok) return;
  showScenario(made.value.scenario);
  say(words.added(elementAt(made.value.plan.scenarios, -1).name));
}
