/** What cannot be told of a difference for want of a count, in sentences. */
import { elementAt } from "../../assumptions/present";
import { monthWords } from "../../plan/ask/value-words";
import type { CountedId } from "../../plan/counted";
import type { CountedSeries, Plan } from "../../plan/plan";
import { nameOfMonth, type Counts } from "./months";
import type { StaffCounted } from "./staff-parts";

/** Months after `from` up to and with `to` without a count. */
const missing = (counts: Counts, from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + 1 + at).filter(
    (month) => elementAt(counts, month) === undefined,
  );

const listed = (plan: Plan, months: readonly number[]): string => {
  const words = months.map((month) => monthWords(nameOfMonth(plan, month)));
  return words.length > 4
    ? `${words.slice(0, 3).join(", ")} and ${words.length - 3} more months`
    : words.length > 1
      ? `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`
      : (words[0] ?? "");
};

/** A flow of which nothing or not every month was counted. */
function flowUntold(
  plan: Plan,
  what: string,
  counts: Counts,
  [from, to]: readonly [number, number],
  end: string,
): readonly string[] {
  const gaps = missing(counts, from, to);
  if (gaps.length === 0) return [];
  return gaps.length === to - from
    ? [`${what} were not counted by month, so ${end}`]
    : [`${what} of ${listed(plan, gaps)} were not counted; what they changed is among what is not told apart.`];
}

/** What staff cannot be told by, between the first count of them and the last. */
export function staffUntold(
  plan: Plan,
  same: Readonly<Partial<Record<CountedId, CountedSeries>>>,
  counted: StaffCounted,
  first: number,
  last: number,
): readonly string[] {
  const range = [first, last] as const;
  const opening =
    first === 0
      ? []
      : [
          `Nobody was counted at the plan's start, so the difference there was in ${monthWords(nameOfMonth(plan, first))} is where it begins.`,
        ];
  if (last === first) return [...opening, "Staff were counted once, so what changed since cannot be told."];
  const posts = counted.posts.some((value, month) => month > first && month <= last && value !== undefined);
  return [
    ...opening,
    ...flowUntold(
      plan,
      "Leavers",
      counted.leavers,
      range,
      "how many left more or fewer than planned is among what is not told apart.",
    ),
    ...flowUntold(
      plan,
      "Joiners",
      counted.joiners,
      range,
      "how many joined more or fewer than planned is among what is not told apart.",
    ),
    ...(posts || same.joiners === undefined
      ? []
      : ["Posts were not counted, so whether there were other posts to fill, or others of them filled, is not told."]),
  ];
}

/** What a list cannot be told by. */
export function listUntold(
  plan: Plan,
  counted: Readonly<Record<"referred" | "started" | "removed", Counts>>,
  first: number,
  last: number,
): readonly string[] {
  const opening =
    first === 0
      ? []
      : [
          `The list was not counted at the plan's start, so the difference there was in ${monthWords(nameOfMonth(plan, first))} is where it begins.`,
        ];
  if (last === first) return [...opening, "The list was counted once, so what changed since cannot be told."];
  const range = [first, last] as const;
  const end = "they are among what is not told apart.";
  return [
    ...opening,
    ...flowUntold(plan, "Referrals", counted.referred, range, end),
    ...flowUntold(plan, "Starts", counted.started, range, end),
    ...flowUntold(plan, "People who came off the list for other reasons", counted.removed, range, end),
  ];
}
