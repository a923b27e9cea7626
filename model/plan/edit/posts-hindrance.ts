/** What stands in the way of a change to posts, whatever posts there are: names, dates, a move to the same posts. */
import { movedInto, type PostsChange, type PostScope } from "../ask/posts-words";
import { idsOf, isEverything, whereLabel } from "../ask/scope";
import { monthWords } from "../ask/value-words";
import { calendarOf, monthName } from "../calendar";
import { membersOf, type Members } from "../members";
import type { Assumption, Plan, Where } from "../plan";
import type { Outcome } from "../problem";
import { longest, monthText } from "../schema";
import { rampWithoutFrom } from "./changes";
import { refused, tooLong } from "./edit";
import { assumptionIn } from "./parts";

type Refusal = Outcome<never> | undefined;

const dimensions = ["place", "setting", "level"] as const;

function unknownMember({ structure: { places, settings, levels } }: Plan, scope: PostScope): Refusal {
  const lists = { place: places, setting: settings, level: levels };
  for (const name of dimensions)
    for (const id of idsOf(scope[name]))
      if (!lists[name].some((one) => one.id === id))
        return refused("unknown-member", `The plan has no ${name} "${id}". Choose one it has.`);
  return undefined;
}

function wrongTime(plan: Plan, change: PostsChange): Refusal {
  const { from, ramp } = change;
  const until = change.what === "freeze" ? change.until : undefined;
  const calendar = calendarOf(plan.start, plan.years);
  const span = `The plan has the months from ${monthWords(plan.start)} to ${monthWords(monthName(calendar.start + calendar.months - 1))}.`;
  for (const month of [from, until]) {
    if (month === undefined) continue;
    if (!monthText.safeParse(month).success)
      return refused("not-a-month", `"${month}" is not a month. Write it as ${plan.start}.`);
    const at = calendar.monthOf(month);
    if (at < 0 || at >= calendar.months)
      return refused("outside-plan", `${monthWords(month)} is not a month of the plan. ${span}`);
  }
  const first = from === undefined ? 0 : calendar.monthOf(from);
  if (until !== undefined && calendar.monthOf(until) <= first)
    return refused(
      "freeze-ends-first",
      `The freeze ends in ${monthWords(until)}, which is not after ${from === undefined ? "the start of the plan" : monthWords(from)}. Give a later month.`,
    );
  if (ramp === undefined) return undefined;
  if (from === undefined) return refused("ramp-without-from", rampWithoutFrom);
  if (!Number.isInteger(ramp) || ramp < 1 || ramp > 600)
    return refused("ramp-months", "Months over which it comes in are a whole number from 1 to 600. Give one, or none.");
  if (until !== undefined && first + ramp > calendar.monthOf(until))
    return refused(
      "freeze-ends-first",
      `The freeze would end before it has come in over ${ramp} months. Give fewer months, or a later end.`,
    );
  return undefined;
}

/** The places, settings and levels a scope covers, as one text that is the same for the same posts. */
const covered = (members: Members, scope: PostScope): readonly (readonly number[])[] => {
  const named = members.scope(scope);
  return dimensions.map((name) => [...(named.get(name) ?? members.ids[name].map((_, at) => at))].sort((a, b) => a - b));
};

function wrongMove(plan: Plan, change: Extract<PostsChange, { what: "move" }>): Refusal {
  const to = movedInto(change);
  const members = membersOf(plan);
  const [here, there] = [covered(members, change.where), covered(members, to)];
  if (!here.every((list, i) => list.some((member) => there[i]?.includes(member)))) return undefined;
  const same = here.every((list, i) => list.join() === there[i]?.join());
  const words = isEverything(to) ? "all posts" : whereLabel(plan, to);
  return same
    ? refused("moves-nowhere", `Both are the same posts: ${words}. Name another place, setting or level to move to.`)
    : refused(
        "moves-within",
        `Some posts are in both: where they come from and ${words}. Name what they come from and go to apart.`,
      );
}

function wrongConversion(plan: Plan, change: Extract<PostsChange, { what: "convert" }>): Refusal {
  const levels = idsOf(change.where.level);
  if (levels.length !== 1)
    return refused("one-level", "Posts are converted from one level into another. Name the level they are of now.");
  const unknown = unknownMember(plan, { level: change.into });
  if (unknown !== undefined) return unknown;
  if (levels[0] === change.into)
    return refused("converts-nothing", "They are posts of that level already. Name another level.");
  const loose = (where: Where | undefined): boolean => where?.conversion === undefined;
  const gives = (one: Pick<Assumption, "value" | "when">): boolean =>
    [one.value, ...(one.when ?? []).map(({ value }) => value)].some((value) => value !== null && value !== 0);
  const own = assumptionIn(plan, "posts_converted");
  const everyOne =
    (own !== undefined && gives(own)) ||
    (own?.where ?? []).some((entry) => loose(entry) && gives(entry)) ||
    plan.scenarios.some(({ changes }) =>
      changes.some(({ assumption, where }) => assumption === "posts_converted" && loose(where)),
    );
  return everyOne && conversionOf(plan, change) === undefined
    ? refused(
        "conversion-for-all",
        "The plan converts posts without saying into which level, and a new conversion would be meant as well. Name the conversion there first.",
      )
    : undefined;
}

/** The plan's way of converting these posts, where it has one. */
export const conversionOf = ({ structure }: Plan, change: Extract<PostsChange, { what: "convert" }>) =>
  (structure.conversions ?? []).find((one) => one.from === idsOf(change.where.level)[0] && one.to === change.into);

/** Why a change to posts cannot be, before anything is run; undefined where it can. */
export function hindrance(plan: Plan, change: PostsChange): Refusal {
  const long = tooLong(change.why ?? "", longest.prose);
  if (long !== undefined) return long;
  if (!Number.isFinite(change.wte) || change.wte <= 0)
    return refused("posts-amount", "Say how many WTE of posts it is about: a number above zero.");
  return (
    unknownMember(plan, change.where) ??
    (change.what === "move" ? unknownMember(plan, change.into) : undefined) ??
    wrongTime(plan, change) ??
    (change.what === "move" ? wrongMove(plan, change) : undefined) ??
    (change.what === "convert" ? wrongConversion(plan, change) : undefined)
  );
}
