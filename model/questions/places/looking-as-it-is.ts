/** People looking for a post at places, written out as they are counted before: where what is left of a total would divide otherwise. */
import type { WhereEntry } from "../../plan/plan";
import { reason, writeInstead, type Written } from "./staff-as-it-is";
import type { Working } from "./working";

/** Puts those of these places into the plan as numbers, by level. */
export function writeLooking(places: readonly Written[], work: Working): void {
  const { members, plan, rows } = work.numbers;
  const sources = rows.pool.length / (members.size("place") * members.size("level"));
  const ofLevel = (leaf: string, level: number): number => {
    const first = (members.index("place", leaf) * members.size("level") + level) * sources;
    return rows.pool.subarray(first, first + sources).reduce((sum, heads) => sum + heads, 0);
  };
  const entries = places.flatMap(({ id, parts }) =>
    plan.structure.levels.flatMap((level, at): WhereEntry[] =>
      level.recruitedFrom === "pool"
        ? [
            {
              place: id,
              level: level.id,
              value: parts.reduce((sum, { from, share }) => sum + share * ofLevel(from, at), 0),
              status: "derived",
              reason,
            },
          ]
        : [],
    ),
  );
  writeInstead(places, "opening_pool", entries, work);
}
