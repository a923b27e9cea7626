/** Part of the staff moved into the community by a date, as a scenario: posts and people together. */
import { elementAt } from "../assumptions/present";
import { log1p } from "../chance/portable";
import { absoluteMonth, planningYearName, planningYearOf } from "../plan/calendar";
import { unlike } from "../plan/ask/free-name";
import { idsOf } from "../plan/ask/scope";
import { monthWords } from "../plan/ask/value-words";
import { monthUnwritable, rampUnwritable } from "../plan/edit/as-written";
import { cut, refused, type Edit, type Signature } from "../plan/edit/edit";
import { assumptionIn, withAssumption } from "../plan/edit/parts";
import { addScenario, newScenario } from "../plan/edit/scenarios";
import { listed } from "../plan/edit/set-value";
import type { Change, Domain, Plan, Scenario } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { longest } from "../plan/schema";
import type { Table } from "../workforce/results/table";

/** What is to move, and when. */
export interface ToCommunity {
  /** Share of all posts when it is complete: 0.05 is five points. Staff follow their posts. */
  readonly points: number;
  /** The settings it comes from; in proportion to their posts. */
  readonly from: readonly string[];
  /** The setting it goes to. */
  readonly to: string;
  /** The month in which it begins and the month in which it is complete. */
  readonly start: string;
  readonly by: string;
}

const domain: Domain = "new-ways-of-working";

type Added = Edit & { readonly scenario: string };

/**
 * Posts by setting and level at the end of the planning year that a move is complete in, as the base has them then, or of
 * its last year where it ends sooner. Posts grow: a part of those at the start would be fewer points by then. WTE.
 */
export function postsBySetting(
  { groups, times, values }: Pick<Table, "groups" | "times" | "values">,
  by: string,
): ReadonlyMap<string, number> {
  const found = times.indexOf(planningYearName(planningYearOf(absoluteMonth(by) - 1)));
  const time = found < 0 ? times.length - 1 : found;
  return new Map(groups.map(({ ids }, group) => [ids.join(" "), values[group * times.length + time] ?? 0]));
}

/**
 * Adds a scenario in which posts of some settings become posts of another, level by level, evenly over the months, and
 * people move with them at the hazard that takes as large a part of them there by the date. Who moves is listed as a
 * move of the plan, at which nobody moves in the base. Refused where there are not so many posts to move.
 * @param posts those there are then, by {@link postsBySetting} of the base's establishment by setting and level
 */
