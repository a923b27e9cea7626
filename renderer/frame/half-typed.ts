/** The box that is being typed in: what stands in it is not entered yet, and a crash must not lose it. */
import type { HalfTyped } from "../state/session";

let begun: { readonly box: EventTarget; readonly text: string } | undefined;

const isBox = (target: unknown): target is HTMLInputElement | HTMLTextAreaElement =>
  (target instanceof HTMLInputElement && ["text", "search"].includes(target.type)) ||
  target instanceof HTMLTextAreaElement;

/** Notes what stood in each box when the person came to it. Returns the way to stop. */
export function watchTyping(page: Window = window): () => void {
  const onFocus = ({ target }: FocusEvent): void => {
    begun = isBox(target) ? { box: target, text: target.value } : undefined;
  };
  page.addEventListener("focusin", onFocus);
  return () => page.removeEventListener("focusin", onFocus);
}

/** What is half typed now; undefined when nothing is. */
export function halfTyped(): HalfTyped | undefined {
  const box = document.activeElement;
  if (!isBox(box) || begun?.box !== box || box.value === begun.text) return undefined;
  const label = box.getAttribute("aria-label") ?? box.labels?.[0]?.textContent ?? "";
  return { label: label.trim(), text: box.value.slice(0, 10_000) };
}
