/** Changes to posts given on the command line: laid over the plan as a scenario of their own, which is run after the others. */
import {
  changePosts,
  elementAt,
  longest,
  newScenario,
  postsSentence,
  resolutionsOf,
  type Plan,
  type PostScope,
  type PostsChange,
  type Scenario,
} from "../../model/index";
import { readWhere } from "./by-and-where";
import type { Input } from "./io";
import { badArguments, done, type Step } from "./outcome";

export const postsOptions = ["lose", "gain", "freeze", "move", "convert"] as const;
export type PostsOption = (typeof postsOptions)[number];

/** What is written after each, for the sentences that say how. */
export const postsExamples: Readonly<Record<PostsOption, string>> = {
  lose: "2@place=london,level=registered@2026-10",
  gain: "3@place=london@2026-10@12",
  freeze: "2@place=london@2026-10..2027-04",
  move: "2@place=london,level=registered..place=midlands@2026-10",
  convert: "2@level=registered..level=advanced@2026-10",
};

/** A change as it was given: which option, and its words. */
export interface PostsWords {
  readonly what: PostsOption;
  readonly words: string;
}

const unclear = ({ what, words }: PostsWords, says: string) =>
  badArguments(`--${what} "${words}": ${says} Write, for example, --${what} ${postsExamples[what]}.`);

function scopeNamed(words: string, given: PostsWords, plan: Plan): Step<PostScope> {
  const filter = readWhere(words.trim() === "" ? undefined : words, plan);
  if (!filter.ok) return badArguments(...filter.says.map((says) => says.replaceAll("--where", `--${given.what}`)));
  const { place, setting, level, ...others } = filter.value.where;
  if (Object.keys(others).length > 0)
    return unclear(given, "Posts are told apart by place, setting and level, and by nothing else.");
  return done({
    ...(place === undefined ? {} : { place }),
    ...(setting === undefined ? {} : { setting }),
    ...(level === undefined ? {} : { level }),
  });
}

/** Takes WTE@WHO@FROM[@MONTHS] apart; WHO is `dimension=member,...`, twice with `..` between for a move or a conversion. */
function changeOf(given: PostsWords, plan: Plan): Step<PostsChange> {
  const { what, words } = given;
  const [amount = "", who, when, over, ...rest] = words.split("@");
  if (who === undefined || when === undefined || rest.length > 0)
    return unclear(given, "It is how many WTE, of whom, and from which month, with @ between.");
  const wte = Number(amount.trim().replace(/ ?WTE$/i, ""));
  if (amount.trim() === "" || !Number.isFinite(wte)) return unclear(given, `"${amount}" is not a number of WTE.`);
  const [from = "", until, ...more] = when.split("..");
  if (more.length > 0 || (until !== undefined && what !== "freeze"))
    return unclear(given, "Only a freeze has two months: the first, and the one from which posts may be filled again.");
  const ramp = over === undefined ? undefined : Number(over);
  const sides = who.split("..");
  const both = what === "move" || what === "convert";
  if (sides.length !== (both ? 2 : 1))
    return unclear(given, both ? "Of whom, and into whom, have .. between." : "Of whom is said once.");
  const here = scopeNamed(elementAt(sides, 0), given, plan);
  if (!here.ok) return here;
  const asked = { wte, where: here.value, from: from.trim(), ...(ramp === undefined ? {} : { ramp }) };
  if (what === "freeze") return done({ what, ...asked, ...(until === undefined ? {} : { until: until.trim() }) });
  if (!both) return done({ what, ...asked });
  const there = scopeNamed(elementAt(sides, 1), given, plan);
  if (!there.ok) return there;
  if (what === "move") return done({ what, ...asked, into: there.value });
  const { level, ...others } = there.value;
  return typeof level === "string" && Object.keys(others).length === 0
    ? done({ what, ...asked, into: level })
    : unclear(given, "What posts become is one level.");
}

/** The plan with a scenario of the changes given, each refused with its sentence where it cannot be; and that scenario. */
export function withPostsChanges(
  input: Input,
  given: readonly PostsWords[],
): Step<{ readonly input: Input; readonly scenario: Scenario | undefined }> {
  if (given.length === 0) return done({ input, scenario: undefined });
  const made = newScenario(input.plan, "As asked");
  let plan: Plan = { ...input.plan, scenarios: [...input.plan.scenarios, made] };
  const lines: string[] = [];
  for (const one of given) {
    const change = changeOf(one, plan);
    if (!change.ok) return change;
    // Nothing of it is saved, so nobody signs it.
    const edit = changePosts(plan, made.id, change.value, { when: "" });
    if (!edit.ok) return badArguments(...edit.problems.map(({ says }) => `--${one.what} "${one.words}": ${says}`));
    plan = edit.value.plan;
    lines.push(postsSentence(plan, change.value));
  }
  const name = lines.join("; ").slice(0, longest.label);
  const scenarios = plan.scenarios.map((one) => (one.id === made.id ? { ...one, name } : one));
  const named = { ...plan, scenarios };
  return done({
    input: { ...input, plan: named, resolutions: resolutionsOf(named) },
    scenario: scenarios.find(({ id }) => id === made.id),
  });
}
