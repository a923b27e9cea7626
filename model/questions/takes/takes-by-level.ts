/** What it would take for each level that may do the work, side by side: WTE, cost and band. */
import { levelName } from "../../plan/ask/level-name";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { serviceTakes, type Takes, type TakesRequest } from "./service-takes";

export interface TakesOfLevel {
  readonly level: string;
  /** With its band: "Registered (band 6)". */
  readonly label: string;
  readonly takes: Takes;
}

export interface TakesByLevel {
  readonly levels: readonly TakesOfLevel[];
  /** Starts are counted and not hours, so that a WTE of every level starts as many. */
  readonly alike: boolean;
}

/** The levels that work in the service, each with as many more of it alone as is enough; none where no staff are known. */
export function takesByLevel(plan: Plan, request: TakesRequest): Outcome<TakesByLevel> {
  const first = serviceTakes(plan, request);
  if (!first.ok) return first;
  const levels =
    first.value.level === undefined
      ? []
      : plan.structure.levels.flatMap((level): TakesOfLevel[] => {
          const takes = serviceTakes(plan, { ...request, level: level.id });
          return takes.ok ? [{ level: level.id, label: levelName(level), takes: takes.value }] : [];
        });
  const service = plan.structure.services?.find(({ id }) => id === request.service);
  return { ok: true, problems: [], value: { levels, alike: service?.capacity === "starts" } };
}
