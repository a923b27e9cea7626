import { calendarOf, monthWords, monthName, absoluteMonth, type Held, type Plan } from "../../../model";
import { WeekLines, type WeekLine } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { actualsWords as words } from "../../words/actuals";
import { kindOf } from "../../words/measure-kinds";

/** Months drawn beyond the last count, so that it is seen where the plan goes. */
const ahead = 6;
const fewestMonths = 12;

/** The plan's months as a line and the counts as dots, from the plan's opening to some months after the last count. */
export function AgainstChart({ plan, held }: { readonly plan: Plan; readonly held: Held }) {
  const onExport = useChartExport();
  const opening = absoluteMonth(plan.start) - 1;
  const last = Math.max(...held.months.map(({ at }) => absoluteMonth(at) - opening));
  const yearly = held.series.over === "year";
  const first = held.kind === "flow" ? 1 : 0;
  const end = Math.min(held.planned.length - 1, Math.max(fewestMonths, last + ahead));
  // Of a flow by year each count stands beside what was planned of its twelve months.
  const months = yearly
    ? held.months.map(({ at }) => at)
    : Array.from({ length: end - first + 1 }, (_, month) => monthName(opening + first + month));
  const counted = new Map(held.months.map((one) => [one.at, one]));
  const planned = months.map((at, month) => {
    const value = yearly ? counted.get(at)?.planned : held.planned[first + month];
    return value === undefined || Number.isNaN(value) ? null : value;
  });
  const lines: readonly WeekLine[] = [
    {
      id: "planned",
      name: words.planned,
      values: planned,
      colour: "var(--ink)",
      dash: "",
      ...(yearly ? { marked: true as const } : {}),
    },
    {
      id: "counted",
      name: words.counted,
      values: months.map((at) => counted.get(at)?.counted ?? null),
      colour: "var(--series-2)",
      dash: "2 3",
      marked: true,
    },
  ];
  const years = calendarOf(plan.start, plan.years).years.flatMap((year) => {
    const from = Math.max(0, year.first + 1 - first);
    const to = Math.min(months.length - 1, year.last + 1 - first);
    return yearly || from > to ? [] : [{ name: year.name, first: from, last: to, ends: year.last + 1 - first }];
  });
  return (
    <WeekLines
      name={`against-${held.series.id}`}
      level={3}
      kind={kindOf(held.unit)}
      finding={words.chart(held.series.label)}
      note={words.chartNote}
      none={words.noLine}
      moment={words.columns.month}
      weeks={months.map(monthWords)}
      years={years}
      lines={lines}
      near
      onExport={onExport}
      height={280}
    />
  );
}
