import type { Plan, Where } from "../../../model";
import { StockChart } from "../../charts";
import { useChartExport } from "../../controls/use-chart-export";
import { useWhyOfMark } from "../../controls/use-why-of-mark";
import { YearTable } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { openingOfRow, valueAt } from "../../engine/table-values";
import { inspect } from "../../state/view-store";
import { words as frameWords } from "../../words/frame";
import { placementWords as words } from "../../words/training";
import { valueInUse } from "./in-use";

const measures = ["placement_capacity", "placement_need", "placement_shortfall"] as const;
const inputs = ["placement_weeks_per_wte", "placement_weeks_per_learner"] as const;

/** Whether the staff can host the placements their learners need; until its two figures are given, what they are. */
export function Placements({
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
  const shown = useTables(scenario, { measures, where });
  const onExport = useChartExport();
  const whyOfMark = useWhyOfMark(
    ({ of }) => (of === "posts" ? "placement_need" : "placement_capacity"),
    shown.tables?.[0]?.times ?? [],
    where,
  );
  const [offered, needed, short] = shown.tables ?? [];
  if (offered === undefined || needed === undefined || short === undefined)
    return <p className="note">{frameWords.working}</p>;
  const years = short.times;
  if (years.every((_, time) => valueAt(short, 0, time) === null)) return <Teach plan={plan} scenario={scenario} />;
  const limit = plan.assumptions.find((one) => one.id === "placement_limited");
  const limited = limit !== undefined && valueInUse(plan, scenario, limit) === 1;
  const shortfall = valueAt(short, 0, at);
  return (
    <div data-stale={!shown.fresh}>
      <StockChart
        name="placements"
        level={2}
        kind="weeks"
        finding={shortfall === null ? words.heading : words.finding(year, shortfall)}
        note={words.note(limited)}
        years={years}
        series={[
          {
            id: "weeks",
            name: words.offered,
            staff: years.map((_, time) => valueAt(offered, 0, time)),
            establishment: years.map((_, time) => valueAt(needed, 0, time)),
          },
        ]}
        staffName={words.offered}
        establishmentName={words.needed}
        onWhy={whyOfMark}
        onExport={onExport}
        height={320}
      />
      <YearTable
        caption={words.caption}
        years={years}
        picked={year}
        groups={[
          {
            id: "weeks",
            rows: [offered, needed, short].map((table) => ({
              id: table.measure.id,
              label: table.measure.label,
              unit: "weeks",
              values: years.map((_, time) => valueAt(table, 0, time)),
              opening: openingOfRow(table, 0),
              asked: (time: number) => ({ measure: table.measure.id, year: years[time]!, where }),
              strong: table === short,
            })),
          },
        ]}
        sums={[{ whole: "placement_shortfall", plus: ["placement_need"], less: ["placement_capacity"] }]}
      />
    </div>
  );
}

/** What is missing, why it is not guessed, where to get it, and the two places to enter it. */
export function Teach({ plan, scenario }: { readonly plan: Plan; readonly scenario: string | undefined }) {
  return (
    <section className="teach">
      <h2>{words.heading}</h2>
      <p>{words.teach}</p>
      <p>{words.ask}</p>
      <ul role="list" className="teach-list">
        {inputs.map((id) => {
          const assumption = plan.assumptions.find((one) => one.id === id);
          if (assumption === undefined) return null;
          const given =
            valueInUse(plan, scenario, assumption) !== null ||
            (assumption.where ?? []).some((entry) => entry.value !== null);
          return (
            <li key={id} data-given={given}>
              <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: id })}>
                {assumption.label}
              </button>
              <span className="note">{given ? words.given : words.missing}</span>
            </li>
          );
        })}
      </ul>
      <p className="note">{words.example}</p>
    </section>
  );
}
