/** What draws have in common: pairs that are high or low together, and the words they start from. */
import { copulaOf } from "../../chance/rank-correlation";
import { saysHowSure, tiedBy } from "../ask/drawn";
import type { Plan } from "../plan";
import type { Outcome } from "../problem";
import { longest } from "../schema";
import { edited, refused, tooLong, type Edit, type Signature } from "./edit";
import { assumptionIn } from "./parts";
import { without } from "./without";

export type Correlation = NonNullable<Plan["correlations"]>[number];

const isPair = (one: Correlation, [a, b]: Correlation["between"]): boolean =>
  (one.between[0] === a && one.between[1] === b) || (one.between[0] === b && one.between[1] === a);

const rankWords = (one: Correlation | undefined): string => (one === undefined ? "none" : String(one.rank));

/**
 * Makes two assumptions high and low together, or the one high where the other is low. Nought takes the pair out.
 * Refused where one of them is unknown, is the other, or is taken as certain, and where the pair contradicts
 * others: what goes with two things cannot go with one and against the other when these go together.
 * @param rank correlation of their ranks, from -1 to 1
 */
export function setCorrelation(
  plan: Plan,
  between: Correlation["between"],
  rank: number,
  why: string | undefined,
  signed: Signature,
): Outcome<Edit> {
  const pair = between.map((id) => assumptionIn(plan, id));
  const [first, second] = pair;
  if (first === undefined || second === undefined)
    return refused("unknown-assumption", "A pair needs two assumptions of this plan. Choose them.");
  if (first === second) return refused("same-assumption", `${first.label} always goes with itself. Choose another.`);
  if (!(rank >= -1 && rank <= 1))
    return refused("outside-limits", "A rank correlation lies between -1 (opposite) and 1 (the same).");
  const long = tooLong(why ?? "", longest.prose);
  if (long !== undefined) return long;
  const correlations = plan.correlations ?? [];
  const before = correlations.find((one) => isPair(one, between));
  const certain = [first, second].find((one) => !saysHowSure(one));
  if (certain !== undefined && rank !== 0)
    return refused(
      "taken-as-certain",
      `${certain.label} is taken as certain, so nothing can go with it. Give it a range first.`,
    );
  const pairNow = {
    between: before?.between ?? between,
    rank,
    ...(why === undefined || why === "" ? {} : { why }),
  };
  const next =
    rank === 0
      ? correlations.filter((one) => one !== before)
      : before === undefined
        ? [...correlations, pairNow]
        : correlations.map((one) => (one === before ? pairNow : one));
  const asked = copulaOf(...tiedBy(plan, next));
  if (!asked.ok) return refused("pairs-contradict", asked.says);
  const unchanged = rank === 0 ? before === undefined : before?.rank === rank && (before.why ?? "") === (why ?? "");
  const changed: Plan = next.length === 0 ? without(plan, "correlations") : { ...plan, correlations: next };
  return edited(unchanged ? plan : changed, signed, {
    what: `${first.label} and ${second.label}: high and low together`,
    from: rankWords(before),
    to: rank === 0 ? "none" : String(rank),
    why,
  });
}

/** Starts the draws from other words, so that they are other futures. Refused unless these are three words. */
export function setDrawsSeed(plan: Plan, seed: string, signed: Signature): Outcome<Edit> {
  const words = seed
    .trim()
    .toLowerCase()
    .split(/[\s-]+/);
  if (words.length !== 3 || words.some((word) => !/^\p{L}+$/u.test(word)) || words.join(" ").length > 80)
    return refused("bad-seed", "Draws start from three words, such as amber river seven. Write three.");
  const next = words.join(" ");
  return edited(plan.draws?.seed === next ? plan : { ...plan, draws: { seed: next } }, signed, {
    what: "Words the draws start from",
    from: plan.draws?.seed ?? "none",
    to: next,
  });
}
