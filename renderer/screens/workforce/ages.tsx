import type { Plan, Where } from "../../../model";
import { AgePyramid, type PyramidSide } from "../../charts";
import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { useChartExport } from "../../controls/use-chart-export";
import { Why } from "../../controls/why";
import { useTables } from "../../engine/use-answer";
import { valueAt, type ResultTable } from "../../engine/table-values";
import { changeOf, figureOf } from "../../words/measure-kinds";
import { words as frameWords } from "../../words/frame";
import { ageWords as words } from "../../words/workforce";

const figures = ["mean_age", "share_over_55", "international_share"] as const;

/** How old the workforce is: in the year picked, and at the end of the first. */
export function Ages({
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
  const whole = useTables(scenario, { measures: figures, where });
  const { origins } = plan.structure;
  // Two origins face each other; one, or more than two, are counted together and two years face each other instead.
  const facing = origins.length === 2;
  const ages = useTables(scenario, { measures: ["headcount"], by: facing ? ["origin", "age"] : ["age"], where });
  const onExport = useChartExport();
  const counts = ages.tables?.[0];
  if (whole.tables === undefined || counts === undefined) return <p className="note">{frameWords.working}</p>;
  const first = counts.times[0] ?? "";
  const share = whole.tables[figures.indexOf("share_over_55")];
  const finding =
    at === 0
      ? words.alone(year, valueAt(share, 0, at))
      : words.finding(first, year, valueAt(share, 0, 0), valueAt(share, 0, at));
  const sides = facing
    ? originSides(plan, counts, at)
    : {
        left: { name: first, values: bandsOf(plan, counts, 0) },
        right: { name: year, values: bandsOf(plan, counts, at) },
      };
  return (
    <div data-stale={!(whole.fresh && ages.fresh)}>
      <AgePyramid
        name="age-profile"
        level={2}
        kind="heads"
        finding={finding}
        note={facing && at > 0 ? words.note(first, year) : facing ? undefined : words.noteYears(first, year)}
        bands={plan.structure.ages.map((age) => age.label)}
        left={sides.left}
        right={sides.right}
        compareName={first}
        oneScale={!facing}
        onExport={onExport}
      />
      <HeadlineFigures>
        {figures
          .filter((_, i) => valueAt(whole.tables![i], 0, at) !== null)
          .map((id) => {
            const table = whole.tables![figures.indexOf(id)]!;
            const value = valueAt(table, 0, at);
            const before = valueAt(table, 0, 0);
            const inYears = table.measure.unit === "years";
            const text = inYears ? words.years(value) : figureOf(table.measure.unit, value);
            const change =
              at === 0 || value === null || before === null
                ? undefined
                : words.since(
                    inYears ? words.yearsChange(value - before) : changeOf(table.measure.unit, value - before),
                    first,
                  );
            return (
              <HeadlineFigure key={id} label={words.figure(table.measure.label, year)} change={change}>
                <Why asked={{ measure: id, label: `${table.measure.label}, ${year}`, year, where }}>
                  {text}
                  {inYears ? <span className="unit">{words.unit}</span> : null}
                </Why>
              </HeadlineFigure>
            );
          })}
      </HeadlineFigures>
    </div>
  );
}

function bandsOf(plan: Plan, counts: ResultTable, time: number, origin?: string): (number | null)[] {
  return plan.structure.ages.map((age) =>
    valueAt(
      counts,
      counts.groups.findIndex(
        (group) => group.ids.at(-1) === age.id && (origin === undefined || group.ids[0] === origin),
      ),
      time,
    ),
  );
}

function originSides(
  plan: Plan,
  counts: ResultTable,
  at: number,
): { readonly left: PyramidSide; readonly right: PyramidSide } {
  const [left, right] = plan.structure.origins.map((origin): PyramidSide => ({
    name: origin.label,
    values: bandsOf(plan, counts, at, origin.id),
    ...(at === 0 ? {} : { compare: bandsOf(plan, counts, 0, origin.id) }),
  }));
  return { left: left!, right: right! };
}
