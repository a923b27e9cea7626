import { useLayoutEffect, useRef, type ReactNode } from "react";
import { Termed } from "./termed";

/** Sizes a finding is set in, the largest first; styles have them. */
const STEPS = 5;
/** Underlined terms and the tails of letters reach a little beyond the lines they stand in. */
const BEYOND = 5;

/**
 * The finding of a page in a box as tall as two of its lines: a longer one is set smaller until it fits, so that nothing
 * below moves whatever it says.
 */
export function Finding({ stale, children }: { readonly stale: boolean; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const own = heading.current;
    if (own === null) return undefined;
    const fit = (): void => {
      for (let step = 0; step < STEPS; step += 1) {
        own.dataset["fit"] = String(step);
        if (own.scrollHeight <= own.clientHeight + BEYOND) return;
      }
    };
    // It is told of the box it begins with as well, once the page has been laid out and before that is drawn: asked for
    // its height here, the page would be laid out twice.
    const observer = new ResizeObserver(fit);
    observer.observe(own);
    return () => observer.disconnect();
  }, [children]);
  return (
    <h1 ref={heading} data-stale={stale}>
      {typeof children === "string" ? <Termed>{children}</Termed> : children}
    </h1>
  );
}
