/** The sets of shares in an assumption: entries that differ only in the dimension the shares are over, and add up to one. */
import { catalogueEntry, dimensionNames, type Assumption, type DimensionName, type Plan, type Value, type Where } from "../../../model";
import { bareWhere } from "../../commands/assumption-edits";

export interface ShareMember {
  readonly id: string;
  readonly label: string;
  readonly where: Where;
  /** As it is written in the plan. */
  readonly value: Value;
}

export interface ShareSet {
  /** What the set is for, without the dimension shared over; nothing when it is for everything. */
  readonly where: Where;
  readonly over: DimensionName;
  readonly members: readonly ShareMember[];
}

/** Sets of at least two entries, each for one member. Shares given in other ways are edited one by one. */
export function shareSets(plan: Plan, assumption: Assumption): readonly ShareSet[] {
  const over = catalogueEntry(assumption.id)?.sharesOver;
  if (over === undefined) return [];
  const lists: Partial<Record<DimensionName, readonly { readonly id: string; readonly label: string }[]>> = {
    place: plan.structure.places, setting: plan.structure.settings, level: plan.structure.levels, age: plan.structure.ages, origin: plan.structure.origins, route: plan.structure.routes,
  };
  const sets = new Map<string, { where: Where; members: ShareMember[]; simple: boolean }>();
  for (const entry of assumption.where ?? []) {
    const rest = Object.fromEntries(dimensionNames.filter((name) => name !== over && entry[name] !== undefined).map((name) => [name, entry[name]])) as Where;
    const key = JSON.stringify(rest);
    const set = sets.get(key) ?? { where: rest, members: [], simple: true };
    sets.set(key, set);
    const id = entry[over];
    if (typeof id === "string") set.members.push({ id, label: lists[over]?.find((one) => one.id === id)?.label ?? id, where: bareWhere(entry), value: entry.value });
    else set.simple = false;
  }
  return [...sets.values()].filter((set) => set.simple && set.members.length > 1).map(({ where, members }) => ({ where, over, members }));
}
