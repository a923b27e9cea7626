/** The readings of a value with their weights, and the chance of each in words. */
import { chancesOf, setWeights, type Assumption } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { howSureWords as words } from "../../words/how-sure";
import { NumberBox } from "../number-box";

export function ReadingWeights({
  assumption,
  readOnly,
}: {
  readonly assumption: Assumption;
  readonly readOnly: boolean;
}) {
  const { readings = [] } = assumption;
  const chances = chancesOf(assumption);
  const weights = readings.map(({ weight = 0 }) => weight);
  return (
    <>
      <p className="note">{words.weights}</p>
      <ul role="list" className="reading-weights">
        {readings.map(({ label, value }, at) => (
          <li key={label}>
            <span>{label}</span>
            <NumberBox
              plain
              label={words.weight(label)}
              hideLabel
              unit=""
              value={weights[at] ?? 0}
              limits={{ least: 0 }}
              disabled={readOnly || value === null}
              onChange={(next) => {
                if (typeof next === "string") return;
                const to = weights.map((weight, place) => (place === at ? (next ?? 0) : weight));
                applyEdit((plan, by) => setWeights(plan, assumption.id, to, by));
              }}
            />
            <span className="note">{words.chance(chances?.[at] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