export function addToCommunity(
  plan: Plan,
  asked: ToCommunity,
  posts: ReadonlyMap<string, number>,
  signed: Signature,
): Outcome<Added> {
  const { settings, levels } = plan.structure;
  const label = (id: string): string => settings.find((one) => one.id === id)?.label ?? id;
  const noMonth = monthUnwritable(asked.start) ?? monthUnwritable(asked.by);
  if (noMonth !== undefined) return noMonth;
  const months = absoluteMonth(asked.by) - absoluteMonth(asked.start);
  if (!(asked.points > 0) || !(asked.points < 1))
    return refused("no-points", "Give the points that are to move, between 0 and 100.");
  if (months < 1) return refused("no-time", "The month by which it is complete comes after the month it begins.");
  const tooSlow = rampUnwritable(months);
  if (tooSlow !== undefined) return tooSlow;
  const isSetting = (id: string): boolean => settings.some((one) => one.id === id);
  if (asked.from.length === 0 || asked.from.includes(asked.to) || ![...asked.from, asked.to].every(isSetting))
    return refused("no-settings", "Choose settings that staff come from, and another that they go to.");
  const of = (setting: string, level: string): number => posts.get(`${setting} ${level}`) ?? 0;
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  const all = sum([...posts.values()]);
  const there = sum(asked.from.flatMap((setting) => levels.map((level) => of(setting, level.id))));
  const moving = asked.points * all;
  if (moving >= there)
    return refused(
      "too-few-to-move",
      `${asked.from.map(label).join(", ")} have ${(100 * (there / all)).toFixed(1)}% of all posts, so that no ${(100 * asked.points).toFixed(1)} points can come from there.`,
    );
  const part = moving / there;
  const why = cut(
    `${(100 * asked.points).toFixed(1)} points of all staff from ${asked.from.map(label).join(", ")} to ${label(asked.to)}.`,
    longest.prose,
  );
  const during = { from: asked.start, ramp: months } as const;
  const changes: Change[] = levels
    .filter((level) => sum(asked.from.map((setting) => of(setting, level.id))) > 0)
    .flatMap((level): Change[] => [
      ...asked.from.map((setting): Change => ({
        assumption: "added_posts",
        op: "add",
        value: -part * of(setting, level.id),
        where: { setting, level: level.id },
        ...during,
        why,
      })),
      {
        assumption: "added_posts",
        op: "add",
        value: part * sum(asked.from.map((setting) => of(setting, level.id))),
        where: { setting: asked.to, level: level.id },
        ...during,
        why,
      },
    ]);
  const { plan: ready, moves } = withMoves(plan, asked);
  const rate = (-12 * log1p(-part)) / months;
  const move = moves.length === 1 ? elementAt(moves, 0) : [...moves];
  const named: Scenario = {
    ...newScenario(
      ready,
      `${(100 * asked.points).toFixed(0)} points of staff to ${label(asked.to)} by ${monthWords(asked.by)}`,
    ),
    about: why,
    changes: [
      ...changes,
      { assumption: "move_rate", op: "add" as const, value: rate, where: { move }, from: asked.start, why },
      { assumption: "move_rate", op: "add" as const, value: -rate, where: { move }, from: asked.by, why },
    ].map((change) => ({ ...change, domain })),
  };
  const added = addScenario(ready, named, [], signed);
  return added.ok ? { ...added, value: { ...added.value, scenario: named.id } } : added;
}

/** The plan with a move from each setting to the other, at which nobody moves until a scenario says so. */
function withMoves(plan: Plan, { from, to }: ToCommunity): { readonly plan: Plan; readonly moves: readonly string[] } {
  const known = plan.structure.moves ?? [];
  const label = (id: string): string => plan.structure.settings.find((one) => one.id === id)?.label ?? id;
  const taken = known.map(({ id }) => id);
  const added = from.map((setting) => {
    const id = unlike(`${setting}-to-${to}-by-plan`, taken);
    taken.push(id);
    const words = cut(`As planned: from ${label(setting)} to ${label(to)}`, longest.label);
    return { id, label: words, from: { setting }, to: { setting: to } };
  });
  const moves = added.map(({ id }) => id);
  const before = assumptionIn(plan, "move_rate") ?? listed("move_rate");
  const next: Plan = { ...plan, structure: { ...plan.structure, moves: [...known, ...added] } };
  if (before === undefined) return { plan: next, moves };
  const levels = plan.structure.levels.map(({ id }) => id);
  const where = [
    ...(before.where ?? []),
    ...moves.map((move) => ({
      move,
      level: levels.length === 1 ? elementAt(levels, 0) : levels,
      value: 0,
      status: "judgement" as const,
      reason: "Nobody moves this way in the base.",
    })),
  ];
  const rate = known.length === 0 && before.value === null ? { ...before, value: 0 } : before;
  return { plan: withAssumption(next, { ...rate, where }), moves };
}

/** Settings of a plan by the part of them that works in the community, as it is given for the setting alone. */
export function communityParts(plan: Plan): ReadonlyMap<string, number | null> {
  const assumption = assumptionIn(plan, "community_part");
  return new Map(
    plan.structure.settings.map(({ id }) => {
      const entry = assumption?.where?.find((one) => idsOf(one.setting).includes(id) && one.place === undefined);
      const value = entry?.value ?? assumption?.value ?? null;
      return [id, typeof value === "number" ? value : null];
    }),
  );
}
