import { inPrices, priceYearIn, scenariosWithStaff, type MoneyView } from "../../../../model";
import { WaterfallChart } from "../../../charts";
import { useChartExport } from "../../../controls/use-chart-export";
import { usePickedYear } from "../../../controls/year-picker";
import { useAnswer } from "../../../engine/use-answer";
import { usePlan } from "../../../state/plan-store";
import { words as frameWords } from "../../../words/frame";
import { moneyWords as words } from "../../../words/service-outcomes";
import { LineTable } from "./line-table";
import { moneyRows } from "./money-rows";
import type { ServiceShown } from "./outcomes";

/** What a service costs by planning year, what is paid back of it, and what it gives in supervision and placements. */
export function Money({ scenario, service, place }: ServiceShown) {
  const { answer, fresh } = useAnswer({ kind: "service-money", scenario, service, place } as const);
  const view = answer?.ok === true ? answer.value : undefined;
  const plan = usePlan((state) => state.open?.plan);
  const prices = plan === undefined ? undefined : priceYearIn(plan);
  const { year, at } = usePickedYear(view?.years ?? []);
  if (answer === undefined) return <p className="note">{frameWords.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  if (view === undefined || view.staffing === "not-known") {
    return (
      <section className="teach">
        <h2>{words.finding(year, null, null)}</h2>
        <p>{words.notKnown}</p>
      </section>
    );
  }
  if (view.cost.missing.some(({ why }) => why === "staff")) {
    return (
      <section className="teach">
        <h2>{words.noStaff}</h2>
        <p>{words.noStaffMore(plan === undefined ? [] : scenariosWithStaff(plan, service))}</p>
      </section>
    );
  }
  const cost = view.cost.values[at] ?? null;
  const nobodyYet = view.cost.missing.length === 0 && Number.isNaN(cost);
  return (
    <section data-stale={!fresh}>
      <h2>{words.finding(year, cost, view.costOfCase.values[at] ?? null, nobodyYet)}</h2>
      <p className="note">
        {words.note} {words.prices(prices?.label)}
      </p>
      <Reimbursement view={view} year={year} at={at} />
      <LineTable
        caption={inPrices(words.caption, prices)}
        years={view.years}
        picked={year}
        groups={moneyRows(view, service)}
      />
      {view.waiting === undefined ? null : (
        <p className="note">
          {view.waiting.source === undefined ? words.waitingUnsourced : words.waitingSource(view.waiting.source)}
        </p>
      )}
    </section>
  );
}

/** From the cost of staff to what is left to pay; nothing where a level has no ceiling to go by. */
function Reimbursement({ view, year, at }: { readonly view: MoneyView; readonly year: string; readonly at: number }) {
  const onExport = useChartExport();
  const { reimbursement } = view;
  if (reimbursement === undefined) return null;
  const [cost, paid, left] = [view.cost, reimbursement.paidBack, reimbursement.left].map(
    (line) => line.values[at] ?? Number.NaN,
  ) as [number, number, number];
  return (
    <>
      {Number.isFinite(paid) && Number.isFinite(left) ? (
        <WaterfallChart
          name="paid-back"
          level={3}
          kind="money"
          finding={words.chart(year, paid, left)}
          note={words.chartNote}
          start={{ label: words.cost, value: cost }}
          steps={reimbursement.levels.map((level) => ({
            id: level.id,
            label: words.levelBack(level.label),
            value: -(level.paidBack.values[at] ?? Number.NaN),
          }))}
          end={{ label: words.left, value: left }}
          onExport={onExport}
        />
      ) : null}
      <ul role="list" className="ceilings">
        {reimbursement.levels.map((level) => (
          <li key={level.id} className="note">
            {words.ceiling(level.label, level.costOfWte, level.ceiling)}
          </li>
        ))}
      </ul>
    </>
  );
}
