import type { ServiceMeasureId, ServiceView } from "../../../model";
import { useAnswer } from "../../engine/use-answer";
import { formatChange, formatFigure, type Figure, type NumberKind } from "../../words/format";
import { besideWords as words } from "../../words/services";
import { yearTableWords } from "../../words/year-table";
import { atStart, inYear, known } from "./view-figures";

/** One of two services, or one of two scenarios of a service, that stand beside each other. */
export interface OneBeside {
  readonly view: ServiceView;
  readonly scenario: string | undefined;
  readonly service: string;
  readonly name: string;
}

interface Line {
  readonly label: string;
  readonly kind: NumberKind;
  /** Of each of the two: the start, then every year end. */
  readonly values: readonly (readonly Figure[])[];
}

const stocks = [
  { measure: "waiting", label: words.counts, kind: "heads" },
  { measure: "longest_wait", label: words.waits, kind: "waits" },
] as const satisfies readonly { measure: ServiceMeasureId; label: string; kind: NumberKind }[];

/** The list and the wait of both at the start and at each year end, what each year costs, and the difference. */
export function YearEnds({ both }: { readonly both: readonly [OneBeside, OneBeside] }) {
  const [first, second] = both;
  const costs = [useCost(first), useCost(second)];
  const years = first.view.years.map(({ name }) => name);
  const theirs = ({ view }: OneBeside): number[] =>
    years.map((year) => view.years.findIndex((one) => one.name === year));
  const lines: readonly Line[] = [
    ...stocks.map(({ measure, label, kind }) => ({
      label,
      kind,
      values: both.map((one) => [
        atStart(one.view, measure),
        ...theirs(one).map((at) => inYear(one.view, measure, at)),
      ]),
    })),
    {
      label: words.cost,
      kind: "money",
      values: both.map((one, index) => [null, ...theirs(one).map((at) => known(costs[index]?.[at]))]),
    },
  ];
  const told = lines.filter(({ values }) => values.some((one) => one.some((value) => value !== null)));
  return (
    <div className="year-table" role="region" aria-label={words.yearEnds} tabIndex={0}>
      <table>
        <caption>{words.yearEnds}</caption>
        <thead>
          <tr>
            <th scope="col">{yearTableWords.toMarch}</th>
            <th scope="col" className="number">
              {words.start}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        {told.map((line) => (
          <LineRows key={line.label} line={line} names={both.map(({ name }) => name)} />
        ))}
      </table>
    </div>
  );
}

/** Cost in each planning year, GBP; NaN where it is missing. */
function useCost({ scenario, service, view }: OneBeside): readonly number[] | undefined {
  const { answer } = useAnswer({ kind: "service-money", scenario, service, place: view.place } as const);
  return answer?.ok === true ? answer.value.cost.values : undefined;
}

function LineRows({
  line: { label, kind, values },
  names,
}: {
  readonly line: Line;
  readonly names: readonly string[];
}) {
  const [first = [], second = []] = values;
  return (
    <tbody>
      <tr className="group">
        <th scope="rowgroup" colSpan={first.length + 1}>
          {label}
        </th>
      </tr>
      {values.map((one, index) => (
        <tr key={names[index]}>
          <th scope="row">{names[index]}</th>
          {one.map((value, at) => (
            <td key={at} className={value === null ? "number missing" : "number"}>
              {value === null && at === 0 ? "" : formatFigure(kind, value)}
            </td>
          ))}
        </tr>
      ))}
      <tr data-strong="true">
        <th scope="row">{words.differenceColumn}</th>
        {first.map((value, at) => {
          const other = second[at] ?? null;
          return (
            <td key={at} className="number">
              {value === null || other === null ? "" : formatChange(kind, other - value)}
            </td>
          );
        })}
      </tr>
    </tbody>
  );
}
