/**
 * A scenario's changes as lines of what they do. A scenario holds changes to figures; several of them that are one thing
 * done to a service, or one change to posts, are one line, whoever wrote them.
 */
import { lineage } from "../../plan/ask/ancestry";
import { changeLines, postsSentence, type PostsChange } from "../../plan/ask/posts-words";
import { removeChanges } from "../../plan/edit/changes";
import { edited, type Edit, type Signature } from "../../plan/edit/edit";
import { removePostsChange } from "../../plan/edit/posts";
import type { Change, Domain, Plan, Scenario } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { readService } from "./read-back";
import { serviceChangeSentence } from "./sentence";

/** A line of the list of what differs. */
export interface ScenarioLine {
  /** The scenario it stands in: the one asked for, or one it is based on. */
  readonly of: Scenario;
  readonly changes: readonly [Change, ...Change[]];
  /** What they do together, where they are one thing done to posts or to a service. */
  readonly says?: string;
  readonly why?: string | undefined;
  readonly domain?: Domain | undefined;
}

/** Everything in which a scenario differs from the base beside events, line by line, those it is based on first. */
export function scenarioLines(plan: Plan, scenario: string): readonly ScenarioLine[] {
  const before: Change[] = [];
  return lineage(plan, scenario).flatMap((of) => {
    const lines = linesOf(plan, of, before);
    before.push(...of.changes);
    return lines;
  });
}

function linesOf(plan: Plan, of: Scenario, inherited: readonly Change[]): readonly ScenarioLine[] {
  const lines: ScenarioLine[] = [];
  let plain: Change[] = [];
  const flush = (): void => {
    for (const { changes, posts } of changeLines(plan, plain)) lines.push({ of, changes, ...ofPosts(plan, posts) });
    plain = [];
  };
  for (let at = 0; at < of.changes.length;) {
    const [first, ...others] = of.changes.slice(at);
    if (first === undefined) break;
    const read = readService(plan, [first, ...others], [...inherited, ...of.changes.slice(0, at)]);
    if (read === undefined) plain.push(first);
    else {
      flush();
      const changes = [first, ...others.slice(0, read.count - 1)] as const;
      lines.push({ of, changes, says: serviceChangeSentence(plan, read.change), why: first.why, domain: first.domain });
    }
    at += read?.count ?? 1;
  }
  flush();
  return lines;
}

const ofPosts = (plan: Plan, posts: PostsChange | undefined): Partial<ScenarioLine> =>
  posts === undefined ? {} : { says: postsSentence(plan, posts), why: posts.why, domain: posts.domain };

/** Takes a line out of its scenario, all its parts in one edit. Refused where they are not there any more. */
export function removeLine(plan: Plan, { of, changes, says }: ScenarioLine, signed: Signature): Outcome<Edit> {
  if (says === undefined) return removeChanges(plan, of.id, changes, signed);
  if (changeLines(plan, changes)[0]?.posts !== undefined) return removePostsChange(plan, of.id, changes, says, signed);
  const removed = removeChanges(plan, of.id, changes, signed);
  return removed.ok
    ? edited(removed.value.plan, signed, {
        what: "Change to a service",
        where: `in "${of.name}"`,
        from: says,
        to: "as base",
      })
    : removed;
}
