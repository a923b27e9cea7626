/** Figures as a page prints them, read back: whether what a reader adds up there comes to what stands there. */

/** Said wherever figures that are shown do not come to another that is shown. */
export const roundedNote = "Figures are rounded and may not add up.";

const scales: Readonly<Record<string, number>> = { "%": 0.01, k: 1e3, m: 1e6, bn: 1e9 };

/** The number a printed figure says, such as "1,234.5 WTE", "−3.6%" or "£1.2m"; NaN where it says none. */
export function printedNumber(text: string): number {
  if (/^no change\b/.test(text)) return 0;
  const found = /([-\u2212]?)\s*£?([-\u2212]?)(\d[\d,]*(?:\.\d+)?)(%|k\b|m\b|bn\b)?/.exec(text);
  if (found === null) return Number.NaN;
  const [, before, after, digits = "", scale = ""] = found;
  return (before === "" && after === "" ? 1 : -1) * Number(digits.replaceAll(",", "")) * (scales[scale] ?? 1);
}

/** Near enough to be the same printed figure: printed figures have few digits, and their sums no more noise than this. */
export const samePrinted = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-12 * Math.max(1e3, Math.abs(one), Math.abs(other));

/** Whether printed figures, added up, come to a printed figure. Where one of them is missing nothing is claimed, and it is true. */
export function addsUpAsPrinted(whole: string, plus: readonly string[], less: readonly string[] = []): boolean {
  const sum = (texts: readonly string[]): number => texts.reduce((all, text) => all + printedNumber(text), 0);
  const apart = sum(plus) - sum(less);
  return Number.isNaN(apart) || Number.isNaN(printedNumber(whole)) || samePrinted(apart, printedNumber(whole));
}
