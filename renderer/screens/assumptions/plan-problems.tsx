import type { Plan, Problem } from "../../../model";
import { assumptionWords as words } from "../../words/assumptions";

/** Said elsewhere on this screen, among the figures that are needed. */
const saidAsNeeded: ReadonlySet<string> = new Set(["required-empty", "missing-input"]);

/** The assumption a problem is about, from the place in the file it names; undefined when it is about something else. */
export function assumptionOf(problem: Problem, plan: Plan): string | undefined {
  const number = /^assumptions\[(\d+)\]/.exec(problem.at)?.[1];
  return number === undefined ? undefined : plan.assumptions[Number(number)]?.id;
}

/** Every problem once, errors first, without those that are told as figures needed. */
export function problemsToShow(problems: readonly Problem[]): readonly Problem[] {
  const order = ["error", "warning", "note"];
  const said = new Set<string>();
  const once = problems.filter((problem) => {
    if (saidAsNeeded.has(problem.kind) || said.has(problem.says)) return false;
    said.add(problem.says);
    return true;
  });
  return once.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

/** What is wrong or doubtful in the plan, each with a way to the assumption it is about. */
export function PlanProblems({
  plan,
  problems,
  onGo,
}: {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  readonly onGo: (assumption: string) => void;
}) {
  if (problems.length === 0) return null;
  const list = (
    <ul role="list" className="plan-problems">
      {problems.map((problem) => {
        const id = assumptionOf(problem, plan);
        const label = plan.assumptions.find((one) => one.id === id)?.label;
        return (
          <li key={problem.says} data-severity={problem.severity}>
            <span className="severity">{words.severity[problem.severity]}</span>
            <p>
              {problem.says}{" "}
              {id === undefined || label === undefined ? null : (
                <button type="button" className="link" onClick={() => onGo(id)}>
                  {words.goTo(label)}
                </button>
              )}
            </p>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section>
      <h2>{words.problemsHead(problems.length)}</h2>
      {list}
    </section>
  );
}
