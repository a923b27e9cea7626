import type { Plan, Where } from "../../../model";
import { FigureBoxes, WhereFiguresGo } from "../../controls/figure-boxes";
import { YearTable } from "../../controls/year-table";
import { useTables } from "../../engine/use-answer";
import { valueAt } from "../../engine/table-values";
import { learningMoneyWords as words } from "../../words/money";

const others = ["enhanced_backfill_cost", "enhanced_fees"] as const;

/** Money for the learning of staff by setting, and what enhanced-practice apprenticeships cost. */
export function LearningMoney({
  plan,
  scenario,
  where,
  year,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly where: Where;
  readonly year: string;
  readonly readOnly: boolean;
}) {
  const bySetting = useTables(scenario, { measures: ["cpd_cost"], by: ["setting"], where }).tables?.[0];
  const whole = useTables(scenario, { measures: ["cpd_cost", ...others], where }).tables;
  if (bySetting === undefined || whole === undefined) return null;
  const years = bySetting.times;
  const row = (id: string, label: string, values: readonly (number | null)[], asked: Where, measure: string) => ({
    id,
    label,
    unit: "GBP",
    values,
    asked: (time: number) => ({ measure, year: years[time] ?? "", where: asked }),
    missing: words.missing,
  });
  return (
    <>
      <h3>{words.heading}</h3>
      <p className="note">{words.note}</p>
      <WhereFiguresGo plan={plan} scenario={scenario} />
      <div className="figure-grid">
        <FigureBoxes plan={plan} scenario={scenario} ids={["cpd_per_head"]} readOnly={readOnly} />
      </div>
      <YearTable
        caption={words.caption}
        years={years}
        picked={year}
        groups={[
          {
            id: "settings",
            heading: words.bySetting,
            rows: [
              ...(plan.structure.settings.length < 2
                ? []
                : bySetting.groups.map(({ ids, labels }, group) =>
                    row(
                      `cpd-${ids[0] ?? ""}`,
                      labels[0] ?? "",
                      years.map((_, time) => valueAt(bySetting, group, time)),
                      { ...where, setting: ids[0] ?? "" },
                      "cpd_cost",
                    ),
                  )),
              ...whole
                .filter(({ measure }) => measure.id === "cpd_cost")
                .map((table) => ({
                  ...row(
                    "cpd",
                    words.all,
                    years.map((_, time) => valueAt(table, 0, time)),
                    where,
                    "cpd_cost",
                  ),
                  strong: true,
                })),
            ],
          },
          {
            id: "enhanced",
            heading: words.enhanced,
            rows: whole
              .filter(({ measure }) => measure.id !== "cpd_cost")
              .map((table) =>
                row(
                  table.measure.id,
                  table.measure.label,
                  years.map((_, time) => valueAt(table, 0, time)),
                  where,
                  table.measure.id,
                ),
              ),
          },
        ]}
      />
    </>
  );
}
