import { catalogueEntry, setValue, type HostLimit, type Plan, type Value, type Where } from "../../../model";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
import { inspect } from "../../state/view-store";

/** The figures each limit rests on that only the person can give. */
const inputsOf: Readonly<Record<HostLimit, readonly string[]>> = {
  "support-workers": ["apprentice_limit"],
  placements: ["placement_weeks_per_wte", "placement_weeks_per_learner"],
  supervisors: ["supervision_offered", "apprentice_supervision"],
  backfill: [],
};

/** A box for each figure of a limit, given or not, in the base: for the place where the figure can differ by place. */
export function HostInputs({
  plan,
  limit,
  missing,
  place,
  readOnly,
}: {
  readonly plan: Plan;
  readonly limit: HostLimit;
  readonly missing: readonly string[];
  readonly place: string | undefined;
  readonly readOnly: boolean;
}) {
  const ids = [...new Set([...inputsOf[limit], ...missing])];
  return ids.map((id) => <HostInput key={id} plan={plan} id={id} place={place} readOnly={readOnly} />);
}

/** What stands in the plan for the place: its own figure, or that for everybody. */
function valueFor(plan: Plan, id: string, where: Where): Value {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const own = (assumption?.where ?? []).find((entry) => entry.place === where.place && where.place !== undefined);
  return (own ?? assumption)?.value ?? null;
}

function HostInput({
  plan,
  id,
  place,
  readOnly,
}: {
  readonly plan: Plan;
  readonly id: string;
  readonly place: string | undefined;
  readonly readOnly: boolean;
}) {
  const known = catalogueEntry(id);
  if (known === undefined) return null;
  const where: Where = place !== undefined && known.dimensions.includes("place") ? { place } : {};
  const entries = plan.assumptions.find((one) => one.id === id)?.where ?? [];
  // One box cannot show what differs by anything else than the place.
  const several = entries.some((entry) => entry.place === undefined || Object.keys(where).length === 0);
  return several ? (
    <p>
      <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: id })}>
        {known.label}
      </button>
    </p>
  ) : (
    <NumberBox
      label={known.label}
      unit={known.unit}
      value={valueFor(plan, id, where)}
      {...figureProps(known)}
      disabled={readOnly}
      onChange={(value) => applyEdit((now, by) => setValue(now, { assumption: id, where, value }, by))}
      onRange={rangeInto(id, { where }, undefined)}
    />
  );
}
