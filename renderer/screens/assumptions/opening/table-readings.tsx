import { Fragment } from "react";
import { takeReading, type BesidePublished, type Plan } from "../../../../model";
import { applyEdit } from "../../../state/apply-edit";
import { publishedOpeningWords as words } from "../../../words/published-opening";

/** The ways to read a published table, where there are several, and which one the base takes. */
export function TableReadings({
  plan,
  rows,
  readOnly,
}: {
  readonly plan: Plan;
  readonly rows: readonly BesidePublished[];
  readonly readOnly: boolean;
}) {
  const asked = new Set(rows.flatMap(({ published }) => published.otherwise?.assumption ?? []));
  return plan.assumptions
    .filter(({ id, readings = [] }) => asked.has(id) && readings.length > 1)
    .map((choice) => (
      <Fragment key={choice.id}>
        <h3>{choice.label}</h3>
        <p className="note">{words.readingsAbout}</p>
        <ul role="list" className="reading-list" aria-label={words.readings}>
          {choice.readings?.map((reading) => {
            const on = reading.value === choice.value;
            return (
              <li key={reading.label} data-on={on}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={on}
                  aria-label={words.reading(reading.label, on)}
                  disabled={readOnly}
                  onClick={() => applyEdit((now, by) => takeReading(now, choice.id, reading, undefined, by))}
                >
                  {on ? words.inUse : words.use}
                </button>
                <p>{reading.label}</p>
              </li>
            );
          })}
        </ul>
      </Fragment>
    ));
}
