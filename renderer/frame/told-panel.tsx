import { useId } from "react";
import { Termed } from "../controls/termed";
import { inspect, type Told } from "../state/view-store";
import { whyWords } from "../words/frame";
import { PanelHeading } from "./panel-heading";

/** A number with what it was made of, in words; parts that have a sum of their own are ways to it. */
export function ToldPanel({ told: { label, scope, figure, says, parts } }: { readonly told: Told }) {
  const answer = useId();
  return (
    <div>
      <PanelHeading describedBy={answer}>{whyWords.title(label)}</PanelHeading>
      <div className="why-answer" id={answer}>
        {scope === "" ? null : <p className="note">{scope}</p>}
        <p className="figure">{figure}</p>
        <p>
          <Termed>{says}</Termed>
        </p>
      </div>
      {parts.length === 0 ? null : (
        <table className="sum">
          <tbody>
            {parts.map((part) => (
              <tr key={part.label}>
                <th scope="row">{part.label}</th>
                <td className="number">
                  <Part {...part} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function Part({ label, figure, ask }: Told["parts"][number]) {
  return ask === undefined ? (
    figure
  ) : (
    <button type="button" className="why" title={whyWords.why} onClick={() => inspect(ask)}>
      <span className="visually-hidden">{`${label}, why? `}</span>
      {figure}
    </button>
  );
}
