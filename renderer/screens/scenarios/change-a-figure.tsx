import { useState } from "react";
import { catalogueEntry, type Change, type Plan, putChange, type Scenario } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { sheetWords as words } from "../../words/scenarios";
import { ChangeFields, startValue } from "./change-fields";
import { baseCell } from "./differences";

/** Any figure of the register changed: which, then how, how much, from when and for whom. */
export function ChangeAFigure({ plan, scenario }: { readonly plan: Plan; readonly scenario: Scenario }) {
  const [draft, setDraft] = useState<Change | undefined>(undefined);
  const assumption = plan.assumptions.find((one) => one.id === draft?.assumption);
  const [ours, others] = [
    plan.assumptions.filter((one) => catalogueEntry(one.id) !== undefined),
    plan.assumptions.filter((one) => catalogueEntry(one.id) === undefined),
  ];
  return (
    <form
      className="change-a-figure"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft === undefined || assumption === undefined) return;
        applyEdit((now, by) => putChange(now, scenario.id, scenario.changes.length, draft, by));
        setDraft(undefined);
      }}
    >
      <label className="sheet-field">
        <span>{words.assumption}</span>
        <select
          value={draft?.assumption ?? ""}
          onChange={(event) => {
            const picked = plan.assumptions.find((one) => one.id === event.target.value);
            setDraft(
              picked === undefined
                ? undefined
                : { assumption: picked.id, op: "set", value: startValue("set", picked), from: plan.start },
            );
          }}
        >
          <option value="">{words.pick}</option>
          <optgroup label={words.ours}>
            {ours.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </optgroup>
          {others.length === 0 ? null : (
            <optgroup label={words.others}>
              {others.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {draft === undefined || assumption === undefined ? null : (
        <>
          <p className="note">
            {catalogueEntry(assumption.id)?.means} {words.baseNow(baseCell(plan, assumption, draft.where).says)}
          </p>
          <ChangeFields key={assumption.id} plan={plan} assumption={assumption} change={draft} onChange={setDraft} />
          <div>
            <button type="submit" className="button" data-primary>
              {words.add}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
