import type { ReactNode } from "react";
import type { Plan, Where } from "../../model";
import { inspect } from "../state/view-store";
import { whyWords } from "../words/frame";

/** A number that is an assumption, or follows from one at once: pressing it opens that assumption. Plain where the plan does not list it. */
export function WhyAssumption({
  plan,
  assumption,
  where,
  label,
  children,
}: {
  readonly plan: Plan;
  readonly assumption: string;
  readonly where?: Where | undefined;
  readonly label: string;
  readonly children: ReactNode;
}) {
  if (!plan.assumptions.some((one) => one.id === assumption)) return <>{children}</>;
  return (
    <button
      type="button"
      className="why"
      title={whyWords.why}
      onClick={() => inspect({ kind: "assumption", assumption, ...(where === undefined ? {} : { where }) })}
    >
      <span className="visually-hidden">{`${label}, why? `}</span>
      {children}
    </button>
  );
}
