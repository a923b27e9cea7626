/** Figures and names as a sentence has them. */
/** A label in mid-sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A figure as a sentence has it, with its unit. */
export const figure = (value: number, unit: string): string => {
  if (!Number.isFinite(value)) return "no figure";
  if (unit === "share") return `${(value * 100).toFixed(1)}%`;
  if (unit === "GBP") return `£${value.toLocaleString("en-GB", { maximumFractionDigits: 0 })}`;
  // From a thousand WTE on, a tenth of a post is noise.
  const fine = unit === "WTE" || unit === "weeks" || unit.endsWith("per week");
  const digits = unit === "years" || (fine && Math.abs(value) < 999.95) ? 1 : 0;
  return `${value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits })} ${unit}`;
};
