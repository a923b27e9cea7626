import type { Plan, Where } from "../../../model";
import { FigureBoxes, WhereFiguresGo } from "../../controls/figure-boxes";
import { MeasureTable } from "../../controls/measure-table";
import { timeWords as words } from "../../words/time-set-aside";

const needed = {
  in_preceptorship: "preceptorship_months",
  preceptorship_wte: "preceptorship_hours",
  preceptor_wte: "preceptor_hours",
  staff_supervision_wte: "staff_supervision",
  mentors: "mentor_share",
  mentoring_wte: "mentor_hours",
  research_wte: "research_time",
  digital_wte: "digital_time",
} as const;
const learning = ["preceptorship_months", "preceptorship_hours", "preceptor_hours"] as const;

/** Time that staff in post give to learning, to each other and to roles away from patients, and the staff it leaves. */
export function TimeSetAside({
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
  const trains = plan.structure.routes.length > 0;
  return (
    <section>
      <h2>{words.heading}</h2>
      <p className="note">{words.note}</p>
      <WhereFiguresGo plan={plan} scenario={scenario} />
      <div className="figure-grid">
        {trains ? <FigureBoxes plan={plan} scenario={scenario} ids={learning} readOnly={readOnly} /> : null}
        <FigureBoxes
          plan={plan}
          scenario={scenario}
          ids={[
            "staff_supervision",
            "mentor_share",
            "mentor_hours",
            "research_time",
            "digital_time",
            "whole_time_week",
          ]}
          readOnly={readOnly}
        />
      </div>
      <MeasureTable
        scenario={scenario}
        where={where}
        year={year}
        caption={words.caption}
        groups={[
          ...(trains
            ? [
                {
                  id: "preceptorship",
                  heading: words.preceptorship,
                  measures: ["in_preceptorship", "preceptorship_wte", "preceptor_wte"],
                },
              ]
            : []),
          { id: "support", heading: words.support, measures: ["staff_supervision_wte", "mentors", "mentoring_wte"] },
          { id: "roles", heading: words.roles, measures: ["research_wte", "digital_wte"] },
          { id: "left", heading: words.left, measures: ["staff_in_post", "set_aside_wte", "available_wte"] },
        ]}
        needed={needed}
        strong="available_wte"
      />
    </section>
  );
}
