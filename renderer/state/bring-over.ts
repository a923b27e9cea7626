/** Turns the difference between two plans into changes of a draft, so that undo keeps only what differs. */

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** Makes the draft of `before` read as `after`. Parts that are the same object in both are not looked into. */
export function bringOver(draft: Tree, before: Tree, after: Tree): void {
  for (const key of Object.keys(before))
    if (!(key in after) && !Array.isArray(after)) Reflect.deleteProperty(draft, key);
  if (Array.isArray(draft) && Array.isArray(after) && draft.length > after.length) draft.length = after.length;
  for (const [key, next] of Object.entries(after)) {
    const old = before[key];
    if (Object.is(old, next)) continue;
    // Looked at only now: a draft is made of whatever is read of one.
    const here = draft[key];
    if (isTree(old) && isTree(next) && isTree(here) && Array.isArray(old) === Array.isArray(next))
      bringOver(here, old, next);
    else draft[key] = next;
  }
}
