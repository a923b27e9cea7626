/** A plan with one of its settings only: what is given for the others, and the moves between them, are not in it. */
import { elementAt } from "../../assumptions/present";
import { idsOf } from "../ask/scope";
import type { Plan, Where } from "../plan";
import { without } from "./without";

/** The scope without what is gone; undefined where nobody is left in it. */
function kept<T extends Where>(where: T, dimension: "setting" | "move", stays: ReadonlySet<string>): T | undefined {
  const named = idsOf(where[dimension]);
  if (named.length === 0) return where;
  const left = named.filter((id) => stays.has(id));
  if (left.length === 0) return undefined;
  return { ...where, [dimension]: left.length === 1 ? elementAt(left, 0) : left };
}

export function onlySetting(plan: Plan, setting: string): Plan {
  const { structure } = plan;
  if (structure.settings.every(({ id }) => id === setting)) return plan;
  const settings = new Set([setting]);
  const within = (end: { readonly setting?: string | undefined }): boolean =>
    end.setting === undefined || end.setting === setting;
  const staying = (structure.moves ?? []).filter(({ from, to }) => within(from) && within(to));
  const moves = new Set(staying.map(({ id }) => id));
  const inBoth = <T extends Where>(where: T): T | undefined => {
    const here = kept(where, "setting", settings);
    return here === undefined ? undefined : kept(here, "move", moves);
  };
  return {
    ...plan,
    structure: {
      ...without(structure, "moves"),
      settings: structure.settings.filter(({ id }) => id === setting),
      ...(staying.length === 0 ? {} : { moves: staying }),
    },
    assumptions: plan.assumptions.map((one) =>
      one.where === undefined ? one : { ...one, where: one.where.flatMap((entry) => inBoth(entry) ?? []) },
    ),
    scenarios: plan.scenarios.flatMap((scenario) => {
      const changes = scenario.changes.filter((one) => one.where === undefined || inBoth(one.where) !== undefined);
      return changes.length === scenario.changes.length ? [scenario] : [];
    }),
  };
}
