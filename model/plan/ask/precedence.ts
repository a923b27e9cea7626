/**
 * Which value holds for a combination of places, settings, levels and so on: the most specific one wins.
 *
 * The rule, in order: an entry that names more dimensions is more specific; of two that name the same dimensions, the
 * one contained in the other is (a deeper place, a shorter list); of two that cover the same, as a region and the only
 * system in it do, the one named deeper is. Any two others that can meet in one combination tie, which is an error that
 * names both: the model never picks one silently.
 */
import type { Depth, Members, Scope } from "../members";
import type { Where } from "../plan";
import type { DimensionName } from "../../assumptions/catalogue";
import { dimensionNames } from "../../assumptions/catalogue";

/** True when every combination of `inner` is also one of `outer`. */
export function contains(outer: Scope, inner: Scope): boolean {
  for (const [name, allowed] of outer) {
    const here = inner.get(name);
    if (here === undefined) return false;
    if (!isWithin(here, allowed)) return false;
  }
  return true;
}

/** Whether a list of member numbers is part of another; both in order, as scopes have them. */
function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  if (inner === outer) return true;
  if (inner.length > outer.length) return false;
  let from = 0;
  for (const member of inner) {
    from = outer.indexOf(member, from) + 1;
    if (from === 0) return false;
  }
  return true;
}

/** True when some combination lies in both scopes. */
export function meet(a: Scope, b: Scope): boolean {
  for (const [name, list] of a) {
    const other = b.get(name);
    if (other !== undefined && other !== list && !list.some((member) => other.includes(member))) return false;
  }
  return true;
}

/** True when a combination given by member numbers lies in the scope; dimensions the scope does not name are free. */
export function covers(scope: Scope, member: (dimension: DimensionName) => number): boolean {
  for (const [name, allowed] of scope) if (!allowed.includes(member(name))) return false;
  return true;
}

function sameDimensions(a: Scope, b: Scope): boolean {
  if (a.size !== b.size) return false;
  for (const name of a.keys()) if (!b.has(name)) return false;
  return true;
}

/** What a value is for, as far as it decides which of two holds. */
export interface Held {
  readonly scope: Scope;
  readonly depth: Depth;
}

/** Positive when a is more specific than b, negative when b is, 0 when they tie. */
export function moreSpecific(a: Held, b: Held): number {
  if (a.scope.size !== b.scope.size) return a.scope.size - b.scope.size;
  if (!sameDimensions(a.scope, b.scope)) return 0;
  const inB = contains(b.scope, a.scope);
  const inA = contains(a.scope, b.scope);
  if (inB !== inA) return inB ? 1 : -1;
  return inB ? deeper(a.depth, b.depth) : 0;
}

/** Deeper in one of the two and not less deep in the other. */
function deeper(a: Depth, b: Depth): number {
  const place = Math.sign(a.place - b.place) || 0;
  const tier = Math.sign(a.tier - b.tier) || 0;
  return place === -tier ? 0 : place + tier;
}

/** Names after which, and letters above which, a sentence says how many more there are. */
const [mostNamed, firstNamed, mostLetters] = [60, 5, 400];

/** Names one after another; the first of them where they would be more than a sentence. */
function listWords(first: readonly string[], all: number): string {
  const words = first.join(" and ");
  if (all <= mostNamed && words.length <= mostLetters) return words;
  const named = first.slice(0, firstNamed);
  return named.length < all ? `${named.join(" and ")} and ${all - named.length} more` : words;
}

/** The scope as people would say it: "London, Acute"; "everything" when it names nothing. */
export function whereWords(where: Where, members: Members): string {
  const words: string[] = [];
  for (const name of dimensionNames) {
    const named = where[name];
    if (named === undefined) continue;
    const list = typeof named === "string" ? [named] : named;
    words.push(
      listWords(
        list.slice(0, mostNamed + 1).map((id) => members.label(name, id)),
        list.length,
      ),
    );
  }
  return words.length === 0 ? "everything" : words.join(", ");
}
