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
 * moving the focus, and lies over everything, dialogs too. Who listens has it from the term itself.
 */
export function TermMeaning() {
  const [shown, setShown] = useState<Shown | undefined>(undefined);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let timer: number | undefined;
    const later = (next: Shown | undefined): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setShown(next), WAIT);
    };
    const onOver = ({ target }: PointerEvent): void => {
      const word = termAt(target);
      if (word !== null) later(shownAt(word));
      else if (target instanceof Node && card.current?.contains(target) === true) window.clearTimeout(timer);
      else later(undefined);
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
    document.addEventListener("pointerover", onOver);
    document.addEventListener("focusin", onFocus);
    document.addEventListener("keydown", onKey, true);
    return () => {
      window.clearTimeout(timer);
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
