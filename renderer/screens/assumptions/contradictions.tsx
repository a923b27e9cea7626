import contradictionsText from "../../../seeds/contradictions.json";
import sourcesText from "../../../seeds/sources.json";
import { type Assumption, type Contradiction, isRate, type Plan, readingOf, takeReading } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { assumptionWords as words } from "../../words/assumptions";
import { whereLabel } from "../../words/where-label";
import { figureText, sourceTitle } from "../../words/figure-text";

const national: readonly Contradiction[] = contradictionsText.contradictions;
const nationalSources: readonly { readonly id: string; readonly title: string }[] = sourcesText.sources;

/** Where sources disagree, with every reading and its source: those of the plan, and the rest of the national figures. */
export function Contradictions({
  plan,
  scenario,
  readOnly,
  onGo,
}: {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
  readonly onGo: (assumption: string) => void;
}) {
  const own = plan.contradictions ?? [];
  const readable = plan.assumptions.filter((assumption) => assumption.readings !== undefined);
  const more = national.filter((one) => !own.some((here) => here.id === one.id));
  return (
    <section className="contradictions">
      <h2>{words.contradictionsHead(own.length + readable.length)}</h2>
      {own.length + readable.length === 0 ? null : <p className="note">{words.contradictionsNote}</p>}
      {readable.length === 0 ? null : (
        <ul role="list">
          {readable.map((assumption) => (
            <Readings
              key={assumption.id}
              plan={plan}
              assumption={assumption}
              scenario={scenario}
              readOnly={readOnly}
              onGo={onGo}
            />
          ))}
        </ul>
      )}
      {own.length === 0 ? null : (
        <ul role="list">
          {own.map((one) => (
            <Finding key={one.id} plan={plan} finding={one} onGo={onGo} />
          ))}
        </ul>
      )}
      {more.length === 0 ? null : (
        <details>
          <summary>{words.moreHead(more.length)}</summary>
          <ul role="list">
            {more.map((one) => (
              <Finding key={one.id} plan={plan} finding={one} onGo={onGo} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Finding({
  plan,
  finding,
  onGo,
}: {
  readonly plan: Plan;
  readonly finding: Contradiction;
  readonly onGo: (assumption: string) => void;
}) {
  const about = plan.assumptions.filter((assumption) => finding.assumptions?.includes(assumption.id));
  const title = (id: string | undefined): string =>
    plan.sources.find((source) => source.id === id)?.title ??
    nationalSources.find((source) => source.id === id)?.title ??
    "";
  return (
    <li>
      <details>
        <summary>{finding.finding}</summary>
        <dl className="two-readings">
          {finding.readings.map((reading) => (
            <div key={reading.label}>
              <dt>{reading.label}</dt>
              <dd>
                {reading.value === undefined
                  ? ""
                  : `${figureText(reading.unit ?? "", reading.value)}${reading.unit === undefined || isRate(reading.unit) || reading.unit === "multiplier" ? "" : ` ${reading.unit}`}`}
              </dd>
              <dd className="note">{title(reading.source)}</dd>
            </div>
          ))}
        </dl>
        {about.length === 0 ? null : (
          <p className="note">
            {words.about}:{" "}
            {about.map((assumption, number) => (
              <span key={assumption.id}>
                {number === 0 ? "" : ", "}
                <button type="button" className="link" onClick={() => onGo(assumption.id)}>
                  {assumption.label}
                </button>
              </span>
            ))}
          </p>
        )}
      </details>
    </li>
  );
}

function Readings({
  plan,
  assumption,
  scenario,
  readOnly,
  onGo,
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly scenario: string | undefined;
  readonly readOnly: boolean;
  readonly onGo: (assumption: string) => void;
}) {
  const { id, label, unit } = assumption;
  const of = readingOf(assumption);
  const about =
    of === undefined || of.kind === "value"
      ? ""
      : of.kind === "date"
        ? words.from(of.from)
        : whereLabel(plan, of.where);
  const cannot = readOnly || of === undefined;
  return (
    <li>
      <details>
        <summary>{words.readings(label, about)}</summary>
        <p>
          <button type="button" className="link" onClick={() => onGo(id)}>
            {words.openNamed(label)}
          </button>
        </p>
        <dl className="two-readings">
          {assumption.readings?.map((reading) => (
            <div key={reading.label}>
              <dt>{reading.label}</dt>
              <dd>
                {figureText(unit, reading.value)}{" "}
                {reading.value === of?.value && scenario === undefined ? (
                  <span className="note">{words.inUse}</span>
                ) : (
                  <button
                    type="button"
                    className="button"
                    disabled={cannot || reading.value === null}
                    aria-label={`${words.use}: ${reading.label}`}
                    onClick={() => applyEdit((now, by) => takeReading(now, assumption.id, reading, scenario, by))}
                  >
                    {words.use}
                  </button>
                )}
              </dd>
              <dd className="note">
                {[sourceTitle(plan, reading.source), reading.note].filter((part) => part !== undefined).join(". ")}
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
