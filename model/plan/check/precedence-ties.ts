/** Values given twice for the same people with nothing to say which holds, and values by a dimension that does not apply. */
import { elementAt, present } from "../../assumptions/present";
import { catalogueEntry } from "../../assumptions/catalogue";
import { onceForEach } from "../ask/each-assumption";
import { dimensionsOf } from "../ask/scope";
import { covers, meet as meets, moreSpecific, whereWords } from "../ask/precedence";
import type { Members, Scope } from "../members";
import { placeInFile, placeOf } from "../json/place-in-file";
import type { Plan, Where } from "../plan";
import { problem } from "../problem";
import type { Problem } from "../problem";
import { busiestDimension, eachCombination, entriesOf, keep, type Entry } from "../ask/entries";

/** After so many for one assumption the pattern is plain. */
const most = 10;

/** The combinations both scopes cover; undefined when they never meet. */
function overlap(a: Scope, b: Scope): Scope | undefined {
  const both = new Map(a);
  for (const [name, members] of b) {
    const other = both.get(name);
    const shared = other === undefined ? members : members.filter((member) => other.includes(member));
    if (shared.length === 0) return undefined;
    both.set(name, shared);
  }
  return both;
}

/** True when, wherever the two meet, some third entry is more specific than both. */
function settledByOthers(meet: Scope, a: Entry, b: Entry, entries: readonly Entry[]): boolean {
  const stronger = entries.filter(
    (entry) =>
      moreSpecific(entry, a) > 0 &&
      moreSpecific(entry, b) > 0 &&
      overlap(entry.scope, meet) !== undefined &&
      // One that names more than the two do settles only a part of where they meet.
      [...entry.scope.keys()].every((name) => meet.has(name)),
  );
  if (stronger.length === 0) return false;
  let settled = true;
  const looked = eachCombination(meet, (member) => {
    settled &&= stronger.some((entry) => covers(entry.scope, member));
  });
  return looked && settled;
}

function* pairsThatMayMeet(entries: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const bySize = new Map<number, Entry[]>();
  for (const entry of entries) keep(bySize, entry.scope.size, entry);
  for (const [size, rivals] of bySize) {
    if (size === 0) continue;
    const dimension = present(busiestDimension(rivals.map((entry) => entry.scope)), "a dimension that rivals name");
    const byMember = new Map<number, Entry[]>();
    const free: Entry[] = [];
    for (const entry of rivals) {
      const members = entry.scope.get(dimension);
      if (members === undefined) {
        for (const other of rivals)
          if (other !== entry && (other.scope.has(dimension) || free.includes(other))) yield [other, entry];
        free.push(entry);
      } else for (const member of members) keep(byMember, member, entry);
    }
    for (const list of byMember.values())
      for (let i = 0; i < list.length; i += 1)
        for (let j = i + 1; j < list.length; j += 1) yield [elementAt(list, i), elementAt(list, j)];
  }
}

/** The values of one assumption that tie. */
const tiesOf = onceForEach((assumption, number, members): readonly Problem[] => {
  // Totals that overlap are margins of one table and are fitted together; only the same margin twice is a slip.
  const totals = catalogueEntry(assumption.id)?.kind === "total";
  const entries = entriesOf(assumption, number, members);
  const found: Problem[] = [];
  const seen = new Set<string>();
  for (const [a, b] of pairsThatMayMeet(entries)) {
    if (!meets(a.scope, b.scope) || (!totals && moreSpecific(a, b) !== 0)) continue;
    const meet = overlap(a.scope, b.scope);
    if (meet === undefined) continue;
    const sameKeys = [...a.scope.keys()].every((name) => b.scope.has(name));
    const same =
      sameKeys &&
      [...meet].every(
        ([name, list]) => list.length === a.scope.get(name)?.length && list.length === b.scope.get(name)?.length,
      );
    if (totals && !same) continue;
    const key = `${a.path.at(-1)} ${b.path.at(-1)}`;
    if (seen.has(key) || (!same && settledByOthers(meet, a, b, entries))) continue;
    seen.add(key);
    const at = placeOf(assumption, b.path);
    const [first, second] = [a, b].map((entry) => `for ${whereWords(entry.where, members)}`);
    found.push(
      problem(
        "tied-values",
        at,
        same
          ? `${assumption.label} is given twice for the same people: ${first}${first === second ? "" : ` and ${second}`}. Take one of them out.`
          : `${assumption.label} is given twice where these meet, and neither is for fewer people than the other: ${first} and ${second}. Add a value that names both, or narrow one of them.`,
      ),
    );
    if (found.length === most) break;
  }
  return found;
});

function dimensionsThatApply(plan: Plan): Problem[] {
  const found: Problem[] = [];
  const check = (assumption: string, where: Where, path: readonly (string | number)[]): void => {
    const entry = catalogueEntry(assumption);
    if (entry === undefined) return;
    for (const name of dimensionsOf(where)) {
      if (entry.dimensions.includes(name)) continue;
      const at = placeInFile(plan, [...path, name]);
      const allowed =
        entry.dimensions.length === 0
          ? "It is one number for the whole plan."
          : `It can be given by ${entry.dimensions.join(", ")}.`;
      found.push(problem("dimension-not-allowed", at, `${entry.label} cannot be given by ${name}. ${allowed}`));
    }
  };
  plan.assumptions.forEach((assumption, number) =>
    (assumption.where ?? []).forEach((entry, place) =>
      check(assumption.id, entry, ["assumptions", number, "where", place]),
    ),
  );
  plan.scenarios.forEach((scenario, number) =>
    scenario.changes.forEach((change, place) =>
      check(change.assumption, change.where ?? {}, ["scenarios", number, "changes", place, "where"]),
    ),
  );
  return found;
}

/** Kinds: `dimension-not-allowed`, `tied-values`. */
export const checkPrecedence = (plan: Plan, members: Members): Problem[] => [
  ...dimensionsThatApply(plan),
  ...plan.assumptions.flatMap((assumption, number) => tiesOf(assumption, number, members)),
];
