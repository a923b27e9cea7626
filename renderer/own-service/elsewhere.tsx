import type { Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import { countedElsewhere } from "./evidence";

/** What was counted elsewhere, beside the box for one's own figure. It stands here only; nothing takes it into the plan. */
export function Elsewhere({ template, assumption }: { readonly template: Plan; readonly assumption: string }) {
  return countedElsewhere(template, assumption).map(({ what, figure, says, source }) => (
    <p key={what} className="note elsewhere">
      {words.elsewhere(what, figure, says, source)}
    </p>
  ));
}
