/** The order in which formulas can be worked out: what a formula uses comes before it. */
import { nearest } from "../../plan/ask/nearest";
import { problem, type Outcome, type Problem } from "../../plan/problem";

/**
 * Orders assumptions so that each comes after the ones its formula names.
 *
 * @param formulas every assumption id with the names its formula uses; an empty list for a plain number
 * @param known ids that may be named although they are not in `formulas`
 * @returns all ids of `formulas`; or a problem for each name nobody knows and each cycle, printed step by step
 */
export function orderFormulas(
  formulas: ReadonlyMap<string, readonly string[]>,
  known: Iterable<string> = [],
): Outcome<string[]> {
  const ids = new Set([...known, ...formulas.keys()]);
  const problems: Problem[] = [];
  const users = new Map<string, string[]>();
  const waitingFor = new Map<string, number>();
  for (const [id, names] of formulas) {
    const uses = [...new Set(names)];
    for (const name of uses.filter((used) => !ids.has(used))) problems.push(unknownName(id, name, ids));
    const inner = uses.filter((used) => formulas.has(used));
    waitingFor.set(id, inner.length);
    for (const used of inner) users.set(used, [...(users.get(used) ?? []), id]);
  }
  const order = [...formulas.keys()].filter((id) => waitingFor.get(id) === 0);
  // The list grows while it is walked: whatever has nothing left to wait for joins its end.
  for (const id of order) {
    for (const user of users.get(id) ?? []) {
      const left = (waitingFor.get(user) ?? 0) - 1;
      waitingFor.set(user, left);
      if (left === 0) order.push(user);
    }
  }
  problems.push(...cycles(formulas, new Set(order)));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: order, problems: [] };
}

/** Whatever could not be ordered is in a cycle or waits for one, so following what is left always runs into one. */
function cycles(formulas: ReadonlyMap<string, readonly string[]>, ordered: ReadonlySet<string>): Problem[] {
  const found: Problem[] = [];
  const seen = new Set<string>();
  for (const start of formulas.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !ordered.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = formulas.get(at)?.find((name) => formulas.has(name) && !ordered.has(name));
    }
    const from = at === undefined ? -1 : path.indexOf(at);
    if (from >= 0) found.push(cycle(path.slice(from)));
  }
  return found;
}

/** As many steps of a circle as are read in a sentence. */
const mostSteps = 8;

function cycle(ids: readonly string[]): Problem {
  const steps = ids
    .slice(0, mostSteps)
    .map((id, i) => (ids.length === 1 ? `${id} uses itself` : `${id} uses ${ids[(i + 1) % ids.length] ?? id}`));
  if (ids.length > mostSteps) steps.push(`and ${ids.length - mostSteps} more until ${ids[0] ?? ""} is used again`);
  return problem(
    "formula-cycle",
    ids[0] ?? "",
    `These formulas go round in a circle: ${steps.join(", ")}. Give one of them a number of its own.`,
  );
}

function unknownName(id: string, name: string, known: ReadonlySet<string>): Problem {
  const says = `The formula of ${id} uses "${name}", which is not an assumption of this plan.`;
  // "new-hires" in a formula reads as new minus hires, so the name that is missing is only the beginning of the id.
  const hyphenated = [...known].find((other) => new RegExp(`^${name}[-+:]`).test(other));
  if (hyphenated !== undefined)
    return problem(
      "formula-unknown-name",
      id,
      `${says} If ${hyphenated} is meant: ids with - + or : cannot be used in formulas; give it an id with _ instead.`,
    );
  const near = nearest(name, known);
  return problem(
    "formula-unknown-name",
    id,
    near === undefined ? `${says} Add it, or use an id from the list of assumptions.` : `${says} Is ${near} meant?`,
  );
}
