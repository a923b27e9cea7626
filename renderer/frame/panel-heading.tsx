import { useLayoutEffect, useRef, type ReactNode } from "react";

/** The heading of the panel on the right. The focus that waits on the panel goes to it as soon as there is one. */
export function PanelHeading({
  describedBy,
  children,
}: {
  /** What is read out after the heading. */
  readonly describedBy?: string;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const own = heading.current;
    if (own !== null && own.closest("aside") === document.activeElement) own.focus();
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} aria-describedby={describedBy}>
      {children}
    </h2>
  );
}
