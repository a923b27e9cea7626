/** The built-in checks on every run told, and where the plan's sources disagree. */
import { sentenceSays } from "../numbers";
import type { Block, CheckList, ReportCheck } from "../report";
import type { Results } from "../results/results";
import { checksClaim } from "./doubts";
import { list } from "./say";

/** Each check once: in how many runs it holds, and every run in which it does not, with why. */
export function checkBlocks(results: Results): readonly Block[] {
  const { checked } = results;
  const all = checked.flatMap(({ told, checks }) => checks.map((check) => ({ told, check })));
  const ids = [...new Set(all.map(({ check }) => check.id))];
  const list: CheckList = {
    block: "checks",
    checks: ids.flatMap((id): readonly ReportCheck[] => {
      const of = all.filter(({ check }) => check.id === id);
      const holding = of.filter(({ check }) => check.holds);
      const runs = holding.length === 1 ? (holding[0]?.check.detail ?? "") : `In all ${holding.length} runs.`;
      return [
        ...(holding.length === 0
          ? []
          : [
              {
                id,
                label: holding[0]?.check.says ?? id,
                holds: true,
                says:
                  holding.length === of.length
                    ? runs
                    : `In ${holding.length} of ${of.length} runs: ${holding.map(({ told }) => told.name).join(", ")}.`,
              },
            ]),
        ...of
          .filter(({ check }) => !check.holds)
          .map(({ told, check }) => ({
            id: `${told.scenario ?? "base"}.${id}`,
            label: `${told.name}: ${check.says}`,
            holds: false,
            says: check.detail,
          })),
      ];
    }),
  };
  return [checksClaim(results), list];
}

/** Each finding with its readings, in the words of the plan. */
export const contradictionBlocks = ({ plan }: Results): readonly Block[] =>
  list(
    "contradictions",
    (plan.contradictions ?? []).map(({ finding, readings }) => {
      const each = readings.map(({ label, value, unit = "" }) =>
        value === undefined ? label : `${label}: ${sentenceSays(unit, value)}`,
      );
      return [`${finding} Readings: ${each.join("; ")}.`];
    }),
  );
