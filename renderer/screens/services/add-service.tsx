import { FindPlace } from "../../controls/find-place";
import { applyEdit } from "../../state/apply-edit";
import { useState } from "react";
import { addServices, type Plan } from "../../../model";
import { serviceTemplates, templatePlan } from "../../files/shipped-plans";
import { showService } from "../../state/view-store";
import { addServiceWords as words } from "../../words/add-service";

/** A service model from a template, for a plan that is open. */
export function AddService({ plan }: { readonly plan: Plan }) {
  const [id, setId] = useState(serviceTemplates[0]!.id);
  const [place, setPlace] = useState("");
  const template = serviceTemplates.find((one) => one.id === id)!;
  const { places } = plan.structure;
  return (
    <div className="add-service">
      <p className="note">{words.what}</p>
      <label>
        <span>{words.template}</span>
        <select value={id} onChange={(event) => setId(event.target.value)}>
          {serviceTemplates.map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
      </label>
      {places.length < 2 ? null : (
        <>
          <label>
            <span>{words.place}</span>
            <select value={place} onChange={(event) => setPlace(event.target.value)}>
              <option value="">{words.everywhere}</option>
              {places
                .filter((one) => one.parent !== undefined)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.label}
                  </option>
                ))}
            </select>
          </label>
          <FindPlace
            places={places}
            of={words.place}
            onFound={({ id, parent }) => setPlace(parent === undefined ? "" : id)}
          />
        </>
      )}
      <p className="note">
        {template.question} {template.evidence}
      </p>
      <div>
        <button
          type="button"
          className="button"
          data-primary
          onClick={() => {
            const model = templatePlan(id);
            if (model === undefined) return;
            const added = applyEdit((now, by) => addServices(now, model, place === "" ? undefined : place, by));
            if (added.ok) showService(added.value.first);
          }}
        >
          {words.add}
        </button>
      </div>
    </div>
  );
}
