/**
 * Part of a service, one of its places or several whose figures are the same, read week by week together with the
 * plan's figures there. What is missing is NaN and says which figure it was.
 */
import { elementAt } from "../../assumptions/present";
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Resolved } from "../../resolve/resolved";
import type { Where } from "../../plan/plan";
import { emptyInFormula } from "../figures/empty-in-formula";
import { spotsOf, type FigureAt, type Spot } from "../figures/spot";
import type { ServiceView } from "../figures/view";
import { weeksOf } from "../figures/weeks";

/** Why a sum cannot be had. */
export interface MissingFigure {
  readonly assumption: string;
  readonly label: string;
  /** For what it is missing: "Targeted"; empty text for the service as a whole. */
  readonly for: string;
  /** `empty`: nobody has given it. `list`: the same, and without it there is no list to work from. `differs`: the places (or settings) it stands for have different ones. `none`: there is nothing to divide by. `staff`: nobody works in the service in any year. */
  readonly why: "empty" | "list" | "differs" | "none" | "staff";
  /** The `where` that would give it. */
  readonly where: Where;
}

/** Told of every figure that was missing on the way. */
export type Lacks = (missing: MissingFigure) => void;

/** What a figure is read for, besides the service and the place. */
export interface ReadAt extends FigureAt {
  /** In words, for messages. */
  readonly for?: string;
  readonly where?: Where;
}

export interface ServicePart {
  readonly view: ServiceView;
  readonly spots: readonly Spot[];
  /** Month of the plan a week belongs to. */
  month(week: number): number;
  /** A figure that all places of the part have in common. */
  figure(id: string, week: number, at: ReadAt, lacks: Lacks): number;
  /** The number that holds at every place of the part, however it is worked out; NaN where the places differ. */
  common(of: (spot: Spot) => number): number;
  /** People whose treatment ended in a week. */
  completed(week: number, lacks: Lacks): number;
  waiting(week: number, lacks: Lacks): number;
  /** WTE of a level in a week; 0 where it does not work. */
  wte(week: number, level: string, lacks: Lacks): number;
  /** WTE of all levels. */
  staff(week: number, lacks: Lacks): number;
}

export const labelOf = (resolved: Resolved, id: string): string =>
  resolved.plan.assumptions.find((one) => one.id === id)?.label ?? catalogueEntry(id)?.label ?? id;

export function servicePart(resolved: Resolved, view: ServiceView): ServicePart {
  const service = resolved.plan.structure.services?.find((one) => one.id === view.service);
  if (service === undefined) throw new RangeError(`the plan has no service ${view.service}`);
  const spots = spotsOf(resolved, service).filter(
    (spot) => view.place === undefined || resolved.members.ids.place[spot.place] === view.place,
  );
  const months = weeksOf(resolved.calendar).month;
  const needed = view.needed
    .filter((figure) => figure.missing === "list")
    .map((figure): MissingFigure => ({
      assumption: figure.assumption,
      label: figure.label,
      for: figure.for,
      why: "list",
      where: figure.where,
    }));
  const people = (id: "completed" | "waiting", week: number, lacks: Lacks): number => {
    const value = view.figures[id]?.[week] ?? Number.NaN;
    if (Number.isNaN(value)) needed.forEach(lacks);
    return value;
  };
  const staffing = view.staffing === "workforce" ? "staff_share" : "stated_team";
  const staffUnknown = (level: string, lacks: Lacks): void => {
    // Where the plan's workforce cannot be worked out, that is the reason for every level.
    const stopped = needed.find((figure) => figure.assumption === "staff_in_post");
    const where = { service: service.id, ...(level === "" ? {} : { level }) };
    lacks(
      stopped === undefined
        ? {
            assumption: staffing,
            label: labelOf(resolved, staffing),
            for: level === "" ? "" : resolved.members.label("level", level),
            why: "empty",
            where,
          }
        : { ...stopped, why: "empty" },
    );
  };
  const wte = (week: number, level: string, lacks: Lacks): number => {
    const found = view.levels.find((one) => one.id === level);
    // A level that is not listed does not work there, unless nothing is known of the staff at all.
    const value = found?.wte[week] ?? (view.levels.length === 0 || found !== undefined ? Number.NaN : 0);
    if (Number.isNaN(value)) staffUnknown(found === undefined ? "" : level, lacks);
    return value;
  };
  const common = (of: (spot: Spot) => number): number => {
    const values = spots.map(of);
    return values.every((value) => Object.is(value, values[0])) ? (values[0] ?? Number.NaN) : Number.NaN;
  };
  return {
    view,
    spots,
    month: (week) => elementAt(months, week),
    common,
    figure: (id, week, { for: who = "", where = { service: service.id }, ...at }, lacks) => {
      const read = (spot: Spot): number => spot.figure(id, elementAt(months, week), at);
      const value = common(read);
      if (!Number.isNaN(value)) return value;
      const differs = spots.some((spot) => !Number.isNaN(read(spot)));
      // What a formula lacks is what has to be given, not the figure worked out by it.
      const named = differs ? [] : emptyInFormula(id, elementAt(spots, 0), elementAt(months, week), at);
      for (const one of named) lacks({ assumption: one.id, label: one.label, for: "", why: "empty", where: {} });
      if (named.length === 0)
        lacks({ assumption: id, label: labelOf(resolved, id), for: who, why: differs ? "differs" : "empty", where });
      return value;
    },
    completed: (week, lacks) => people("completed", week, lacks),
    waiting: (week, lacks) => people("waiting", week, lacks),
    wte,
    staff: (week, lacks) => {
      if (view.levels.length > 0) return view.levels.reduce((sum, { id }) => sum + wte(week, id, lacks), 0);
      staffUnknown("", lacks);
      return Number.NaN;
    },
  };
}
