import { type Plan, type Service, type ServiceView, setBasis } from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { basisWords as words } from "../../words/service-basis";

const choices = {
  capacity: ["starts", "hours"],
  staffing: ["workforce", "stated-team", "not-known"],
} as const satisfies { readonly [K in "capacity" | "staffing"]: readonly Service[K][] };

/** Whether a service is worked out from counted starts or from hours, and whose: a list can begin with the first and grow into the second. */
export function ServiceBasis({
  plan,
  view,
  readOnly,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
}) {
  const service = plan.structure.services?.find((one) => one.id === view.service);
  if (service === undefined) return null;
  return (
    <fieldset className="service-basis">
      <legend className="visually-hidden">{words.legend}</legend>
      <label>
        <span>{words.asked.capacity}</span>
        <select
          value={service.capacity}
          disabled={readOnly}
          onChange={(event) =>
            applyEdit((now, by) => setBasis(now, service.id, "capacity", event.target.value as Service["capacity"], by))
          }
        >
          {choices.capacity.map((one) => (
            <option key={one} value={one}>
              {words.answers[one]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.asked.staffing}</span>
        <select
          value={service.staffing}
          disabled={readOnly}
          onChange={(event) =>
            applyEdit((now, by) => setBasis(now, service.id, "staffing", event.target.value as Service["staffing"], by))
          }
        >
          {choices.staffing.map((one) => (
            <option key={one} value={one}>
              {words.answers[one]}
            </option>
          ))}
        </select>
      </label>
      <p className="note">
        {
          words.note[
            service.capacity === "hours" && service.staffing === "not-known" ? "hours-not-known" : service.capacity
          ]
        }{" "}
        {words.everywhere}
      </p>
    </fieldset>
  );
}
