/** What is wanted before an option can be judged, with the boxes for it, and what is nowhere counted. */
import { catalogueEntry, setValue, type AppraisedOption, type Plan, type Value } from "../../../../model";
import { FigureBoxes } from "../../../controls/figure-boxes";
import { figureProps, rangeInto } from "../../../controls/figure-props";
import { NumberBox } from "../../../controls/number-box";
import { applyEdit } from "../../../state/apply-edit";
import { appraisalWords as words } from "../../../words/appraisal";

/** Figures for the whole plan that an appraisal asks for. */
const ofThePlan = ["replacement_cost", "temporary_cover", "temporary_premium", "optimism_bias"] as const;

function OutcomeBox({
  plan,
  id,
  outcome,
  label,
  readOnly,
}: {
  readonly plan: Plan;
  readonly id: "outcome_value" | "outcome_money";
  readonly outcome: string;
  readonly label: string;
  readonly readOnly: boolean;
}) {
  const known = catalogueEntry(id);
  if (known === undefined) return null;
  const own = plan.assumptions.find((one) => one.id === id);
  const where = { outcome };
  const entry = own?.where?.find((one) => one.outcome === outcome);
  const value: Value = (entry ?? own)?.value ?? null;
  return (
    <NumberBox
      label={label}
      unit={known.unit}
      value={value}
      {...figureProps(known)}
      {...(known.choices === undefined ? {} : { choices: known.choices })}
      disabled={readOnly}
      onChange={(next) => applyEdit((now, by) => setValue(now, { assumption: id, where, value: next }, by))}
      {...(known.choices === undefined ? { onRange: rangeInto(id, { where }, undefined) } : {})}
    />
  );
}

export function WantedFigures({
  plan,
  option,
  readOnly,
}: {
  readonly plan: Plan;
  readonly option: AppraisedOption;
  readonly readOnly: boolean;
}) {
  const outcomes = (plan.structure.services ?? []).flatMap(({ outcomes: own = [] }) =>
    own.filter(({ id }) => option.effects.some((effect) => effect.id.endsWith(`:${id}`))),
  );
  return (
    <section aria-labelledby="worth-wanted">
      {option.wanted.length === 0 ? null : (
        <>
          <h3 id="worth-wanted">{words.wanted}</h3>
          <ul>
            {option.wanted.map(({ says }) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <h3 {...(option.wanted.length === 0 ? { id: "worth-wanted" } : {})}>{words.figures}</h3>
      <p className="note">{words.figuresNote}</p>
      <div className="figure-grid">
        <FigureBoxes plan={plan} scenario={option.id} ids={["programme_cost"]} readOnly={readOnly} />
        <FigureBoxes plan={plan} scenario={undefined} ids={ofThePlan} readOnly={readOnly} />
        {outcomes.map(({ id, label }) => (
          <div key={id} className="worth-outcome">
            <OutcomeBox plan={plan} id="outcome_value" outcome={id} label={words.worthOf(label)} readOnly={readOnly} />
            <OutcomeBox plan={plan} id="outcome_money" outcome={id} label={words.worthIs(label)} readOnly={readOnly} />
          </div>
        ))}
      </div>
      <h3>{words.notCounted}</h3>
      <ul>
        {option.notCounted.map((says) => (
          <li key={says}>{says}</li>
        ))}
      </ul>
    </section>
  );
}
