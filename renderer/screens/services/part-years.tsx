import { calendarOf, type Plan } from "../../../model";
import { partYearWords as words } from "../../words/services";

/** Which of a plan's planning years it covers in part only, where it does not run from an April to a March. */
export function PartYears({ plan }: { readonly plan: Plan }) {
  const partial = calendarOf(plan.start, plan.years).years.filter(({ whole }) => !whole);
  if (partial.length === 0) return null;
  return <p className="note">{words(partial.map(({ name, first, last }) => ({ name, months: last - first + 1 })))}</p>;
}
