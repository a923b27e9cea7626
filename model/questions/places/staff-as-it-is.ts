/** Staff in post of places, written out as they are counted before: where totals alone would divide them otherwise. */
import { elementAt, present } from "../../assumptions/present";
import { covers } from "../../plan/ask/precedence";
import { withAssumption } from "../../plan/edit/parts";
import type { WhereEntry } from "../../plan/plan";
import { cursor, shapeOf, toRow } from "../../workforce/program/shape";
import { others, othersKey } from "./amounts";
import type { Working } from "./working";

/** Why a figure is written out that was not. */
export const reason = "As it was counted before places were put together or divided.";

/** A place as it becomes, or one that stays as it is, with what it is made of. */
export interface Written {
  readonly id: string;
  readonly parts: readonly { readonly from: string; readonly share: number }[];
}

/** Puts entries for these places in the stead of those that an assumption has for one of them. */
export function writeInstead(
  places: readonly Written[],
  assumption: "staff_in_post" | "opening_pool",
  entries: readonly WhereEntry[],
  work: Working,
): void {
  const now = present(
    work.plan.assumptions.find(({ id }) => id === assumption),
    assumption,
  );
  const ids = new Set(places.map(({ id }) => id));
  work.plan = withAssumption(work.plan, {
    ...now,
    where: [...(now.where ?? []).filter(({ place }) => typeof place !== "string" || !ids.has(place)), ...entries],
  });
}

/**
 * Puts the staff of these places into the plan as numbers: for whoever the plan gives staff by place of, and, where that
 * does not tell everybody apart, by setting and level.
 */
export function writeStaff(places: readonly Written[], byRow: boolean, work: Working): void {
  const { numbers } = work;
  const { members, rows } = numbers;
  const shape = shapeOf(members);
  const at = cursor();
  const perPlace = shape.settings * shape.levels;
  const old = present(
    numbers.plan.assumptions.find(({ id }) => id === "staff_in_post"),
    "staff in post",
  );
  const leaves = new Set(members.ids.place);
  const scopes = new Map(
    (old.where ?? [])
      .filter(({ place }) => typeof place === "string" && leaves.has(place))
      .map((entry) => [othersKey(entry), others(entry)]),
  );
  const staffIn = ({ parts }: Written, counts: (row: number) => boolean): number => {
    let sum = 0;
    for (const { from, share } of parts) {
      const first = members.index("place", from) * perPlace;
      for (let row = first; row < first + perPlace; row += 1)
        if (counts(row)) sum += share * elementAt(rows.staff, row);
    }
    return sum;
  };
  const entries = places.flatMap((place): WhereEntry[] => {
    const given = [...scopes.values()].map((whom): WhereEntry => {
      const scope = members.scope(whom);
      const counts = (row: number): boolean => {
        toRow(at, row, shape);
        // Origin is told by shares of its own; a scope that names it has its part of the row in these.
        return covers(new Map([...scope].filter(([name]) => name === "setting" || name === "level")), at.member);
      };
      return { place: place.id, ...whom, value: staffIn(place, counts), status: "derived", reason };
    });
    if (!byRow && given.length > 0) return given;
    const each = members.ids.setting.flatMap((setting, s) =>
      members.ids.level.map((level, l): WhereEntry => ({
        place: place.id,
        setting,
        level,
        value: staffIn(place, (row) => row % perPlace === s * shape.levels + l),
        status: "derived",
        reason,
      })),
    );
    return [...given, ...each];
  });
  writeInstead(places, "staff_in_post", entries, work);
}
