/** Whether a plan's own past can be: whom it counts is there, its months are in order, its counts can be counts. */
import { countedWhere, countWords } from "../ask/history-words";
import { idsOf } from "../ask/scope";
import { monthWords } from "../ask/value-words";
import { countedKind, mostCounted } from "../counted";
import { placeInFile } from "../json/place-in-file";
import { placeWords } from "../json/place-words";
import { namedMembers } from "../members";
import type { CountedSeries, Plan } from "../plan";
import { problem, warning, type Problem } from "../problem";

/** The places, settings, levels or services that a series names and the plan has not. */
export function unknownInHistory(
  plan: Pick<Plan, "structure">,
  series: CountedSeries,
): readonly { readonly dimension: string; readonly id: string }[] {
  const members = namedMembers(plan.structure);
  const where = countedWhere(series);
  return (["place", "setting", "level", "service"] as const).flatMap((dimension) =>
    idsOf(where[dimension])
      .filter((id) => !members[dimension].some((one) => one.id === id))
      .map((id) => ({ dimension, id })),
  );
}

/** What is wrong with the counts of a series themselves, each as a kind and a sentence; none where they can be. */
export function countFaults({
  counts,
  over,
  service,
  setting,
  level,
  points,
}: CountedSeries): readonly (readonly [string, string])[] {
  const { kind, of, label, least, most } = countedKind(counts);
  const found: (readonly [string, string])[] = [];
  const refuse = (name: string, says: string): number => found.push([name, says]);
  if (kind === "stock" && over !== undefined)
    refuse("history-over", `${label} is what there is on a day, so leave out whether it is of a month or a year.`);
  if (kind === "flow" && over === undefined)
    refuse("history-over", `${label} happen over time. Say whether a number is of a month or of twelve months.`);
  if (of === "service" && service === undefined)
    refuse("history-of", `${label}: say of which service. Choose one of the plan's.`);
  if (of === "workforce" && service !== undefined)
    refuse("history-of", `${label} is of the workforce, so leave the service out.`);
  if (of === "service" && (setting !== undefined || level !== undefined))
    refuse("history-of", `${label} is of a service, so leave setting and level out.`);
  points.forEach(({ at, value }, number) => {
    const before = points[number - 1]?.at;
    if (before !== undefined && at === before) refuse("history-twice", `${monthWords(at)} is given twice. Keep one.`);
    if (before !== undefined && at < before)
      refuse("history-order", `${monthWords(at)} stands after ${monthWords(before)}. Put the months in order.`);
    if (value === null) return;
    const said = `The count of ${monthWords(at)}, ${countWords(counts, value)},`;
    if (least !== undefined && value < least)
      refuse("history-amount", `${said} is less than nothing. Where it is not known, leave it blank.`);
    else if (value > (most ?? mostCounted))
      refuse(
        "history-amount",
        most === undefined
          ? `${said} is more than anybody counts. Look at the number.`
          : `${said} is more than the whole. Write a rate such as 11.4%.`,
      );
  });
  if (points.every(({ value }) => value === null))
    refuse("history-empty", "There is no count in it. Give one at least.");
  return found;
}

/**
 * Kinds: `history-over`, `history-of`, `history-twice`, `history-order`, `history-amount`, `history-empty`; and, as a
 * warning, `history-nowhere`: what it counts is not in the plan (any more), so it is not drawn.
 */
export function checkHistory(plan: Plan): Problem[] {
  const ids = new Set<string>();
  return (plan.history ?? []).flatMap((series, number) => {
    const at = placeInFile(plan, ["history", number]);
    const twice = ids.has(series.id);
    ids.add(series.id);
    return [
      ...(twice
        ? [
            problem(
              "history-id",
              at,
              `${placeWords(at)}: another series has the id "${series.id}" already. Give it its own.`,
            ),
          ]
        : []),
      ...countFaults(series).map(([kind, says]) => problem(kind, at, `${placeWords(at)}: ${says}`)),
      ...unknownInHistory(plan, series).map(({ dimension, id }) =>
        warning("history-nowhere", at, `${placeWords(at)}: the plan has no ${dimension} "${id}", so it is not drawn.`),
      ),
    ];
  });
}
