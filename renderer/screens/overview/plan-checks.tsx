import type { Plan, Where } from "../../../model";
import { useApprenticeWarning } from "../../controls/apprentice-warning";
import { useAnswer } from "../../engine/use-answer";
import { overviewWords as words } from "../../words/overview";

/** What the built-in checks and the plan's own warnings say. */
export function PlanChecks({
  plan,
  scenario,
  where,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
}) {
  const crowded = useApprenticeWarning(plan, scenario, where);
  const checks = useAnswer({ kind: "checks", scenario } as const);
  const problems = useAnswer({ kind: "problems", scenario } as const);
  const failed = checks.answer?.ok === true ? checks.answer.value.filter((check) => !check.holds) : [];
  const count = checks.answer?.ok === true ? checks.answer.value.length : 0;
  const found = problems.answer?.ok === true ? problems.answer.value : [];
  const warnings = [
    ...(crowded === undefined ? [] : [crowded]),
    ...found.filter((problem) => problem.severity !== "note").map((problem) => problem.says),
  ];
  return (
    <section
      className="checks"
      aria-label={words.checks}
      data-print={count + failed.length + warnings.length === 0 ? "no" : undefined}
    >
      <h2>
        {failed.length === 0 && warnings.length === 0
          ? words.allHold(count)
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
      {checks.answer?.ok === true ? (
        <details>
          <summary>{words.whichChecks}</summary>
          <ul>
            {checks.answer.value.map((check) => (
              <li key={check.id}>{check.says}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
