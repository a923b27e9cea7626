/** The parts of the page that one key goes round, and the headings of the content that another goes through. */

const REGIONS = [".top-bar", ".rail", "#content", ".inspector", ".tour", ".is-it-meant"] as const;

const stops = 'button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), [tabindex="0"]';

/** Where the focus goes in a region: to its heading, to where one is in it, or to its first control. */
const entryOf = (region: HTMLElement): HTMLElement =>
  region.id === "content"
    ? region
    : (region.querySelector<HTMLElement>("h2[tabindex], [aria-current='page']") ??
      region.querySelector<HTMLElement>(stops) ??
      region);

/** Puts the focus on the next region of the page (or the one before), round and round. */
export function goToRegion(by: 1 | -1): void {
  const regions = REGIONS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []);
  const now = regions.findIndex((region) => region.contains(document.activeElement));
  const next = now < 0 ? regions.find((region) => region.id === "content") : regions.at((now + by) % regions.length);
  if (next !== undefined) entryOf(next).focus();
}

/** Puts the focus on the next heading of the content (or the one before), so that Tab goes on from there. */
export function goToHeading(by: 1 | -1): void {
  const content = document.getElementById("content");
  const headings = [...(content?.querySelectorAll<HTMLElement>("h1, h2, h3") ?? [])].filter((one) =>
    one.checkVisibility(),
  );
  const from = document.activeElement;
  const inside = from !== null && from !== content && content?.contains(from) === true;
  const isAfter = (one: HTMLElement): boolean =>
    !inside || (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const isBefore = (one: HTMLElement): boolean =>
    inside && (from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  const next = by === 1 ? headings.find(isAfter) : headings.findLast(isBefore);
  if (next === undefined) return;
  next.tabIndex = -1;
  next.focus();
}
