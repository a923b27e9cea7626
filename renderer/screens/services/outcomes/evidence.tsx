import type { EffectEvidence, OutcomeView } from "../../../../model";
import { usePlan } from "../../../state/plan-store";
import { outcomeWords as words } from "../../../words/service-outcomes";
import { WhyAssumption } from "../../../controls/why-assumption";

/** What each effect rests on: what it is for one, the readings it is the difference of, its range, and how good it is. */
export function Evidence({ outcomes }: { readonly outcomes: readonly OutcomeView[] }) {
  return (
    <section>
      <h2>{words.evidence}</h2>
      <div className="year-table" role="region" aria-label={words.evidence} tabIndex={0}>
        <table className="evidence-table">
          <thead>
            <tr>
              {Object.entries(words.columns).map(([id, label]) => (
                <th key={id} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {outcomes.flatMap((outcome) =>
              outcome.evidence.map((evidence, number) => (
                <EvidenceRow
                  key={`${outcome.id}${evidence.place ?? ""}`}
                  outcome={outcome}
                  evidence={evidence}
                  first={number === 0}
                />
              )),
            )}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function EvidenceRow({
  outcome,
  evidence,
  first,
}: {
  readonly outcome: OutcomeView;
  readonly evidence: EffectEvidence;
  readonly first: boolean;
}) {
  const plan = usePlan((state) => state.open?.plan);
  const { readings, range } = evidence;
  const place = plan?.structure.places.find((one) => one.id === evidence.place)?.label;
  const before = outcome.before.values.at(-1) ?? null;
  const effect = words.effect(evidence.effect, { ...outcome, before });
  const known = Number.isFinite(evidence.effect);
  return (
    <tr>
      <th scope="row">
        {first ? outcome.label : <span className="visually-hidden">{outcome.label}</span>}
        {place === undefined ? null : <span className="note place">{place}</span>}
      </th>
      <td className={known ? undefined : "missing"}>
        {plan === undefined ? (
          effect
        ) : (
          <WhyAssumption
            plan={plan}
            assumption={evidence.assumption}
            where={{ outcome: outcome.id }}
            label={outcome.label}
          >
            {effect}
          </WhyAssumption>
        )}
      </td>
      <td className={readings === undefined ? "missing" : "readings-pair"}>
        {readings === undefined ? (
          known ? (
            words.noReadings
          ) : (
            ""
          )
        ) : (
          <>
            <span aria-hidden="true">{words.readings(readings.before.value, readings.after.value)}</span>
            <span className="visually-hidden">{words.readingsAloud(readings.before.value, readings.after.value)}</span>
          </>
        )}
      </td>
      <td className={range === undefined ? "missing" : undefined}>
        {range === undefined
          ? known
            ? words.noRange
            : ""
          : words.effectRange(range.low, range.high, range.level, outcome.relative)}
      </td>
      <td>
        {/* An effect nobody has given is neither published nor judged. */}
        {known ? (
          <>
            <span className="status" data-status={evidence.status}>
              {words.status[evidence.status]}
            </span>
            {`, ${evidence.source ?? words.noSource}`}
          </>
        ) : null}
        {evidence.changedBy.map((name) => `; ${words.changedBy(name)}`)}
        {evidence.others.length === 0 ? null : <p className="note">{words.otherReadings(evidence.others)}</p>}
        {evidence.reason === undefined ? null : (
          <details>
            <summary>{words.reason}</summary>
            <p className="note">{evidence.reason}</p>
          </details>
        )}
      </td>
    </tr>
  );
}
