/** Which time runs out first, out of the runs of a service's lists. */
import { elementAt } from "../assumptions/present";
import type { RunsOut } from "./figures/view";
import type { WeeksOfYear } from "./figures/weeks";
import type { QueueRun } from "./list/queue/queue-run";

/** Fewer people than this are nobody. */
export const NOBODY = 0.5;

/**
 * The kind of time for want of which most people were left waiting, week after week of each year; of two alike that of
 * the higher level, which helps with both.
 */
export function runsOutIn(
  runs: readonly QueueRun[],
  years: readonly WeeksOfYear[],
  levels: { readonly ids: readonly string[]; readonly labels: readonly string[] },
): readonly (RunsOut | undefined)[] {
  const kinds = (runs[0]?.kinds ?? [])
    .flatMap(({ level, orAbove }, kind) => (level === undefined ? [] : [{ level, orAbove, kind }]))
    .sort((a, b) => a.level - b.level);
  const waitingFor = (week: number, kind: number): number =>
    runs.reduce((sum, run) => sum + elementAt(run.keptWaiting, week * run.kinds.length + kind), 0);
  return years.map(({ first, last }) => {
    let most = NOBODY;
    let found: RunsOut | undefined;
    for (const { level, orAbove, kind } of kinds) {
      const people = Array.from({ length: last - first + 1 }, (_, week) => waitingFor(first + week, kind));
      const all = people.reduce((sum, one) => sum + one, 0);
      if (all < most) continue;
      most = all;
      const above = orAbove && level < levels.ids.length - 1;
      found = {
        level: elementAt(levels.ids, level),
        orAbove: above,
        label: `${elementAt(levels.labels, level)}${above ? " and above" : ""}`,
        weeks: people.filter((one) => one >= NOBODY).length,
      };
    }
    return found;
  });
}
