/** The values an assumption has among some of the people, with where each comes from. */
import { dimensionNames, type DimensionName } from "../assumptions/catalogue";
import type { Plan, Status, Where } from "../plan/plan";
import type { Scope } from "../plan/members";
import { present } from "../assumptions/present";
import { figuresOf, type Whose } from "../plan/ask/whose";
import type { Resolved } from "./resolved";

/** One value of an assumption, as an answer to "why?" lists it. */
export interface ExplainedAssumption {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** Which people the value is for: "London", "everything". */
  readonly where: string;
  readonly source: string | undefined;
  readonly status: Status;
  /** Whether it is a figure of the place asked about. */
  readonly whose: Whose;
  readonly reason: string | undefined;
  /** Names of the scenarios that changed it. */
  readonly changedBy: readonly string[];
}

/** Each different value an assumption has among the people asked about, once, with where it comes from. */
export function valuesOf(resolved: Resolved, id: string, month: number, where: Where): ExplainedAssumption[] {
  const { members, plan } = resolved;
  const scope = members.scope(where);
  const series = resolved.series(id);
  const amounts = resolved.amounts(id);
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption === undefined) return [];
  const whose = whoseAt(plan, id, where, scope);
  if (series === undefined) {
    return amounts
      .filter(
        (amount) =>
          [...amount.scope].every(([name, list]) => scope.get(name)?.some((member) => list.includes(member)) ?? true) &&
          amount.at(month) !== 0,
      )
      .map((amount) => ({
        id,
        label: assumption.label,
        value: amount.at(month),
        unit: assumption.unit,
        where: amount.words,
        source: sourceTitle(plan, amount.source),
        status: amount.status,
        whose: whose((name) => amount.scope.get(name)?.find((one) => scope.get(name)?.includes(one) ?? true) ?? -1),
        reason: amount.reason,
        changedBy: [],
      }));
  }
  const found = new Map<string, ExplainedAssumption & { readonly spot: string }>();
  const free = dimensionNames.filter((name) => series.dimensions.includes(name));
  const here = Object.fromEntries(dimensionNames.map((name) => [name, 0])) as Record<DimensionName, number>;
  const member = (name: DimensionName): number => here[name];
  const visit = (at: number): void => {
    if (at < free.length) {
      const name = free[at]!;
      for (const number of scope.get(name) ?? members.ids[name].map((_, i) => i)) {
        here[name] = number;
        visit(at + 1);
      }
      return;
    }
    const origin = resolved.origin(id, month, member)!;
    let index = 0;
    for (const name of free) index += series.stride[name] * here[name];
    const value = series.at(month)[index]!;
    const changedBy = [...new Set(origin.changes.map((change) => change.scenario.name))];
    const key = `${origin.where}/${value}`;
    const spot = free.map((name) => members.labels[name][here[name]]!).join(", ");
    if (!found.has(key))
      found.set(key, {
        spot,
        id,
        label: assumption.label,
        value,
        unit: assumption.unit,
        where: origin.where,
        source: sourceTitle(plan, origin.source),
        status: origin.status,
        // What a scenario sets is the scenario's own.
        whose: origin.changes.some(({ change }) => change.op === "set") ? { kind: "own" } : whose(member),
        reason: origin.reason,
        changedBy,
      });
  };
  visit(0);
  // A formula can give several values under one entry; each is then told apart by where it was met first.
  const list = [...found.values()];
  return list.map(({ spot, ...entry }) =>
    list.some((other) => other.where === entry.where && !Object.is(other.value, entry.value))
      ? { ...entry, where: spot }
      : entry,
  );
}

/** Whose a figure of a combination is, seen from the place asked about; everybody's own when none is. */
function whoseAt(
  plan: Plan,
  id: string,
  { place }: Where,
  scope: Scope,
): (member: (name: DimensionName) => number) => Whose {
  const leaves = scope.get("place");
  if (typeof place !== "string" || leaves === undefined) return () => ({ kind: "own" });
  const figures = figuresOf(plan);
  // A figure that does not differ by place is looked at in any part of the place.
  return (member) =>
    figures.of(id, place, (name) =>
      name === "place" && !leaves.includes(member(name)) ? present(leaves[0], place) : member(name),
    );
}

const sourceTitle = (plan: Plan, id: string | undefined): string | undefined =>
  plan.sources.find((source) => source.id === id)?.title;
