/** What moves the room's measure most, the most first: as far as futures have been drawn. */
import { useMemo } from "react";
import { inputsOf, roomLooksAt, tableOf, whatMatters, type Plan } from "../../../model";
import { useSample } from "../../engine/draws/use-draws";

/** Fewer futures than this say little of any share. */
const FEWEST = 64;

/** Ids of assumptions; none while nothing is known. */
export function useMattersFirst(plan: Plan): readonly string[] {
  const sample = useSample();
  return useMemo(() => {
    if (sample === undefined || sample.count < FEWEST) return [];
    const { measure, service } = roomLooksAt(plan);
    const table =
      tableOf(sample, { measure, scenario: undefined, service }) ??
      tableOf(sample, { measure: "staff_in_post", scenario: undefined });
    if (table === undefined) return [];
    const { each } = whatMatters(inputsOf(plan, sample), sample, table, 0, table.times.length - 1);
    return each.filter(({ told }) => told).map(({ assumption }) => assumption.id);
  }, [plan, sample]);
}
