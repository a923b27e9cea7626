import type { Plan, Where } from "../../../model";
import { ApprenticeWarning } from "../../controls/apprentice-warning";
import { YearTable, type YearRow } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { openingOfRow, valueAt, type ResultTable } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { supportWords as words } from "../../words/workforce";

const inPosts = ["headcount", "staff_in_post", "joiners", "exits"] as const;
const onTheWay = ["intakes", "learners"] as const;

/** One id as it is, several as a list: a scope takes either. */
const several = (ids: readonly string[]): string | string[] => (ids.length === 1 ? ids[0]! : [...ids]);

/** The support workforce, and how many of it become registered each year. */
export function SupportRoute({
  plan,
  scenario,
  where,
  year,
  at,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
}) {
  const { levels, routes } = plan.structure;
  const support = levels.filter((level) => !level.registered).map((level) => level.id);
  const apprenticeships = routes.filter((route) => route.kind === "apprenticeship").map((route) => route.id);
  const levelWhere: Where = support.length === 0 ? where : { ...where, level: several(support) };
  const routeWhere: Where = apprenticeships.length === 0 ? where : { ...where, route: several(apprenticeships) };
  const posts = useTables(scenario, { measures: inPosts, where: levelWhere });
  const courses = useTables(scenario, { measures: onTheWay, where: routeWhere });
  const qualified = useTables(scenario, { measures: ["apprentices_qualified"], where });
  if (support.length === 0) return <p className="note">{words.noSupport}</p>;
  if (posts.tables === undefined || courses.tables === undefined || qualified.tables === undefined)
    return <p className="note">{frameWords.working}</p>;
  const years = posts.tables[0]!.times;
  const row = (table: ResultTable | undefined, label: string, scope: Where, strong = false): YearRow => ({
    id: label,
    label,
    unit: table!.measure.unit,
    values: years.map((_, time) => valueAt(table, 0, time)),
    opening: table && openingOfRow(table, 0),
    asked: (time) => ({ measure: table!.measure.id, year: years[time]!, where: scope }),
    strong,
  });
  const [heads, wte, joiners, exits] = posts.tables;
  const [intakes, learners] = courses.tables;
  const done = qualified.tables[0];
  const trains = apprenticeships.length > 0;
  return (
    <section data-stale={!(posts.fresh && courses.fresh && qualified.fresh)}>
      <h2>{words.heading(year, trains ? valueAt(done, 0, at) : null, valueAt(heads, 0, at))}</h2>
      <p className="note">{trains ? `${words.note} ${words.starts}` : words.noRoute}</p>
      <YearTable
        caption={words.caption}
        years={years}
        picked={year}
        groups={[
          {
            id: "posts",
            heading: words.inPost,
            rows: [
              row(joiners, words.rows.joiners, levelWhere),
              row(exits, words.rows.exits, levelWhere),
              row(heads, words.rows.headcount, levelWhere, true),
              row(wte, words.rows.wte, levelWhere),
            ],
          },
          {
            id: "route",
            heading: words.route,
            rows: trains
              ? [
                  row(intakes, words.rows.intakes, routeWhere),
                  row(learners, words.rows.learners, routeWhere),
                  row(done, words.rows.qualified, where, true),
                ]
              : [],
          },
        ]}
      />
      <ApprenticeWarning plan={plan} scenario={scenario} where={where} />
    </section>
  );
}
