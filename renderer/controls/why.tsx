import type { ReactNode } from "react";
import { whyWords } from "../words/frame";
import { useWhy, type AskedOfMeasure } from "./use-why";

/** What a number is, so that it can be asked about. The year and place are those shown when left out. */
export interface Asked extends AskedOfMeasure {
  readonly label: string;
}

/** A number that can be asked "why?": pressing it opens the sum behind it on the right. */
export function Why({ asked, children }: { readonly asked: Asked; readonly children: ReactNode }) {
  const why = useWhy();
  return (
    <button type="button" className="why" title={whyWords.why} onClick={() => why.measure(asked)}>
      <span className="visually-hidden">{`${asked.label}, why? `}</span>
      {children}
    </button>
  );
}
