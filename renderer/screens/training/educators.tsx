import type { Plan, Where } from "../../../model";
import { FigureBoxes, WhereFiguresGo } from "../../controls/figure-boxes";
import { MeasureTable } from "../../controls/measure-table";
import { educatorWords as words } from "../../words/educators";

const needed = {
  educators_needed: "learners_per_educator",
  educators_there: "academic_educators",
  educators_short: "academic_educators",
  practice_educators: "practice_educator_share",
  practice_educator_wte: "practice_educator_hours",
} as const;

/** Who teaches the learners: academic educators needed against there, and the practice educators who host placements. */
export function Educators({
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
  return (
    <>
      <section>
        <h2>{words.academic}</h2>
        <p className="note">{words.academicNote}</p>
        <WhereFiguresGo plan={plan} scenario={scenario} />
        <div className="figure-grid">
          <FigureBoxes
            plan={plan}
            scenario={scenario}
            ids={["academic_educators", "learners_per_educator", "educator_limited"]}
            readOnly={readOnly}
          />
        </div>
      </section>
      <section>
        <h2>{words.practice}</h2>
        <p className="note">{words.practiceNote}</p>
        <div className="figure-grid">
          <FigureBoxes
            plan={plan}
            scenario={scenario}
            ids={["practice_educator_share", "practice_educator_hours"]}
            readOnly={readOnly}
          />
        </div>
      </section>
      <MeasureTable
        scenario={scenario}
        where={where}
        year={year}
        caption={words.caption}
        groups={[
          {
            id: "academic",
            heading: words.academic,
            measures: ["learners", "educators_needed", "educators_there", "educators_short", "educator_starts_cut"],
          },
          { id: "practice", heading: words.practice, measures: ["practice_educators", "practice_educator_wte"] },
        ]}
        needed={needed}
        strong="educators_short"
      />
    </>
  );
}
