import { useAnswer } from "../../engine/use-answer";
import { overviewWords as words } from "../../words/overview";

/** What the built-in checks and the plan's own warnings say. */
export function PlanChecks({ scenario }: { readonly scenario: string | undefined }) {
  const checks = useAnswer({ kind: "checks", scenario } as const);
  const problems = useAnswer({ kind: "problems", scenario } as const);
  const failed = checks.answer?.ok === true ? checks.answer.value.filter((check) => !check.holds) : [];
  const count = checks.answer?.ok === true ? checks.answer.value.length : 0;
  const warnings =
    problems.answer?.ok === true ? problems.answer.value.filter((problem) => problem.severity !== "note") : [];
  return (
    <section className="checks" aria-label={words.checks}>
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
          {warnings.map((problem) => (
            <li key={problem.says}>{problem.says}</li>
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
