/**
 * Money as it is written. In a sentence it is written as it is said, "£665.4 million"; in a cell, over an axis and beside a
 * mark, where one stands under another, "£665.4m".
 */

function written(value: number, million: string): string {
  if (Number.isNaN(value)) return "not known";
  const size = Math.abs(value);
  const sign = value < 0 && size >= 0.5 ? "−" : "";
  return size >= 9_995_000
    ? `${sign}£${(size / 1e6).toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })}${million}`
    : size < 99.5 && size >= 0.005
      ? `${value < 0 ? "−" : ""}£${size.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
      : `${sign}£${size.toLocaleString("en-GB", { maximumSignificantDigits: 3, maximumFractionDigits: 0 })}`;
}

/** In a sentence: "£1,820", "£23,400", "£308,000", "£665.4 million", three or four figures, which is what such sums can bear. */
export const poundsSay = (value: number): string => written(value, " million");

/** The same sum in a cell: "£1,820", "£308,000", "£665.4m". */
export const poundsInCell = (value: number): string => written(value, "m");
