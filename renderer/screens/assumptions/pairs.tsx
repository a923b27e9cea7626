/** Pairs of figures that are high and low together, or against each other: to read, to change, to add. */
import { useState } from "react";
import { longest, saysHowSure, setCorrelation, type Correlation, type Plan } from "../../../model";
import { NumberBox } from "../../controls/number-box";
import { applyEdit } from "../../state/apply-edit";
import { howSureWords } from "../../words/how-sure";

const words = howSureWords.pairs;

export function Pairs({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const pairs = plan.correlations ?? [];
  const labels = new Map(plan.assumptions.map(({ id, label }) => [id, label]));
  const named = ({ between: [one, other] }: Correlation): string =>
    words.of(labels.get(one) ?? one, labels.get(other) ?? other);
  const set = (pair: Correlation, rank: number, why: string | undefined): boolean =>
    applyEdit((now, by) => setCorrelation(now, pair.between, rank, why, by)).ok;
  return (
    <section className="pairs">
      <h2>{words.heading}</h2>
      <p className="note">{words.about}</p>
      {pairs.length === 0 ? <p className="note">{words.none}</p> : null}
      <ul role="list" className="pair-list">
        {pairs.map((pair) => (
          <li key={pair.between.join(" ")}>
            <span className="pair-name">{named(pair)}</span>
            <NumberBox
              plain
              label={`${words.rank}, ${named(pair)}`}
              hideLabel
              unit=""
              value={pair.rank}
              slider={{ least: -1, most: 1 }}
              limits={{ least: -1, most: 1 }}
              disabled={readOnly}
              onChange={(next) => {
                if (typeof next === "number") set(pair, next, pair.why);
              }}
            />
            {pair.why === undefined ? null : <span className="note">{pair.why}</span>}
            <button
              type="button"
              className="quiet"
              aria-label={words.removeOf(named(pair))}
              disabled={readOnly}
              onClick={() => set(pair, 0, undefined)}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {readOnly ? null : <NewPair plan={plan} onAdd={set} />}
    </section>
  );
}

/** Only what is drawn can go together with something. */
function NewPair({
  plan,
  onAdd,
}: {
  readonly plan: Plan;
  readonly onAdd: (pair: Correlation, rank: number, why: string | undefined) => boolean;
}) {
  const [one, setOne] = useState("");
  const [other, setOther] = useState("");
  const [rank, setRank] = useState(0.5);
  const [why, setWhy] = useState("");
  const drawn = plan.assumptions.filter(saysHowSure).sort((a, b) => a.label.localeCompare(b.label, "en-GB"));
  const choice = (label: string, value: string, set: (id: string) => void, without: string) => (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => set(event.target.value)}>
        <option value="" />
        {drawn
          .filter(({ id }) => id !== without)
          .map(({ id, label: name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </label>
  );
  return (
    <form
      className="pair-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (onAdd({ between: [one, other], rank }, rank, why.trim())) {
          setOne("");
          setOther("");
          setWhy("");
        }
      }}
    >
      {choice(words.first, one, setOne, other)}
      {choice(words.second, other, setOther, one)}
      <NumberBox
        plain
        label={words.rank}
        unit=""
        value={rank}
        limits={{ least: -1, most: 1 }}
        onChange={(next) => {
          if (typeof next === "number") setRank(next);
        }}
      />
      <label className="pair-why">
        <span>{words.why}</span>
        <input type="text" value={why} maxLength={longest.prose} onChange={(event) => setWhy(event.target.value)} />
      </label>
      <button type="submit" className="button" disabled={one === "" || other === "" || rank === 0}>
        {words.add}
      </button>
    </form>
  );
}
