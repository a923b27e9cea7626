import { useId } from "react";
import { lowerFirst, roundedNote, type RankedAssumption, type ExplainedPart } from "../../model";
import { Termed } from "../controls/termed";
import { whyWords } from "../words/frame";
import { PanelHeading } from "./panel-heading";
import { Behind, behind } from "./why-behind";

export interface WhySumProps {
  readonly label: string;
  /** Where, when and under which scenario. */
  readonly scope: string;
  readonly figure: string;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  /** How a part is written. */
  readonly write: (unit: string, value: number) => string;
  readonly assumptions: readonly RankedAssumption[];
  /** How many more were read and do not move the number. */
  readonly unmoved?: number;
  readonly fresh: boolean;
  /** The parts as they are written do not come to the figure as it is written. */
  readonly rounded?: boolean;
}

/** A number with the sum that makes it and the assumptions behind it, each to be opened. */
export function WhySum({
  label,
  scope,
  figure,
  sentence,
  parts,
  write,
  assumptions,
  unmoved = 0,
  fresh,
  rounded = false,
}: WhySumProps) {
  const answer = useId();
  return (
    <div data-stale={!fresh}>
      <PanelHeading describedBy={answer}>{whyWords.title(label)}</PanelHeading>
      <div className="why-answer" id={answer}>
        <p className="note">{scope}</p>
        <p className="figure">{figure}</p>
        <p>
          <Termed>{sentence}</Termed>
        </p>
      </div>
      {parts.length === 0 ? null : (
        <>
          <h3>{whyWords.sum}</h3>
          <table className="sum">
            <tbody>
              {parts.map((part, i) => (
                <tr key={i}>
                  <th scope="row">
                    {part.says === "" || part.says.startsWith("at ") ? "" : `${part.says} `}
                    {lowerFirst(part.label)}
                  </th>
                  <td className="number">{write(part.unit, part.value)}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{lowerFirst(label)}</th>
                <td className="number">{figure}</td>
              </tr>
            </tfoot>
          </table>
          {rounded && !sentence.includes(roundedNote) ? <p className="note">{roundedNote}</p> : null}
        </>
      )}
      {assumptions.length === 0 ? null : <h3>{whyWords.behind}</h3>}
      <ul role="list" className="behind">
        {behind(assumptions).map((entries) => (
          <Behind key={entries[0].id} entries={entries} />
        ))}
      </ul>
      {unmoved === 0 ? null : <p className="note">{whyWords.unmoved(unmoved)}</p>}
    </div>
  );
}
