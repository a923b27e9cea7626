/** What a service is worked out from: structure, which no scenario changes. One undo step and one log entry each. */
import type { Service } from "../../model";
import { editPlan } from "../state/plan-store";
import { basisWords as words } from "../words/service-basis";

/** Changes what limits the starts of a service, or where its staff come from. */
export function setBasis<K extends "capacity" | "staffing">(service: Service, what: K, to: Service[K]): void {
  if (service[what] === to) return;
  editPlan(
    { what: `${service.label}: ${words.asked[what]}`, from: words.answers[service[what]], to: words.answers[to] },
    (draft) => {
      const found = draft.structure.services?.find((one) => one.id === service.id);
      if (found !== undefined) found[what] = to;
    },
  );
}
