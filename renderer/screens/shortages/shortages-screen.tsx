import { useState } from "react";
import rulesFile from "../../../seeds/shortage-rules.json";
import {
  absoluteMonth,
  calendarOf,
  elementAt,
  isOwnShortage,
  lowerFirst,
  shortageMeasure,
  shortageValueSays,
  spotSays,
  judgedApartSays,
  modelVersion,
  placeKinds,
  present,
  quarterAt,
  quartersOf,
  quarterToSave,
  saveQuarter,
  shortageRulesOf,
  shortagesFinding,
  type ShortageRule,
  type Shortages,
} from "../../../model";
import { ShortageGrid } from "../../charts";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { WhyTold } from "../../controls/why-told";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { useChartExport } from "../../controls/use-chart-export";
import { ViewTabs } from "../../controls/view-tabs";
import { useAnswer } from "../../engine/use-answer";
import { applyEdit } from "../../state/apply-edit";
import { usePlan } from "../../state/plan-store";
import { say, useView } from "../../state/view-store";
import { shortagesWords as words } from "../../words/shortages";
import { Next, NotJudged } from "./next-and-unjudged";
import { Rules } from "./rules";
import { ShortageControls } from "./shortage-controls";
import { ShortageList } from "./shortage-list";
import { countOf, gridRows, shownOf, wholeFilter } from "./shown";
import { SinceSaved } from "./since-saved";
import { useHelps } from "./use-helps";

/** The shipped rules; a test reads them by the schema of a plan. */
const shipped = rulesFile.rules as readonly ShortageRule[];
type Part = keyof typeof words.tabs;
const tabs = (Object.keys(words.tabs) as Part[]).map((id) => ({ id, label: words.tabs[id] }));
/** A year ahead. */
const SOON = 4;

const monthNow = (): number => absoluteMonth(new Date().toISOString().slice(0, 7));

/** Where something is short now and next, since when, what drives it and what helps. */
export function ShortagesScreen() {
  const { plan, version, readOnly } = usePlan((state) => present(state.open, "the open plan"));
  const { scenario, place } = useView();
  const calendar = calendarOf(plan.start, plan.years);
  const [picked, setPicked] = useState<string>();
  const [spots, setSpots] = useState({ places: elementAt(placeKinds(plan), 0), settings: false, levels: false });
  const [filter, setFilter] = useState(wholeFilter);
  const [part, setPart] = useState<Part>("now");
  const onExport = useChartExport();
  const rules = shortageRulesOf(plan, shipped);
  const quarters = quartersOf(calendar);
  const found = quarters.findIndex(({ name }) => name === picked);
  const quarter = found < 0 ? quarterAt(calendar, monthNow()) : found;
  const asked = { spots, rules, quarter };
  const { answer, fresh } = useAnswer({ kind: "shortages", scenario, asked });
  const all = answer?.ok === true ? answer.value.shortages : undefined;
  const told = useHelps(plan, version, scenario, asked, fresh ? all : undefined);
  if (answer?.ok === false) return <CannotRun problems={answer.problems} />;
  if (all === undefined || answer?.ok !== true)
    return (
      <article className="screen shortages">
        <ScreenHead title={words.title} finding={words.working} fresh />
      </article>
    );
  const shown = shownOf(plan, all, { ...filter, place });
  const apart = judgedApartSays(plan, shown);
  const save = (): void => {
    const at = new Date().toISOString();
    const saved = quarterToSave(plan, rules, all, { spots, scenario, saved: at, version: modelVersion });
    if (applyEdit((now, signed) => saveQuarter(now, saved, signed)).ok) say(words.saved(saved.quarter));
  };
  return (
    <article className="screen shortages">
      <ScreenHead title={words.title} finding={shortagesFinding(shown, told.helps)} fresh={fresh}>
        <label className="place-picker">
          <span>{words.quarter}</span>
          <select value={elementAt(quarters, quarter).name} onChange={(event) => setPicked(event.target.value)}>
            {all.quarters.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <ShortageControls
          plan={plan}
          spots={spots}
          filter={{ ...filter, place }}
          onSpots={setSpots}
          onFilter={setFilter}
        />
      </ScreenHead>
      <Grades shown={shown} />
      <div data-stale={!fresh}>
        {part === "rules" ? null : <Grid shown={shown} onExport={onExport} onQuarter={setPicked} />}
        {apart === undefined ? null : <p className="note">{apart}</p>}
        <ViewTabs label={words.parts} tabs={tabs} shown={part} onShow={setPart}>
          {part === "now" ? (
            <>
              <ShortageList shown={shown} told={told} start={calendar.start} />
              <Next shown={shown} />
              <NotJudged shown={shown} notRun={answer.value.notRun} />
            </>
          ) : null}
          {part === "change" ? (
            <>
              {readOnly ? null : (
                <button type="button" className="button shortage-save" onClick={save} disabled={!fresh}>
                  {words.save}
                </button>
              )}
              <SinceSaved plan={plan} rules={rules} spots={spots} scenario={scenario} shown={all} readOnly={readOnly} />
            </>
          ) : null}
          {part === "rules" ? <Rules plan={plan} rules={rules} shipped={shipped} readOnly={readOnly} /> : null}
        </ViewTabs>
      </div>
    </article>
  );
}

/** How many are short, by grade, and how many more in a year. */
function Grades({ shown }: { readonly shown: Shortages }) {
  const soon = Math.min(shown.quarter + SOON, shown.quarters.length - 1);
  const by = shown.quarters[soon]?.name ?? "";
  const own = shown.now.filter(isOwnShortage);
  return (
    <HeadlineFigures>
      {(["critical", "serious", "watch"] as const).map((grade) => (
        <HeadlineFigure
          key={grade}
          label={words.figures[grade]}
          beside={words.coming(
            shown.coming.filter((one) => isOwnShortage(one) && one.rule.grade === grade && one.quarter <= soon).length,
            by,
            countOf(shown.now, grade) - countOf(own, grade),
          )}
        >
          <WhyTold
            told={{
              label: words.figures[grade],
              scope: shown.quarters[shown.quarter]?.name ?? "",
              figure: String(countOf(own, grade)),
              says: words.gradeSays,
              parts: own
                .filter(({ rule }) => rule.grade === grade)
                .map(({ spot, measure, value }) => ({
                  label: `${spotSays(spot)}, ${lowerFirst(shortageMeasure(measure).label)}`,
                  figure: shortageValueSays(measure, value),
                })),
            }}
          >
            {countOf(own, grade)}
          </WhyTold>
        </HeadlineFigure>
      ))}
    </HeadlineFigures>
  );
}

function Grid({
  shown,
  onExport,
  onQuarter,
}: {
  readonly shown: Shortages;
  readonly onExport: ReturnType<typeof useChartExport>;
  readonly onQuarter: (name: string) => void;
}) {
  const rows = gridRows(shown.lines, shown.quarters.length);
  const short = shown.quarters.filter((_, at) => rows.some(({ grades }) => (grades[at] ?? 0) > 0)).length;
  const names = shown.quarters.map(({ name }) => name);
  return (
    <ShortageGrid
      name="shortages"
      level={2}
      finding={words.gridFinding(short, names.length, names[0] ?? "", names.at(-1) ?? "")}
      note={`${words.gridNote}${rows.some(({ name }) => name.startsWith("* ")) ? words.gridShared : ""}`}
      columns={shown.quarters.map(({ name, says }) => ({ id: name, year: name.slice(0, 7), says }))}
      rows={rows}
      told={shown.quarter}
      onQuarter={(column) => onQuarter(names[column] ?? "")}
      onExport={onExport}
    />
  );
}
