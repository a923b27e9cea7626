/** A characteristic for any random plan: groups with shares by place, level, source and date, and relative rates. */
import fc from "fast-check";
import type { Assumption, Plan } from "../../model";
import { given } from "../model/build-plan";

const step = fc.integer({ min: 0, max: 100 }).map((one) => one / 100);
const some = (count: number): fc.Arbitrary<number[]> => fc.array(step, { minLength: count, maxLength: count });
const weights = (groups: number): fc.Arbitrary<number[]> => some(groups).map((list) => list.map((one) => one + 0.01));
const shares = (list: readonly number[]): number[] => {
  const all = list.reduce((sum, one) => sum + one, 0);
  return list.map((one) => one / all);
};

export interface RandomGroups {
  readonly groups: number;
  readonly opening: readonly [number[], number[], number[]];
  readonly joiners: readonly [number[], number[], number[], number[]];
  readonly leaving: number[];
  readonly promotion: number[];
}

/** From two to four groups; relative rates from 0 to 4, so that some never go and some go first. */
export const randomGroups: fc.Arbitrary<RandomGroups> = fc.integer({ min: 2, max: 4 }).chain((groups) =>
  fc.record({
    groups: fc.constant(groups),
    opening: fc.tuple(weights(groups), weights(groups), weights(groups)),
    joiners: fc.tuple(weights(groups), weights(groups), weights(groups), weights(groups)),
    leaving: some(groups).map((list) => list.map((one) => 4 * one)),
    promotion: some(groups).map((list) => list.map((one) => 4 * one)),
  }),
);

export const groupIds = (count: number): string[] => Array.from({ length: count }, (_, g) => `group-${g + 1}`);

/** The assumptions of a characteristic whose groups have these figures. */
function figuresOf(of: RandomGroups, { structure }: Plan): Assumption[] {
  const ids = groupIds(of.groups);
  const [first] = structure.places.filter(({ id }) => !structure.places.some(({ parent }) => parent === id));
  const place = first?.id ?? "";
  const level = structure.levels.at(-1)?.id ?? "";
  const each = (
    list: readonly number[],
    where: Partial<Record<"place" | "level" | "joining", string>>,
    later?: readonly number[],
  ) =>
    list.map((value, g) => ({
      group: ids[g] ?? "",
      ...where,
      value,
      ...(later === undefined ? {} : { when: [{ from: "2025-08", value: later[g] ?? 0 }] }),
    }));
  const [whole, here, there] = of.opening.map(shares);
  const [all, abroad, local, dated] = of.joiners.map(shares);
  return [
    given("group_share", null, [
      ...each(whole ?? [], {}),
      ...each(here ?? [], { place }),
      ...each(there ?? [], { place, level }),
    ]),
    given("joiner_share", null, [
      ...each(all ?? [], {}, dated),
      ...each(abroad ?? [], { joining: "from-abroad" }),
      ...each(local ?? [], { joining: "open-market", place }),
    ]),
    given("group_leaving_factor", null, [...each(of.leaving, {})]),
    given("group_promotion_factor", null, [...each(of.promotion, {}, [...of.promotion].reverse())]),
  ];
}

export const withGroups = (plan: Plan, of: RandomGroups): Plan => ({
  ...plan,
  structure: {
    ...plan.structure,
    characteristics: [{ id: "kind", label: "Kind", groups: groupIds(of.groups).map((id) => ({ id, label: id })) }],
  },
  assumptions: [...plan.assumptions, ...figuresOf(of, plan)],
});
