import { useId } from "react";
import { type Plan, removeChanges, resetAssumption } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { usePlan } from "../../state/plan-store";
import { assumptionWords as words } from "../../words/assumptions";
import type { RegisterRow } from "./register";
import { shippedPlan } from "./shipped";

/** Three ways back: to the last save, out of the scenario, to the published figure. One that cannot be taken says why. */
export function Resets({
  plan,
  row,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly row: RegisterRow;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const saved = usePlan((state) => state.open?.saved);
  const { assumption } = row;
  const own =
    plan.scenarios
      .find((one) => one.id === scenario)
      ?.changes.filter((change) => change.assumption === assumption.id) ?? [];
  const before = saved?.assumptions.find((one) => one.id === assumption.id);
  const example = shippedPlan(plan.title);
  const shipped = example?.assumptions.find((one) => one.id === assumption.id);
  const sameAs = (other: unknown): boolean => JSON.stringify(other) === JSON.stringify(assumption);
  return (
    <>
      <h3>{words.resetHead}</h3>
      <ul role="list" className="resets">
        <Reset
          words={words.toSaved}
          why={
            saved === undefined || before === undefined ? words.notSaved : sameAs(before) ? words.asSaved : undefined
          }
          readOnly={readOnly}
          onReset={() => before !== undefined && applyEdit((now, by) => resetAssumption(now, before, by))}
        />
        <Reset
          words={words.toBase}
          why={scenario === undefined ? words.baseShown : own.length === 0 ? words.notChanged : undefined}
          readOnly={readOnly}
          onReset={() => scenario !== undefined && applyEdit((now, by) => removeChanges(now, scenario, own, by))}
        />
        <Reset
          words={
            shipped?.status === "judgement" || shipped?.status === "calibrated" ? words.toShipped : words.toPublished
          }
          why={
            example === undefined
              ? words.notExample
              : shipped === undefined
                ? words.notInExample
                : sameAs(shipped)
                  ? words.asPublished
                  : undefined
          }
          readOnly={readOnly}
          onReset={() => shipped !== undefined && applyEdit((now, by) => resetAssumption(now, shipped, by))}
        />
      </ul>
    </>
  );
}

function Reset({
  words: label,
  why,
  readOnly,
  onReset,
}: {
  readonly words: string;
  readonly why: string | undefined;
  readonly readOnly: boolean;
  readonly onReset: () => void;
}) {
  const id = useId();
  return (
    <li>
      <button
        type="button"
        className="button"
        disabled={readOnly || why !== undefined}
        aria-describedby={why === undefined ? undefined : id}
        onClick={onReset}
      >
        {label}
      </button>
      {why === undefined ? null : (
        <span id={id} className="note">
          {why}
        </span>
      )}
    </li>
  );
}
