import { keepSolved, replacesSolved, workOutAgain, type Assumption, type Plan, type Solved } from "../../model";
import { useAnswer } from "../engine/use-answer";
import { byBand, useCalibrated } from "../engine/use-calibrated";
import { applyEdit } from "../state/apply-edit";
import { calibrationWords as words } from "../words/calibration";
import { figureWithUnit } from "../words/measure-kinds";

/** How a figure that nobody publishes is worked out, and the ways to a figure of one's own and back. Nothing for others. */
export function HowWorkedOut({
  plan,
  assumption,
  readOnly,
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly readOnly: boolean;
}) {
  const calibration = plan.calibrations?.find((one) => one.unknown.includes(assumption.id));
  const { solved, figures } = useCalibrated(plan, assumption.id);
  if (calibration === undefined) return null;
  const own = replacesSolved(plan, assumption);
  const figure = figures.get(assumption.id);
  const result = solved.find((one) => one.calibration.id === calibration.id);
  return (
    <section className="worked-out">
      <h3>{words.heading}</h3>
      {own ? (
        <>
          <p className="note">{words.yours}</p>
          <button
            type="button"
            className="button"
            disabled={readOnly}
            onClick={() => applyEdit((now, by) => workOutAgain(now, assumption.id, by))}
          >
            {words.again}
          </button>
        </>
      ) : result === undefined || figure === undefined ? (
        <p className="note">{words.working}</p>
      ) : (
        <>
          <Target plan={plan} assumption={assumption} result={result} />
          {byBand(figure) ? (
            <>
              <p className="note">{words.byBand}</p>
              <button
                type="button"
                className="button"
                disabled={readOnly}
                onClick={() => applyEdit((now, by) => keepSolved(now, figure, by))}
              >
                {words.keep}
              </button>
            </>
          ) : null}
        </>
      )}
    </section>
  );
}

/** What had to come out, how near it came, and what the figure would be had another published reading been taken. */
function Target({
  plan,
  assumption,
  result: { calibration, target, residual },
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly result: Solved;
}) {
  const aim = plan.assumptions.find((one) => one.id === calibration.target);
  const isMain = calibration.unknown[0] === assumption.id;
  // Readings are of the main figure of a calibration, and each is solved anew.
  const asked = isMain && aim?.readings !== undefined;
  const { answer } = useAnswer(
    asked ? ({ kind: "calibration-readings", calibration: calibration.id } as const) : undefined,
  );
  const unit = aim?.unit ?? "";
  const others = (answer?.ok === true ? answer.value : []).filter(
    ({ label }) => aim?.readings?.find((one) => one.label === label)?.value !== target,
  );
  return (
    <>
      <p className="note">
        {words.from(aim?.label ?? calibration.target, figureWithUnit(unit, target), calibration.window)}{" "}
        {words.residual(figureWithUnit(unit, Math.abs(residual) < 1e-9 ? 0 : residual))}
      </p>
      {others.length === 0 ? null : (
        <>
          <p className="note">{words.readings}</p>
          <ul>
            {others.map(({ label, value }) => (
              <li key={label}>{words.inReading(label, assumption.unit, value)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
