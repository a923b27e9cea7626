import type { Assumption } from "../plan/plan";
import { catalogueEntry } from "../assumptions/catalogue";

/** The limits of an assumption, its own before those of the catalogue. */
export function limitsOf(assumption: Assumption): {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly mostExcluded?: boolean | undefined;
  readonly outside: (value: number) => boolean;
} {
  const limits: { least?: number | undefined; most?: number | undefined; mostExcluded?: boolean | undefined } = {
    ...catalogueEntry(assumption.id)?.limits,
    ...assumption.limits,
  };
  const { least = Number.NEGATIVE_INFINITY, most = Infinity, mostExcluded = false } = limits;
  return { ...limits, outside: (value) => value < least || value > most || (mostExcluded && value >= most) };
}
