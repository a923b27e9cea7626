import { catalogueEntry } from "../assumptions/catalogue";
import type { Assumption } from "../plan/plan";

export interface Limits {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly mostExcluded?: boolean | undefined;
  readonly outside: (value: number) => boolean;
}

/** Those worked out last for limits of an assumption's own, which versions of it share, and for one without any. */
const ofOwn = new WeakMap<object, { readonly id: string; readonly limits: Limits }>();
const ofNone = new Map<string, Limits>();

/** The limits of an assumption, its own before those of the catalogue. */
export function limitsOf({ id, limits: own }: Pick<Assumption, "id" | "limits">): Limits {
  const known = catalogueEntry(id)?.limits;
  if (own === undefined) {
    // Only ids of the catalogue, of which there are so many, have any.
    if (known === undefined) return without;
    let limits = ofNone.get(id);
    if (limits === undefined) ofNone.set(id, (limits = limitsFrom(known)));
    return limits;
  }
  const before = ofOwn.get(own);
  if (before?.id === id) return before.limits;
  const limits = limitsFrom({ ...known, ...own });
  ofOwn.set(own, { id, limits });
  return limits;
}

function limitsFrom(limits: Omit<Limits, "outside">): Limits {
  const { least = Number.NEGATIVE_INFINITY, most = Infinity, mostExcluded = false } = limits;
  return { ...limits, outside: (value) => value < least || value > most || (mostExcluded && value >= most) };
}

const without = limitsFrom({});
