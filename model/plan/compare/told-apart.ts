/** What two sides of a difference say that has the same words on both: the reason, the name, what their lists hold. */
import { listed } from "../ask/words";
import type { Change, PlannedEvent } from "../plan";
import type { Found } from "./find";
import { fieldWords } from "./part-words";
import { asList, asObject, canonical, same, saysNothing } from "./same";
import type { Said } from "./said-parts";
import type { Told } from "./told";
import { anySaid, changeSaid, eventSaid } from "./value-said";

/** What one side has of a list that the other has not, in words. */
function ownItems(told: Told, key: string, list: unknown, other: unknown): string {
  const there = new Set(asList(other).map(canonical));
  const own = asList(list).filter((item) => !there.has(canonical(item)));
  if (own.length === 0) return "no other";
  if (key === "changes") return own.map((one) => changeSaid(told, one as Change)).join("; ");
  if (key === "events") return own.map((one) => eventSaid(told, one as PlannedEvent)).join("; ");
  return listed(own.map((one) => anySaid(told, key, one)));
}

/**
 * Both sides with everything in which they differ behind the words they share.
 * @param shared what both would be told by
 */
export function toldApart(
  told: Told,
  { mine, theirs }: Pick<Found, "mine" | "theirs">,
  shared: string,
): Pick<Said, "mine" | "theirs"> {
  const [a, b] = [asObject(mine), asObject(theirs)];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]));
  const say = (own: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string =>
    [
      shared,
      ...keys.map((key) => {
        const isList = Array.isArray(own[key]) || Array.isArray(other[key]);
        if (isList) return `${fieldWords([key])}: ${ownItems(told, key, own[key], other[key])}`;
        if (saysNothing(own[key])) return `${fieldWords([key])} not given`;
        // All its figures: the two may differ in one that is otherwise left out.
        const words = typeof own[key] === "number" ? String(own[key]) : anySaid(told, key, own[key]);
        return `${fieldWords([key])} ${words}`;
      }),
    ].join(", ");
  return { mine: say(a, b), theirs: say(b, a) };
}
