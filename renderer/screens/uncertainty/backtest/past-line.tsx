import { useMemo } from "react";
import type { Plan } from "../../../../model";
import { useAnswer } from "../../../engine/use-answer";
import { useSettled } from "../../../engine/use-settled";
import { usePlan } from "../../../state/plan-store";
import { backtestWords as words } from "../../../words/backtest";
import { backtestsOf } from "../../../past/shipped-history";

/** How well the model would have foretold the past, in a line; nothing where nothing is published that the plan can be tried on. */
export function PastLine({ plan, onSee }: { readonly plan: Plan; readonly onSee: () => void }) {
  const one = useMemo(() => {
    const all = backtestsOf(plan);
    return all.find(({ series }) => series.own !== undefined) ?? all.find(({ backtest }) => !backtest.inSample);
  }, [plan]);
  const version = usePlan((state) => state.open?.version ?? 0);
  // Two decades are run for it: not while somebody drags.
  const settled = useSettled(version);
  const { answer, fresh } = useAnswer(
    settled && one !== undefined
      ? ({ kind: "past-stands", backtest: one.backtest, series: one.series } as const)
      : undefined,
  );
  if (one === undefined || answer?.ok !== true) return null;
  return (
    <p className="note" data-stale={!fresh}>
      {words.line(one.backtest.from, one.series.unit, answer.value)}{" "}
      <button type="button" className="link" onClick={onSee}>
        {words.see}
      </button>
    </p>
  );
}
