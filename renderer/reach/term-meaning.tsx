import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { termNamed } from "../controls/glossary";

/** Long enough that a pointer which only passes shows nothing, and that it can move onto what is shown. */
const WAIT = 180;

/** Between a word and what it means, and between that and the window's edge, in px. */
const GAP = 6;

interface Shown {
  readonly word: Element;
  readonly meaning: string;
}

const termAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest("[data-term]") : null;

function shownAt(word: Element): Shown | undefined {
  const found = termNamed(word.getAttribute("data-term") ?? "");
  return found === undefined ? undefined : { word, meaning: found.meaning };
}

/** Below the word, or above it where there is no room, and never past an edge. */
function place(card: HTMLElement, word: Element): void {
  const at = word.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = at.bottom + GAP;
  const top = below + height > window.innerHeight - GAP ? at.top - GAP - height : below;
  card.style.insetBlockStart = `${Math.max(GAP, top)}px`;
  card.style.insetInlineStart = `${Math.max(GAP, Math.min(at.left, window.innerWidth - width - GAP))}px`;
}

/**
 * What the term means that is pointed at or in focus. It stays while the pointer is on either, goes with Escape without
 * moving the focus, and lies over everything, dialogs too. Who listens has it from the term itself. A pointer points
 * where somebody moves it: where it lies still and the page moves beneath it, nobody asked, and a meaning that opened
 * there would take the Escape that was meant for something else.
 */
export function TermMeaning() {
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: number | undefined;
    /** Where the pointer was last moved to, and the term or the card it was on there. */
    let moved: { readonly x: number; readonly y: number } | undefined;
    let pointed: Element | null = null;
    const later = (next: Shown | undefined): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setShown(next), WAIT);
    };
    const under = (target: EventTarget | null): Element | null =>
      target instanceof Node && card.current?.contains(target) === true ? card.current : termAt(target);
    const pointAt = (next: Element | null): void => {
      if (next === pointed) return;
      pointed = next;
      if (next !== null && next === card.current) window.clearTimeout(timer);
      else later(next === null ? undefined : shownAt(next));
    };
    const onMove = ({ target, clientX: x, clientY: y }: PointerEvent): void => {
      if (moved?.x === x && moved.y === y) return;
      moved = { x, y };
      pointAt(under(target));
    };
    const onOver = ({ target, pointerType }: PointerEvent): void => {
      const next = under(target);
      // A finger or a pen was put where it touches. What comes under a mouse takes away what it was on, and no more.
      if (pointerType !== "mouse") pointAt(next);
      else if (pointed !== null && next === null) pointAt(null);
    };
    const onFocus = ({ target }: FocusEvent): void => {
      const word = termAt(target);
      window.clearTimeout(timer);
      setShown(word?.matches(":focus-visible") === true ? shownAt(word) : undefined);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || card.current === null) return;
      event.preventDefault();
      event.stopPropagation();
      window.clearTimeout(timer);
      setShown(undefined);
    };
    document.addEventListener("pointermove", onMove);
    document.addEventListener("pointerover", onOver);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey, true);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener("pointermove", onMove);
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("keydown", onKey, true);
    };
  }, []);
  useLayoutEffect(() => {
    const own = card.current;
    if (own === null || shown === undefined) return;
    if (!own.matches(":popover-open")) own.showPopover();
    place(own, shown.word);
  }, [shown]);
  if (shown === undefined) return null;
  return (
    <div ref={card} popover="manual" role="tooltip" className="term-meaning">
      {shown.meaning}
    </div>
  );
}
