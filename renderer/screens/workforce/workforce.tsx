import { useState } from "react";
import { BringInLink } from "../../bring-in/bring-in-link";
import { MeasureFigures } from "../../controls/measure-figures";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs } from "../../controls/view-tabs";
import { usePickedYear, YearPicker } from "../../controls/year-picker";
import { useTables, whereOf } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { AgainstPlan } from "../../past/against/against-plan";
import { usePlan } from "../../state/plan-store";
import { useView } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { workforceWords as words } from "../../words/workforce";
import { Ages } from "./ages";
import { Events } from "./events";
import { Money } from "./money";
import { FlowTable } from "./flow-table";
import { flowMeasures, flowTables, headsAtStart } from "./flow-rows";
import { PlacesByYear } from "./places-by-year";
import { Settings } from "./settings/settings";
import { SkillMix } from "./skill-mix";
import { ThePast } from "./past/the-past";
import { SupportRoute } from "./support-route";
import { TimeSetAside } from "./time-set-aside";
import { WhoTheyAre } from "./who/who-they-are";
import { YearMovesPicture } from "./year-moves";

/** What stands at the head of every part. */
const headline = ["headcount", "joiners", "exits", "exit_rate"] as const;

type Part = keyof typeof words.tabs;
/** Parts whose own answer stands in figures of its own. */
const ownFigures: ReadonlySet<Part> = new Set(["who"]);
const parts = Object.entries(words.tabs).map(([id, label]) => ({ id: id as Part, label }));

/** Stocks and flows: who joins, who leaves, who moves up, how old they are, at which level and where. */
export function Workforce() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place } = useView();
  const sought = useView((state) => state.sought);
  const [part, setPart] = useState<Part>("flows");
  if (sought === "actuals" && part !== "actuals") setPart("actuals");
  const where = whereOf(place);
  const asked = { measures: flowMeasures, where };
  const shown = useTables(scenario, asked);
  const base = useTables(undefined, asked);
  const head = useTables(scenario, { measures: headline, where });
  const headOfBase = useTables(undefined, { measures: headline, where });
  const tables = flowTables(shown.tables);
  const { year, at } = usePickedYear(tables?.headcount.times ?? []);
  if (shown.problems.length > 0) return <CannotRun problems={shown.problems} />;
  if (tables === undefined) return <p className="note">{frameWords.working}</p>;

  const { places } = plan.structure;
  const placeLabel =
    places.find((one) => one.id === place)?.label ?? places.find((one) => one.parent === undefined)?.label ?? "";
  const gone = [tables.leavers, tables.leavers_known, tables.retirements].map((table) => valueAt(table, 0, at));
  const finding = words.finding({
    place: placeLabel,
    scenario: plan.scenarios.find((one) => one.id === scenario)?.name,
    year,
    joiners: valueAt(tables.joiners, 0, at),
    exits: gone.reduce((sum, heads) => (sum === null || heads === null ? null : sum + heads), 0),
    start: headsAtStart(tables, 0, at),
    end: valueAt(tables.headcount, 0, at),
  });
  const about = { plan, scenario, where, year, at };
  return (
    <article className="screen">
      <ScreenHead
        title={words.title}
        finding={finding}
        fresh={shown.fresh}
        figures={
          head.tables === undefined || ownFigures.has(part) ? undefined : (
            <MeasureFigures
              tables={head.tables}
              base={scenario === undefined ? undefined : headOfBase.tables}
              year={year}
              at={at}
              where={where}
            />
          )
        }
      >
        <YearPicker label={words.year} years={tables.headcount.times} />
        {readOnly ? null : <BringInLink />}
      </ScreenHead>
      <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
        {part === "flows" ? (
          <div data-stale={!shown.fresh}>
            <FlowTable
              tables={tables}
              base={scenario === undefined ? undefined : flowTables(base.tables)}
              picked={year}
              scope={{ where, part: place !== undefined }}
              moves={(plan.structure.moves?.length ?? 0) > 0}
            />
          </div>
        ) : null}
        {part === "moves" ? <YearMovesPicture {...about} /> : null}
        {part === "age" ? <Ages {...about} /> : null}
        {part === "levels" ? <SkillMix {...about} /> : null}
        {part === "support" ? <SupportRoute {...about} /> : null}
        {part === "past" ? <ThePast plan={plan} scenario={scenario} place={place} readOnly={readOnly} /> : null}
        {part === "actuals" ? <AgainstPlan plan={plan} of="workforce" place={place} readOnly={readOnly} /> : null}
        {part === "events" ? <Events plan={plan} readOnly={readOnly} scenario={scenario} place={place} /> : null}
        {part === "money" ? <Money {...about} readOnly={readOnly} /> : null}
        {part === "settings" ? <Settings {...about} readOnly={readOnly} /> : null}
        {part === "time" ? <TimeSetAside {...about} readOnly={readOnly} /> : null}
        {part === "who" ? <WhoTheyAre plan={plan} readOnly={readOnly} scenario={scenario} place={place} /> : null}
        {part === "places" ? <PlacesByYear {...about} place={place} /> : null}
      </ViewTabs>
    </article>
  );
}
