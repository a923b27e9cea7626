/** What of the shortages of a plan is shown: by place, setting, level and list. */
import {
  isOwnShortage,
  placesUpFrom,
  shortageGrades,
  shortageMeasure,
  type Plan,
  type Shortage,
  type ShortageLine,
  type Shortages,
  type Spot,
} from "../../../model";
import type { Grave } from "../../charts/shortage-grid-layout";

export interface Filter {
  /** The place shown; the whole plan where undefined. */
  readonly place: string | undefined;
  readonly setting: string;
  readonly level: string;
  /** "" is everything, "staff" no list, else a service. */
  readonly of: string;
}

export const wholeFilter: Omit<Filter, "place"> = { setting: "", level: "", of: "" };

/** Whether a spot is among what is shown. */
export function isShown(plan: Plan, spot: Spot, { place, setting, level, of }: Filter): boolean {
  if (place !== undefined && !placesUpFrom(plan, spot.place.id).includes(place)) return false;
  if (of === "staff" ? spot.service !== undefined : of !== "" && spot.service?.id !== of) return false;
  if (spot.service !== undefined) return setting === "" && level === "";
  return (setting === "" || spot.setting?.id === setting) && (level === "" || spot.level?.id === level);
}

/** The shortages with only what is shown in them. */
export const shownOf = (plan: Plan, all: Shortages, filter: Filter): Shortages => {
  const shows = ({ spot }: { readonly spot: Spot }): boolean => isShown(plan, spot, filter);
  return {
    ...all,
    now: all.now.filter(shows),
    coming: all.coming.filter(shows),
    lines: all.lines.filter(shows),
    unjudged: all.unjudged.flatMap((one) => {
      const spots = one.spots.filter((spot) => isShown(plan, spot, filter));
      return one.why === "not so told" || spots.length > 0 ? [{ ...one, spots }] : [];
    }),
  };
};

export interface GridRow {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly Grave[];
}

/**
 * A row for each place with the gravest of its lines; of one place alone, a row for each thing it is judged by. A star
 * stands before one that is short by a larger place's figures alone.
 */
export function gridRows(lines: readonly ShortageLine[], quarters: number): readonly GridRow[] {
  const places = new Set(lines.map(({ spot }) => spot.place.id));
  const services = new Set(lines.flatMap(({ spot }) => spot.service?.id ?? []));
  const rows = new Map<string, { readonly name: string; readonly grades: Grave[] }>();
  const [own, shared] = [new Set<string>(), new Set<string>()];
  for (const { spot, measure, grades, whose } of lines) {
    const one = places.size === 1;
    const id = one ? `${spot.service?.id ?? ""} ${measure}` : spot.place.id;
    const name = one
      ? [services.size > 1 ? spot.service?.label : undefined, shortageMeasure(measure).label]
          .filter((part) => part !== undefined)
          .join(": ")
      : spot.place.label;
    const row = rows.get(id) ?? { name, grades: Array.from({ length: quarters }, (): Grave => -1) };
    grades.forEach((grade, at) => {
      if (grade > (row.grades[at] ?? -1)) row.grades[at] = grade as Grave;
    });
    rows.set(id, row);
    if (grades.some((grade) => grade > 0)) (isOwnShortage({ whose }) ? own : shared).add(id);
  }
  return [...rows].map(([id, row]) => ({
    id,
    ...row,
    name: shared.has(id) && !own.has(id) ? `* ${row.name}` : row.name,
  }));
}

export const countOf = (now: readonly Shortage[], grade: (typeof shortageGrades)[number]): number =>
  now.filter(({ rule }) => rule.grade === grade).length;
