/** What a difference between what was counted and what was planned is made of. */

/**
 * Parts of a difference, in the order they are told. A difference is what was counted less what was planned, and its parts
 * sum to it: what no count explains is `rest`.
 */
const partIds = [
  "opening",
  "posts",
  "staff",
  "leavers-rate",
  "leavers-stock",
  "leavers",
  "leavers-timing",
  "joiners-rate",
  "joiners-posts",
  "joiners-staff",
  "joiners-leavers",
  "joiners",
  "joiners-timing",
  "referred",
  "referred-timing",
  "started",
  "started-timing",
  "removed",
  "removed-timing",
  "rest",
] as const;
export type PartId = (typeof partIds)[number];

/** One part, in the unit of what is compared: above 0 it makes what was counted more than was planned. */
export interface Part {
  readonly id: PartId;
  readonly value: number;
}

/** What is smaller than this is the rounding of sums, and told as nothing. */
const nothing = 1e-9;

const clean = (value: number): number => (Math.abs(value) < nothing ? 0 : value);

/**
 * Parts in their order, with what is left of the difference as `rest`. A part that was told of nothing is left out, and so
 * is a rest of nothing.
 */
export function partsOf(difference: number, found: Readonly<Partial<Record<PartId, number>>>): readonly Part[] {
  const told = partIds.flatMap((id): Part[] => {
    const value = id === "rest" ? undefined : found[id];
    return value === undefined ? [] : [{ id, value: clean(value) }];
  });
  const rest = clean(difference - told.reduce((sum, { value }) => sum + value, 0));
  return rest === 0 ? told : [...told, { id: "rest", value: rest }];
}
