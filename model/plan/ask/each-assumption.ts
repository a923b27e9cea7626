/** Work on one assumption at a time, so that an edit of one costs the work on one. */
import type { Members } from "../members";
import type { Assumption } from "../plan";

/**
 * The same work, done once for each version of an assumption, which never changes once it is made. Its result may rest
 * on the assumption, on where it stands among the plan's and on the members of the plan's structure, and on nothing else.
 */
export function onceForEach<T>(
  work: (assumption: Assumption, number: number, members: Members) => T,
): (assumption: Assumption, number: number, members: Members) => T {
  const kept = new WeakMap<Members, WeakMap<Assumption, { readonly number: number; readonly result: T }>>();
  return (assumption, number, members) => {
    let among = kept.get(members);
    if (among === undefined) kept.set(members, (among = new WeakMap()));
    const known = among.get(assumption);
    if (known?.number === number) return known.result;
    const result = work(assumption, number, members);
    among.set(assumption, { number, result });
    return result;
  };
}
