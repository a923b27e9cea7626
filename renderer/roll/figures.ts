/** Figures of a moved start as they are read. */
const plain = (value: number, digits: number): string =>
  value.toLocaleString("en-GB", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** WTE to a tenth, people whole; "–" where it is missing. */
export const amountOf = (value: number | undefined, unit: string): string =>
  value === undefined || !Number.isFinite(value)
    ? "–"
    : plain(value, unit === "WTE" && Math.abs(value) < 999.95 ? 1 : 0);

/** A figure in the unit of its assumption: rates as per cent. */
export const figureOf = (value: number, unit: string): string =>
  unit.startsWith("per ") ? `${plain(value * 100, 1)}%` : `${plain(value, 1)} ${unit}`;

/** The same as the end of a range, whose unit is told before. */
export const endOf = (value: number, unit: string): string =>
  unit.startsWith("per ") ? figureOf(value, unit) : plain(value, 1);
