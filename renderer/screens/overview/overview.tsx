import { addsUpAsPrinted, calendarOf, monthName, monthWords, roundedNote, weeksDifferSays } from "../../../model";
import { useState } from "react";
import { StockChart, type StockSeries } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhyOfMark } from "../../controls/use-why-of-mark";
import { eightInTen } from "../../controls/fan-figures";
import { FuturesLine } from "../../controls/futures-line";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { ViewTabs, type ViewTab } from "../../controls/view-tabs";
import { useFan, useFans } from "../../engine/draws/use-draws";
import { useAnswer, useTables, whereOf } from "../../engine/use-answer";
import { openingAt, valueAt } from "../../engine/queries";
import { BesideLine } from "../../past/beside-line";
import { openingYear } from "../../past/opening-year";
import { usePast } from "../../past/use-past";
import { usePlan } from "../../state/plan-store";
import { seek, useView } from "../../state/view-store";
import { formatFigure, type Figure } from "../../words/format";
import { figureOf } from "../../words/measure-kinds";
import { words as frameWords } from "../../words/frame";
import { overviewWords as words } from "../../words/overview";
import { lastDay, serviceWords } from "../../words/services";
import { listFinding } from "../services/finding";
import { useService } from "../services/use-service";
import { PastLine } from "../uncertainty/backtest/past-line";
import { GapBars } from "./gap-bars";
import { headline, inFigures, KeyFigures, tableOf, type Headline } from "./key-figures";
import { ListFirst } from "./list-first";
import { asksFirst, NotYet } from "./not-yet";
import { OpeningLine } from "./opening-line";
import { PlanChecks } from "./plan-checks";
import { useComparison } from "./use-comparison";
import { WhoLeaves } from "./who-leaves";

/** Staff alone, where posts less staff would add up what is counted differently. */
const withoutPosts = (line: StockSeries): StockSeries => ({ ...line, establishment: line.staff.map(() => null) });

/** Whether the posts empty are, as they stand in figures, the funded ones less staff and what is over establishment. */
function emptyPostsAddUp([staff = null, posts = null, vacant = null, , , over = null]: readonly Figure[]): boolean {
  const written = (value: Figure): string => figureOf("WTE", value);
  return addsUpAsPrinted(written(posts), [written(staff), written(vacant)], [formatFigure("wte", over, vacant ?? 0)]);
}

type Part = "list" | "staff";
const parts: readonly ViewTab<Part>[] = [
  { id: "list", label: words.theList },
  { id: "staff", label: words.theStaff },
];

