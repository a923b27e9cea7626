/** Which rows of a long register are near what is seen: the others are drawn without their boxes. */
import { useCallback, useEffect, useState } from "react";
import { usePrinting } from "../../controls/use-printing";

/** As many rows have their boxes wherever they are. */
const FEW = 200;

/** How far above and below what is seen rows are made ready, so that scrolling and the Tab key find them whole. */
const AHEAD = "1500px";

export interface NearRows {
  readonly isNear: (id: string) => boolean;
  /** The ref of a row that is not near; the row's element carries its id in `data-row`. */
  readonly watch: (row: HTMLTableRowElement) => () => void;
}

const scroller = (row: Element): Element | null => {
  for (let at = row.parentElement; at !== null; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return null;
};

/**
 * The rows near what is seen. One that was near stays whole, so that nothing typed in it is lost; on paper all are.
 * @param count how many rows there are
 */
export function useNearRows(count: number): NearRows {
  const [near, setNear] = useState<ReadonlySet<string>>(new Set());
  const printing = usePrinting();
  const [observing] = useState<{ observer?: IntersectionObserver }>({});
  const all = count <= FEW || printing || typeof IntersectionObserver === "undefined";
  useEffect(() => () => observing.observer?.disconnect(), [observing]);
  const watch = useCallback(
    (row: HTMLTableRowElement) => {
      const observer = (observing.observer ??= new IntersectionObserver(
        (entries) => {
          const come = entries.flatMap(({ isIntersecting, target }) =>
            isIntersecting && target instanceof HTMLElement ? (target.dataset["row"] ?? []) : [],
          );
          if (come.length > 0) setNear((before) => new Set([...before, ...come]));
        },
        { root: scroller(row), rootMargin: `${AHEAD} 0px` },
      ));
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    [observing],
  );
  return { isNear: (id) => all || near.has(id), watch };
}
