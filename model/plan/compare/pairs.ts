/** Which item of one list is which of another: by the surest sign first, and each item once. */
import type { List } from "./shape";

/**
 * For each item of `b` the number of the item of `a` that it is; undefined where it is none of them.
 * @param levels by how many of the list's signs, the surest first
 */
export function paired(
  a: readonly unknown[],
  b: readonly unknown[],
  { like }: Pick<List, "like">,
  levels = like.length,
): readonly (number | undefined)[] {
  const of: (number | undefined)[] = b.map(() => undefined);
  const taken = new Set<number>();
  for (const sign of like.slice(0, levels)) {
    // The first is taken off the end: thousands of one sign are put down once, and none is moved up for another.
    const free = new Map<string, number[]>();
    a.forEach((_, back) => {
      const at = a.length - 1 - back;
      if (taken.has(at)) return;
      const key = sign(a[at]);
      const list = free.get(key) ?? [];
      list.push(at);
      free.set(key, list);
    });
    b.forEach((item, at) => {
      if (of[at] !== undefined) return;
      const found = free.get(sign(item))?.pop();
      if (found === undefined) return;
      of[at] = found;
      taken.add(found);
    });
  }
  return of;
}
