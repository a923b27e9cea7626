/** Everything in which two plans differ, found part by part in the order of the file. */
import { paired } from "./pairs";
import { asList, same, saysNothing } from "./same";
import { partIn, partsOf, type List, type Shape } from "./shape";

/** An item of a list on the way to a difference, as either plan has it. */
export interface Item {
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Found {
  /** Names of the parts on the way, such as scenarios, changes, why. */
  readonly path: readonly string[];
  /** The items of the lists on the way, the outermost first. */
  readonly items: readonly Item[];
  /** `order`: the same items, in another order. */
  readonly kind: "changed" | "added" | "gone" | "order";
  readonly mine: unknown;
  readonly theirs: unknown;
}

type Way = Pick<Found, "path" | "items">;

/** Everything in which `theirs` differs from `mine`. */
export function differencesFound(
  shape: Shape,
  mine: unknown,
  theirs: unknown,
  way: Way = { path: [], items: [] },
): readonly Found[] {
  const onlyOneSays =
    shape.is === "list" && shape.emptySays === true && (mine === undefined) !== (theirs === undefined);
  if (onlyOneSays && asList(mine).length + asList(theirs).length === 0)
    return [{ ...way, kind: mine === undefined ? "added" : "gone", mine, theirs }];
  if (same(mine, theirs)) return [];
  if (shape.is === "list") return inLists(shape, asList(mine), asList(theirs), way);
  if (shape.is === "fields")
    return partsOf(shape, mine, theirs).flatMap((part) =>
      differencesFound(part.shape, partIn(mine, part), partIn(theirs, part), {
        ...way,
        path: [...way.path, part.name],
      }),
    );
  const kind = saysNothing(mine) ? "added" : saysNothing(theirs) ? "gone" : "changed";
  return [{ ...way, kind, mine, theirs }];
}

function inLists(list: List, mine: readonly unknown[], theirs: readonly unknown[], way: Way): readonly Found[] {
  const ofMine = paired(mine, theirs, list);
  const at = (item: Item): Way => ({ ...way, items: [...way.items, item] });
  const known = mine.flatMap((item, number): readonly Found[] => {
    const other = ofMine.indexOf(number);
    if (other === -1)
      return [{ ...at({ mine: item, theirs: undefined }), kind: "gone", mine: item, theirs: undefined }];
    return differencesFound(list.item, item, theirs[other], at({ mine: item, theirs: theirs[other] }));
  });
  const added = theirs.flatMap((item, number): readonly Found[] =>
    ofMine[number] !== undefined
      ? []
      : [{ ...at({ mine: undefined, theirs: item }), kind: "added", mine: undefined, theirs: item }],
  );
  const kept = ofMine.filter((number) => number !== undefined);
  const moved = kept.some((number, place) => place > 0 && number < (kept[place - 1] ?? 0));
  return [...known, ...added, ...(moved ? [{ ...way, kind: "order" as const, mine, theirs }] : [])];
}
