/** The appraisal of the options looked at, and how sure it is, inside components. */
import { useMemo } from "react";
import {
  appraisalDraws,
  appraisalRangesOf,
  seedOf,
  type Appraised,
  type AppraisalRanges,
  type Plan,
} from "../../../../model";
import type { DrawsAsked } from "../../../engine/draws/draws-shown";
import { enoughToSay } from "../../../engine/draws/use-draws";
import { useRuns, type Runs } from "../../../engine/draws/use-runs";
import { useAnswer } from "../../../engine/use-answer";
import { useSettled } from "../../../engine/use-settled";
import { usePlan } from "../../../state/plan-store";
import { shippedGuidance } from "./guidance";

/** Futures that say enough of a range, and are there within a minute or two. */
const futures = 200;

export interface AppraisalShown {
  readonly appraised: Appraised | undefined;
  readonly problems: readonly { readonly says: string }[];
  readonly fresh: boolean;
}

/** @param options ids of scenarios; nothing is asked where there are none */
export function useAppraisal(options: readonly string[]): AppraisalShown {
  const { answer, fresh } = useAnswer(
    options.length === 0 ? undefined : ({ kind: "appraisal", options, guidance: shippedGuidance } as const),
  );
  return {
    appraised: answer?.ok === true ? answer.value : undefined,
    problems: answer?.ok === false ? answer.problems : [],
    fresh,
  };
}

/** The ranges of an appraisal, drawn while they are wanted. */
export function useAppraisalRanges(
  plan: Plan,
  appraised: Appraised | undefined,
  wanted: boolean,
): { readonly ranges: AppraisalRanges | undefined; readonly runs: Runs } {
  const version = usePlan((state) => state.open?.version ?? 0);
  const settled = useSettled(version);
  const asked = useMemo<DrawsAsked | undefined>(
    () =>
      wanted && settled && appraised !== undefined
        ? { version, plan, asked: appraisalDraws(appraised, seedOf(plan)), count: futures }
        : undefined,
    [wanted, settled, appraised, version, plan],
  );
  const runs = useRuns(asked);
  const sample = runs.shown?.sample;
  const told = sample !== undefined && runs.shown?.certain !== true && enoughToSay(sample);
  const ranges = useMemo(
    () => (told && appraised !== undefined && wanted ? appraisalRangesOf(appraised, sample) : undefined),
    [told, sample, appraised, wanted],
  );
  return { ranges, runs };
}
