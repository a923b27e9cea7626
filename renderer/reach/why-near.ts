/** One key asks "why?" of the number that is at hand. */

/** The parts of a page, from the closest to the whole, whose first number is meant. */
const AROUND = ["tr", "dl > div", "li", "figure", "section", "article", "#content"] as const;

/** The number to be asked about from where the focus is: the one in focus, otherwise the first around it. */
function whyNear(from: Element | null): HTMLElement | undefined {
  if (from instanceof HTMLElement && from.matches(".why")) return from;
  const around = AROUND.map((selector) => from?.closest(selector)).concat(document.getElementById("content"));
  for (const part of around) {
    const found = [...(part?.querySelectorAll<HTMLElement>(".why") ?? [])].find((one) => one.checkVisibility());
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Asks why of it, if the page has a number to ask about. */
export function askWhyNear(): void {
  const number = whyNear(document.activeElement);
  number?.focus();
  number?.click();
}
