/** How a register is read once it is made: its numbers, and what one of them is made of. */
import type { DimensionName } from "../assumptions/catalogue";
import { covers, whereWords } from "../plan/ask/precedence";
import { provenanceAfter, provenanceOf } from "../plan/ask/provenance";
import { weightIn } from "./changes";
import type { Made } from "./made";
import { pieceFor } from "./pieces";
import type { Resolved, ValueOrigin } from "./resolved";

/** The amounts of what has none: the same each time, as those of everything else are. */
const none: readonly never[] = [];

/** Everything that is read of a register; what goes on from one is with whoever makes it. */
export const readMade = (made: Made): Omit<Resolved, "scaled" | "revised" | "made"> => {
  const { work, register } = made;
  const { details, totals } = register;
  return {
    plan: work.plan,
    scenario: made.scenario,
    members: work.members,
    calendar: work.calendar,
    series: (id) => work.series.get(id),
    amounts: (id) => totals.get(id)?.amounts ?? none,
    amountChanges: (id) => totals.get(id)?.changes ?? none,
    origin: (id, month, member) => originOf(made, id, month, member),
    formulaNames: (id) => details.get(id)?.names ?? [],
  };
};

function originOf(
  { work, register }: Made,
  id: string,
  month: number,
  member: (dimension: DimensionName) => number,
): ValueOrigin | undefined {
  const detail = register.details.get(id);
  if (detail === undefined) return undefined;
  const best = pieceFor(detail.pieces, work.members, member);
  const { assumption, changes, names } = detail;
  let written = best.values.value;
  for (const entry of best.values.dated) if (entry.month <= month) written = entry.value;
  const here = changes
    .filter((change) => covers(change.scope, member) && weightIn(month, change.from, change.applied.change.ramp) > 0)
    .map((change) => change.applied);
  return {
    assumption,
    where: whereWords(best.where, work.members),
    written,
    ...provenanceAfter(
      provenanceOf(assumption, best.entry),
      here.map(({ change }) => change),
    ),
    changes: here,
    names,
  };
}
