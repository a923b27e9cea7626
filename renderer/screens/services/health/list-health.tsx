import { useState } from "react";
import { ViewTabs } from "../../../controls/view-tabs";
import { healthPartWords as words } from "../../../words/service-health";
import { usePickedYear } from "../../../controls/year-picker";
import { calendarOf } from "../../../../model";
import { useAnswer } from "../../../engine/use-answer";
import { usePlan } from "../../../state/plan-store";
import { words as frameWords } from "../../../words/frame";
import { HealthOfList, isKnown } from "./health-of-list";
import type { HealthShown } from "./health-shown";
import { PlanningTargets } from "./planning-targets";
import { StaffingNeeded } from "./staffing-needed";

type Part = keyof typeof words.tabs;
const tabs = (Object.keys(words.tabs) as Part[]).map((id) => ({ id, label: words.tabs[id] }));

/** How healthy a service's list is at the end of the planning year picked, the staff its work needs, and its planning targets. */
export function ListHealth({ scenario, service, place }: HealthShown) {
  const plan = usePlan((state) => state.open!.plan);
  const { year } = usePickedYear(calendarOf(plan.start, plan.years).years.map((one) => one.name));
  const [part, setPart] = useState<Part>("health");
  const { answer, fresh } = useAnswer({ kind: "service-health", scenario, service, place, year } as const);
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const { health, staffing, targets } = answer.value;
  const shown = { scenario, service, place };
  return (
    <div data-stale={!fresh}>
      {!isKnown(health) ? (
        <HealthOfList health={health} shown={shown} />
      ) : (
        <ViewTabs label={words.parts} tabs={tabs} shown={part} onShow={setPart} within>
          {part === "health" ? (
            <HealthOfList health={health} shown={shown} />
          ) : part === "staffing" ? (
            <StaffingNeeded staffing={staffing} service={service} />
          ) : (
            <PlanningTargets targets={targets} shown={shown} picked={year} />
          )}
        </ViewTabs>
      )}
    </div>
  );
}
