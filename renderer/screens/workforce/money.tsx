import { useState } from "react";
import type { Plan, Where } from "../../../model";
import { FiguresOrChange } from "../../controls/figures-or-change";
import { Parts } from "../../controls/parts";
import { YearTable } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { words as frameWords } from "../../words/frame";
import { moneyWords as words } from "../../words/money";
import { LearningMoney } from "./learning-money";
import { moneyMeasures, moneyRows, moneyTables } from "./money-rows";
import { PricesChosen } from "./prices-chosen";

/** What the workforce costs by year and from the start, in the prices of one named year. */
export function Money({
  plan,
  scenario,
  where,
  year,
  at,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly at: number;
  readonly readOnly: boolean;
}) {
  const [change, setChange] = useState(false);
  const asked = { measures: moneyMeasures, where };
  const shown = useTables(scenario, asked);
  const base = useTables(undefined, asked);
  const tables = moneyTables(shown.tables);
  if (tables === undefined) return <p className="note">{frameWords.working}</p>;
  const years = tables.cost.times;
  const compared = scenario === undefined ? undefined : moneyTables(base.tables);
  const table = (
    <YearTable
      caption={words.caption}
      years={years}
      picked={year}
      groups={moneyRows(
        tables,
        {
          where,
          trains: plan.structure.routes.length > 0,
          apprentices: plan.structure.routes.some((route) => route.kind === "apprenticeship"),
        },
        change ? compared : undefined,
      )}
    />
  );
  return (
    <section data-stale={!shown.fresh}>
      <h2>
        {words.heading({
          year,
          bill: valueAt(tables.cost, 0, at),
          sofar: valueAt(tables.cost_to_date, 0, at),
          first: years[0] ?? "",
        })}
      </h2>
      <PricesChosen plan={plan} readOnly={readOnly} />
      <div className="section-line">
        <p className="note">
          {words.prices(tables.cost.measure.prices)} {words.each}
        </p>
        {compared === undefined ? null : <FiguresOrChange change={change} onChange={setChange} words={words} />}
      </div>
      <Parts
        label={words.parts}
        parts={[
          { id: "cost", label: words.cost, draw: () => table },
          {
            id: "learning",
            label: words.learning,
            draw: () => <LearningMoney plan={plan} scenario={scenario} where={where} year={year} readOnly={readOnly} />,
          },
        ]}
      />
    </section>
  );
}
