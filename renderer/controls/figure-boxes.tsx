import {
  catalogueEntry,
  changesOf,
  sameWhere,
  setValue,
  type Change,
  type Plan,
  type Value,
  type Where,
} from "../../model";
import { applyEdit } from "../state/apply-edit";
import { inspect } from "../state/view-store";
import { offOrOn } from "../words/choices";
import { figureBoxWords as words } from "../words/figure-boxes";
import { figureProps, rangeInto } from "./figure-props";
import { NumberBox } from "./number-box";

/**
 * A box for each of some figures, given or not: for the place or the people where the figure can differ by them. What is
 * typed goes to the scenario that is looked at, or to the base; which of the two is said once above them.
 */
export function FigureBoxes({
  plan,
  scenario,
  ids,
  where,
  readOnly,
}: {
  readonly plan: Plan;
  /** The base where it is left undefined. */
  readonly scenario: string | undefined;
  readonly ids: readonly string[];
  readonly where?: Where | undefined;
  readonly readOnly: boolean;
}) {
  return ids.map((id) => (
    <FigureBox key={id} plan={plan} scenario={scenario} id={id} where={where ?? {}} readOnly={readOnly} />
  ));
}

/** Says where the figures of some boxes go while a scenario is looked at. */
export function WhereFiguresGo({ plan, scenario }: { readonly plan: Plan; readonly scenario: string | undefined }) {
  const own = plan.scenarios.find(({ id }) => id === scenario);
  return own === undefined ? null : <p className="note">{words.inScenario(own.name)}</p>;
}

const isFor = (entry: Where, where: Where): boolean =>
  (["place", "level", "setting"] as const).every((name) => entry[name] === where[name]);

/** What stands in the plan for these people: what a scenario sets, their own figure, or that for everybody. */
function valueFor(plan: Plan, changes: readonly Change[], id: string, where: Where): Value {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const named = Object.keys(where).length > 0;
  const own = (assumption?.where ?? []).find((entry) => named && isFor(entry, where));
  return changes.findLast((change) => sameWhere(change.where, where))?.value ?? (own ?? assumption)?.value ?? null;
}

function FigureBox({
  plan,
  scenario,
  id,
  where,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
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
  const changes = changesOf(plan, scenario).flatMap(({ change }) => (change.assumption === id ? [change] : []));
  // One box cannot show what differs by anything else than it is for, nor what changes with time or in proportion.
  const several =
    entries.some((entry) => Object.keys(own).some((name) => entry[name as keyof Where] === undefined)) ||
    changes.some((one) => one.op !== "set" || one.from !== undefined || !sameWhere(one.where, own));
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
      value={valueFor(plan, changes, id, own)}
      {...figureProps(known)}
      {...(known.unit === "switch" ? { choices: offOrOn } : {})}
      disabled={readOnly}
      onChange={(value) => applyEdit((now, by) => setValue(now, { assumption: id, where: own, value, scenario }, by))}
      onRange={rangeInto(id, { where: own }, scenario)}
    />
  );
}
