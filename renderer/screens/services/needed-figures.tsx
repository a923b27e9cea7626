import { catalogueEntry, type NeededFigure, type Plan, type ServiceView } from "../../../model";
import { giveFigure } from "../../commands/service-edits";
import { NumberBox } from "../../controls/number-box";
import { inspect, showScreen } from "../../state/view-store";
import { needWords as words } from "../../words/services";
import { valueWords } from "../../words/change-words";

const order = ["list", "hours", "health", "outcome"] as const satisfies readonly NeededFigure["missing"][];

/** The figures a service does not have yet, each with a box: what it is, where to find it, what stays missing without it. */
export function NeededFigures({ plan, view, readOnly, first = false }: { readonly plan: Plan; readonly view: ServiceView; readonly readOnly: boolean; readonly first?: boolean }) {
  const list = view.needed.filter((figure) => figure.missing === "list");
  return (
    <section className="service-needs">
      <h2>{first ? words.first(list.length) : words.heading}</h2>
      <p className="note">{words.teach} {words.base}</p>
      {order.map((missing) => {
        const figures = view.needed.filter((figure) => figure.missing === missing);
        if (figures.length === 0) return null;
        return (
          <div key={missing} className="need-group">
            <h3>{words.groups[missing]}</h3>
            <ul role="list" className="need-list">
              {figures.map((figure) => <Need key={`${figure.assumption} ${figure.for} ${JSON.stringify(figure.where)}`} plan={plan} figure={figure} readOnly={readOnly} />)}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Need({ plan, figure, readOnly }: { readonly plan: Plan; readonly figure: NeededFigure; readonly readOnly: boolean }) {
  const assumption = plan.assumptions.find((one) => one.id === figure.assumption);
  const known = catalogueEntry(figure.assumption);
  const label = words.forWhom(figure.label, figure.for);
  // What contradicts itself, or lies in another part of the plan, is not mended by one number.
  const boxed = Object.keys(figure.where).length > 0;
  const readings = (assumption?.readings ?? []).filter((reading) => reading.value !== null);
  return (
    <li>
      <div className="need-about">
        <p>{assumption === undefined ? <strong>{label}</strong> : <button type="button" className="link" onClick={() => inspect({ kind: "assumption", assumption: figure.assumption })}>{label}</button>}</p>
        <p className="note">{figure.says}</p>
        {!boxed || readings.length === 0 ? null : (
          <details>
            <summary>{words.examples(readings.length)}</summary>
            <ul role="list" className="need-readings">
              {readings.map((reading) => {
                const source = plan.sources.find((one) => one.id === reading.source);
                return (
                  <li key={reading.label}>
                    <button type="button" className="button" disabled={readOnly} aria-label={words.useNamed(`${label}, ${reading.label}`)} onClick={() => giveFigure(figure, reading.value, reading)}>{words.use} {valueWords(figure.unit, reading.value)}</button>
                    <div>
                      <p>{reading.label}</p>
                      <p className="note">{[reading.note, source === undefined ? undefined : words.from(source.title)].filter((part) => part !== undefined).join(" ")}</p>
                    </div>
                  </li>
                );
              })}
            </ul>
          </details>
        )}
      </div>
      {boxed ? (
        <NumberBox label={label} hideLabel unit={figure.unit} value={null} choices={known?.choices} limits={{ ...known?.limits, ...assumption?.limits }} disabled={readOnly} onChange={(value) => giveFigure(figure, value)} />
      ) : (
        <button type="button" className="button" onClick={() => (assumption === undefined ? showScreen("assumptions") : inspect({ kind: "assumption", assumption: figure.assumption }))}>{assumption === undefined ? words.workforce : words.open}</button>
      )}
    </li>
  );
}
