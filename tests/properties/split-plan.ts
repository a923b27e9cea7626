/** The same plan with one place or one setting divided into two halves that are alike. */
import type { Assumption, Plan, Where } from "../../model";

type Entry = NonNullable<Assumption["where"]>[number];

const has = (named: Where["place"], id: string): boolean => named !== undefined && [named].flat().includes(id);
const half = (entry: Entry, by: "place" | "setting", id: string): Entry => ({
  ...entry,
  [by]: id,
  value: typeof entry.value === "number" ? entry.value / 2 : entry.value,
  ...(entry.when === undefined
    ? {}
    : {
        when: entry.when.map((dated) => ({
          ...dated,
          value: typeof dated.value === "number" ? dated.value / 2 : dated.value,
        })),
      }),
});
/** Gives each half its half of an amount or share, and leaves everything else as it stands. */
const halved = (
  assumption: Assumption,
  by: "place" | "setting",
  id: string,
  halves: readonly [string, string],
  divides: readonly string[],
): Assumption =>
  !divides.includes(assumption.id) || assumption.where === undefined
    ? assumption
    : {
        ...assumption,
        where: assumption.where.flatMap((entry) =>
          has(entry[by], id) ? halves.map((one) => half(entry, by, one)) : [entry],
        ),
      };

/** A place becomes the place above two: what is said of it holds for both, what it has is divided evenly. */
export function splitPlace(plan: Plan, id: string): Plan {
  const halves = [`${id}-a`, `${id}-b`] as const;
  const { places } = plan.structure;
  return {
    ...plan,
    structure: {
      ...plan.structure,
      places: [...places, ...halves.map((half) => ({ id: half, label: half, kind: "team" as const, parent: id }))],
    },
    assumptions: plan.assumptions.map((assumption) =>
      halved(assumption, "place", id, halves, ["staff_in_post", "intake_share", "arrival_share"]),
    ),
  };
}

/** A setting becomes two: every value given for it is given for both, and its share of the staff divided. */
export function splitSetting(plan: Plan, id: string): Plan {
  const other = `${id}-b`;
  const both = (named: Where["setting"]): Where["setting"] => (has(named, id) ? [...[named!].flat(), other] : named);
  const widened = (assumption: Assumption): Assumption =>
    assumption.where === undefined
      ? assumption
      : {
          ...assumption,
          where: assumption.where.map((entry) =>
            entry.setting === undefined ? entry : { ...entry, setting: both(entry.setting)! },
          ),
        };
  return {
    ...plan,
    structure: {
      ...plan.structure,
      settings: plan.structure.settings.flatMap((setting) =>
        setting.id === id ? [setting, { id: other, label: other }] : [setting],
      ),
    },
    assumptions: plan.assumptions.map((assumption) =>
      assumption.id === "setting_share"
        ? halved(assumption, "setting", id, [id, other], ["setting_share"])
        : widened(assumption),
    ),
  };
}
