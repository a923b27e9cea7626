/** The way back for the keyboard, from a panel or dialog that closes to what opened it. */

/** Whether it is on the page, and seen. */
export const shownNow = (element: Element | undefined | null): element is HTMLElement =>
  element instanceof HTMLElement && element !== document.body && element.isConnected && element.checkVisibility();

/** What stays the same of a control that is drawn anew: its own name, without the figure that it shows. */
export const nameOf = (element: Element): string =>
  element.id ||
  element.getAttribute("aria-label") ||
  element.querySelector(".visually-hidden")?.textContent ||
  element.textContent;

/**
 * Notes where the focus is.
 * @returns what puts it there again, unless something else has it by then; if the control was drawn anew, on the one that
 * stands in its place, and where there is none, on the content
 */
export function wayBack(from: Element | null = document.activeElement): () => void {
  const told = from === null || from === document.body ? undefined : { kind: from.tagName, name: nameOf(from) };
  return () => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const again = (): Element | undefined =>
      told && [...document.getElementsByTagName(told.kind)].find((one) => shownNow(one) && nameOf(one) === told.name);
    const to = shownNow(from) ? from : again();
    if (to instanceof HTMLElement) to.focus();
    else document.getElementById("content")?.focus();
  };
}
