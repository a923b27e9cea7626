import type { ReactNode } from "react";
import { createPortal } from "react-dom";

/** What a dialog puts on paper, in place of the page behind it: a dialog itself prints no further than its first page. */
export function PrintedAlone({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <section className="printed-alone" data-print="only">
      {children}
    </section>,
    document.body,
  );
}