/** One page that answers: how many will we have, how many posts, what gap, what it costs, how sure. */
export function Overview() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place } = useView();
  const [part, setPart] = useState<Part>("list");
  const where = whereOf(place);
  const shown = useTables(scenario, { measures: headline, where });
  const base = useTables(undefined, { measures: headline, where });
  const stocks = useComparison(["staff_in_post", "establishment"], where);
  const fans = useFans(inFigures, scenario);

  const onExport = useChartExport();
  const whyOfMark = useWhyOfMark(
    ({ of }) => (of === "posts" ? "establishment" : "staff_in_post"),
    calendarOf(plan.start, plan.years).years.map((year) => year.name),
    where,
  );
  const table = (id: Headline) => tableOf(shown.tables, id);
  const calendar = calendarOf(plan.start, plan.years);
  const years = calendar.years.map((year) => year.name);
  const services = plan.structure.services ?? [];
  const list = useService(scenario, services[0]?.id, undefined);
  const listFan = useFan({ measure: "waiting", scenario, service: services[0]?.id ?? "" });
  const last = years.length - 1;
  const over = { first: years[0] ?? "", last: years[last] ?? "" };
  const past = usePast(plan, scenario, { measure: "staff_in_post", unit: "WTE", place });
  const drivers = useAnswer({ kind: "drivers", scenario, years: over, where } as const);
  if (shown.problems.length > 0)
    return asksFirst(plan) ? <NotYet plan={plan} readOnly={readOnly} /> : <CannotRun problems={shown.problems} />;
  if (shown.tables === undefined || (services.length > 0 && list.view === undefined && list.problems.length === 0))
    return <p className="note">{frameWords.working}</p>;

  const placeLabel =
    plan.structure.places.find((one) => one.id === place)?.label ??
    plan.structure.places.find((one) => one.parent === undefined)?.label ??
    "";
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  const staffFirst = valueAt(table("staff_in_post"), 0, 0);
  const staffLast = valueAt(table("staff_in_post"), 0, last);
  const beyond = valueAt(table("over_establishment"), 0, last);
  const lastYear = years[last] ?? "";
  const rangeOf = (id: Headline) => eightInTen(fans.get(id)?.times[last]);
  const { notCompared } = table("vacant_posts")!;
  const staffFinding = words.finding({
    place: placeLabel,
    scenario: name,
    first: staffFirst,
    last: staffLast,
    vacancies: {
      empty: valueAt(table("vacant_posts"), 0, last),
      over: beyond,
    },
    range: rangeOf("staff_in_post"),
    hours: notCompared === undefined ? undefined : valueAt(table("hours"), 0, last),
    year: lastYear,
    end: monthWords(monthName(calendar.start + calendar.months - 1)),
  });
  const staffPart = (
    <div className="overview-staff">
      <KeyFigures
        plan={plan}
        tables={shown.tables}
        base={scenario === undefined ? undefined : base.tables}
        rangeOf={rangeOf}
      />
      <StockChart
        name="staff-and-posts"
        level={2}
        kind="wte"
        finding={words.stockFinding({
          first: openingAt(table("staff_in_post"), 0),
          last: staffLast,
          firstPosts: openingAt(table("establishment"), 0),
          posts: notCompared === undefined ? valueAt(table("establishment"), 0, last) : null,
          from: lastDay(calendar.start - 1),
          year: lastYear,
        })}
        note={notCompared === undefined ? words.stockNote : words.stockNoteOfStaff}
        history={past.history}
        years={years}
        openingYear={openingYear(plan, past.history)}
        series={notCompared === undefined ? stocks.series : stocks.series.map(withoutPosts)}
        onWhy={whyOfMark}
        onExport={onExport}
        height={280}
      />
      <FuturesLine />
      {plan.chance?.on === true ? (
        <>
          <p className="note">{words.byChance(plan.chance.seed)}</p>
          <WhoLeaves scenario={scenario} />
        </>
      ) : null}
      {[notCompared, weeksDifferSays(plan)].map((says) =>
        says === undefined ? null : (
          <p key={says} className="note">
            {says}
          </p>
        ),
      )}
      {past.note === "" ? null : <p className="note">{past.note}</p>}
      {notCompared !== undefined || emptyPostsAddUp(headline.map((id) => valueAt(table(id), 0, last))) ? null : (
        <p className="note">{roundedNote}</p>
      )}
      <BesideLine beside={past.beside} />
      {drivers.answer?.ok === true && notCompared === undefined ? (
        <GapBars drivers={drivers.answer.value} years={over} where={where} />
      ) : null}
    </div>
  );
  return (
    <article className={list.view === undefined ? "screen" : "screen overview-of-list"}>
      <ScreenHead
        title={frameWords.screens.overview}
        finding={
          list.view === undefined || part === "staff"
            ? staffFinding
            : serviceWords.finding(listFinding(list.view), name, eightInTen(listFan?.times[0]))
        }
        fresh={shown.fresh}
      />
      <div data-stale={!shown.fresh}>
        {list.view === undefined ? (
          staffPart
        ) : (
          <ViewTabs label={words.parts} tabs={parts} shown={part} onShow={setPart}>
            {part === "staff" ? (
              staffPart
            ) : (
              <div>
                {services.map(({ id }, number) => (
                  <ListFirst key={id} plan={plan} service={id} headed={number > 0} />
                ))}
              </div>
            )}
          </ViewTabs>
        )}
        <PastLine plan={plan} onSee={() => seek("uncertainty", "backtest")} />
        <OpeningLine />
        <PlanChecks plan={plan} scenario={scenario} where={where} />
      </div>
    </article>
  );
}
