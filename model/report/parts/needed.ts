/** The ask, and what it would take: "to be under ... by ... you need ..."; each from the question of the model that answers it. */
import type { GoalAnswer } from "../../questions/goal-seek/goal-seek";
import { bestWords, goalBeside, goalSays, leverFigure } from "../../questions/goal-seek/goal-words";
import type { Takes } from "../../questions/takes/service-takes";
import { takesRangeSays } from "../../questions/takes/takes-range";
import { takesBeside, takesCost, takesInstead, takesSays } from "../../questions/takes/takes-words";
import { numberOf, orNull, shownAs } from "../numbers";
import type { Block, Claim, HoldsTest, ReportNumber } from "../report";
import type { Needed } from "../results/needed";
import type { Results } from "../results/results";
import { chanceOf } from "../results/futures";
import { onAverage } from "./on-average";
import { chanceSays, chanceTest, claim, countTest, note, sayWith } from "./say";
import { targetFigure, targetReached, targetSays } from "./target-words";

const oneDecimal = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** The numbers of an answer in the order its sentence prints them. */
function numbersOfTakes(takes: Takes): readonly ReportNumber[] {
  const { request, more, then, cost } = takes;
  if (more === undefined || more === 0) return [];
  const price = takesCost(takes);
  return [
    shownAs("weeks", request.weeks, `${oneDecimal(request.weeks)} ${request.weeks === 1 ? "week" : "weeks"}`),
    shownAs("cases per week", then.starts, oneDecimal(then.starts)),
    shownAs(takes.kind === "starts" ? "cases per week" : "WTE", more, oneDecimal(more)),
    ...(price === undefined ? [] : [shownAs("GBP", cost, price)]),
  ];
}

/** What has to be so for an answer to be the one it is. */
function takesTest({ request, now, then, more }: Takes): HoldsTest {
  const { weeks, share } = request;
  const [from, to, aim] = share === undefined ? [now.longest, then.longest, weeks] : [now.within, then.within, share];
  const way = share === undefined ? ("at most" as const) : ("at least" as const);
  if (more === 0) return { says: "the list meets the wait as it is", left: from, is: way, right: aim };
  return more === undefined
    ? { says: "no amount is enough", left: to, is: share === undefined ? "above" : "below", right: aim }
    : { says: "the list meets the wait with so many more", left: to, is: way, right: aim };
}

/** Whether the list meets the wait as it is: what something is needed for is not there already. */
function asItIsTest({ request, now }: Takes): HoldsTest {
  const { weeks, share } = request;
  const met = share === undefined ? now.longest <= weeks : now.within >= share;
  const says = `as it is the list ${met ? "meets" : "does not meet"} the wait`;
  return share === undefined
    ? { says, left: orNull(now.longest), is: met ? "at most" : "above", right: weeks }
    : { says, left: orNull(now.within), is: met ? "at least" : "below", right: share };
}

const takesClaim = (id: string, takes: Takes): Claim =>
  claim(id, sayWith(takesSays(takes), numbersOfTakes(takes)), [takesTest(takes), asItIsTest(takes)]);

/** Another level that is enough alone: only what differs from the sentence before, which is not said again. */
const insteadClaim = (takes: Takes, first: Takes): Claim =>
  claim(
    `needed.${takes.level?.id ?? "starts"}`,
    // How many more, and their price: the wait and the starts a week stand in the first sentence.
    sayWith(takesInstead(takes, first), numbersOfTakes(takes).slice(2)),
    [takesTest(takes), asItIsTest(takes)],
  );

function goalClaim(answer: GoalAnswer): Claim {
  const { goal, kind, levers, unit, now, then } = answer;
  const [first] = levers;
  const numbers =
    first === undefined || kind === "already"
      ? []
      : [
          ...(kind === "not-reachable" ? [shownAs(unit, then, bestWords(unit, then))] : []),
          shownAs(first.lever.unit, first.value, leverFigure(first)),
        ];
  const way = goal.is === "at-most" ? ("at most" as const) : ("at least" as const);
  const within = 1e-6 * Math.max(1, Math.abs(goal.value));
  return claim(`needed.${first?.lever.asked.assumption ?? "nothing"}`, sayWith(goalSays(answer), numbers), [
    kind === "not-reachable"
      ? {
          says: "the target cannot be reached",
          left: orNull(then),
          is: way === "at most" ? "above" : "below",
          right: goal.value,
        }
      : {
          says: "the target is met",
          left: orNull(kind === "already" ? now : then),
          is: way,
          right: goal.value,
          within,
        },
    kind === "already"
      ? { says: "it is met as it is", left: orNull(now), is: way, right: goal.value, within }
      : {
          says: "it is not met as it is",
          left: orNull(now),
          is: way === "at most" ? "above" : "below",
          right: goal.value,
        },
  ]);
}

