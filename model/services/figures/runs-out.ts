/** Which time runs out first, out of the runs of a service's lists. */
import type { QueueRun } from "../list/queue/queue-run";
import type { RunsOut } from "./view";
import type { WeeksOfYear } from "./weeks";

/** Fewer people than this are nobody. */
const NOBODY = 0.5;

/** The kind of time for want of which most people were left waiting, week after week of each year; of two alike the higher level, whose time helps with both. */
export function runsOutIn(
  runs: readonly QueueRun[],
  years: readonly WeeksOfYear[],
  levels: { readonly ids: readonly string[]; readonly labels: readonly string[] },
): readonly (RunsOut | undefined)[] {
  const kinds = runs[0]?.kinds ?? [];
  const waitingFor = (week: number, kind: number): number =>
    runs.reduce((sum, { keptWaiting }) => sum + keptWaiting[week * kinds.length + kind]!, 0);
  return years.map(({ first, last }) => {
    let most = NOBODY;
    let found: RunsOut | undefined;
    const ascending = kinds.map((_, kind) => kind).sort((a, b) => (kinds[a]!.level ?? 0) - (kinds[b]!.level ?? 0));
    for (const kind of ascending) {
      const { level, orAbove } = kinds[kind]!;
      if (level === undefined) continue;
      let people = 0;
      let weeks = 0;
      for (let week = first; week <= last; week += 1) {
        const here = waitingFor(week, kind);
        people += here;
        if (here >= NOBODY) weeks += 1;
      }
      if (people < most) continue;
      most = people;
      const above = orAbove && level < levels.ids.length - 1;
      found = {
        level: levels.ids[level]!,
        orAbove: above,
        label: `${levels.labels[level]!}${above ? " and above" : ""}`,
        weeks,
      };
    }
    return found;
  });
}
