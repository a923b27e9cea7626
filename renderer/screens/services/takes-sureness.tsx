import { takesRangeSays, uncertaintyOf, type Plan, type Takes } from "../../../model";
import { ProgressLine } from "../../controls/progress-line";
import { useGoal, useGoalDesk } from "../../engine/goals/use-goal";
import { takesWords as words } from "../../words/service-takes";

/** Each future is a search of its own; of so many the ends of 8 in 10 are five futures from the edge. */
const FUTURES = 50;

/** How sure an answer is: between what it lies in 8 in 10 futures, worked out when it is asked for. */
export function TakesSureness({
  plan,
  version,
  takes,
}: {
  readonly plan: Plan;
  readonly version: number;
  /** The answer of this version of the plan. */
  readonly takes: Takes;
}) {
  const desk = useGoalDesk();
  const asked = useGoal();
  if (uncertaintyOf(plan).uncertain.length === 0) return <p className="note">{words.sureCertain}</p>;
  const shown =
    asked?.ask.kind === "list" && asked.version === version && sameQuestion(asked.ask.takes, takes)
      ? { ...asked, ask: asked.ask }
      : undefined;
  if (shown?.state === "running")
    return (
      <ProgressLine
        label={words.sureProgress}
        running={{
          done: shown.runs,
          of: shown.ask.draws,
          says: words.sureRunning(shown.runs, shown.ask.draws),
          stop: words.sureStop,
          onStop: () => desk?.stop(),
        }}
      />
    );
  const { answer } = shown ?? {};
  const done = answer?.ok === true && answer.value.kind === "list" ? answer.value.range : undefined;
  return (
    <div role="status">
      {shown?.state === "stopped" ? <p className="note">{words.sureStopped(shown.runs)}</p> : null}
      {answer?.ok === false ? answer.problems.map(({ says }) => <p key={says}>{says}</p>) : null}
      {done === undefined ? (
        <button
          type="button"
          className="button"
          onClick={() => desk?.ask(version, plan, { kind: "list", takes, draws: FUTURES })}
        >
          {words.sure(FUTURES)}
        </button>
      ) : (
        <p>{takesRangeSays(takes, done)}</p>
      )}
    </div>
  );
}

const sameQuestion = (one: Takes, other: Takes): boolean =>
  JSON.stringify([one.request, one.level?.id]) === JSON.stringify([other.request, other.level?.id]);
