import { longest, setValue, valueWords, type Plan, type Where } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { offeredWords as words } from "../words/own-service";
import { offeredFor } from "./evidence";

/** A published effect beside the box for one's own, with its source: a click takes it over as one's own figure after it. */
export function OfferedFigure({
  plan,
  assumption,
  where,
  label,
  unit,
  readOnly,
}: {
  readonly plan: Plan;
  readonly assumption: string;
  readonly where: Where;
  /** What the box is called. */
  readonly label: string;
  readonly unit: string;
  readonly readOnly: boolean;
}) {
  const offered = offeredFor(plan, assumption, where);
  if (offered === undefined) return null;
  const { value, says, source } = offered;
  const figure = valueWords(unit, Number(value.toPrecision(4)));
  return (
    <div className="offered-figure">
      <p className="note elsewhere">{words.elsewhere(figure, says, source)}</p>
      <button
        type="button"
        className="button"
        disabled={readOnly}
        aria-label={words.takeNamed(figure, label)}
        onClick={() =>
          applyEdit((now, by) =>
            setValue(now, { assumption, where, value, why: words.after(source, says).slice(0, longest.prose) }, by),
          )
        }
      >
        {words.take(figure)}
      </button>
    </div>
  );
}
