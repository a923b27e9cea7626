import { type Plan, setValue, takeReading } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { inspect } from "../../state/view-store";
import { readingWords as words } from "../../words/training";
import { listedFrom, valueInUse } from "./in-use";
import { ReadingLeadsTo, scenarioOfReading } from "./reading-leads-to";
import { sliderOf } from "./slider";

/** The reading in which the rate beneath is the growth of places; in the others the places are worked out. */
const readGrowthOfPlaces = 1;

/** The ways to read the published growth of training places, which one is in use, and a way to take another. */
export function GrowthReadings({
  plan,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const growth = plan.assumptions.find((one) => one.id === "commissioning_growth");
  const choice = plan.assumptions.find((one) => one.id === "growth_reading");
  if (growth === undefined) return null;
  const value = valueInUse(plan, scenario, growth);
  const chosen = choice === undefined ? undefined : valueInUse(plan, scenario, choice);
  const listed = listedFrom(plan, scenario);
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  const readings = choice?.readings ?? [];
  const used = readings.find((reading) => reading.value === chosen);
  const rateInUse = used === undefined || used.value === readGrowthOfPlaces;
  const locked = readOnly || listed !== undefined;
  return (
    <section>
      <h2>{listed === undefined ? words.heading(used?.label) : words.replaced(listed.from)}</h2>
      <p className="note">
        {words.note} {listed !== undefined ? "" : name === undefined ? words.inBase : words.inScenario(name)}
      </p>
      {listed === undefined ? null : (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => inspect({ kind: "assumption", assumption: "commissioned_places" })}
          >
            {words.openList}
          </button>
        </p>
      )}
      {choice === undefined || readings.length === 0 ? null : (
        <ul role="list" className="reading-list" aria-label={words.list}>
          {readings.map((reading) => {
            const on = reading === used && listed === undefined;
            const taking =
              typeof reading.value === "number" ? scenarioOfReading(plan, choice.id, reading.value) : undefined;
            return (
              <li key={reading.label} data-on={on}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={on}
                  aria-label={`${on ? words.inUse : words.use}: ${reading.label}`}
                  disabled={locked || reading.value === null}
                  onClick={() => applyEdit((now, by) => takeReading(now, choice.id, reading, scenario, by))}
                >
                  {on ? words.inUse : words.use}
                </button>
                <div>
                  <p>{reading.label}</p>
                  {reading.note === undefined ? null : <p className="note">{reading.note}</p>}
                  {taking === undefined ? null : <ReadingLeadsTo plan={plan} scenario={taking} />}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      <div className="reading-own">
        <NumberBox
          label={growth.label}
          unit={growth.unit}
          value={value}
          slider={typeof value === "number" ? sliderOf(growth, value) : undefined}
          {...figureProps(growth)}
          onRange={rangeInto(growth.id, {}, scenario)}
          disabled={locked || !rateInUse}
          onChange={(next) =>
            applyEdit((now, by) => setValue(now, { assumption: growth.id, value: next, scenario }, by))
          }
        />
        <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: growth.id })}>
          {words.more}
        </button>
      </div>
    </section>
  );
}
