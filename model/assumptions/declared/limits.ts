/** Limits that several assumptions share. */
export const share = { least: 0, most: 1 } as const;
/** A yearly probability turned into a monthly hazard by -ln(1 - q) / 12, so 1 itself is not allowed. */
export const probability = { least: 0, most: 1, mostExcluded: true } as const;
export const notNegative = { least: 0 } as const;
/** Leaving it out is a choice of what happens, not a figure made up. */
export const optional = { missing: [] } as const;
