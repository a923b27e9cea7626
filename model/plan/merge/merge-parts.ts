/** Three values of one part of a plan as one: what both began from, and what either made of it. */
import { canonical, same } from "../compare/same";
import { partIn, partsOf, type Fields, type Part, type Shape } from "../compare/shape";
import { mergedLists } from "./merge-lists";
import { asked, idOf, type MergeWay, type Merging, type Three } from "./merging";

/** Whether something in it is counted, so that the same number on both sides is twice as much. */
const counts = (shape: Shape): boolean =>
  shape.is === "count" ||
  (shape.is === "list" && counts(shape.item)) ||
  (shape.is === "fields" && shape.parts.some((part) => counts(part.shape)));

/** The part as it becomes; undefined where nothing is left of it. */
export function mergedParts(shape: Shape, three: Three, way: MergeWay, merging: Merging): unknown {
  const { was, mine, theirs } = three;
  const unchanged = same(mine, was) || same(theirs, was);
  if (merging.known && unchanged) return ofOneSide(shape, three, way, merging);
  const together = shape.is === "count" || counts(shape);
  if (same(mine, theirs) && !(together && merging.known)) return mine;
  if (shape.is === "count" && merging.known) return added(three, merging);
  if (shape.is === "copy" && merging.known) return canonical(mine) < canonical(theirs) ? mine : theirs;
  if (shape.is === "list") return mergedLists(shape, three, way, merging, mergedParts);
  if (shape.is === "fields") return mergedFields(shape, three, way, merging);
  return chosen(three, way, merging);
}

/** What one side made of what the other left alone, exactly; unless it took out what is needed elsewhere, which is asked. */
function ofOneSide(shape: Shape, three: Three, way: MergeWay, merging: Merging): unknown {
  const { was, mine, theirs } = three;
  const made = same(mine, was) ? theirs : mine;
  if (same(made, was) || (shape.is !== "list" && shape.is !== "fields")) return made;
  const trial: Merging = { ...merging, clashes: [], takenOut: [] };
  const merged =
    shape.is === "list" ? mergedLists(shape, three, way, trial, mergedParts) : mergedFields(shape, three, way, trial);
  merging.takenOut.push(...trial.takenOut);
  if (trial.clashes.length === 0) return made;
  merging.clashes.push(...trial.clashes);
  return merged;
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);

/** What each added to a count adds up, unless one of them has the other's in it already. */
function added({ was, mine, theirs }: Three, { counted }: Merging): number {
  if (counted === "mine") return number(mine);
  if (counted === "theirs") return number(theirs);
  return Math.max(0, number(mine) + number(theirs) - number(was));
}

function chosen(three: Three, way: MergeWay, merging: Merging): unknown {
  const id = idOf(way.path, way.signs, "changed");
  const clash = { ...way, id, kind: "changed" as const, ...three, both: false };
  return asked(merging, clash) === "theirs" ? three.theirs : three.mine;
}

/** One part of what the three plans have there. */
const inAll = ({ was, mine, theirs }: Three, part: Part): Three => ({
  was: partIn(was, part),
  mine: partIn(mine, part),
  theirs: partIn(theirs, part),
});

function mergedFields(shape: Fields, three: Three, way: MergeWay, merging: Merging): unknown {
  const parts = partsOf(shape, three.was, three.mine, three.theirs);
  const bound = shape.bound
    ?.map((name) => parts.find((part) => part.name === name))
    .filter((part) => part !== undefined);
  const [lead] = bound ?? [];
  const inOne = lead !== undefined && bound !== undefined && clashing(lead, bound, three, merging);
  const record: Record<string, unknown> = {};
  const put = (part: Part, value: unknown): void => {
    if (value === undefined) return;
    if (part.keys.length === 1) record[part.name] = value;
    else Object.assign(record, value);
  };
  if (inOne) {
    // What hangs together is asked as one: whose figure, with its range and its reason.
    const all: Part = { name: lead.name, keys: bound.flatMap(({ keys }) => keys), shape: { is: "whole" } };
    put(all, chosen(inAll(three, all), { ...way, path: [...way.path, lead.name] }, merging));
  }
  for (const part of parts) {
    if (inOne && bound.includes(part)) continue;
    put(part, mergedParts(part.shape, inAll(three, part), { ...way, path: [...way.path, part.name] }, merging));
  }
  const nothing = Object.keys(record).length === 0 && (three.mine === undefined || three.theirs === undefined);
  return nothing ? undefined : record;
}

/** Whether one changed the leading part while the other changed anything that says something of it. */
function clashing(lead: Part, bound: readonly Part[], { was, mine, theirs }: Three, { known }: Merging): boolean {
  const differ = (a: unknown, b: unknown, part: Part): boolean => !same(partIn(a, part), partIn(b, part));
  if (!bound.some((part) => differ(mine, theirs, part))) return false;
  if (!known) return differ(mine, theirs, lead);
  const changed = (side: unknown): boolean => bound.some((part) => differ(side, was, part));
  return changed(mine) && changed(theirs) && (differ(mine, was, lead) || differ(theirs, was, lead));
}
