import {
  addsUpAsPrinted,
  calendarOf,
  measureOf,
  monthName,
  monthWords,
  roundedNote,
  weeksDiffer,
  weeksDifferSays,
} from "../../../model";
import { StockChart, type StockSeries } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { eightInTen } from "../../controls/fan-figures";
import { FuturesLine } from "../../controls/futures-line";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { CannotRun, ScreenHead } from "../../controls/screen";
import { Why } from "../../controls/why";
import { useFan, useFans } from "../../engine/draws/use-draws";
import { useAnswer, useTables, whereOf } from "../../engine/use-answer";
import { valueAt } from "../../engine/queries";
import { BesideLine } from "../../past/beside-line";
import { usePast } from "../../past/use-past";
import { usePlan } from "../../state/plan-store";
import { seek, useView } from "../../state/view-store";
import { formatFigure, type Figure } from "../../words/format";
import { figureOf, changeOf, kindOf } from "../../words/measure-kinds";
import { words as frameWords } from "../../words/frame";
import { futuresWords } from "../../words/futures";
import { overElsewhere } from "../../words/empty-posts";
import { overviewWords as words } from "../../words/overview";
import { serviceWords } from "../../words/services";
import { listFinding } from "../services/finding";
import { useService } from "../services/use-service";
import { PastLine } from "../uncertainty/backtest/past-line";
import { GapBars } from "./gap-bars";
import { ListFirst } from "./list-first";
import { asksFirst, NotYet } from "./not-yet";
import { OpeningLine } from "./opening-line";
import { PlanChecks } from "./plan-checks";
import { useComparison } from "./use-comparison";
import { WhoLeaves } from "./who-leaves";

/** What stands in figures; what is over establishment elsewhere stands beside the vacant posts. */
const inFigures = ["staff_in_post", "establishment", "vacant_posts", "headcount", "cost"] as const;
const headline = [...inFigures, "over_establishment", "hours"] as const;

/** Staff alone, where posts less staff would add up what is counted differently. */
const withoutPosts = (line: StockSeries): StockSeries => ({ ...line, establishment: line.staff.map(() => null) });

/** Whether the posts empty are, as they stand in figures, the funded ones less staff and what is over establishment. */
function emptyPostsAddUp([staff = null, posts = null, vacant = null, , , over = null]: readonly Figure[]): boolean {
  const written = (value: Figure): string => figureOf("WTE", value);
  return addsUpAsPrinted(written(posts), [written(staff), written(vacant)], [formatFigure("wte", over, vacant ?? 0)]);
}

const rangeWords = (unit: string, range: { readonly low: number; readonly high: number } | undefined) =>
  range === undefined ? undefined : futuresWords.range(kindOf(unit), range.low, range.high);

