/** How much of a plan's staff, training places and arrivals belongs to each of its leaf places, as the plan itself gives them. */
import type { PlaceWeights } from "../plan/edit/plan-for-place";
import type { Plan } from "../plan/plan";
import { hasErrors, type Outcome } from "../plan/problem";
import { amountsByPlace } from "./nested-amounts";
import { resolvePlan } from "./resolve";
import type { Resolved } from "./resolved";

/** Staff by the amounts that are given by place; alike everywhere when none is. */
function staffByPlace({ members, amounts }: Resolved): ReadonlyMap<string, number> {
  const staff = amountsByPlace(amounts("staff_in_post"), members.size("place"));
  const given = staff.some((weight) => weight > 0);
  // A place of which nothing is given does not take part where others are given.
  const taking = members.ids.place.flatMap((leaf, number): [string, number][] =>
    given && staff[number] === 0 ? [] : [[leaf, given ? (staff[number] ?? 0) : 1]],
  );
  return new Map(taking);
}

function shareByPlace(
  { members, series }: Resolved,
  id: "intake_share" | "arrival_share",
): ReadonlyMap<string, number> {
  const shares = series(id);
  return new Map(
    members.ids.place.map((leaf, number) => [leaf, shares?.at(0)[shares.stride.place * number] ?? Number.NaN]),
  );
}

/** What a plan for one of its places is shared out by. Fails with the plan's own problems where it cannot be resolved. */
export function placeWeights(plan: Plan): Outcome<PlaceWeights> {
  const resolved = resolvePlan(plan);
  if (!resolved.ok || hasErrors(resolved.problems)) return { ok: false, problems: resolved.problems };
  const { value } = resolved;
  return {
    ok: true,
    problems: [],
    value: {
      staff: staffByPlace(value),
      intake_share: shareByPlace(value, "intake_share"),
      arrival_share: shareByPlace(value, "arrival_share"),
    },
  };
}
