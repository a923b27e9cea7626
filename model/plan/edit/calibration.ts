/** Figures that are worked out from published ones: taking one over as a person's own, and letting it be worked out again. */
import { isYourFigure } from "../ask/provenance";
import type { Assumption, Plan, WhereEntry } from "../plan";
import type { Outcome } from "../problem";
import { edited, refused, yourFigure, type Edit, type Signature } from "./edit";
import { assumptionIn, withAssumption } from "./parts";
import { allValues } from "./reset";
import { without } from "./without";
import { openable } from "./would-open";

const isSolved = (plan: Plan, id: string): boolean =>
  (plan.calibrations ?? []).some((calibration) => calibration.unknown.includes(id));

/**
 * Whether an entry is one of those that are there for every age band (or, of shares that follow the staff, every place) as
 * soon as the figure is solved or taken over, and none before.
 */
const isPart =
  ({ calibrations = [] }: Plan, id: string) =>
  ({ age, place }: WhereEntry): boolean =>
    age !== undefined ||
    (place !== undefined && calibrations.some(({ method, unknown }) => method === "as-staff" && unknown.includes(id)));

/** Whether a person has given a figure, or a part of one, that the plan says how to work out. */
export function replacesSolved(plan: Plan, assumption: Assumption): boolean {
  const { value, reason, where = [] } = assumption;
  return (
    isSolved(plan, assumption.id) &&
    ((value !== null && isYourFigure(reason)) ||
      where.some((entry) => entry.value !== null && (isPart(plan, assumption.id)(entry) || isYourFigure(entry.reason))))
  );
}

/**
 * Takes over the figures of every age band as they are solved now, so that single ones can be changed. The value for
 * others, of whom there are none, becomes 0: it is not to be solved any more.
 * @param solved the assumption with its solved figures
 */
export function keepSolved(plan: Plan, solved: Assumption, signed: Signature): Outcome<Edit> {
  const before = assumptionIn(plan, solved.id);
  if (before === undefined)
    return refused("unknown-assumption", `The plan has no assumption "${solved.id}", so there is nothing to keep.`);
  const own = { status: "judgement" as const, reason: yourFigure(signed) };
  const where = (solved.where ?? []).map((entry) => ({ ...entry, ...own }));
  return openable(
    plan,
    edited(withAssumption(plan, { ...without(solved, "source"), ...own, value: solved.value ?? 0, where }), signed, {
      what: `${solved.label}: kept as worked out`,
      to: allValues(plan, solved),
      unit: solved.unit,
    }),
  );
}

/** Empties what a person gave instead of a figure that the plan says how to work out, so that it is worked out again. */
export function workOutAgain(plan: Plan, id: string, signed: Signature): Outcome<Edit> {
  const before = assumptionIn(plan, id);
  if (before === undefined || !isSolved(plan, id))
    return refused("not-calibrated", `The plan does not say how to work out "${before?.label ?? id}".`);
  if (!replacesSolved(plan, before)) return edited(plan, signed, { what: before.label });
  const { where = [], ...rest } = without(before, "reason");
  const kept = where
    .filter((entry) => !isPart(plan, id)(entry))
    .map((entry) =>
      isYourFigure(entry.reason)
        ? { ...without(entry, "reason", "source"), value: null, status: "calibrated" as const }
        : entry,
    );
  const next: Assumption = {
    ...rest,
    value: null,
    status: "calibrated",
    ...(kept.length === 0 ? {} : { where: kept }),
  };
  return edited(withAssumption(plan, next), signed, {
    what: `${before.label}: worked out again`,
    from: allValues(plan, before),
    unit: before.unit,
  });
}
