import { useMemo } from "react";
import { compositionRangeOf, compositionRangeWords, seedOf, type CompositionAsked, type Plan } from "../../../../model";
import type { DrawsAsked } from "../../../engine/draws/draws-shown";
import { enoughToSay } from "../../../engine/draws/use-draws";
import { useRuns } from "../../../engine/draws/use-runs";
import { useSettled } from "../../../engine/use-settled";
import { usePlan } from "../../../state/plan-store";
import { whoWords as words } from "../../../words/who-they-are";
import { RunsLine } from "../../uncertainty/matters/runs-line";

/** Futures that say enough of a range, and are there within a minute or two. */
const futures = 100;

/** Between what the share of joiners needed lies in most futures, drawn while it is looked at. */
export function NeededRange({
  plan,
  scenario,
  asked,
  group,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly asked: CompositionAsked;
  readonly group: string;
}) {
  const version = usePlan((state) => state.open?.version ?? 0);
  const settled = useSettled(version);
  const { characteristic, by, place } = asked;
  const wanted = useMemo<DrawsAsked | undefined>(
    () =>
      settled
        ? {
            version,
            plan,
            asked: {
              scenarios: [scenario],
              seed: seedOf(plan),
              keep: { composition: [{ characteristic, by, place }] },
            },
            count: futures,
          }
        : undefined,
    [settled, version, plan, scenario, characteristic, by, place],
  );
  const runs = useRuns(wanted);
  const sample = runs.shown?.sample;
  const range =
    sample === undefined || runs.shown?.certain === true || !enoughToSay(sample)
      ? undefined
      : compositionRangeOf(sample, scenario, group);
  return (
    <>
      {range === undefined ? null : <p>{compositionRangeWords(range)}</p>}
      <RunsLine runs={runs} label={words.futures} />
    </>
  );
}
