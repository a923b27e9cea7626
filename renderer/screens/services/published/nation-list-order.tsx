import { useState } from "react";
import { nationListMeasures, rankScenarios, type NationListMeasure, type Plan } from "../../../../model";
import { useAnswer } from "../../../engine/use-answer";
import type { NationListsQuery } from "../../../engine/queries";
import { usePickedYear, YearPicker } from "../../../controls/year-picker";
import { toggleCompared, useView } from "../../../state/view-store";
import { nationListWords as words } from "../../../words/nation-lists";

/** Every scenario of the plan in the order of a place's list; they are run when it is opened. */
export function NationListOrder({ asked, plan }: { readonly asked: NationListsQuery; readonly plan: Plan }) {
  const [open, setOpen] = useState(false);
  if (plan.scenarios.length === 0) return null;
  return (
    <details className="published-how" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.order}</summary>
      {open ? <Order asked={{ ...asked, scenarios: plan.scenarios.map(({ id }) => id) }} /> : null}
    </details>
  );
}

function Order({ asked }: { readonly asked: NationListsQuery }) {
  const { answer, fresh } = useAnswer(asked);
  const { scenario: shown, compared } = useView();
  const [measure, setMeasure] = useState<NationListMeasure>("waiting");
  const list = answer?.ok === true ? answer.value.lists[0] : undefined;
  const years = (list?.times ?? []).slice(1);
  const { year } = usePickedYear(years.map(({ name }) => name));
  const month = years.find(({ name }) => name === year)?.month ?? "";
  if (answer?.ok !== true || list === undefined)
    return (
      <p className="note" role="status">
        {words.working}
      </p>
    );
  const ranked = rankScenarios(list, measure, month);
  return (
    <div data-stale={!fresh}>
      <div className="compare-controls">
        <MeasurePicker measure={measure} onMeasure={setMeasure} />
        <YearPicker label={words.year} years={years.map(({ name }) => name)} />
      </div>
      <div className="place-table">
        <table>
          <caption>{words.orderCaption(words.measures[measure], month, list.place.label)}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {words.rank}
              </th>
              <th scope="col">{words.scenario}</th>
              <th scope="col">{words.onChart}</th>
              <th scope="col" className="number">
                {words.people}
              </th>
              <th scope="col" className="number">
                {words.fromBase}
              </th>
              <th scope="col">{words.nobodyFrom}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.map((one) => (
              <tr key={one.scenario ?? ""}>
                <td className="number">{one.rank}</td>
                <th scope="row">{one.name}</th>
                <td>
                  {one.scenario === undefined || one.scenario === shown ? (
                    words.always
                  ) : (
                    <Drawn scenario={one.scenario} name={one.name} drawn={compared.includes(one.scenario)} />
                  )}
                </td>
                <td className="number">{words.cell(one.value)}</td>
                <td className="number">{words.changeOf(one.change)}</td>
                <td>{words.monthName(one.noneSince)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {answer.value.notRun.map(({ name, says }) => (
        <p key={name}>{words.notRun(name, says)}</p>
      ))}
    </div>
  );
}

function Drawn({
  scenario,
  name,
  drawn,
}: {
  readonly scenario: string;
  readonly name: string;
  readonly drawn: boolean;
}) {
  return (
    <label>
      <input type="checkbox" checked={drawn} onChange={() => toggleCompared(scenario)} />
      <span className="visually-hidden">{words.draw(name)}</span>
    </label>
  );
}

export function MeasurePicker({
  measure,
  onMeasure,
}: {
  readonly measure: NationListMeasure;
  readonly onMeasure: (measure: NationListMeasure) => void;
}) {
  return (
    <label className="place-picker">
      <span>{words.measure}</span>
      <select
        value={measure}
        onChange={(event) => {
          const chosen = nationListMeasures.find((one) => one === event.target.value);
          if (chosen !== undefined) onMeasure(chosen);
        }}
      >
        {nationListMeasures.map((one) => (
          <option key={one} value={one}>
            {words.measures[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
