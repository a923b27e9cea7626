/** The sets of shares in an assumption: entries that differ only in the dimension the shares are over, and add up to one. */
import {
  type Assumption,
  catalogueEntry,
  type DimensionName,
  dimensionNames,
  namedMembers,
  type Plan,
  type Value,
  type Where,
  whereOf,
} from "../../../model";

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
  const services = plan.structure.services ?? [];
  // The tiers of each service add up by themselves, and a service is no tier of its own.
  const serviceOf = (tier: string) => services.find((service) => service.tiers.some((one) => one.id === tier));
  // Each characteristic has groups that add up by themselves.
  const groupsBeside = (group: string): readonly string[] =>
    (plan.structure.characteristics ?? [])
      .filter(({ groups }) => groups.some((one) => one.id === group))
      .flatMap(({ groups }) => groups.map((one) => one.id));
  const list = over === "tier" ? services.flatMap((service) => service.tiers) : namedMembers(plan.structure)[over];
  const sets = new Map<string, { where: Where; members: ShareMember[]; simple: boolean }>();
  for (const entry of assumption.where ?? []) {
    const id = entry[over];
    const service = over === "tier" && services.length > 1 && typeof id === "string" ? serviceOf(id)?.id : undefined;
    const rest = {
      ...Object.fromEntries(
        dimensionNames.filter((name) => name !== over && entry[name] !== undefined).map((name) => [name, entry[name]]),
      ),
      ...(service === undefined ? {} : { service }),
      ...(over === "group" && typeof id === "string" ? { group: groupsBeside(id) } : {}),
    } as Where;
    const key = JSON.stringify(rest);
    const set = sets.get(key) ?? { where: rest, members: [], simple: true };
    sets.set(key, set);
    const member = list.find((one) => one.id === id);
    if (member !== undefined)
      set.members.push({ id: member.id, label: member.label, where: whereOf(entry), value: entry.value });
    else set.simple = false;
  }
  return [...sets.values()]
    .filter((set) => set.simple && set.members.length > 1)
    .map(({ where, members }) => ({ where, over, members }));
}
