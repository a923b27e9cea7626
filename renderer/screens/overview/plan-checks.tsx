import type { CheckResult, Plan, Where } from "../../../model";
import { useApprenticeWarning } from "../../controls/apprentice-warning";
import { useAnswer } from "../../engine/use-answer";
import { seek } from "../../state/view-store";
import { overviewWords as words } from "../../words/overview";
import { PastLine } from "../uncertainty/backtest/past-line";
import { OpeningLine } from "./opening-line";

/** What the built-in checks and the plan's own warnings say; nothing of a check while it is still being made. */
interface Checked {
  readonly made: readonly CheckResult[];
  readonly failed: readonly CheckResult[];
  readonly warnings: readonly string[];
}

export function useChecks(plan: Plan, scenario: string | undefined, where: Where): Checked {
  const crowded = useApprenticeWarning(plan, scenario, where);
  const checks = useAnswer({ kind: "checks", scenario } as const);
  const problems = useAnswer({ kind: "problems", scenario } as const);
  const made = checks.answer?.ok === true ? checks.answer.value : [];
  const found = problems.answer?.ok === true ? problems.answer.value : [];
  return {
    made,
    failed: made.filter((check) => !check.holds),
    warnings: [
      ...(crowded === undefined ? [] : [crowded]),
      ...found.filter((problem) => problem.severity !== "note").map((problem) => problem.says),
    ],
  };
}

/** What is known to be wrong, how well the model would have foretold the past, and at which published figures it opens. */
export function ChecksPart({
  plan,
  scenario,
  where,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
}) {
  const { made, failed, warnings } = useChecks(plan, scenario, where);
  return (
    <section className="checks">
      <h2>
        {failed.length === 0 && warnings.length === 0
          ? words.allHold(made.length)
          : words.someFail(failed.length, warnings.length)}
      </h2>
      {failed.length + warnings.length === 0 ? null : (
        <ul>
          {failed.map((check) => (
            <li key={check.id}>
              {check.says} {words.found(check.detail)}
            </li>
          ))}
          {warnings.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      )}
      <PastLine plan={plan} onSee={() => seek("uncertainty", "backtest")} />
      <OpeningLine />
      {made.length === 0 ? null : (
        <>
          <h3>{words.whichChecks}</h3>
          <ul>
            {made.map((check) => (
              <li key={check.id}>{check.says}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
