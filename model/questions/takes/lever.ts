/** What can be had more of in a service: cases started a week, people in its team, or funded posts. */
import { elementAt } from "../../assumptions/present";
import { isEverything } from "../../plan/ask/scope";
import { levelName } from "../../plan/ask/level-name";
import { didYouMean } from "../../plan/ask/nearest";
import { problem, type Outcome } from "../../plan/problem";
import type { Change, Plan, Where } from "../../plan/plan";
import { levelsAtWork } from "../../services/capacity/work";
import type { ServiceList } from "../../services/services";
import { scarcestLevel } from "./scarcest";
import type { QueueRun } from "../../services/list/queue/queue-run";

export interface TakesLever {
  readonly kind: "starts" | "team" | "posts";
  /** The level of staff there are more of; undefined where starts alone are counted. */
  readonly level: { readonly id: string; readonly label: string } | undefined;
  /** The change of a scenario that gives so many more starts a week, or WTE. */
  changes(more: number): readonly Change[];
}

const fails = (kind: string, says: string): Outcome<never> => ({ ok: false, problems: [problem(kind, "", says)] });

export interface LeverAsked {
  readonly plan: Plan;
  readonly list: ServiceList;
  /** The list as it runs without more of anything, and the week in which it is read. */
  readonly run: QueueRun;
  readonly week: number;
  /** Id of a level of staff; left out, the one that is used most, or where no hours are counted that with the most WTE. */
  readonly level: string | undefined;
  /** The month from which there is more; the start of the plan where left out. */
  readonly from: string | undefined;
}

/** The lever of a list. Fails where the level does not work in the service, or more posts would hire nobody. */
export function takesLever({ plan, list, run, week, level, from }: LeverAsked): Outcome<TakesLever> {
  const { spot } = list;
  const { service, resolved } = spot;
  const { ids } = resolved.members;
  const time = from === undefined ? {} : { from };
  const place: Where = spot.places.length > 1 ? { place: elementAt(ids.place, spot.place) } : {};
  const change = (assumption: string, value: number, where: Where, op: Change["op"] = "add"): Change => ({
    assumption,
    op,
    value,
    ...(isEverything(where) ? {} : { where }),
    ...time,
  });
  if (service.staffing === "not-known") {
    if (level !== undefined)
      return fails(
        "no-team",
        `Nothing is known of the staff of ${service.label}, so what it takes is told in cases started a week. Leave the level of staff out, or give the service a team.`,
      );
    return found({
      kind: "starts",
      level: undefined,
      changes: (more) => [change("starts_per_week", more, { service: service.id, ...place })],
    });
  }
  const working = levelsAtWork(spot).filter(
    (one) => !Number.isNaN(elementAt(list.staff.wte, week * ids.level.length + one)),
  );
  if (service.staffing === "workforce" && plan.closure === "supply-led")
    return fails(
      "posts-hire-nobody",
      `${service.label} is staffed from a workforce that supply leads, where more posts hire nobody. Let funded posts lead the plan, or state the team of the service.`,
    );
  const wanted =
    level === undefined
      ? (scarcestLevel(list, run, week, working) ?? largestLevel(list, week, working))
      : named(list, working, level);
  if (wanted === undefined)
    return fails(
      "unknown-level",
      level === undefined
        ? `Nobody works in ${service.label} yet. Give it a team first.`
        : `No level "${level}" works in ${service.label}.${didYouMean(
            level,
            working.map((one) => elementAt(ids.level, one)),
          )}`,
    );
  const who = { id: elementAt(ids.level, wanted), label: levelName(elementAt(plan.structure.levels, wanted)) };
  if (service.staffing === "workforce") {
    const where: Where = {
      place: elementAt(ids.place, spot.place),
      ...(service.setting === undefined ? {} : { setting: service.setting }),
      level: who.id,
    };
    return found({ kind: "posts", level: who, changes: (more) => [change("added_posts", more, where)] });
  }
  const where: Where = { service: service.id, level: who.id, ...place };
  return found({ kind: "team", level: who, changes: (more) => [change("stated_team", more, where)] });
}

const found = (value: TakesLever): Outcome<TakesLever> => ({ ok: true, problems: [], value });

/** The level with the most WTE in a week: what to have more of where no level's hours are counted. The first of levels alike. */
function largestLevel({ spot, staff }: ServiceList, week: number, working: readonly number[]): number | undefined {
  const size = spot.resolved.members.size("level");
  const wte = (one: number): number => elementAt(staff.wte, week * size + one);
  return working.reduce<number | undefined>(
    (most, one) => (most === undefined || wte(one) > wte(most) ? one : most),
    undefined,
  );
}

function named({ spot }: ServiceList, working: readonly number[], level: string): number | undefined {
  const { ids, labels } = spot.resolved.members;
  return working.find(
    (one) => ids.level[one] === level || elementAt(labels.level, one).toLowerCase() === level.toLowerCase(),
  );
}
