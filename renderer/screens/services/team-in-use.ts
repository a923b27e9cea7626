/** The stated team of a service by level, and moving some of one level to the next. */
import type { Plan, ServiceView, Value, Where } from "../../../model";
import { figureInUse, type Held } from "./in-use";

export interface StaffInUse {
  readonly id: string;
  readonly label: string;
  /** Null where it is missing, or given by a formula. */
  readonly wte: number | null;
  /** As it is written in the plan. */
  readonly written: Value;
  readonly where: Where;
}

/** The levels who work in the service with the WTE stated for them, and why they cannot be moved where that is so. */
export function teamInUse(
  plan: Plan,
  view: ServiceView,
  scenario: string | undefined,
): { readonly levels: readonly StaffInUse[]; readonly held: Held | "formula" | undefined } {
  const found = view.levels.map((level) => ({
    level,
    use: figureInUse(
      plan,
      scenario,
      "stated_team",
      { service: view.service, level: level.id },
      view.places.length > 1 ? view.place : undefined,
    ),
  }));
  return {
    levels: found.map(({ level, use }) => ({
      id: level.id,
      label: level.label,
      wte: typeof use.value === "number" ? use.value : null,
      written: use.value,
      where: use.where,
    })),
    held:
      found.find(({ use }) => use.held !== undefined)?.use.held ??
      (found.some(({ use }) => typeof use.value === "string") ? "formula" : undefined),
  };
}

/** Staff are moved in hundredths of a WTE. */
const toHundredth = (value: number): number => Math.round(value * 100) / 100;

/** Moves WTE from the level on the right of an edge to the one on its left; neither falls below nothing, and the team stays as large as it was. */
export function movedStaff(staff: readonly number[], edge: number, wte: number): readonly number[] {
  const [left, right] = [staff[edge]!, staff[edge + 1]!];
  const both = Number((left + right).toPrecision(12));
  const next = Math.min(both, toHundredth(Math.min(both, Math.max(0, left + wte))));
  return staff.map((one, level) =>
    level === edge ? next : level === edge + 1 ? Number(Math.max(0, both - next).toPrecision(12)) : one,
  );
}
