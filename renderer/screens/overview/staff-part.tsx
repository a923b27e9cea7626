import { addsUpAsPrinted, calendarOf, roundedNote, weeksDifferSays, type Plan } from "../../../model";
import { StockChart, type StockSeries } from "../../charts";
import { FuturesLine } from "../../controls/futures-line";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhyOfMark } from "../../controls/use-why-of-mark";
import { openingAt, valueAt, type ResultTable } from "../../engine/table-values";
import { whereOf } from "../../engine/use-answer";
import { BesideLine } from "../../past/beside-line";
import { openingYear } from "../../past/opening-year";
import { usePast } from "../../past/use-past";
import { formatFigure, type Figure } from "../../words/format";
import { figureOf } from "../../words/measure-kinds";
import { overviewWords as words } from "../../words/overview";
import { lastDay } from "../../words/services";
import { headline, tableOf, type Headline } from "./key-figures";
import { useComparison } from "./use-comparison";
import { WhoLeaves } from "./who-leaves";

/** Staff alone, where posts less staff would add up what is counted differently. */
const withoutPosts = (line: StockSeries): StockSeries => ({ ...line, establishment: line.staff.map(() => null) });

/** Whether the posts empty are, as they stand in figures, the funded ones less staff and what is over establishment. */
function emptyPostsAddUp([staff = null, posts = null, vacant = null, , , over = null]: readonly Figure[]): boolean {
  const written = (value: Figure): string => figureOf("WTE", value);
  return addsUpAsPrinted(written(posts), [written(staff), written(vacant)], [formatFigure("wte", over, vacant ?? 0)]);
}

/** Staff in post against funded posts, with what was counted before the plan starts. */
export function StaffPart({
  plan,
  scenario,
  place,
  tables,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly tables: readonly ResultTable[];
}) {
  const where = whereOf(place);
  const calendar = calendarOf(plan.start, plan.years);
  const years = calendar.years.map((year) => year.name);
  const last = years.length - 1;
  const lastYear = years[last] ?? "";
  const stocks = useComparison(["staff_in_post", "establishment"], where);
  const past = usePast(plan, scenario, { measure: "staff_in_post", unit: "WTE", place });
  const onExport = useChartExport();
  const whyOfMark = useWhyOfMark(({ of }) => (of === "posts" ? "establishment" : "staff_in_post"), years, where);
  const table = (id: Headline) => tableOf(tables, id);
  const notCompared = table("vacant_posts")?.notCompared;
  const staffLast = valueAt(table("staff_in_post"), 0, last);
  return (
    <>
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
    </>
  );
}
