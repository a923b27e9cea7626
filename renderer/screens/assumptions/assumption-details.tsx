import { catalogueEntry } from "../../../model";
import { HowSure } from "../../controls/how-sure/how-sure";
import { Together } from "../../controls/how-sure/together";
import { HowWorkedOut } from "../../controls/how-worked-out";
import { byBand } from "../../engine/use-calibrated";
import { choiceWords } from "../../words/choices";
import { assumptionWords as words } from "../../words/assumptions";
import { whereLabel } from "../../words/where-label";
import type { DetailsProps } from "./details-props";
import { figureText } from "../../words/figure-text";
import { QualityFields } from "./quality-fields";
import { Resets } from "./resets";
import { ValueList } from "./value-list";

/** Everything about one assumption: its values for parts and dates on one side, where it comes from on the other. */
export function AssumptionDetails(props: DetailsProps) {
  const { plan, row, scenario } = props;
  const { assumption, changes, required } = row;
  const means = catalogueEntry(assumption.id)?.means;
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  return (
    <div className="assumption-details">
      <div>
        {means === undefined ? null : <p className="note">{means}</p>}
        {required === undefined ? null : <p className="note required-says">{required.says}</p>}
        <p className="note">{name === undefined ? words.inBase : words.inScenario(name)}</p>
        <ValueList
          {...props}
          row={{ ...row, assumption: row.solved ?? assumption }}
          readOnly={props.readOnly || (row.solved !== undefined && byBand(row.solved))}
        />
        <HowWorkedOut plan={plan} assumption={assumption} readOnly={props.readOnly} />
        {changes.length === 0 ? null : (
          <>
            <h3>{words.changesHead}</h3>
            <ul>
              {changes.map((change, number) => (
                <li key={number}>
                  {words.scenarioAlso(
                    words.op[change.op],
                    choiceWords(assumption.id, change.value) ??
                      figureText(change.op === "multiply" ? "multiplier" : assumption.unit, change.value),
                    change.where === undefined ? "" : whereLabel(plan, change.where),
                    change.from,
                  )}
                  {change.why === undefined ? null : <span className="note"> {change.why}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        <HowSure plan={plan} assumption={assumption} readOnly={props.readOnly} />
        <Together assumption={assumption} readOnly={props.readOnly} />
        <QualityFields plan={plan} assumption={assumption} readOnly={props.readOnly} />
        <Resets plan={plan} row={row} scenario={scenario} readOnly={props.readOnly} />
      </div>
    </div>
  );
}
