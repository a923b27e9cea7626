/** Whether there are as many posts as a change to them asks for: told by working the posts out, month by month. */
import { covers } from "../plan/ask/precedence";
import { movedInto, type PostsChange, type PostScope } from "../plan/ask/posts-words";
import { isEverything, whereLabel } from "../plan/ask/scope";
import { monthWords } from "../plan/ask/value-words";
import { absoluteMonth, calendarOf, monthName } from "../plan/calendar";
import { addPostsChange } from "../plan/edit/posts";
import { refused, type Edit, type Signature } from "../plan/edit/edit";
import type { Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { cursor, toRow } from "../workforce/program/shape";
import { compile } from "../workforce/run/compile";

/** Posts of a scope by month of the plan, WTE: those funded, and those of them that may be filled. */
export interface PostsThere {
  readonly funded: Float64Array;
  readonly fillable: Float64Array;
}

/** The posts of a scope under a scenario, or in the base. Fails with what keeps it from being run. */
export function postsThere(plan: Plan, scenario: string | undefined, where: PostScope): Outcome<PostsThere> {
  const compiled = compile(plan, scenario === undefined ? {} : { scenario });
  if (!compiled.ok) return compiled;
  const { shape, months, establishment, fillable, inputs } = compiled.value.program;
  const scope = inputs.resolved.members.scope(where);
  const at = cursor();
  const there = { funded: new Float64Array(months), fillable: new Float64Array(months) };
  for (let row = 0; row < shape.rows; row += 1) {
    toRow(at, row, shape);
    if (!covers(scope, at.member)) continue;
    for (let month = 0; month < months; month += 1) {
      const here = month * shape.rows + row;
      there.funded[month] = (there.funded[month] ?? 0) + (establishment[here] ?? 0);
      there.fillable[month] = (there.fillable[month] ?? 0) + (fillable[here] ?? 0);
    }
  }
  return { ok: true, problems: compiled.problems, value: there };
}

const doing: Readonly<Record<PostsChange["what"], string>> = {
  lose: "Lose",
  gain: "Gain",
  freeze: "Freeze",
  move: "Move",
  convert: "Convert",
};

const wteWords = (wte: number): string =>
  `${wte.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 2 })} WTE`;

/** The refusal where, in a month of the change, there are fewer posts than it is about. */
function tooMany(plan: Plan, change: PostsChange, there: PostsThere): Outcome<never> | undefined {
  const calendar = calendarOf(plan.start, plan.years);
  const first = change.from === undefined ? 0 : calendar.monthOf(change.from);
  const end = change.what === "freeze" && change.until !== undefined ? calendar.monthOf(change.until) : calendar.months;
  const posts = change.what === "freeze" ? there.fillable : there.funded;
  /** What is in by a month is needed in it: what comes in over months needs less at first. */
  const lacking = (month: number): number =>
    change.wte * (change.ramp === undefined ? 1 : Math.min(1, (month - first) / change.ramp)) - (posts[month] ?? 0);
  let least = first;
  for (let month = first; month < end; month += 1) if (lacking(month) > lacking(least)) least = month;
  if (lacking(least) <= 1e-9) return undefined;
  const where = isEverything(change.where) ? "" : ` (${whereLabel(plan, change.where)})`;
  const when = monthWords(monthName(absoluteMonth(plan.start) + least));
  const kind = change.what === "freeze" ? "posts that are not frozen already" : "posts";
  const most = Math.floor(Math.max(0, posts[least] ?? 0) * 100) / 100;
  return refused(
    "more-posts-than-there-are",
    `${wteWords(change.wte)} are more than there are${where}: ${wteWords(most)} of ${kind} in ${when}. ${doing[change.what]} ${most === 0 ? "posts of another place, setting or level" : `at most ${wteWords(most)}`}.`,
  );
}

/**
 * Adds a change to posts to a scenario, as {@link addPostsChange} does, and refuses it where there are not as many posts
 * in any month of it, or where the scenario could not be run with it.
 */
export function changePosts(plan: Plan, scenario: string, change: PostsChange, signed: Signature): Outcome<Edit> {
  const made = addPostsChange(plan, scenario, change, signed);
  if (!made.ok) return made;
  const there = postsThere(plan, scenario, change.where);
  // What keeps the plan from being run is not the change's doing, and is said where the plan is.
  if (!there.ok) return made;
  const short = change.what === "gain" ? undefined : tooMany(plan, change, there.value);
  if (short !== undefined) return short;
  const after = postsThere(made.value.plan, scenario, change.what === "move" ? movedInto(change) : change.where);
  return after.ok ? made : { ok: false, problems: after.problems };
}
