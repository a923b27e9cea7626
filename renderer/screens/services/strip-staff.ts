/** The staff of a service as they stand in the base, each figure with where a change of it is written. */
import {
  idsOf,
  placesUpFrom,
  provenanceOf,
  whereLabel,
  whereOf,
  type Plan,
  type ServiceView,
  type Where,
  levelName,
} from "../../../model";
import { stripFigure, type ListPart, type StripFigure } from "./strip-figures";

export interface StaffFigure {
  readonly id: string;
  readonly label: string;
  readonly wte: StripFigure;
  /** Funded posts, where the staff are those of the plan. */
  readonly posts: StripFigure | undefined;
}

/** Staff by level where they are given as one number each: the team of the service, or of a plan with one place. */
export function staffFigures(plan: Plan, view: ServiceView): readonly StaffFigure[] {
  if (view.staffing === "not-known") return [];
  const { levels, places, settings } = plan.structure;
  if (view.staffing === "workforce" && (places.length > 1 || settings.length > 1)) return [];
  return levels.map((level) => {
    const own = view.staffing === "stated-team";
    const where = own ? { service: view.service, level: level.id } : { level: level.id };
    return {
      id: level.id,
      label: levelName(level),
      wte: stripFigure(plan, own ? "stated_team" : "staff_in_post", where, own ? view.place : undefined),
      posts: own ? undefined : stripFigure(plan, "establishment", where, undefined),
    };
  });
}

/**
 * Staff and funded posts as the plan has them, where it gives them by place or setting: every value that counts somebody
 * at the service's places, in its setting. Nothing while one of several places is still to be picked.
 */
export function staffEntries(plan: Plan, view: ServiceView): readonly ListPart[] {
  const { places, settings } = plan.structure;
  if (view.staffing !== "workforce" || (places.length < 2 && settings.length < 2)) return [];
  const place = view.place ?? (view.places.length === 1 ? view.places[0]?.id : undefined);
  if (place === undefined) return [];
  const service = plan.structure.services?.find(({ id }) => id === view.service);
  const at = placesUpFrom(plan, place);
  const counts = (scope: Where): boolean => {
    const [where, setting] = [idsOf(scope.place), idsOf(scope.setting)];
    return (
      (where.length === 0 || where.some((id) => at.includes(id))) &&
      (setting.length === 0 || service?.setting === undefined || setting.includes(service.setting))
    );
  };
  return (["staff_in_post", "establishment"] as const).flatMap((id) => {
    const assumption = plan.assumptions.find((one) => one.id === id);
    if (assumption === undefined) return [];
    return (assumption.where ?? []).filter(counts).map((entry) => ({
      assumption: id,
      value: entry.value,
      where: whereOf(entry),
      held: entry.when === undefined ? undefined : ("dated" as const),
      from: provenanceOf(assumption, entry),
      label: whereLabel(plan, entry),
    }));
  });
}

/** WTE at work in the service when the plan starts; undefined where nothing is known of them. */
export function staffAtStart(view: ServiceView): number | undefined {
  const wte = view.levels.flatMap((level) => {
    const value = level.wte[0];
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
  return wte.length === 0 ? undefined : wte.reduce((sum, one) => sum + one, 0);
}