/** What it would take, as sentences; why it cannot be said, where it cannot. */
export function neededBlocks({ needed, plan }: Pick<Results, "needed" | "plan">): readonly Block[] {
  if (needed === undefined) return [];
  const { takes, goals, problems } = needed;
  const [first] = goals;
  return [
    ...(takes === undefined && first === undefined ? [] : onAverage(plan, "What it would take")),
    ...(takes === undefined ? [] : takesBlocks(takes)),
    ...goals.map(goalClaim),
    ...(first === undefined || first.kind === "already" ? [] : [note(goalBeside(first))]),
    ...problems.map((says) => note(says, "missing")),
  ];
}

function takesBlocks({ first, range, others }: NonNullable<Needed["takes"]>): readonly Block[] {
  const beside = takesBeside(first);
  const more = range?.more;
  return [
    takesClaim("needed.first", first),
    ...(range === undefined
      ? []
      : [
          claim(
            "needed.range",
            sayWith(
              takesRangeSays(first, range),
              more === undefined || first.more === 0
                ? []
                : [shownAs("WTE", more.low, oneDecimal(more.low)), shownAs("WTE", more.high, oneDecimal(more.high))],
            ),
            [
              countTest("futures of which it was asked", range.draws),
              more === undefined
                ? { says: "no amount is known to be enough", left: null, is: "missing" }
                : {
                    says: "the least of 8 in 10 is no more than the most",
                    left: more.low,
                    is: "at most",
                    right: more.high,
                  },
            ],
          ),
        ]),
    ...others.map((takes) => insteadClaim(takes, first)),
    ...(beside === "" ? [] : [note(beside)]),
  ];
}

/** The share of the futures that meet the target under the base, behind a sentence. */
function chanceBehind({ futures, target }: Results): {
  readonly says: readonly (string | ReportNumber)[];
  readonly holds: readonly HoldsTest[];
} {
  const chance = target === undefined ? undefined : chanceOf(futures, undefined, target);
  return chance === undefined
    ? { says: [], holds: [] }
    : { says: ["; the target is met ", ...chanceSays(chance)], holds: [chanceTest(chance)] };
}

/** What is to be decided, from how the base stands to the target; that nothing is asked for, where it meets it. */
export function askBlocks(results: Results): readonly Block[] {
  const { target, asked, base } = results;
  if (target === undefined)
    return [
      note(
        "No target is named and the plan aims for none, so nothing is asked for here. Name one to have it said what it takes.",
        "missing",
      ),
    ];
  const unit = targetFigure(target)?.unit ?? "";
  const value = targetReached(base, target, asked.place);
  const said = targetSays(target);
  if (!Number.isFinite(value))
    return [note(`How the plan stands to the target, ${said}, is not known: figures are missing.`, "missing")];
  const atMost = target.is === "at-most";
  const met = atMost ? value <= target.value + 1e-9 : value >= target.value - 1e-9;
  const number = numberOf(unit, value);
  const chance = chanceBehind(results);
  const label = targetFigure(target)?.label.toLowerCase() ?? target.measure;
  return [
    met
      ? claim(
          "ask",
          [
            `Nothing is asked for: the target, ${said}, is met if nothing is done (${label} `,
            number,
            ")",
            ...chance.says,
            ".",
          ],
          [
            {
              says: "the base meets the target",
              left: value,
              is: atMost ? "at most" : "at least",
              right: target.value,
              within: 1e-9,
            },
            ...chance.holds,
          ],
          "ask",
        )
      : claim(
          "ask",
          [
            `The decision asked for is how to come to ${said}. If nothing is done, ${label} will be `,
            number,
            ...chance.says,
            ".",
          ],
          [
            {
              says: "the base does not meet the target",
              left: value,
              is: atMost ? "above" : "below",
              right: target.value,
            },
            ...chance.holds,
          ],
          "ask",
        ),
  ];
}
