/** What the plan's calibrations come to, for the screens: the plan itself leaves these figures empty. */
import { useMemo } from "react";
import { replacesSolved, type Assumption, type Plan, type Solved, type Value } from "../../model";
import { useAnswer } from "./use-answer";

export interface CalibratedFigures {
  /** Assumptions with their solved figures, by id; those still being worked out are not there. */
  readonly figures: ReadonlyMap<string, Assumption>;
  readonly solved: readonly Solved[];
  /** The plan with these figures in their places, to every digit; the plan itself where there are none. */
  readonly filled: Plan;
}

/** Whether every age band has a solved figure of its own: they are changed together or not at all. */
export const byBand = (solved: Assumption): boolean => (solved.where ?? []).some((entry) => entry.age !== undefined);

const rounded = <T extends { readonly value: Value }>(holder: T): T =>
  typeof holder.value === "number" ? { ...holder, value: Number(holder.value.toPrecision(4)) } : holder;

/** As a screen shows it: in four digits, as no more are known; where every band has its own, nothing for the others. */
function asShown(solved: Assumption): Assumption {
  if (byBand(solved)) return { ...solved, value: null };
  const { where } = solved;
  return rounded(
    where === undefined
      ? solved
      : { ...solved, where: where.map((entry) => (entry.status === "calibrated" ? rounded(entry) : entry)) },
  );
}

/**
 * The figures the plan's calibrations come to; the quick ones first, those that take runs of the plan after them.
 * @param id the only assumption looked at: what it does not rest on is not worked out for it
 */
export function useCalibrated(plan: Plan, id?: string): CalibratedFigures {
  const looked = (plan.calibrations ?? []).filter(({ unknown }) => id === undefined || unknown.includes(id));
  const any = looked.length > 0;
  const withRuns = looked.some(({ method }) => method === "workforce-growth");
  const quick = useAnswer(any ? ({ kind: "calibrated" } as const) : undefined).answer;
  const places = useAnswer(withRuns ? ({ kind: "calibrated-places" } as const) : undefined).answer;
  return useMemo(() => {
    // The quick answer is the newer one while the other is on its way.
    const answers = [places, quick].flatMap((answer) => (answer?.ok === true ? [answer.value] : []));
    const solved = new Map(answers.flatMap((answer) => answer.solved.map((one) => [one.calibration.id, one])));
    const given = new Set(plan.assumptions.flatMap((one) => (replacesSolved(plan, one) ? [one.id] : [])));
    const figures = new Map(
      answers.flatMap((answer) => answer.figures.flatMap((one) => (given.has(one.id) ? [] : [[one.id, one] as const]))),
    );
    return {
      figures: new Map([...figures].map(([id, one]) => [id, asShown(one)])),
      solved: [...solved.values()],
      filled:
        figures.size === 0 ? plan : { ...plan, assumptions: plan.assumptions.map((one) => figures.get(one.id) ?? one) },
    };
  }, [plan, quick, places]);
}
