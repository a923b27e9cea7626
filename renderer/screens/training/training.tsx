import { useState } from "react";
import { calendarOf, type Plan } from "../../../model";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { MeasureFigures } from "../../controls/measure-figures";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { usePickedYear, YearPicker } from "../../controls/year-picker";
import { useTables, whereOf } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { trainingWords as words } from "../../words/training";
import { BesideApprentices } from "./beside-apprentices";
import { HostingPart } from "./hosting";
import { Apprenticeships } from "./apprenticeships";
import { Educators } from "./educators";
import { Enhanced } from "./enhanced";
import { GrowthReadings } from "./growth-readings";
import { Intakes } from "./intakes";
import { PlaceToPost } from "./place-to-post";
import { Placements } from "./placements";
import { TrainingAssumptions } from "./training-assumptions";

/** What stands at the head of every part. */
const headline = ["intakes", "learners", "joiners_newly_qualified"] as const;

type Part = keyof typeof words.tabs;
const parts = Object.entries(words.tabs).map(([id, label]) => ({ id: id as Part, label }));

/** From training place to post: how many start, by which route, how many are lost on the way, and what that rests on. */
export function Training() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place } = useView();
  const [part, setPart] = useState<Part>("places");
  const where = whereOf(place);
  const shown = useTables(scenario, { measures: headline, where });
  const base = useTables(undefined, { measures: headline, where });
  const [intakes, , hired] = shown.tables ?? [];
  const { year, at } = usePickedYear(intakes?.times ?? []);
  if (plan.structure.routes.length === 0)
    return <NoRoutes plan={plan} scenario={scenario} place={place} readOnly={readOnly} />;
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (shown.tables === undefined || intakes === undefined) return <p className="note">{frameWords.working}</p>;

  const { places } = plan.structure;
  const years = intakes.times;
  const last = years.length - 1;
  const finding = words.finding({
    place: places.find((one) => one.id === place)?.label ?? places.find((one) => one.parent === undefined)?.label ?? "",
    scenario: plan.scenarios.find((one) => one.id === scenario)?.name,
    first: years[0] ?? "",
    last: years[last] ?? "",
    before: valueAt(intakes, 0, 0),
    after: valueAt(intakes, 0, last),
    hired: valueAt(hired, 0, last),
  });
  const about = { plan, scenario, where, year, at };
  return (
    <article className="screen">
      <ScreenHead
        title={words.title}
        finding={finding}
        fresh={shown.fresh}
        figures={
          <MeasureFigures
            tables={shown.tables}
            base={scenario === undefined ? undefined : base.tables}
            year={year}
            at={at}
            where={where}
          />
        }
      >
        <YearPicker label={words.year} years={years} />
      </ScreenHead>
      <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
        {part === "places" ? <Intakes scenario={scenario} where={where} year={year} /> : null}
        {part === "readings" ? <GrowthReadings plan={plan} scenario={scenario} readOnly={readOnly} /> : null}
        {part === "apprenticeships" ? <Apprenticeships {...about} readOnly={readOnly} /> : null}
        {part === "beside" ? <BesideApprentices plan={plan} scenario={scenario} where={where} year={year} /> : null}
        {part === "enhanced" ? (
          <Enhanced plan={plan} scenario={scenario} where={where} year={year} readOnly={readOnly} />
        ) : null}
        {part === "hosting" ? (
          <HostingPart plan={plan} scenario={scenario} place={place} year={year} readOnly={readOnly} />
        ) : null}
        {part === "stages" ? <PlaceToPost {...about} /> : null}
        {part === "placements" ? <Placements {...about} /> : null}
        {part === "educators" ? (
          <Educators plan={plan} scenario={scenario} where={where} year={year} readOnly={readOnly} />
        ) : null}
        {part === "assumptions" ? <TrainingAssumptions plan={plan} scenario={scenario} readOnly={readOnly} /> : null}
      </ViewTabs>
      <ApprenticeWarning plan={plan} scenario={scenario} where={where} />
    </article>
  );
}

/** For plans that train nobody: what this screen would show, for whom, and how many apprentices they could host all the same. */
function NoRoutes({
  plan,
  scenario,
  place,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly readOnly: boolean;
}) {
  const years = calendarOf(plan.start, plan.years).years.map((one) => one.name);
  const { year } = usePickedYear(years);
  return (
    <article className="screen">
      <ScreenHead title={words.title} finding={words.noRoutes} fresh>
        <YearPicker label={words.year} years={years} />
      </ScreenHead>
      <p>{words.noRoutesMore}</p>
      <HostingPart plan={plan} scenario={scenario} place={place} year={year} readOnly={readOnly} />
    </article>
  );
}
