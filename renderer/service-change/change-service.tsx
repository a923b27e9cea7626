import { useRef, useState } from "react";
import type { Plan, Service } from "../../model";
import { serviceChangeWords as words, serviceVerbs, type ServiceVerb } from "../words/service-change";
import { SayAndTry, type Into } from "./say-and-try";

const nowhere = "";
const isNew = "new scenario";

/** Something done to the service shown: what, and whether in the base, in a scenario or in a new one. */
export function ChangeService({
  plan,
  service,
  scenario,
}: {
  readonly plan: Plan;
  readonly service: Service;
  /** The scenario shown, in which a change goes unless another is chosen. */
  readonly scenario: string | undefined;
}) {
  const [what, setWhat] = useState<ServiceVerb | undefined>(undefined);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const first = useRef<HTMLSelectElement>(null);
  // One that has been taken out since is no longer to be had.
  const target = chosen === isNew || plan.scenarios.some(({ id }) => id === chosen) ? chosen : undefined;
  const into = chosen === nowhere ? nowhere : (target ?? scenario ?? nowhere);
  const verbs = serviceVerbs.filter((verb) => verb !== "away" || service.staffing !== "not-known");
  return (
    <div className="add-change" data-print="no">
      <div className="change-fields">
        <label className="sheet-field">
          <span>{words.title}</span>
          <select
            ref={first}
            value={what ?? ""}
            onChange={({ target: { value } }) => setWhat(verbs.find((verb) => verb === value))}
          >
            <option value="">{words.choose}</option>
            {verbs.map((verb) => (
              <option key={verb} value={verb}>
                {words.verbs[verb]}
              </option>
            ))}
          </select>
        </label>
        <label className="sheet-field">
          <span>{words.into}</span>
          <select value={into} onChange={(event) => setChosen(event.target.value)}>
            <option value={nowhere}>{words.base}</option>
            {plan.scenarios.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <option value={isNew}>{words.newScenario}</option>
          </select>
        </label>
      </div>
      {what === undefined ? null : (
        <SayAndTry
          key={what}
          plan={plan}
          service={service}
          what={what}
          into={intoOf(into)}
          onMade={() => {
            setWhat(undefined);
            setChosen(undefined);
            // The button pressed goes with its form; the next change begins here.
            first.current?.focus();
          }}
        />
      )}
    </div>
  );
}

const intoOf = (value: string): Into => (value === nowhere ? "base" : value === isNew ? "new" : { scenario: value });
