import { catalogueEntry, setValue, type MissingInput, type Plan, type Where } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { assumptionWords as words } from "../words/assumptions";
import { whereLabel } from "../words/where-label";
import { figureProps, rangeInto } from "./figure-props";
import { NumberBox } from "./number-box";

/**
 * Figures the plan needs and does not have, what moves the answer most first: what is missing, what waits for it and where
 * it is to be had, with the boxes for it.
 */
export function Needed({
  plan,
  required,
  readOnly,
  onGo,
}: {
  readonly plan: Plan;
  readonly required: readonly MissingInput[];
  readonly readOnly: boolean;
  readonly onGo: (assumption: string) => void;
}) {
  const pressing = required.filter((one) => one.severity !== "note");
  const optional = required.filter((one) => one.severity === "note");
  const list = (inputs: readonly MissingInput[]) => (
    <ul role="list" className="needed">
      {inputs.map((input) => (
        <NeededFigure key={input.assumption} plan={plan} input={input} readOnly={readOnly} onGo={onGo} />
      ))}
    </ul>
  );
  if (required.length === 0) return null;
  return (
    <section className="needed-section" aria-label={words.needed}>
      {pressing.length === 0 ? null : <h2>{words.neededHead(pressing.length)}</h2>}
      {pressing.length < 2 ? null : <p className="note">{words.neededOrder}</p>}
      {pressing.length === 0 ? null : list(pressing)}
      {optional.length === 0 ? null : (
        <details>
          <summary>{words.optionalHead(optional.length)}</summary>
          <p className="note">{words.optionalNote}</p>
          {list(optional)}
        </details>
      )}
    </section>
  );
}

function NeededFigure({
  plan,
  input,
  readOnly,
  onGo,
}: {
  readonly plan: Plan;
  readonly input: MissingInput;
  readonly readOnly: boolean;
  readonly onGo: (assumption: string) => void;
}) {
  const assumption = plan.assumptions.find((one) => one.id === input.assumption);
  const known = catalogueEntry(input.assumption);
  const unit = assumption?.unit ?? known?.unit ?? "";
  // Where some people have a figure and others not, one figure for everybody else may be wrong: the empty parts are asked for.
  const whole = (assumption?.where?.length ?? 0) === 0;
  const box = (part: Where | undefined) => (
    <NumberBox
      key={JSON.stringify(part ?? {})}
      label={part === undefined ? input.label : whereLabel(plan, part)}
      hideLabel={part === undefined}
      unit={unit}
      value={null}
      choices={known?.choices}
      {...figureProps(assumption ?? { id: input.assumption })}
      disabled={readOnly}
      onChange={(value) =>
        applyEdit((now, by) =>
          setValue(now, { assumption: input.assumption, value, ...(part === undefined ? {} : { where: part }) }, by),
        )
      }
      onRange={rangeInto(input.assumption, { where: part }, undefined)}
    />
  );
  return (
    <li data-severity={input.severity}>
      <div>
        {assumption === undefined ? (
          <strong>{input.label}</strong>
        ) : (
          <button type="button" className="link" onClick={() => onGo(input.assumption)}>
            {input.label}
          </button>
        )}
        <p className="note">{input.says}</p>
      </div>
      {whole ? box(undefined) : <div className="needed-parts">{(input.parts ?? []).map((part) => box(part))}</div>}
    </li>
  );
}
