import { useEffect, type ReactNode } from "react";

/** Says once when its children are on the screen: not only in the page, but painted. */
export function WhenShown({ tell, children }: { readonly tell: () => void; readonly children: ReactNode }) {
  useEffect(() => {
    // A frame is painted after what is asked of it, and before what is asked for then.
    const frame = requestAnimationFrame(() => setTimeout(tell));
    return () => cancelAnimationFrame(frame);
  }, []); // eslint-disable-line react-hooks/exhaustive-deps -- once
  return children;
}
