/** Sums of an appraisal as they are written. */

/** "£1,820", "£23,400", "£308,000", "£665.4 million": three or four figures, which is what such sums can bear. */
export function poundsSay(value: number): string {
  if (Number.isNaN(value)) return "not known";
  const size = Math.abs(value);
  const sign = value < 0 && size >= 0.5 ? "−" : "";
  return size >= 9_995_000
    ? `${sign}£${(size / 1e6).toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} million`
    : size < 99.5 && size >= 0.005
      ? `${value < 0 ? "−" : ""}£${size.toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`
      : `${sign}£${size.toLocaleString("en-GB", { maximumSignificantDigits: 3, maximumFractionDigits: 0 })}`;
}
