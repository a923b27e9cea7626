import { type Assumption, calendarOf, type Change, type Plan, readingOf, setValue, takeReading } from "../../../model";
import { resolutionsFor } from "../../engine/resolutions-for";
import { applyEdit } from "../../state/apply-edit";
import { figureProps } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { inspect } from "../../state/view-store";
import { apprenticeWords as words } from "../../words/training";
import { comesToText } from "../assumptions/figures-in-words";
import { valueInUse } from "./in-use";

/** The dates of one share are compared, so their sliders all run over the same stretch. */
const wholeShare = { least: 0, most: 1 };

/** What the share comes to in a month of the plan, from its lowest to its highest, where it is written as a formula. */
function worked(
  plan: Plan,
  scenario: string | undefined,
  share: Assumption,
  value: Assumption["value"],
  from?: string,
): { readonly low: number; readonly high: number } | undefined {
  if (typeof value !== "string") return undefined;
  const resolved = resolutionsFor(plan).of(scenario);
  if (!resolved.ok) return undefined;
  const month = from === undefined ? 0 : calendarOf(plan.start, plan.years).monthOf(from);
  const shares = [...(resolved.value.series(share.id)?.at(Math.max(0, month)) ?? [])].filter(Number.isFinite);
  return shares.length === 0 ? undefined : { low: Math.min(...shares), high: Math.max(...shares) };
}

/** A share that changes on stated dates: each with its box, and what has been published for the last of them. */
export function ShareByDate({
  plan,
  share,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly share: Assumption;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
}) {
  const own = plan.scenarios.find((one) => one.id === scenario);
  const dated = share.when ?? [];
  const changes =
    own?.changes.filter(
      (change) => change.assumption === share.id && change.op === "set" && change.where === undefined,
    ) ?? [];
  const used = valueInUse(plan, scenario, share);
  const held = readingOf(share);
  const box = (
    label: string,
    value: Assumption["value"],
    onChange: (value: Assumption["value"]) => void,
    disabled: boolean,
    { of, from }: { readonly of?: string | undefined; readonly from?: string | undefined } = {},
  ) => {
    const comesTo = worked(plan, of, share, value, from);
    const one = comesTo !== undefined && comesTo.low === comesTo.high;
    return (
      <>
        <NumberBox
          label={label}
          unit={share.unit}
          value={value}
          comesTo={one ? comesTo.low : undefined}
          slider={typeof value === "number" ? wholeShare : undefined}
          {...figureProps(share)}
          disabled={disabled}
          onChange={onChange}
        />
        {comesTo === undefined || one ? null : <span className="note">{comesToText(share.unit, comesTo)}</span>}
      </>
    );
  };
  const setChange = (change: Change, value: Assumption["value"]): void => {
    applyEdit((now, by) => setValue(now, { assumption: share.id, value, scenario, from: change.from }, by));
  };
  return (
    <section>
      <h2>{words.heading}</h2>
      <p className="note">
        {own === undefined ? words.inBase : words.inScenario(own.name, changes.length > 0)}{" "}
        {dated.length > 1 ? (share.shape === "linear" ? words.linear : words.step) : ""}
      </p>
      {own === undefined ? null : (
        <>
          <h3>{words.scenarioList}</h3>
          <ul role="list" className="dated-values">
            {changes.map((change) => (
              <li key={`${change.from ?? ""}${change.ramp ?? ""}`}>
                {box(
                  change.from === undefined ? words.all : words.from(change.from),
                  change.value,
                  (value) => setChange(change, value),
                  readOnly,
                  { of: scenario, from: change.from },
                )}
                {change.ramp === undefined ? null : <span className="note">{words.ramp(change.ramp)}</span>}
              </li>
            ))}
            {changes.length > 0 ? null : (
              <li>
                <button
                  type="button"
                  className="button"
                  disabled={readOnly || used === null}
                  onClick={() =>
                    applyEdit((now, by) =>
                      setValue(
                        now,
                        {
                          assumption: share.id,
                          value: used,
                          scenario,
                          ...(held?.kind === "date" ? { from: held.from } : {}),
                        },
                        by,
                      ),
                    )
                  }
                >
                  {words.start}
                </button>
              </li>
            )}
          </ul>
          <h3>{words.baseList}</h3>
        </>
      )}
      <ul role="list" className="dated-values">
        {dated.length === 0 ? (
          <li>
            {box(
              words.all,
              share.value,
              (value) => applyEdit((now, by) => setValue(now, { assumption: share.id, value }, by)),
              readOnly || own !== undefined,
            )}
          </li>
        ) : null}
        {dated.map((entry) => (
          <li key={entry.from}>
            {box(
              words.from(entry.from),
              entry.value,
              (value) =>
                applyEdit((now, by) => setValue(now, { assumption: share.id, dated: entry.from, value: value }, by)),
              readOnly || own !== undefined,
              { from: entry.from },
            )}
          </li>
        ))}
      </ul>
      {share.readings === undefined ? null : (
        <>
          <h3>{words.readings}</h3>
          <ul role="list" className="reading-list">
            {share.readings.map((reading) => (
              <li key={reading.label} data-on={used === reading.value}>
                <button
                  type="button"
                  className="button"
                  aria-pressed={used === reading.value}
                  aria-label={`${used === reading.value ? words.readingNow : words.reading}: ${reading.label}`}
                  disabled={readOnly || reading.value === null}
                  onClick={() => applyEdit((now, by) => takeReading(now, share.id, reading, scenario, by))}
                >
                  {used === reading.value ? words.readingNow : words.reading}
                </button>
                <p>{reading.label}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: share.id })}>
          {words.more}
        </button>
      </p>
    </section>
  );
}
