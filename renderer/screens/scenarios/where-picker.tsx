import {
  catalogueEntry,
  dimensionNames,
  memberWords,
  namedMembers,
  type Assumption,
  type DimensionName,
  type Plan,
  type Where,
} from "../../../model";
import { sheetWords as words } from "../../words/scenarios";
import { whereLabel } from "../../words/where-label";

const chosen = (named: string | readonly string[] | undefined): readonly string[] =>
  named === undefined ? [] : typeof named === "string" ? [named] : named;

/** Chooses the people a change is for: nothing ticked in a list means all of it. */
export function WherePicker({
  plan,
  assumption,
  where,
  onChange,
}: {
  readonly plan: Plan;
  readonly assumption: Assumption;
  readonly where: Where;
  readonly onChange: (where: Where) => void;
}) {
  const members = namedMembers(plan.structure);
  const offered = catalogueEntry(assumption.id)?.dimensions ?? dimensionNames;
  const dimensions = dimensionNames.filter(
    (name) =>
      (offered.includes(name) &&
        name !== "prices" &&
        members[name].length > (["move", "conversion", "service", "tier", "outcome"].includes(name) ? 0 : 1)) ||
      where[name] !== undefined,
  );
  if (dimensions.length === 0) return null;
  const toggle = (name: DimensionName, id: string): void => {
    const now = chosen(where[name]);
    const next = members[name]
      .map((member) => member.id)
      .filter((one) => (one === id ? !now.includes(id) : now.includes(one)));
    const rest = Object.fromEntries(
      dimensionNames.filter((one) => one !== name && where[one] !== undefined).map((one) => [one, where[one]]),
    );
    onChange(next.length === 0 ? rest : { ...rest, [name]: next.length === 1 ? next[0] : next });
  };
  return (
    <div className="where-picker">
      <p>
        {words.where}: <strong>{Object.keys(where).length === 0 ? words.everybody : whereLabel(plan, where)}</strong>
      </p>
      <div className="where-lists">
        {dimensions.map((name) => (
          <fieldset key={name}>
            <legend>{words.dimensions[name]}</legend>
            <div className="where-members" tabIndex={members[name].length > 8 ? 0 : undefined}>
              {members[name].map((member) => (
                <label key={member.id} className="scenarios-check">
                  <input
                    type="checkbox"
                    checked={chosen(where[name]).includes(member.id)}
                    onChange={() => toggle(name, member.id)}
                  />{" "}
                  {memberWords(plan.structure, name, member)}
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  );
}
