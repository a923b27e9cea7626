/** The built-in checks on every run told, and where the plan's sources disagree. */
import { figureSays } from "../numbers";
import type { Block, CheckList } from "../report";
import type { Results } from "../results/results";
import { checksClaim } from "./doubts";
import { list } from "./say";

export function checkBlocks(results: Results): readonly Block[] {
  const all: CheckList = {
    block: "checks",
    checks: results.checked.flatMap(({ told, checks }) =>
      checks.map(({ id, says, holds, detail }) => ({
        id: `${told.scenario ?? "base"}.${id}`,
        label: `${told.name}: ${says}`,
        holds,
        says: detail,
      })),
    ),
  };
  return [checksClaim(results), all];
}

/** Each finding with its readings, in the words of the plan. */
export const contradictionBlocks = ({ plan }: Results): readonly Block[] =>
  list(
    "contradictions",
    (plan.contradictions ?? []).map(({ finding, readings }) => {
      const each = readings.map(({ label, value, unit = "" }) =>
        value === undefined ? label : `${label}: ${figureSays(unit, value)}`,
      );
      return [`${finding} Readings: ${each.join("; ")}.`];
    }),
  );
