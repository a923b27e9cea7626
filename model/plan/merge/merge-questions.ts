/** What a merge has to ask, as whoever merges reads it: each difference in words, with what can be answered. */
import { sentenceOf } from "../compare/differences";
import { said } from "../compare/said";
import { toldOf } from "../compare/told";
import type { Plan } from "../plan";
import type { CircleAsked } from "./circles";
import type { Answer, Answers, Clash } from "./merging";

/** Something to be asked, in words. */
export interface MergeQuestion {
  readonly id: string;
  /** The assumption or the thing. */
  readonly what: string;
  readonly where?: string | undefined;
  /** As it was before either changed it; left out where it was not there, or nobody knows. */
  readonly was?: string | undefined;
  /** As it is in this plan; left out where it is not there. */
  readonly mine?: string | undefined;
  readonly theirs?: string | undefined;
  readonly unit?: string | undefined;
  /** What can be answered. */
  readonly answers: readonly Answer[];
  /** The answer given, if any. */
  readonly answer: Answer | undefined;
  /** All of it in one line. */
  readonly sentence: string;
}

/** The questions of clashes between two plans, in their order. */
export function questionsSaid(
  clashes: readonly Clash[],
  mine: Plan,
  theirs: Plan,
  given: Answers,
): readonly MergeQuestion[] {
  const told = toldOf(mine, theirs);
  return clashes.map((clash): MergeQuestion => {
    const words = said(told, clash);
    const was = wasThere(clash) ? said(told, { ...clash, ...before(clash) }).mine : undefined;
    const sentence = sentenceOf(clash.kind, words, { mine: "this plan", theirs: "the other" });
    return {
      ...words,
      id: clash.id,
      was,
      answers: clash.both ? ["mine", "theirs", "both"] : ["mine", "theirs"],
      answer: given[clash.id],
      sentence: clash.needed === true ? `${sentence} It is still used in the merged plan.` : sentence,
    };
  });
}

/** Whether what is asked is of an item of a list, and not of a part of one. */
const ofItem = ({ items, mine, theirs }: Clash): boolean => {
  const last = items.at(-1);
  return last !== undefined && last.mine === mine && last.theirs === theirs;
};

/** An item that is new on both sides was nothing before; a part that was left out may still have meant something. */
const wasThere = (clash: Clash): boolean => clash.was !== undefined || !ofItem(clash);

/** The difference as it would be told of what was there before. */
function before(clash: Clash): Partial<Clash> {
  const said = { mine: clash.was, theirs: clash.was };
  return ofItem(clash) ? { ...said, items: [...clash.items.slice(0, -1), said] } : said;
}

/** The question of a circle that both plans together would make. */
export const circleSaid = (circle: CircleAsked, given: Answers): MergeQuestion => ({
  ...circle,
  answers: ["mine", "theirs"],
  answer: given[circle.id],
  sentence: `${circle.what}: ${circle.mine} in this plan, ${circle.theirs} in the other. Only one can stand.`,
});
