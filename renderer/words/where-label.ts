import { dimensionNames, namedMembers, type Plan, type Where } from "../../model";

/** The people a value is for, as people say it: "London, Acute trusts"; "everything" when nothing is named. */
export function whereLabel(plan: Plan, where: Where): string {
  const lists = namedMembers(plan.structure);
  const words = dimensionNames.flatMap((name) => {
    const named = where[name];
    if (named === undefined) return [];
    const ids = typeof named === "string" ? [named] : named;
    return [ids.map((id) => lists[name].find((entry) => entry.id === id)?.label ?? id).join(", ")];
  });
  return words.length === 0 ? "Everything" : words.join("; ");
}
