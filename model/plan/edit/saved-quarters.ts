/** What a quarter showed, kept in the plan so that a later one can be compared with it. */
import type { Plan } from "../plan";
import type { Outcome } from "../problem";
import { shortageLimits, type SavedQuarter } from "../shortage-schema";
import { edited, refused, type Edit, type Signature } from "./edit";
import { without } from "./without";

const sameView = (a: SavedQuarter, b: SavedQuarter): boolean =>
  a.quarter === b.quarter && a.scenario === b.scenario && a.by.join() === b.by.join();

/** "2026/27 Q1, by region". */
export const savedQuarterSays = ({ quarter, by }: Pick<SavedQuarter, "quarter" | "by">): string =>
  `${quarter}, by ${by.join(" and ")}`;

const counted = ({ rows }: SavedQuarter): string => (rows.length === 1 ? "1 shortage" : `${rows.length} shortages`);

/** Keeps what a quarter showed. The same quarter, scenario and breakdown saved before is replaced. */
export function saveQuarter(plan: Plan, saved: SavedQuarter, signed: Signature): Outcome<Edit> {
  if (saved.rows.length > shortageLimits.rows)
    return refused(
      "too-many-shortages",
      `A saved quarter keeps at most ${shortageLimits.rows.toLocaleString("en-GB")} shortages, and this one has ${saved.rows.length.toLocaleString("en-GB")}. Look at larger places, or at fewer settings and levels, and save that.`,
    );
  const quarters = plan.shortageQuarters ?? [];
  const before = quarters.find((one) => sameView(one, saved));
  if (before === undefined && quarters.length >= shortageLimits.quarters)
    return refused(
      "too-many-quarters",
      `A plan keeps at most ${shortageLimits.quarters} saved quarters. Take an old one out first.`,
    );
  return edited({ ...plan, shortageQuarters: [...quarters.filter((one) => one !== before), saved] }, signed, {
    what: "Shortages of a quarter saved",
    where: savedQuarterSays(saved),
    from: before === undefined ? "not saved" : counted(before),
    to: counted(saved),
  });
}

/** Takes a saved quarter out. */
export function removeSavedQuarter(plan: Plan, saved: SavedQuarter, signed: Signature): Outcome<Edit> {
  const quarters = plan.shortageQuarters ?? [];
  const kept = quarters.filter((one) => !sameView(one, saved));
  if (kept.length === quarters.length)
    return refused("unknown-quarter", "This quarter is not saved any more, so there is nothing to take out.");
  const rest = without(plan, "shortageQuarters");
  return edited(kept.length === 0 ? rest : { ...rest, shortageQuarters: kept }, signed, {
    what: "Saved quarter of shortages",
    where: savedQuarterSays(saved),
    from: counted(saved),
    to: "taken out",
  });
}
