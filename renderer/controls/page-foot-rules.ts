/** What stands in the margin of every printed page, as rules of the page itself: no element could know its page. */

/** A text as a string of a style sheet: nothing in it can end the string. */
const quoted = (text: string): string =>
  `"${text.replace(/[\u0000-\u001f\u007f]+/g, " ").replace(/["\\]/g, (sign) => `\\${sign}`)}"`;

const type = "font: 8pt / 1.25 var(--font, sans-serif); color: #444; vertical-align: top; padding-top: 3mm;";

/**
 * The rules that set a line at the foot of every page, with the number of the page and how many there are.
 * @param line what the page belongs to: plan, scenario, place, day, version
 */
export const pageFootRules = (line: string): string =>
  `@page { @bottom-left { content: ${quoted(line)}; text-align: left; width: 82%; ${type} } ` +
  `@bottom-right { content: "Page " counter(page) " of " counter(pages); text-align: right; width: 18%; ${type} } }`;

/** Whether this browser keeps boxes in the margin of a page; one that does not drops them as it reads the rules. */
export const keepsMarginBoxes = (sheet: CSSStyleSheet): boolean =>
  sheet.cssRules[0]?.cssText.includes("counter(pages)") === true;
