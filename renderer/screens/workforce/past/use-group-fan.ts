/** The futures of some of the staff: of everybody they are drawn already, of others they are drawn while they are looked at. */
import { useMemo } from "react";
import { fanOf, seedOf, tableOf, type Plan, type Where } from "../../../../model";
import type { FanFigures } from "../../../charts";
import { fanFigures } from "../../../controls/fan-figures";
import type { DrawsAsked } from "../../../engine/draws/draws-shown";
import { enoughToSay, useFan, useSample } from "../../../engine/draws/use-draws";
import { useRuns } from "../../../engine/draws/use-runs";
import { useSettled } from "../../../engine/use-settled";
import { usePlan } from "../../../state/plan-store";

/** Futures of a group: enough for its bands, few enough to be there in seconds. */
const groupDraws = 200;

/** The fan of a measure of a group by year; undefined while there is none, and where nothing is uncertain. */
export function useGroupFan(
  plan: Plan,
  scenario: string | undefined,
  measure: "staff_in_post" | "headcount",
  where: Where,
): FanFigures | undefined {
  const version = usePlan((state) => state.open?.version ?? 0);
  const settled = useSettled(version);
  const everybody = where.setting === undefined && where.level === undefined;
  const whole = useFan({ measure, scenario });
  const standing = useSample();
  const asked = useMemo<DrawsAsked | undefined>(
    () =>
      everybody || !settled
        ? undefined
        : {
            version,
            plan,
            asked: { scenarios: [scenario], seed: seedOf(plan), keep: { workforce: [{ measures: [measure], where }] } },
            count: groupDraws,
          },
    [everybody, settled, version, plan, scenario, measure, where],
  );
  const { shown } = useRuns(asked);
  if (everybody) return whole === undefined || standing === undefined ? undefined : fanFigures(whole, standing, false);
  const sample = shown?.sample;
  if (sample === undefined || shown?.certain === true || !enoughToSay(sample)) return undefined;
  const table = tableOf(sample, { measure, scenario });
  return table === undefined ? undefined : fanFigures(fanOf(sample, table, 0), sample, false);
}
