import { calendarOf, type Plan, type Where } from "../../../model";
import { useAnswer } from "../../engine/use-answer";
import { words as frameWords } from "../../words/frame";
import { CannotRun } from "../../controls/screen";
import { GapBars } from "./gap-bars";

/** What widened and what closed the gap between posts and staff, over all years of the plan. */
export function GapPart({
  plan,
  scenario,
  where,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
}) {
  const { years } = calendarOf(plan.start, plan.years);
  const over = { first: years[0]?.name ?? "", last: years.at(-1)?.name ?? "" };
  const { answer, fresh } = useAnswer({ kind: "drivers", scenario, years: over, where } as const);
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (!answer.ok) return <CannotRun part problems={answer.problems} />;
  return (
    <div data-stale={!fresh}>
      <GapBars drivers={answer.value} years={over} where={where} />
    </div>
  );
}
