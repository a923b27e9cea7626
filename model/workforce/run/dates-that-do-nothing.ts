/** Dates given to figures that no later date says anything about. */
import { catalogue } from "../../assumptions/catalogue";
import { warning, type Problem } from "../../plan/problem";
import type { Resolved } from "../../resolve/resolved";

/** Read once, at the start: a later date says nothing about them. */
const readAtStart = catalogue.filter((entry) => entry.read === "at the start").map((entry) => entry.id);

/** Says where a plan or its scenario gives a date to a figure that is read at the start only, so that it is not quietly ignored. */
export function datesThatDoNothing(resolved: Resolved): Problem[] {
  const later = ({ changes }: { readonly changes: readonly number[] }): boolean => changes.some((month) => month > 0);
  return readAtStart.flatMap((id) => {
    const series = resolved.series(id);
    if ((series === undefined || !later(series)) && !resolved.amounts(id).some(later)) return [];
    const index = resolved.plan.assumptions.findIndex((assumption) => assumption.id === id);
    const label = resolved.plan.assumptions[index]?.label ?? id;
    return [
      warning(
        "date-does-nothing",
        `assumptions[${index}] (${label})`,
        `${label} is read at the start of the plan only, so its values from later dates change nothing. Give the change without a date, or change a figure that acts later.`,
      ),
    ];
  });
}
