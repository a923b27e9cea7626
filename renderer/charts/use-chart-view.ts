import { useEffect, useState, type RefCallback } from "react";
import type { Domain } from "./domain";
import type { ReadingSpot } from "./reading";

/** What a chart needs to know of its place on the page: how wide it is, which axis to draw, what is being read. */
export interface ChartView {
  /** Given to the element that holds the drawing. */
  readonly plot: RefCallback<HTMLDivElement>;
  readonly element: HTMLDivElement | null;
  /** Width of the drawing in its own px; the screen's width divided by `zoom`. */
  readonly width: number;
  /** The axis to draw: the data's own, or the one held still. */
  readonly domain: Domain;
  readonly held: boolean;
  readonly setHeld: (held: boolean) => void;
  readonly spot: ReadingSpot | null;
  readonly setSpot: (spot: ReadingSpot | null) => void;
}

export interface ChartViewOptions {
  /** The axis that suits the data as they are now. */
  readonly domain: Domain;
  /** True while a slider is dragged: the axis stays as it was when the drag began. */
  readonly holding?: boolean | undefined;
  /** How many times larger than at a desk; 1.5 for a room. */
  readonly zoom?: number | undefined;
}

/** Width before the page has been measured, and when drawing without a page. */
const FIRST_WIDTH = 760;

export function useChartView({ domain, holding = false, zoom = 1 }: ChartViewOptions): ChartView {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const [measured, setMeasured] = useState(FIRST_WIDTH);
  const [pressed, setPressed] = useState(false);
  const [frozen, setFrozen] = useState<Domain | null>(null);
  const [spot, setSpot] = useState<ReadingSpot | null>(null);

  const held = pressed || holding;
  // The axis is taken in the very render in which holding begins, so that no frame shows a moved axis.
  if (held && frozen === null) setFrozen(domain);
  if (!held && frozen !== null) setFrozen(null);

  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const found = Math.round(entries.at(-1)?.contentRect.width ?? 0);
      if (found > 0) setMeasured(found);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [element]);

  return {
    plot: setElement,
    element,
    width: Math.max(260, Math.round(measured / zoom)),
    domain: held ? (frozen ?? domain) : domain,
    held: pressed,
    setHeld: setPressed,
    spot,
    setSpot,
  };
}
