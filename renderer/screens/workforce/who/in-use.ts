/** The share or relative rate that a box shows: the scenario's where it has set it, else the base's. */
import { lineage, sameWhere, type Plan, type Value, type Where } from "../../../../model";

export function valueInUse(plan: Plan, scenario: string | undefined, assumption: string, where: Where): Value {
  const changes = lineage(plan, scenario).flatMap((one) => one.changes);
  const set = changes.findLast(
    (one) => one.assumption === assumption && one.op === "set" && sameWhere(one.where, where),
  );
  const held = plan.assumptions.find((one) => one.id === assumption);
  return set?.value ?? held?.where?.find((one) => sameWhere(one, where))?.value ?? null;
}
