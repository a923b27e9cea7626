/** The parts a new opening is told by, each of which a person may say: everybody, each level, each place and each list. */
import { levelName } from "../../plan/ask/level-name";
import { plainNumber } from "../../plan/ask/value-words";
import { refused } from "../../plan/edit/edit";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { OpeningCount } from "./opening-counts";

/** A part of the opening. */
export interface OpeningPart {
  /** What it is called when a person says it: staff_in_post, establishment@level:b6, waiting@service:children. */
  readonly id: string;
  /** "Staff in post", "Funded posts" or "Waiting". */
  readonly what: string;
  /** Whom it is of: a level, a place, a service, or everybody. */
  readonly whom: string;
  readonly unit: "WTE" | "people";
  readonly counts: "staff_in_post" | "establishment" | "waiting";
  readonly place?: string | undefined;
  readonly level?: string | undefined;
  readonly service?: string | undefined;
}

/** What a person says of a part. */
export interface SaidCount {
  /** The part's id. */
  readonly part: string;
  /** In its unit. */
  readonly value: number;
}

/** More places than these are told together. */
const mostPlaces = 60;

export function openingParts({ structure }: Plan): readonly OpeningPart[] {
  const { levels, places, services = [] } = structure;
  const own = places.filter(({ parent }) => parent !== undefined);
  const groups = [
    { at: "", whom: "Everybody", where: {} },
    ...(levels.length < 2
      ? []
      : levels.map((one) => ({ at: `@level:${one.id}`, whom: levelName(one), where: { level: one.id } }))),
    ...(own.length < 2 || own.length > mostPlaces
      ? []
      : own.map(({ id, label }) => ({ at: `@place:${id}`, whom: label, where: { place: id } }))),
  ];
  return [
    ...groups.flatMap(({ at, whom, where }): OpeningPart[] => [
      { id: `staff_in_post${at}`, what: "Staff in post", whom, unit: "WTE", counts: "staff_in_post", ...where },
      { id: `establishment${at}`, what: "Funded posts", whom, unit: "WTE", counts: "establishment", ...where },
    ]),
    ...services.map(({ id, label }): OpeningPart => ({
      id: `waiting@service:${id}`,
      what: "Waiting",
      whom: label,
      unit: "people",
      counts: "waiting",
      service: id,
    })),
  ];
}

/** What a person says, as counts of the opening. @param to the month the start moves to */
export function saidCounts(plan: Plan, said: readonly SaidCount[], to: string): Outcome<readonly OpeningCount[]> {
  const parts = openingParts(plan);
  const counts: OpeningCount[] = [];
  for (const { part, value } of said) {
    const found = parts.find(({ id }) => id === part);
    if (found === undefined)
      return refused(
        "unknown-part",
        `"${part}" is no part of the opening. Its parts are ${parts.map(({ id }) => id).join(", ")}.`,
      );
    if (!(value >= 0) || !Number.isFinite(value))
      return refused(
        "count-below-nothing",
        `${found.what}, ${found.whom}: ${plainNumber(value)} ${found.unit} is less than nothing. Give what there was.`,
      );
    const { counts: kind, place, level, service } = found;
    counts.push({ counts: kind, place, level, service, at: to, value });
  }
  return { ok: true, problems: [], value: counts };
}
