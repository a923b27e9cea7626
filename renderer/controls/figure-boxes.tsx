import { catalogueEntry, setValue, type Plan, type Value, type Where } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { inspect } from "../state/view-store";
import { offOrOn } from "../words/choices";
import { figureProps, rangeInto } from "./figure-props";
import { NumberBox } from "./number-box";

/** A box for each of some figures of the base, given or not: for the place or the people where the figure can differ by them. */
export function FigureBoxes({
  plan,
  ids,
  where,
  readOnly,
}: {
  readonly plan: Plan;
  readonly ids: readonly string[];
  readonly where?: Where | undefined;
  readonly readOnly: boolean;
}) {
  return ids.map((id) => <FigureBox key={id} plan={plan} id={id} where={where ?? {}} readOnly={readOnly} />);
}

const isFor = (entry: Where, where: Where): boolean =>
  (["place", "level", "setting"] as const).every((name) => entry[name] === where[name]);

/** What stands in the plan for these people: their own figure, or that for everybody. */
function valueFor(plan: Plan, id: string, where: Where): Value {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const named = Object.keys(where).length > 0;
  const own = (assumption?.where ?? []).find((entry) => named && isFor(entry, where));
  return (own ?? assumption)?.value ?? null;
}

function FigureBox({
  plan,
  id,
  where,
  readOnly,
}: {
  readonly plan: Plan;
  readonly id: string;
  readonly where: Where;
  readonly readOnly: boolean;
}) {
  const known = catalogueEntry(id);
  if (known === undefined) return null;
  const own: Where = Object.fromEntries(
    (["place", "level", "setting"] as const).flatMap((name) =>
      where[name] !== undefined && known.dimensions.includes(name) ? [[name, where[name]]] : [],
    ),
  );
  const entries = plan.assumptions.find((one) => one.id === id)?.where ?? [];
  // One box cannot show what differs by anything else than it is for.
  const several = entries.some((entry) => Object.keys(own).some((name) => entry[name as keyof Where] === undefined));
  return several || (entries.length > 0 && Object.keys(own).length === 0) ? (
    <p>
      <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: id })}>
        {known.label}
      </button>
    </p>
  ) : (
    <NumberBox
      label={known.label}
      unit={known.unit}
      value={valueFor(plan, id, own)}
      {...figureProps(known)}
      {...(known.unit === "switch" ? { choices: offOrOn } : {})}
      disabled={readOnly}
      onChange={(value) => applyEdit((now, by) => setValue(now, { assumption: id, where: own, value }, by))}
      onRange={rangeInto(id, { where: own }, undefined)}
    />
  );
}
