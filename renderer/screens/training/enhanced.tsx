import { useState } from "react";
import { levelName, type Plan, type Where } from "../../../model";
import { FigureBoxes, WhereFiguresGo } from "../../controls/figure-boxes";
import { MeasureTable } from "../../controls/measure-table";
import { enhancedWords as words } from "../../words/educators";

const figures = ["enhanced_length", "enhanced_attrition", "enhanced_time_away", "enhanced_fee"] as const;
const needed = {
  enhanced_apprentices: "enhanced_length",
  enhanced_completions: "enhanced_attrition",
  enhanced_away_wte: "enhanced_time_away",
  enhanced_backfill_cost: "enhanced_time_away",
  enhanced_fees: "enhanced_fee",
} as const;

/** Apprenticeships from one registered level to the next: how many start, how long they take, and what comes of them. */
export function Enhanced({
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
  const { levels } = plan.structure;
  const steps = levels.flatMap((level, i) => {
    const next = levels[i + 1];
    return level.registered && next !== undefined ? [{ level, next }] : [];
  });
  // The level below enhanced practice, where the plan has one; newly registered staff seldom start one.
  const usual = steps.find(({ next }) => next.id === "enhanced") ?? steps[1] ?? steps[0];
  const [picked, setPicked] = useState(usual?.level.id);
  if (picked === undefined) return <p className="note">{words.none}</p>;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p className="note">{words.note}</p>
      {steps.length < 2 ? null : (
        <label className="sheet-field enhanced-level">
          <span>{words.level}</span>
          <select value={picked} onChange={({ target }) => setPicked(target.value)}>
            {steps.map(({ level, next }) => (
              <option key={level.id} value={level.id}>
                {words.to(levelName(level), levelName(next))}
              </option>
            ))}
          </select>
        </label>
      )}
      <WhereFiguresGo plan={plan} scenario={scenario} />
      <div className="figure-grid">
        <FigureBoxes
          plan={plan}
          scenario={scenario}
          ids={["enhanced_starts"]}
          where={{ level: picked }}
          readOnly={readOnly}
        />
        <FigureBoxes plan={plan} scenario={scenario} ids={figures} readOnly={readOnly} />
      </div>
      <MeasureTable
        scenario={scenario}
        where={where}
        year={year}
        caption={words.caption}
        groups={[
          { id: "people", heading: words.people, measures: ["enhanced_apprentices", "enhanced_completions"] },
          {
            id: "time",
            heading: words.time,
            measures: ["enhanced_away_wte", "enhanced_backfill_cost", "enhanced_fees"],
          },
        ]}
        needed={needed}
      />
    </section>
  );
}
