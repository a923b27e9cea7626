/** A change to a scenario tried before it is made: posts lost or moved, a person who leaves, joins or is away. */
import type { PostsChange } from "../plan/ask/posts-words";
import type { Edit, Signature } from "../plan/edit/edit";
import { addEvent } from "../plan/edit/events";
import type { Plan, PlannedEvent } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { compile } from "../workforce/run/compile";
import { changePosts } from "./posts-there";

export type Trial =
  { readonly kind: "posts"; readonly change: PostsChange } | { readonly kind: "event"; readonly event: PlannedEvent };

/**
 * Adds what is tried to a scenario, as one edit. Refused, with a sentence, where it cannot be, and where the scenario
 * could be run without it and cannot be with it.
 */
export function makeTrial(plan: Plan, scenario: string, trial: Trial, signed: Signature): Outcome<Edit> {
  if (trial.kind === "posts") return changePosts(plan, scenario, trial.change, signed);
  const made = addEvent(plan, scenario, trial.event, signed);
  if (!made.ok || !compile(plan, { scenario }).ok) return made;
  const after = compile(made.value.plan, { scenario });
  return after.ok ? made : { ok: false, problems: after.problems };
}
