/** Edits one after another, some with one part past its limits, and what does not hold of them. */
import * as model from "../../../model/index";
import { withEntry, type Edit, type Outcome, type Plan } from "../../../model/index";
import { calls } from "../../model/edit/calls/index";
import type { VerbName } from "../../model/edit/calls/call";
import { editOf, openFault, outcomeFault } from "../../model/edit/calls/holds";
import { full } from "../../model/edit/calls/full-plan";
import { rich } from "../../model/edit/calls/rich-plan";
import { spoiltAt, spoiltParts } from "../../model/edit/calls/spoilt";
import type { Stream } from "../stream";

type Verb = (...given: readonly unknown[]) => Outcome<unknown>;
const verbs = model as unknown as Readonly<Record<VerbName, Verb>>;
const names = Object.keys(calls) as VerbName[];
const signed = { when: "2026-11-29T09:00:00.000Z", who: "Asha" };

interface Made {
  readonly start: Plan;
  readonly steps: readonly { readonly name: VerbName; readonly given: readonly unknown[] }[];
}

function step(stream: Stream): Made["steps"][number] {
  const name = stream.pick(names);
  const { given, chosen } = stream.pick<{ readonly given: readonly unknown[]; readonly chosen?: readonly string[] }>(
    calls[name],
  );
  const parts = spoiltParts(given, chosen);
  if (parts.length === 0 || stream.chance(0.3)) return { name, given };
  const { path, instead } = stream.pick(parts);
  return { name, given: spoiltAt(given, path, stream.pick(instead)) };
}

export const madeFrom = (stream: Stream): Made => ({
  start: stream.chance(0.1) ? full : rich,
  steps: Array.from({ length: 1 + stream.below(5) }, () => step(stream)),
});

export function faultOf({ start, steps }: Made): string | undefined {
  let plan = start;
  for (const { name, given } of steps) {
    const made = verbs[name](...given.map((one) => (one === rich ? plan : one)), signed);
    const fault = outcomeFault(made, false);
    if (fault !== undefined) return `${name}: ${fault}`;
    const edit: Edit | undefined = made.ok ? editOf(made.value) : undefined;
    // Another plan altogether is no step on the way of this one.
    if (edit !== undefined && given.includes(rich)) plan = withEntry(edit.plan, edit.logEntry);
  }
  return openFault(plan);
}
