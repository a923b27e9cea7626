/** What is done to posts in a scenario, as people say it: lose, gain, freeze, move, convert. Each is one edit. */
import { freeId } from "../ask/free-name";
import { movedInto, postsSentence, type PostsChange } from "../ask/posts-words";
import { idsOf, isEverything } from "../ask/scope";
import type { Change, Plan, Where } from "../plan";
import type { Outcome } from "../problem";
import { changeSchema, longest } from "../schema";
import { removeChanges } from "./changes";
import { edited, refused, type Edit, type Signature, type Told } from "./edit";
import { assumptionIn, scenarioIn, withAssumption, withScenario } from "./parts";
import { conversionOf, hindrance } from "./posts-hindrance";
import { listed } from "./set-value";

const gone = (): Outcome<never> => refused("unknown-scenario", "The plan has no such scenario. Choose another.");

const listing = (plan: Plan, id: string): Plan => {
  const unlisted = assumptionIn(plan, id) === undefined ? listed(id) : undefined;
  return unlisted === undefined ? plan : withAssumption(plan, unlisted);
};

/** The plan with what the change needs in it: the assumption, and the conversion. */
function prepared(plan: Plan, change: PostsChange): { readonly plan: Plan; readonly conversion: string | undefined } {
  if (change.what === "freeze") return { plan: listing(plan, "posts_frozen"), conversion: undefined };
  if (change.what !== "convert") return { plan: listing(plan, "added_posts"), conversion: undefined };
  const ready = listing(plan, "posts_converted");
  const has = conversionOf(plan, change);
  if (has !== undefined) return { plan: ready, conversion: has.id };
  const { levels, conversions = [] } = plan.structure;
  const from = levels.find(({ id }) => id === idsOf(change.where.level)[0]);
  const to = levels.find(({ id }) => id === change.into);
  const id = freeId(
    `${from?.id ?? ""}-to-${to?.id ?? ""}`,
    conversions.map((one) => one.id),
    "conversion",
  );
  const made = {
    id,
    label: `${from?.label ?? ""} to ${to?.label ?? ""}`.slice(0, longest.label),
    from: from?.id ?? "",
    to: to?.id ?? "",
  };
  return { plan: { ...ready, structure: { ...plan.structure, conversions: [...conversions, made] } }, conversion: id };
}

/** The changes to amounts that a change to posts is. */
function amountsOf(change: PostsChange, conversion: string | undefined): Change[] {
  const { wte, from, ramp, why, domain } = change;
  const grounds = { ...(why === undefined || why === "" ? {} : { why }), ...(domain === undefined ? {} : { domain }) };
  const add = (assumption: string, value: number, where: Where, time: { from?: string; ramp?: number }): Change => ({
    assumption,
    op: "add",
    value,
    ...(isEverything(where) ? {} : { where }),
    ...time,
    ...grounds,
  });
  const time = { ...(from === undefined ? {} : { from }), ...(ramp === undefined ? {} : { ramp }) };
  switch (change.what) {
    case "lose":
      return [add("added_posts", -wte, change.where, time)];
    case "gain":
      return [add("added_posts", wte, change.where, time)];
    case "move":
      return [add("added_posts", -wte, change.where, time), add("added_posts", wte, movedInto(change), time)];
    case "freeze":
      return [
        add("posts_frozen", wte, change.where, time),
        ...(change.until === undefined ? [] : [add("posts_frozen", -wte, change.where, { from: change.until })]),
      ];
    case "convert": {
      const { place, setting } = change.where;
      const where = {
        ...(place === undefined ? {} : { place }),
        ...(setting === undefined ? {} : { setting }),
        ...(conversion === undefined ? {} : { conversion }),
      };
      return [add("posts_converted", wte, where, time)];
    }
  }
}

const told = (plan: Plan, scenario: string, from: string, to: string, why: string | undefined): Told => ({
  what: "Posts",
  where: `in "${scenarioIn(plan, scenario)?.name ?? scenario}"`,
  from,
  to,
  why,
});

/**
 * Adds a change to posts to a scenario. Refused, with a sentence, for what is not there, for dates outside the plan, for
 * a move to the same posts and the like. Whether there are as many posts is told by running the plan (questions/posts).
 */
export function addPostsChange(plan: Plan, scenario: string, change: PostsChange, signed: Signature): Outcome<Edit> {
  const into = scenarioIn(plan, scenario);
  if (into === undefined) return gone();
  const hindered = hindrance(plan, change);
  if (hindered !== undefined) return hindered;
  const ready = prepared(plan, change);
  const changes = amountsOf(change, ready.conversion);
  if (!changes.every((one) => changeSchema.safeParse(one).success))
    return refused("posts-amount", "This cannot be written into a plan. Look at the month, the WTE and the names.");
  const next = withScenario(ready.plan, { ...into, changes: [...into.changes, ...changes] });
  return edited(next, signed, told(plan, scenario, "as base", postsSentence(next, change), change.why));
}

/** Takes a change to posts out of a scenario, all its parts in one edit. Refused where they are not there any more. */
export function removePostsChange(
  plan: Plan,
  scenario: string,
  changes: readonly Change[],
  says: string,
  signed: Signature,
): Outcome<Edit> {
  const removed = removeChanges(plan, scenario, changes, signed);
  return removed.ok ? edited(removed.value.plan, signed, told(plan, scenario, says, "as base", undefined)) : removed;
}
