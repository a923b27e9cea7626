import { useState } from "react";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { usePickedYear, YearPicker } from "../../controls/year-picker";
import { useTables, whereOf } from "../../engine/use-answer";
import { valueAt } from "../../engine/queries";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { trainingWords as words } from "../../words/training";
import { Apprenticeships } from "./apprenticeships";
import { GrowthReadings } from "./growth-readings";
import { Intakes } from "./intakes";
import { PlaceToPost } from "./place-to-post";
import { Placements } from "./placements";
import { TrainingAssumptions } from "./training-assumptions";

type Part = keyof typeof words.tabs;
const parts = Object.entries(words.tabs).map(([id, label]) => ({ id: id as Part, label }));

/** From training place to post: how many start, by which route, how many are lost on the way, and what that rests on. */
export function Training() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place } = useView();
  const [part, setPart] = useState<Part>("places");
  const where = whereOf(place);
  const shown = useTables(scenario, { measures: ["intakes", "joiners_newly_qualified"], where });
  const [intakes, hired] = shown.tables ?? [];
  const { year, at } = usePickedYear(intakes?.times ?? []);
  if (plan.structure.routes.length === 0) return <NoRoutes />;
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (intakes === undefined) return <p className="note">{frameWords.working}</p>;

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
      <ScreenHead title={words.title} finding={finding} fresh={shown.fresh}>
        <YearPicker label={words.year} years={years} />
      </ScreenHead>
      <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
        {part === "places" ? (
          <>
            <GrowthReadings plan={plan} scenario={scenario} readOnly={readOnly} />
            <Intakes scenario={scenario} where={where} year={year} />
          </>
        ) : null}
        {part === "apprenticeships" ? <Apprenticeships {...about} readOnly={readOnly} /> : null}
        {part === "stages" ? <PlaceToPost {...about} /> : null}
        {part === "placements" ? <Placements {...about} /> : null}
        {part === "assumptions" ? <TrainingAssumptions plan={plan} scenario={scenario} readOnly={readOnly} /> : null}
      </ViewTabs>
    </article>
  );
}

/** For plans that train nobody: what this screen would show, and for whom. */
function NoRoutes() {
  return (
    <article className="screen">
      <ScreenHead title={words.title} finding={words.noRoutes} fresh withPlace={false} />
      <p>{words.noRoutesMore}</p>
    </article>
  );
}
