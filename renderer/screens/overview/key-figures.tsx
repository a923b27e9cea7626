import { calendarOf, measureOf, weeksDiffer, type Plan } from "../../../model";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { Why } from "../../controls/why";
import { openingAt, valueAt, type ResultTable } from "../../engine/table-values";
import { overElsewhere } from "../../words/empty-posts";
import { futuresWords } from "../../words/futures";
import { headWords } from "../../words/head-figures";
import { changeOf, figureOf, kindOf } from "../../words/measure-kinds";
import { overviewWords as words } from "../../words/overview";

/** What stands in figures; what is over establishment elsewhere stands beside the vacant posts. */
export const inFigures = ["staff_in_post", "establishment", "vacant_posts", "headcount", "cost"] as const;
export const headline = [...inFigures, "over_establishment", "hours"] as const;
export type Headline = (typeof headline)[number];

export const tableOf = (tables: readonly ResultTable[] | undefined, id: Headline): ResultTable | undefined =>
  tables?.[headline.indexOf(id)];

/** The plan's end in five figures, each with what it is today, between what it lies and how far it is from the base. */
export function KeyFigures({
  plan,
  tables,
  base,
  rangeOf,
}: {
  readonly plan: Plan;
  readonly tables: readonly ResultTable[];
  /** Those of the base; undefined while the base is looked at. */
  readonly base: readonly ResultTable[] | undefined;
  readonly rangeOf: (id: Headline) => { readonly low: number; readonly high: number } | undefined;
}) {
  const calendar = calendarOf(plan.start, plan.years);
  const last = calendar.years.length - 1;
  const [first, ends] = [calendar.years[0], calendar.years[last]];
  const year = ends?.name ?? "";
  const notCompared = tableOf(tables, "vacant_posts")?.notCompared;
  // Where a WTE is not the same time everywhere, hours stand beside it.
  const withHours = weeksDiffer(plan) ? (["staff_in_post", "hours", ...inFigures.slice(1)] as const) : inFigures;
  // Posts that are not counted alike have no sum: beside that of staff it would tell one of vacancies.
  const figures = withHours.filter((id) => notCompared === undefined || id !== "establishment");
  const beyond = valueAt(tableOf(tables, "over_establishment"), 0, last);
  return (
    <HeadlineFigures className="key-figures">
      {figures.map((id) => {
        const table = tableOf(tables, id);
        if (table === undefined) return null;
        const { unit, label, prices, kind } = table.measure;
        const value = valueAt(table, 0, last);
        const range = rangeOf(id);
        const from = base === undefined ? null : valueAt(tableOf(base, id), 0, last);
        const opening = kind === "stock";
        const before = opening ? openingAt(table, 0) : valueAt(table, 0, 0);
        const beside = [
          id === "vacant_posts" ? overElsewhere(beyond, value ?? 0) : undefined,
          id === "cost" && ends !== undefined && !ends.whole ? words.partOfYear(ends.last - ends.first + 1) : undefined,
          value === null || prices === undefined ? undefined : words.prices(prices),
        ].filter((says) => says !== undefined);
        return (
          <HeadlineFigure
            key={id}
            label={headWords.label(measureOf(id)?.label ?? label, year)}
            before={
              before === null ? undefined : (
                <Why
                  asked={{
                    measure: id,
                    label: `${label}, ${opening ? words.today : (first?.name ?? "")}`,
                    year: first?.name ?? "",
                    opening,
                  }}
                >
                  {opening
                    ? headWords.onDay(figureOf(unit, before), calendar.start - 1)
                    : headWords.inYear(figureOf(unit, before), first?.name ?? "")}
                </Why>
              )
            }
            change={from === null || value === null ? undefined : headWords.fromBase(changeOf(unit, value - from))}
            range={range === undefined ? undefined : futuresWords.range(kindOf(unit), range.low, range.high)}
            beside={beside.length === 0 ? undefined : beside.join(", ")}
          >
            <Why asked={{ measure: id, label: `${label}, ${year}`, year }}>
              {figureOf(unit, value)}
              {value !== null && (unit === "WTE" || unit === "heads") ? (
                <span className="unit">{headWords.unit(unit)}</span>
              ) : null}
            </Why>
          </HeadlineFigure>
        );
      })}
    </HeadlineFigures>
  );
}
