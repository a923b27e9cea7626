import { monthWords, type Plan, type PlannedEvent } from "../../../model";
import { openingAt, valueAt } from "../../engine/table-values";
import { useTables } from "../../engine/use-answer";
import { eventsWords as words } from "../../words/events";

/** How many people there would be where an event happens, just before it, and whether they are enough for it. */
export function PeopleThere({
  plan,
  scenario,
  event,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  /** One that is not in the plan yet. */
  readonly event: PlannedEvent;
}) {
  const { place, setting, level, from, heads, wte } = event;
  const { tables } = useTables(scenario, {
    measures: ["headcount", "staff_in_post"],
    where: { place, setting, level },
    time: "month",
  });
  const [headcount, staff] = tables ?? [];
  const month = headcount?.times.indexOf(from) ?? -1;
  if (headcount === undefined || staff === undefined || month < 0) return null;
  const there = [headcount, staff].map((table) => (month === 0 ? openingAt(table, 0) : valueAt(table, 0, month - 1)));
  const [people = null, worked = null] = there;
  const before = month === 0 ? plan.start : (headcount.times[month - 1] ?? plan.start);
  const short =
    (heads !== undefined && people !== null && heads > people) ||
    (wte !== undefined && worked !== null && wte > worked);
  return (
    <p className="note">
      {month === 0 ? words.onOpeningDay(people, worked) : words.there(monthWords(before), people, worked)}
      {short ? ` ${words.tooMany}` : ""}
    </p>
  );
}
