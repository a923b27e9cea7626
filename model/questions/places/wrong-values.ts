/** Where a figure of a new place does not come to what its parts come to. */
import type { DimensionName } from "../../assumptions/catalogue";
import { elementAt } from "../../assumptions/present";
import type { NewPlace } from "../../plan/edit/places/regrouping";
import type { Assumption } from "../../plan/plan";
import type { Resolved } from "../../resolve/resolved";
import { indexIn } from "../../resolve/series";
import type { Member } from "./numbers";
import { sameNumber, targetsOf, type Target } from "./target";
import type { Working } from "./working";

/** One assumption at one new place: what it has to come to, and where it does not yet. */
export interface Wrong {
  readonly assumption: Assumption;
  readonly one: NewPlace;
  readonly dimensions: readonly DimensionName[];
  readonly months: readonly number[];
  readonly targetAt: (member: Member, month: number) => Target | undefined;
  readonly isWrong: (member: Member) => boolean;
}

/** Undefined where the plan gives no values of it, before or after. */
export function wrongIn(assumption: Assumption, one: NewPlace, now: Resolved, work: Working): Wrong | undefined {
  const { numbers } = work;
  const before = numbers.plan.assumptions.find(({ id }) => id === assumption.id);
  const old = numbers.written.series(assumption.id);
  const fresh = now.series(assumption.id);
  if (before === undefined || old === undefined || fresh === undefined) return undefined;
  const dimensions = [...new Set([...old.dimensions, ...fresh.dimensions])].filter((name) => name !== "place");
  const { at } = targetsOf(numbers, before);
  const months = [...new Set([0, ...old.changes, ...fresh.changes])]
    .filter((month) => month >= 0)
    .sort((a, b) => a - b);
  const { members } = now;
  const place = members.index("place", one.place.id);
  const position = (member: Member): number =>
    dimensions.reduce((sum, name) => sum * members.size(name) + member(name), 0);
  const targets = new Map<string, Target | undefined>();
  const targetAt = (member: Member, month: number): Target | undefined => {
    const key = `${position(member)} ${month}`;
    if (!targets.has(key)) targets.set(key, at(one, month, member));
    return targets.get(key);
  };
  const isWrong = (member: Member): boolean =>
    months.some((month) => {
      const target = targetAt(member, month);
      if (target === undefined) return false;
      const value = elementAt(
        fresh.at(month),
        indexIn(fresh, (name) => (name === "place" ? place : member(name))),
      );
      return target.value === undefined || !sameNumber(target.value, value);
    });
  return { assumption, one, dimensions, months, targetAt, isWrong };
}

/** What a combination would be written as, as a text: the same text is the same entry. */
export const saying = (
  { months, targetAt, isWrong }: Wrong,
  members: Resolved["members"],
  dimensions: readonly DimensionName[],
) => {
  const kept = new Map<number, string | undefined>();
  return (member: Member): string | undefined => {
    const at = dimensions.reduce((sum, name) => sum * members.size(name) + member(name), 0);
    if (!kept.has(at))
      kept.set(
        at,
        isWrong(member)
          ? months
              .map((month) => {
                const target = targetAt(member, month);
                return target?.value === undefined
                  ? `? ${target?.parts.map(({ value }) => value.toPrecision(12)).join(" ") ?? ""}`
                  : target.value.toPrecision(12);
              })
              .join(" ")
          : undefined,
      );
    return kept.get(at);
  };
};
