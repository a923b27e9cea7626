/**
 * The figures of new places: where what is written no longer comes to what the parts of a place come to, it is written
 * for the place. What others rest on comes first, so that a formula that goes on meaning what it meant stays a formula.
 */
import { catalogueEntry } from "../../assumptions/catalogue";
import { entriesOf } from "../../plan/ask/entries";
import type { Assumption } from "../../plan/plan";
import { hasErrors, type Outcome } from "../../plan/problem";
import { resolvePlan } from "../../resolve/resolve";
import type { Resolved } from "../../resolve/resolved";
import { groupedCells, type Cells } from "./cells";
import { figureAt, type Working } from "./working";
import { writeFor } from "./write-value";
import { saying, wrongIn, type Wrong } from "./wrong-values";

const isTotal = ({ id }: Assumption): boolean => catalogueEntry(id)?.kind === "total";

interface Found {
  readonly wrong: Wrong;
  readonly cells: readonly Cells[];
}

/** The combinations in which it is wrong, as scopes that are more specific than what is written for the place. */
function cellsOf(wrong: Wrong, now: Resolved, work: Working): readonly Cells[] {
  const { assumption, one, dimensions } = wrong;
  const place = now.members.index("place", one.place.id);
  const entries = entriesOf(assumption, work.plan.assumptions.indexOf(assumption), now.members);
  return groupedCells(
    dimensions,
    entries.filter(({ scope }) => scope.get("place")?.includes(place) ?? true),
    now.members,
    saying(wrong, now.members, dimensions),
  );
}

/** As many rounds as figures may rest on one another; more means that one of them never comes to what it should. */
const mostRounds = 40;

/** Writes what has to be written of every figure but amounts. Fails with the plan's problems where it cannot be resolved. */
export function writeValues(work: Working): Outcome<undefined> {
  for (let round = 0; round < mostRounds; round += 1) {
    const resolved = resolvePlan(work.plan);
    if (!resolved.ok || hasErrors(resolved.problems)) return { ok: false, problems: resolved.problems };
    const now = resolved.value;
    const open = new Set(work.asked.map(({ assumption }) => assumption));
    const settled = new Set([...work.asked.map(({ figure }) => figure), ...work.answered]);
    const wrong = work.plan.assumptions
      .filter((assumption) => !isTotal(assumption))
      .flatMap((assumption) =>
        work.change.news.flatMap((one): Found[] => {
          if (settled.has(figureAt(assumption.id, one.place.id))) return [];
          const found = wrongIn(assumption, one, now, work);
          const cells = found === undefined ? [] : cellsOf(found, now, work);
          return found === undefined || cells.length === 0 ? [] : [{ wrong: found, cells }];
        }),
      );
    if (wrong.length === 0) return { ok: true, problems: [], value: undefined };
    // What rests on another that is wrong may come right by itself; on one that is asked for, it cannot be judged yet.
    const names = new Set([...open, ...wrong.map((one) => one.wrong.assumption.id)]);
    const roots = wrong.filter((one) => !restsOnAny(now, one.wrong.assumption.id, names));
    if (roots.length === 0 && open.size > 0) return { ok: true, problems: [], value: undefined };
    for (const one of roots.length > 0 ? roots : wrong)
      one.cells.forEach((each, number) => writeFor(one.wrong, each, number, work));
  }
  throw new RangeError("A bug: figures of places put together never come to what they should.");
}

/** Whether the formulas of a figure name one of these, directly or through others. */
function restsOnAny(now: Resolved, id: string, names: ReadonlySet<string>): boolean {
  const seen = new Set<string>([id]);
  const waiting = [...now.formulaNames(id)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    if (names.has(next)) return true;
    seen.add(next);
    waiting.push(...now.formulaNames(next));
  }
  return false;
}
