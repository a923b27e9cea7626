/** The assumptions of a plan as it gives them, one entry for each part of the workforce, with where each comes from. */
import type { Assumption, Plan, Status, Value, Where } from "../plan";
import { whereOf } from "./scope";

export interface GivenValue {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Which people it is for; `{}` is everybody whom no narrower entry is for. */
  readonly where: Where;
  /** In order of time; `from` null is from the start. A number, a formula that begins with "=", or null: not given. */
  readonly values: readonly { readonly from: string | null; readonly value: Value }[];
  /** Whether it goes from one dated value to the next at once, or in a straight line. */
  readonly shape: "step" | "linear";
  readonly status: Status;
  /** Id of the source, null where there is none. */
  readonly source: string | null;
  readonly reason: string | null;
}

/** Every value a plan gives, assumption after assumption. An entry without its own source or status has its assumption's. */
export const givenValues = ({ assumptions }: Pick<Plan, "assumptions">): GivenValue[] => assumptions.flatMap(valuesOf);

function valuesOf(assumption: Assumption): GivenValue[] {
  const { id, label, unit, shape = "step" } = assumption;
  const whole = { ...assumption, where: {} };
  const parts = (assumption.where ?? []).map((entry) => ({ ...entry, where: whereOf(entry) }));
  return [whole, ...parts].map((entry): GivenValue => ({
    id,
    label,
    unit,
    where: entry.where,
    values: [{ from: null, value: entry.value }, ...(entry.when ?? [])],
    shape,
    status: entry.status ?? assumption.status,
    source: entry.source ?? assumption.source ?? null,
    reason: entry.reason ?? assumption.reason ?? null,
  }));
}
