import {
  askRoom,
  longest,
  measures,
  roomLooksAt,
  serviceMeasures,
  showRoom,
  workshopOf,
  type Plan,
  type WorkshopMeasure,
} from "../../../model";
import { TextField } from "../../controls/text-field";
import { applyEdit } from "../../state/apply-edit";
import { measureLabel } from "../../workshop/make-ready";
import { workshopWords as words } from "../../words/workshop";

const keyOf = ({ measure, service }: WorkshopMeasure): string => `${service ?? ""}/${measure}`;

/** The question of the day, and the one measure that answers it. */
export function PrepareQuestion({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const { places, services = [] } = plan.structure;
  const shown = roomLooksAt(plan);
  const put = (next: WorkshopMeasure): void => {
    applyEdit((now, by) => showRoom(now, next, measureLabel(now, next), by));
  };
  const pick = (key: string): void => {
    const [service = "", measure = ""] = key.split("/");
    put({
      measure,
      ...(service === "" ? {} : { service }),
      ...(shown.place === undefined ? {} : { place: shown.place }),
    });
  };
  return (
    <div className="workshop-form">
      <TextField
        label={words.question}
        value={workshopOf(plan).question ?? ""}
        most={longest.label}
        disabled={readOnly}
        onCommit={(text) => applyEdit((now, by) => askRoom(now, text, by))}
      />
      <p className="note">{words.questionHint}</p>
      <label className="sheet-field">
        <span>{words.measure}</span>
        <select value={keyOf(shown)} disabled={readOnly} onChange={(event) => pick(event.target.value)}>
          {services.map(({ id: service, label }) => (
            <optgroup key={service} label={label}>
              {serviceMeasures.map(({ id, label: name }) => (
                <option key={id} value={keyOf({ measure: id, service })}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
          <optgroup label={words.ofStaff}>
            {measures.map(({ id, label }) => (
              <option key={id} value={keyOf({ measure: id })}>
                {label}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      {places.length < 2 ? null : (
        <label className="sheet-field">
          <span>{words.place}</span>
          <select
            value={shown.place ?? ""}
            disabled={readOnly}
            onChange={({ target: { value } }) => {
              const { measure, service } = shown;
              put({
                measure,
                ...(service === undefined ? {} : { service }),
                ...(value === "" ? {} : { place: value }),
              });
            }}
          >
            <option value="">{words.wholePlan}</option>
            {places
              .filter(({ parent }) => parent !== undefined)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
          </select>
        </label>
      )}
    </div>
  );
}
