/** What the program knows to be there, so that its absence is a bug of ours: it is said what was missing, and nothing is reckoned with it. */

/** @param what the thing that is missing, for whoever mends the bug: "the year before" */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === undefined || value === null) throw new RangeError(`A bug: ${what} is not there.`);
  return value;
}

/** The element of a list; from the end where the index is negative, as in -1 for the last. */
export function elementAt<T>(list: ArrayLike<T>, index: number): T {
  const place = index < 0 ? list.length + index : index;
  if (!(place in list)) throw new RangeError(`A bug: there is no element ${index} in a list of ${list.length}.`);
  return list[place] as T;
}
