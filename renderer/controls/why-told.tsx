import type { ReactNode } from "react";
import { inspect, type Told } from "../state/view-store";
import { whyWords } from "../words/frame";

/** A number that can be asked "why?" and is made of others beside the runs: pressing it opens what it was made of. */
export function WhyTold({ told, children }: { readonly told: Told; readonly children: ReactNode }) {
  return (
    <button type="button" className="why" title={whyWords.why} onClick={() => inspect({ kind: "why-told", told })}>
      <span className="visually-hidden">{`${told.label}, why? `}</span>
      {children}
    </button>
  );
}
