/** The numbers of leaving in a month. That those of a cell who stay are S x keep is said where people are moved (run/walk.ts). */

/** Splits one month's exits of a cell: the part that is retirement. */
export const retiredPart = (retirement: number, hazard: number): number => (hazard > 0 ? retirement / hazard : 0);
