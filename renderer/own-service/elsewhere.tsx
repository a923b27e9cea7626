import type { Plan } from "../../model";
import { ownServiceWords as words } from "../words/own-service";
import { countedElsewhere } from "./evidence";

/**
 * What was counted elsewhere, folded away beneath the boxes for one's own figures. It stands here only; nothing takes it
 * into the plan.
 */
export function Elsewhere({
  template,
  assumptions,
}: {
  readonly template: Plan;
  readonly assumptions: readonly string[];
}) {
  const counted = assumptions.flatMap((id) => countedElsewhere(template, id));
  if (counted.length === 0) return null;
  return (
    <details className="elsewhere">
      <summary>{words.elsewhereHead(counted.map(({ figure }) => figure))}</summary>
      {counted.map(({ what, figure, says, source }) => (
        <p key={what} className="note">
          {words.elsewhere(what, figure, says, source)}
        </p>
      ))}
    </details>
  );
}
