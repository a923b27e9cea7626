/** Posts that cannot be: fewer than none, more than anybody can mean, more frozen than there are. Each is said once, where it is first met. */
import { absoluteMonth, monthName } from "../../../plan/calendar";
import { senseOf } from "../../../plan/ask/bounds";
import { monthWords, plainNumber } from "../../../plan/ask/value-words";
import { problem } from "../../../plan/problem";
import type { Inputs } from "../../program/inputs";
import type { Program } from "../../program/program";
import { cursor, toRow } from "../../program/shape";
import { rowWords } from "./opening-posts";

/** What is lost in adding up and taking away again. */
const rounding = 1e-9;

export interface Refusals {
  /** Posts of a month: at least none, and no more in a row than a nation has many times over. */
  readonly posts: (month: number, posts: Float64Array) => void;
  /** Posts turned into another level in a month, less than none of which is refused. */
  readonly converted: (month: number, label: string, converted: Float64Array) => void;
  /** Posts frozen in a month: at least none, and at most those there are. */
  readonly frozen: (month: number, frozen: Float64Array, posts: Float64Array) => void;
}

/** The first row with less than so much; -1 where there is none. Looked for every month, so without a call for each row. */
function firstBelow(values: Float64Array, least: number): number {
  for (let row = 0; row < values.length; row += 1) if (values[row]! < least) return row;
  return -1;
}

/** The first row with more than so much; -1 where there is none. */
function firstAbove(values: Float64Array, most: number): number {
  for (let row = 0; row < values.length; row += 1) if (values[row]! > most) return row;
  return -1;
}

/** The most funded posts that anybody can mean, which no change of a scenario goes beyond either. */
const mostPosts = senseOf({ id: "establishment" }).most ?? Number.MAX_VALUE;

/** Whether any of the posts of a month are more than anybody can mean. */
export const areBeyondSense = (posts: Float64Array): boolean => firstAbove(posts, mostPosts) >= 0;

/** A month of the plan in words. */
export const monthIn = ({ resolved: { plan } }: Inputs, month: number): string =>
  monthWords(monthName(absoluteMonth(plan.start) + month));

export function refusals(inputs: Inputs, program: Program): Refusals {
  const said = new Set<string>();
  const at = cursor();
  const { shape } = program;
  const when = (month: number): string => monthIn(inputs, month);
  const where = (row: number): string => {
    toRow(at, row, shape);
    return rowWords(at, inputs);
  };
  const wte = (posts: number): string => `${plainNumber(Number(posts.toFixed(2)))} WTE`;
  const refuse = (kind: string, which: string, says: () => string): void => {
    if (said.has(kind)) return;
    said.add(kind);
    program.problems.push(problem(kind, `assumptions (${which})`, says()));
  };
  return {
    posts: (month, posts) => {
      const row = firstBelow(posts, -rounding);
      if (row >= 0)
        refuse(
          "posts-below-zero",
          "Posts added, Posts turned into another level",
          () =>
            `More posts are taken away than there are in ${where(row)}: ${wte(-posts[row]!)} too many in ${when(month)}. Take away fewer posts, or from more places.`,
        );
      const beyond = firstAbove(posts, mostPosts);
      if (beyond >= 0)
        refuse(
          "posts-beyond-sense",
          "Establishment, Posts added",
          () =>
            `There would be more posts than anybody can mean in ${where(beyond)} in ${when(month)}: more than ${plainNumber(mostPosts)} WTE. Change the number, the scenario's changes or the formula it comes from.`,
        );
    },
    converted: (month, label, converted) => {
      const row = firstBelow(converted, -rounding);
      if (row >= 0)
        refuse(
          "conversion-below-zero",
          "Posts turned into another level",
          () =>
            `${label}: less than no post is turned (${wte(converted[row]!)} in ${where(row)} in ${when(month)}). Turn posts the other way by a conversion of its own.`,
        );
    },
    frozen: (month, frozen, posts) => {
      const less = firstBelow(frozen, -rounding);
      if (less >= 0)
        refuse(
          "frozen-below-zero",
          "Posts frozen",
          () =>
            `Less than no post is frozen in ${where(less)}: ${wte(frozen[less]!)} in ${when(month)}. A freeze ends with as many posts as it began with.`,
        );
      const more = frozen.findIndex((one, row) => one > Math.max(0, posts[row]!) + rounding);
      if (more >= 0)
        refuse(
          "frozen-beyond-posts",
          "Posts frozen",
          () =>
            `More posts are frozen than there are in ${where(more)}: ${wte(frozen[more]!)} of ${wte(Math.max(0, posts[more]!))} in ${when(month)}. Freeze fewer posts, or in more places.`,
        );
    },
  };
}
