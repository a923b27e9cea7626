import { putOnKeys, workshopLimits, type Plan } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { keysOf } from "../../workshop/stops";
import { workshopWords as words } from "../../words/workshop";

/** Which scenario stands on which key. */
export function PrepareKeys({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const keys = keysOf(plan);
  const put = (at: number, id: string): void => {
    const others = keys.filter((one, index) => index !== at && one !== id);
    const next = id === "" ? others : [...others.slice(0, at), id, ...others.slice(at)];
    applyEdit((now, by) => putOnKeys(now, next, by));
  };
  if (plan.scenarios.length === 0) return <p>{words.noScenarios}</p>;
  const rows = Math.min(workshopLimits.keys, keys.length + 1);
  return (
    <div className="workshop-form">
      <p className="note">{words.keysHow}</p>
      {Array.from({ length: rows }, (_, at) => (
        <label key={at} className="workshop-key">
          <span>{words.key(at + 1)}</span>
          <select value={keys[at] ?? ""} disabled={readOnly} onChange={(event) => put(at, event.target.value)}>
            <option value="">{words.noScenario}</option>
            {plan.scenarios.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}
