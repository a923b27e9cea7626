import {
  clearDots,
  dayWords,
  decisionInputs,
  formatChange,
  kindOf,
  removeDecision,
  workshopOf,
  type Plan,
  type SeenNumber,
  type WorkshopDecision,
} from "../../../model";
import { useAnswers } from "../../engine/use-answer";
import { applyEdit } from "../../state/apply-edit";
import { measureWithUnit } from "../../words/measure-kinds";
import { stopsOf } from "../../workshop/stops";
import { workshopWords as words } from "../../words/workshop";

interface Form {
  readonly plan: Plan;
  readonly readOnly: boolean;
}

/** The numbers of a decision, as they were and as they are. */
function Numbers({
  numbers,
  scenario,
}: {
  readonly numbers: readonly SeenNumber[];
  readonly scenario: string | undefined;
}) {
  const answers = useAnswers(
    numbers.map(({ measure, service, place }) => ({
      kind: "room-line" as const,
      scenario,
      shown: { measure, ...(service === undefined ? {} : { service }), ...(place === undefined ? {} : { place }) },
    })),
  );
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{words.figure}</th>
          {[words.then, words.now, words.change].map((head) => (
            <th key={head} scope="col" className="number">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbers.map(({ measure, label, unit, year, value }, at) => {
          const { answer, fresh } = answers[at] ?? { answer: undefined, fresh: false };
          const line = answer?.ok === true ? answer.value : undefined;
          const now = line?.values[line.times.indexOf(year)] ?? null;
          const change = value === null || now === null ? null : now - value;
          return (
            <tr key={measure} data-stale={!fresh}>
              <th scope="row">{`${label}, ${year}`}</th>
              <td className="number">{measureWithUnit(measure, unit, value)}</td>
              <td className="number">{measureWithUnit(measure, unit, now)}</td>
              <td className="number">{formatChange(kindOf(unit), change)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Decision({
  plan,
  readOnly,
  decision,
  at,
}: Form & { readonly decision: WorkshopDecision; readonly at: number }) {
  const { id, text, owner, due, scenario, scenarioName, made, inputs, numbers } = decision;
  const gone = scenario !== undefined && !plan.scenarios.some((one) => one.id === scenario);
  const moved = gone || decisionInputs(plan, scenario) !== inputs;
  return (
    <li className="workshop-decision">
      <h3>{`${at + 1}. ${text}`}</h3>
      <p>
        {[owner, due === undefined ? undefined : `${words.due.toLowerCase()} ${dayWords(due)}`]
          .filter((part) => part !== undefined)
          .join(", ")}
      </p>
      <p className="note">
        {words.madeOn(scenarioName, dayWords(made.slice(0, 10)))}.{" "}
        {gone ? words.gone : moved ? words.moved : words.asThen}
      </p>
      {numbers.length === 0 || gone ? null : <Numbers numbers={numbers} scenario={scenario} />}
      <button
        type="button"
        className="quiet"
        disabled={readOnly}
        aria-label={words.removeDecision(text)}
        onClick={() => applyEdit((now, by) => removeDecision(now, id, by))}
      >
        {words.remove}
      </button>
    </li>
  );
}

/** What the room decided, with the numbers then and now, and where its dots are. */
export function Decided({ plan, readOnly }: Form) {
  const { decisions = [], votes = [] } = workshopOf(plan);
  const voted = stopsOf(plan).filter(({ dots }) => dots > 0);
  return (
    <div className="workshop-form" data-wide="true">
      {decisions.length === 0 ? <p>{words.noDecisions}</p> : null}
      <ol role="list" className="workshop-decisions">
        {decisions.map((decision, at) => (
          <Decision key={decision.id} plan={plan} readOnly={readOnly} decision={decision} at={at} />
        ))}
      </ol>
      <h2>{words.dots}</h2>
      {voted.length === 0 ? (
        <p>{words.noDots}</p>
      ) : (
        <ul role="list" className="workshop-votes">
          {voted.map(({ key, name, dots }) => (
            <li key={key}>
              <span>{name}</span>
              <span aria-hidden="true">{"\u25cf".repeat(Math.min(dots, 40))}</span>
              <span className="number">{dots}</span>
            </li>
          ))}
        </ul>
      )}
      {votes.length === 0 ? null : (
        <p>
          <button type="button" className="button" disabled={readOnly} onClick={() => applyEdit(clearDots)}>
            {words.clearDots}
          </button>
        </p>
      )}
    </div>
  );
}
