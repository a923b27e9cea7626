import { readingOf, takeReading, type Plan } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { inspect } from "../../state/view-store";
import { moneyWords as words } from "../../words/money";

const choices = [
  { id: "price_year", label: words.priceYear },
  { id: "band_point", label: words.bandPoint },
] as const;

/** Whose prices money is told in, and at which point of their band staff are paid: choices of the whole plan. */
export function PricesChosen({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  return (
    <div className="prices-chosen">
      {choices.map(({ id, label }) => (
        <Choice key={id} id={id} label={label} plan={plan} readOnly={readOnly} />
      ))}
      <p className="note">{words.everywhere}</p>
    </div>
  );
}

function Choice({
  id,
  label,
  plan,
  readOnly,
}: {
  readonly id: string;
  readonly label: string;
  readonly plan: Plan;
  readonly readOnly: boolean;
}) {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const readings = assumption?.readings ?? [];
  if (assumption === undefined || readings.length === 0) return null;
  const value = readingOf(assumption)?.value;
  return (
    <div className="choice" role="group" aria-label={label}>
      <button
        type="button"
        className="link choice-name"
        onClick={() => inspect({ kind: "assumption", assumption: id })}
      >
        {label}
      </button>
      {readings.map((reading) => (
        <button
          key={reading.label}
          type="button"
          className="quiet"
          aria-pressed={reading.value === value}
          disabled={readOnly}
          onClick={() => applyEdit((now, by) => takeReading(now, id, reading, undefined, by))}
        >
          {reading.label}
        </button>
      ))}
    </div>
  );
}
