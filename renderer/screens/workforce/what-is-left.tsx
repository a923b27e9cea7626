import type { PlannedEvent } from "../../../model";
import { openingAt, valueAt, type ResultTable } from "../../engine/table-values";
import { useTables, whereOf } from "../../engine/use-answer";
import { eventsWords as words, type Leanest } from "../../words/events";
import { present } from "../../charts/domain";

/**
 * The month in which fewest are at work while what is known to be coming happens.
 * @param available staff available by month; those in post beside it, month for month
 * @returns undefined where none of the events' months has a figure
 */
export function leanestMonth(
  events: readonly PlannedEvent[],
  available: ResultTable,
  inPost: ResultTable,
): Leanest | undefined {
  const months = events.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const during = available.times.flatMap((month, at) => (month >= first && month <= last ? [at] : []));
  const least = Math.min(...present(during.map((at) => valueAt(available, 0, at))));
  const at = during.find((one) => valueAt(available, 0, one) === least);
  if (at === undefined) return undefined;
  return {
    first,
    last,
    month: available.times[at] ?? first,
    available: least,
    inPost: valueAt(inPost, 0, at),
    atStart: openingAt(available, 0),
  };
}

/** What is left to work with while the events listed happen: nothing until it is worked out. */
export function WhatIsLeft({
  scenario,
  place,
  events,
}: {
  readonly scenario: string | undefined;
  readonly place: string | undefined;
  readonly events: readonly PlannedEvent[];
}) {
  const { tables, fresh } = useTables(scenario, {
    measures: ["available_wte", "staff_in_post"],
    where: whereOf(place),
    time: "month",
  });
  const [available, inPost] = tables ?? [];
  const least = available === undefined || inPost === undefined ? undefined : leanestMonth(events, available, inPost);
  return least === undefined ? null : <p data-stale={!fresh}>{words.left(least)}</p>;
}
