/** The wall darkened while the room talks: what had the focus has it again afterwards, and nothing behind it is reached by Tab. */
import { useRef, useState, type RefObject } from "react";
import { roomWords as words } from "../words/workshop";

export interface DarkWall {
  readonly dark: boolean;
  readonly darken: () => void;
  /** Brings the wall back; does nothing while it is not dark. */
  readonly lighten: () => void;
}

/** @param frame has the focus afterwards where nothing in it had it before */
export function useDarkWall(frame: RefObject<HTMLElement | null>): DarkWall {
  const [dark, setDark] = useState(false);
  const before = useRef<HTMLElement>(null);
  return {
    dark,
    darken: () => {
      const on = document.activeElement;
      before.current = on instanceof HTMLElement && frame.current?.contains(on) === true ? on : frame.current;
      setDark(true);
    },
    lighten: () => {
      if (!dark) return;
      before.current?.focus();
      setDark(false);
    },
  };
}

export function DarkWall({ wall: { dark, lighten } }: { readonly wall: DarkWall }) {
  return dark ? (
    <button
      type="button"
      className="room-blank"
      onClick={lighten}
      onKeyDown={(event) => {
        if (event.key === "Tab") event.preventDefault();
      }}
      autoFocus
    >
      <span className="visually-hidden">{words.blank}</span>
    </button>
  ) : null;
}
