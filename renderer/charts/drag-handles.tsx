/**
 * Handles that lie over a drawing and are moved by pointer or by arrow keys. They are a sheet of their own: the drawing
 * itself is one picture to a screen reader, and a copy of it carries no handles.
 */
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { Gesture } from "../state/gesture";
import { followPointer, type PointerGesture } from "../state/pointer-gesture";

export interface DragHandle {
  readonly id: string;
  /** What is moved, in words. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** Which way it is moved; it lies across that way. */
  readonly moves: "up-down" | "left-right";
  readonly now: number;
  readonly least: number;
  readonly most: number;
  /** What it says now: "Universal 50%, Targeted 30%". */
  readonly text: string;
}

export interface DragHandlesProps {
  readonly width: number;
  readonly height: number;
  readonly handles: readonly DragHandle[];
  /** A pointer has taken a handle; the edits until it is let go are those of the gesture that is given. */
  readonly onBegin: (id: string) => Gesture;
  /** @param along px of the drawing since the handle was taken: to the right, or upwards */
  readonly onDrag: (id: string, along: number) => void;
  /** An arrow key: one step, ten with Shift; without end for Home and End. */
  readonly onStep: (id: string, steps: number) => void;
}

const steps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageUp: 10,
  PageDown: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export function DragHandles({ width, height, handles, onBegin, onDrag, onStep }: DragHandlesProps) {
  const taken = useRef<{ readonly id: string; readonly from: number; readonly press: PointerGesture } | undefined>(
    undefined,
  );
  useEffect(() => {
    const last = taken;
    return () => last.current?.press.leave();
  }, []);
  const along = (event: PointerEvent<SVGGElement>, handle: DragHandle): number => {
    const box = event.currentTarget.ownerSVGElement!.getBoundingClientRect();
    return handle.moves === "up-down" ? (-event.clientY * height) / box.height : (event.clientX * width) / box.width;
  };
  const isDown = (): boolean => taken.current?.press.isDown() === true;
  const onKeyDown = (event: KeyboardEvent, handle: DragHandle): void => {
    const step = steps[event.key];
    // The chart underneath reads values with the same keys; all other keys, such as Undo, are for the whole page.
    if (step !== undefined) event.stopPropagation();
    if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || isDown()) return;
    event.preventDefault();
    onStep(handle.id, step * (event.shiftKey && Math.abs(step) === 1 ? 10 : 1));
  };
  return (
    <svg className="drag-handles" viewBox={`0 0 ${width} ${height}`} data-print="no">
      {handles.map((handle) => {
        const [across, down] = handle.moves === "up-down" ? [40, 10] : [10, 40];
        return (
          <g
            key={handle.id}
            className="drag-handle"
            role="slider"
            tabIndex={0}
            data-moves={handle.moves}
            transform={`translate(${handle.x.toFixed(1)},${handle.y.toFixed(1)})`}
            aria-label={handle.label}
            aria-orientation={handle.moves === "up-down" ? "vertical" : "horizontal"}
            aria-valuemin={handle.least}
            aria-valuemax={handle.most}
            aria-valuenow={handle.now}
            aria-valuetext={handle.text}
            onPointerDown={(event) => {
              if (event.button !== 0) return;
              event.preventDefault();
              event.currentTarget.setPointerCapture(event.pointerId);
              event.currentTarget.focus();
              const press = followPointer(onBegin(handle.id), event.currentTarget);
              taken.current = { id: handle.id, from: along(event, handle), press };
            }}
            onPointerMove={(event) => {
              const held = taken.current;
              if (held?.id !== handle.id) return;
              const moved = along(event, handle) - held.from;
              held.press.edit(() => onDrag(handle.id, moved));
            }}
            onKeyDown={(event) => onKeyDown(event, handle)}
          >
            <title>{handle.text}</title>
            <rect
              x={handle.moves === "up-down" ? -32 : -12}
              y={handle.moves === "up-down" ? -12 : -28}
              width={handle.moves === "up-down" ? 64 : 24}
              height={handle.moves === "up-down" ? 24 : 56}
              fill="var(--paper)"
              fillOpacity={0}
            />
            <rect
              className="drag-grip"
              x={-across / 2}
              y={-down / 2}
              width={across}
              height={down}
              rx={5}
              fill="var(--paper-raised)"
              stroke="var(--ink)"
              strokeWidth={1.5}
            />
            <path
              d={handle.moves === "up-down" ? "M-8,-1.5H8M-8,1.5H8" : "M-1.5,-8V8M1.5,-8V8"}
              stroke="var(--ink-soft)"
              strokeWidth={1}
            />
          </g>
        );
      })}
    </svg>
  );
}
