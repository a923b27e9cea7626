import { useAnswer } from "../engine/use-answer";
import { inspect, type Inspecting } from "../state/view-store";
import { usePlan } from "../state/plan-store";
import { figureWithUnit } from "../words/measure-kinds";
import { whyWords, words } from "../words/frame";
import { AssumptionPanel } from "./assumption-panel";
import { TermPanel } from "./term-panel";

/** The panel on the right: the sum behind a number, or an assumption to read and change. */
export function Inspector({ inspecting }: { readonly inspecting: Inspecting }) {
  return (
    <aside className="inspector" aria-label={words.inspector}>
      <button type="button" className="quiet inspector-close" aria-label={words.closeInspector} onClick={() => inspect(undefined)}>Close</button>
      {inspecting.kind === "why" ? <WhyPanel inspecting={inspecting} /> : inspecting.kind === "assumption" ? <AssumptionPanel key={inspecting.assumption} id={inspecting.assumption} where={inspecting.where} /> : <TermPanel term={inspecting.term} />}
    </aside>
  );
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function WhyPanel({ inspecting }: { readonly inspecting: Extract<Inspecting, { kind: "why" }> }) {
  const scenarios = usePlan((state) => state.open?.plan.scenarios ?? []);
  const { answer, fresh } = useAnswer({ kind: "explain", scenario: inspecting.scenario, request: { measure: inspecting.measure, place: inspecting.place, year: inspecting.year, ...(inspecting.where === undefined ? {} : { where: inspecting.where }) } } as const);
  if (answer === undefined) return <p className="note">{words.working}</p>;
  if (!answer.ok) return <p>{answer.problems[0]?.says}</p>;
  const { measure, sentence, parts, assumptions, value, place, time } = answer.value;
  const scenario = scenarios.find((one) => one.id === inspecting.scenario)?.name ?? words.base;
  return (
    <div data-stale={!fresh}>
      <h2>{whyWords.title(measure.label)}</h2>
      <p className="note">{place}, {time}, {scenario}</p>
      <p className="figure">{figureWithUnit(measure.unit, Number.isFinite(value) ? value : null)}</p>
      <p>{sentence}</p>
      {parts.length === 0 ? null : (
        <>
          <h3>{whyWords.sum}</h3>
          <table className="sum">
            <tbody>
              {parts.map((part) => (
                <tr key={part.label}>
                  <th scope="row">{part.says === "" || part.says.startsWith("at ") ? "" : `${part.says} `}{lowerFirst(part.label)}</th>
                  <td className="number">{figureWithUnit(part.unit, part.value)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{lowerFirst(measure.label)}</th>
                <td className="number">{figureWithUnit(measure.unit, value)}</td>
              </tr>
            </tfoot>
          </table>
        </>
      )}
      <h3>{whyWords.behind}</h3>
      <ul role="list" className="behind">
        {assumptions.map((entry) => (
          <li key={`${entry.id}${entry.where}${entry.value}`}>
            <div className="behind-line">
              <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: entry.id })}>{entry.label}</button>
              <span>{figureWithUnit(entry.unit, entry.value)}</span>
            </div>
            <p className="note">
              {entry.where === "everything" ? "" : `${entry.where}. `}
              <span className="status" data-status={entry.status}>{whyWords.status[entry.status]}</span>
              {entry.source === undefined ? "" : `, ${entry.source}`}
              {entry.changedBy.map((name) => `; ${whyWords.changedBy(name)}`)}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
