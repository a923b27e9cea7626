/**
 * The second part of process 7: people whom their own place cannot employ may take a post elsewhere. After the posts of
 * their own place are filled, a share of a pool looks in the other places of the same parent, and then a share of those
 * still looking in the rest of the nation; they go where posts can still be filled, in proportion. Posts-led only: where
 * supply leads, a place hires its whole pool and nobody is left to look.
 */
import type { Plan } from "../../../plan/plan";
import { pick, type Inputs } from "../../program/inputs";
import { reachCount, type Program } from "../../program/program";
import { cursor, type Shape } from "../../program/shape";
import { fillTimed, stretchStarts } from "../../program/timed";

/** What says how many look in each reach: the other places of the same parent, then those of the nation. */
const shares = ["pool_mobility", "pool_mobility_nation"] as const;

/** The other leaf places that each can reach: see `reachFirst` and `reachTo` of a program. */
export function reachable({ members, plan }: Inputs["resolved"]): {
  readonly first: Int32Array;
  readonly to: Int32Array;
} {
  const leaves = members.ids.place;
  const near = leaves.map((leaf, here) => among(members, placeOf(plan, leaf)?.parent, leaves.length, [here]));
  const far = leaves.map((leaf, here) =>
    placeOf(plan, leaf)?.kind === "nation"
      ? []
      : among(members, nationOf(plan, leaf), leaves.length, [here, ...near[here]!]),
  );
  const lists = [...near, ...far];
  const first = new Int32Array(lists.length + 1);
  lists.forEach((list, i) => (first[i + 1] = first[i]! + list.length));
  return { first, to: Int32Array.from(lists.flat()) };
}

const placeOf = (plan: Plan, id: string | undefined): Plan["structure"]["places"][number] | undefined =>
  plan.structure.places.find((place) => place.id === id);

/** The nation a place lies in; nothing where the plan names none. */
function nationOf(plan: Plan, leaf: string): string | undefined {
  let at = placeOf(plan, leaf);
  while (at !== undefined && at.kind !== "nation") at = placeOf(plan, at.parent);
  return at?.id;
}

/** Leaf places under one place, or of the whole plan, without some of them. */
const among = (
  members: Inputs["resolved"]["members"],
  place: string | undefined,
  count: number,
  without: readonly number[],
): number[] =>
  (place === undefined ? Array.from({ length: count }, (_, leaf) => leaf) : [...members.leavesUnder(place)]).filter(
    (leaf) => !without.includes(leaf),
  );

/** Whether anybody in a plan may look elsewhere. */
export const isMobile = (inputs: Inputs, shape: Shape, closure: Program["closure"]): boolean =>
  closure === "posts-led" && shape.places > 1 && shares.some((id) => inputs.series(id) !== undefined);

export function setMobility(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const series = shares.map((id) => inputs.series(id));
  const at = cursor();
  const size = program.mobile ? reachCount * shape.places * shape.levels : 0;
  fillTimed(program.mobility, stretchStarts(series), size, (month, into) => {
    for (let i = 0; i < into.length; i += 1) {
      at.level = i % shape.levels;
      at.place = Math.floor(i / shape.levels) % shape.places;
      const share = pick(series[Math.floor(i / shape.levels / shape.places)], month, at.member, 0);
      // Without a figure nobody looks there, whether it is left out or empty.
      into[i] = Number.isNaN(share) ? 0 : share;
    }
  });
}