/** One page that answers: how many will we have, how many posts, what gap, what it costs, how sure. */
export function Overview() {
  const { plan, readOnly } = usePlan((state) => state.open!);
  const { scenario, place } = useView();
  const where = whereOf(place);
  const shown = useTables(scenario, { measures: headline, where });
  const base = useTables(undefined, { measures: headline, where });
  const stocks = useComparison(["staff_in_post", "establishment"], where);
  const fans = useFans(inFigures, scenario);

  const onExport = useChartExport();
  const table = (id: (typeof headline)[number], from = shown) => from.tables?.[headline.indexOf(id)];
  const calendar = calendarOf(plan.start, plan.years);
  const years = calendar.years.map((year) => year.name);
  const ends = calendar.years.at(-1);
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
  const changeFromBase = (id: (typeof headline)[number]): string | undefined => {
    if (scenario === undefined) return undefined;
    const here = valueAt(table(id), 0, last);
    const there = valueAt(table(id, base), 0, last);
    return here === null || there === null
      ? undefined
      : words.fromBase(changeOf(table(id)!.measure.unit, here - there));
  };
  const rangeOf = (id: (typeof headline)[number]) => eightInTen(fans.get(id)?.times[last]);
  const { notCompared } = table("vacant_posts")!;
  // Where a WTE is not the same time everywhere, hours stand beside it.
  const withHours = weeksDiffer(plan) ? (["staff_in_post", "hours", ...inFigures.slice(1)] as const) : inFigures;
  // Posts that are not counted alike have no sum: beside that of staff it would tell one of vacancies.
  const figures = withHours.filter((id) => notCompared === undefined || id !== "establishment");
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
  return (
    <article className={list.view === undefined ? "screen" : "screen overview-of-list"}>
      <ScreenHead
        title={frameWords.screens.overview}
        finding={
          list.view === undefined
            ? staffFinding
            : serviceWords.finding(listFinding(list.view), name, eightInTen(listFan?.times[0]))
        }
        fresh={shown.fresh}
      />
      <div data-stale={!shown.fresh}>
        {services.map(({ id }, number) => (
          <ListFirst key={id} plan={plan} service={id} headed={number > 0} />
        ))}
        {list.view === undefined ? null : <h2>{staffFinding}</h2>}
        {plan.chance?.on === true ? (
          <>
            <p className="note">{words.byChance(plan.chance.seed)}</p>
            <WhoLeaves scenario={scenario} />
          </>
        ) : null}
        <HeadlineFigures>
          {figures.map((id) => {
            const info = table(id)!.measure;
            const value = valueAt(table(id), 0, last);
            return (
              <HeadlineFigure
                key={id}
                label={words.figureLabel(measureOf(id)?.label ?? info.label, lastYear)}
                change={changeFromBase(id)}
                range={rangeWords(table(id)!.measure.unit, rangeOf(id))}
                beside={
                  id === "vacant_posts"
                    ? overElsewhere(beyond, value ?? 0)
                    : id === "cost" && ends !== undefined && !ends.whole
                      ? words.partOfYear(ends.last - ends.first + 1)
                      : undefined
                }
              >
                <Why asked={{ measure: id, label: `${info.label}, ${lastYear}`, year: lastYear }}>
                  {figureOf(info.unit, value)}
                  {value !== null && (info.unit === "WTE" || info.unit === "heads") ? (
                    <span className="unit">{words.unit(info.unit)}</span>
                  ) : null}
                  {value === null || info.prices === undefined ? null : (
                    <span className="unit">{words.prices(info.prices)}</span>
                  )}
                </Why>
              </HeadlineFigure>
            );
          })}
        </HeadlineFigures>
        {[notCompared, weeksDifferSays(plan)].map((says) =>
          says === undefined ? null : (
            <p key={says} className="note">
              {says}
            </p>
          ),
        )}
        <StockChart
          name="staff-and-posts"
          level={2}
          kind="wte"
          finding={words.stockFinding({
            first: staffFirst,
            last: staffLast,
            firstPosts: valueAt(table("establishment"), 0, 0),
            posts: notCompared === undefined ? valueAt(table("establishment"), 0, last) : null,
            from: years[0] ?? "",
            year: lastYear,
          })}
          note={notCompared === undefined ? words.stockNote : words.stockNoteOfStaff}
          history={past.history}
          years={years}
          series={notCompared === undefined ? stocks.series : stocks.series.map(withoutPosts)}
          onExport={onExport}
          height={340}
        />
        <FuturesLine />
        {past.note === "" ? null : <p className="note">{past.note}</p>}
        {notCompared !== undefined || emptyPostsAddUp(headline.map((id) => valueAt(table(id), 0, last))) ? null : (
          <p className="note">{roundedNote}</p>
        )}
        <BesideLine beside={past.beside} />
        {drivers.answer?.ok === true && notCompared === undefined ? (
          <GapBars drivers={drivers.answer.value} years={over} where={where} />
        ) : null}
        <PastLine plan={plan} onSee={() => seek("uncertainty", "backtest")} />
        <OpeningLine />
        <PlanChecks plan={plan} scenario={scenario} where={where} />
      </div>
    </article>
  );
}
