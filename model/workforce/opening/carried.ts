/** What a plan whose start was moved carries over, laid out as programs hold it. See plan/carried-schema.ts. */
import { elementAt } from "../../assumptions/present";
import type { Carried } from "../../plan/plan";
import type { Resolved } from "../../resolve/resolved";
import type { Shape } from "../program/shape";

type Names = Pick<Resolved, "members" | "plan">;

interface Spot {
  readonly place: string;
  readonly setting: string;
  readonly level: string;
}

/** The places that what is carried is of: 1 for these, by place. */
export function carriedPlaces({ members, plan }: Names): Uint8Array {
  const of = new Set(plan.carried?.places);
  return Uint8Array.from(members.ids.place, (id) => (of.has(id) ? 1 : 0));
}

/** Finds the row of a place, setting and level by name; -1 where the plan no longer has one of them. */
export function rowFinder({ members }: Pick<Resolved, "members">, shape: Shape): (spot: Spot) => number {
  const numbers = (["place", "setting", "level"] as const).map(
    (name) => new Map(members.ids[name].map((id, number) => [id, number])),
  );
  return ({ place, setting, level }) => {
    const at = [place, setting, level].map((id, i) => elementAt(numbers, i).get(id) ?? -1);
    return at.includes(-1)
      ? -1
      : (elementAt(at, 0) * shape.settings + elementAt(at, 1)) * shape.levels + elementAt(at, 2);
  };
}

/** Heads by cell; what names something the plan no longer has, or counts other age bands, is passed over. */
export function carriedStaff(resolved: Names, shape: Shape, staff: Carried["staff"]): Float64Array {
  const heads = new Float64Array(shape.cells);
  const row = rowFinder(resolved, shape);
  const origins = new Map(resolved.members.ids.origin.map((id, number) => [id, number]));
  for (const entry of staff) {
    const here = row(entry);
    const origin = origins.get(entry.origin);
    if (here < 0 || origin === undefined || entry.heads.length !== shape.ages) continue;
    heads.set(entry.heads, here * shape.width + origin * shape.ages);
  }
  return heads;
}
