import type { ReactNode } from "react";
import type { Where } from "../../../../model";
import { inspect } from "../../../state/view-store";
import { usePlan } from "../../../state/plan-store";
import { whyWords } from "../../../words/frame";
import { outcomeWords } from "../../../words/service-outcomes";

/** An assumption a number rests on, and which of its values. */
export interface Asked {
  readonly assumption: string;
  readonly where: Where;
}

/** A number that can be asked "why?": pressing it opens the assumption it rests on. Where the plan does not have that yet, the number alone. */
export function Asks({ asked, label, children }: { readonly asked: Asked | undefined; readonly label: string; readonly children: ReactNode }) {
  const known = usePlan((state) => state.open?.plan.assumptions.some((one) => one.id === asked?.assumption) ?? false);
  if (asked === undefined || !known) return <>{children}</>;
  return (
    <button type="button" className="why" title={whyWords.why} onClick={() => inspect({ kind: "assumption", ...asked })}>
      <span className="visually-hidden">{outcomeWords.asked(label)}</span>
      {children}
    </button>
  );
}
