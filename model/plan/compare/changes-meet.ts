/** When two changes of a scenario have to do with each other: what they come to then depends on which comes first. */
import { catalogueEntry, dimensionNames } from "../../assumptions/catalogue";
import { idsOf, sameWhere } from "../ask/scope";
import type { Change, Where } from "../plan";
import { asObject, canonical } from "./same";
import type { Around, Place } from "./shape";

/** Whom a scope names, however it lists them. */
export const scopeKey = (where: unknown): string =>
  canonical(
    dimensionNames.flatMap((name) => {
      const ids = idsOf((asObject(where) as Where)[name]);
      return ids.length === 0 ? [] : [[name, ...[...ids].sort()]];
    }),
  );

const parentOf = (places: readonly Place[], id: string): string | undefined =>
  places.find((one) => one.id === id)?.parent;

/** The place and all those it is part of. */
function upFrom(places: readonly Place[], id: string): readonly string[] {
  const up: string[] = [];
  let at: string | undefined = id;
  while (at !== undefined && !up.includes(at)) {
    up.push(at);
    at = parentOf(places, at);
  }
  return up;
}

/** Whether somebody can be meant by both scopes; a tier and its service are not told apart here, so that they may be. */
function overlap(a: Where, b: Where, places: readonly Place[]): boolean {
  return dimensionNames.every((name) => {
    const [here, there] = [idsOf(a[name]), idsOf(b[name])];
    if (here.length === 0 || there.length === 0 || name === "tier") return true;
    if (name !== "place") return here.some((id) => there.includes(id));
    return here.some((one) =>
      there.some((other) => upFrom(places, one).includes(other) || upFrom(places, other).includes(one)),
    );
  });
}

/** Whether it makes a difference which of two changes comes first: additions and multiplications may come in any order. */
export function changesMeet(one: unknown, other: unknown, { places }: Around): boolean {
  const [a, b] = [one as Change, other as Change];
  if (a.assumption !== b.assumption || (a.op === b.op && a.op !== "set")) return false;
  return overlap(a.where ?? {}, b.where ?? {}, places);
}

/** Whether everybody of one scope is in the other: only then does one of two values of the same dimensions go before. */
function within(inner: Where, outer: Where, places: readonly Place[]): boolean {
  return dimensionNames.every((name) => {
    const [ids, all] = [idsOf(inner[name]), idsOf(outer[name])];
    return all.length === 0 || name === "tier"
      ? true
      : ids.every((id) => (name === "place" ? upFrom(places, id) : [id]).some((one) => all.includes(one)));
  });
}

/**
 * Whether two values of one assumption are for people who meet without one of them being the more specific, so that no
 * plan can hold both. Totals may: those that overlap are margins of one table.
 */
export function entriesMeet(one: unknown, other: unknown, { places, within: assumption }: Around): boolean {
  const id = asObject(assumption)["id"];
  if (typeof id === "string" && catalogueEntry(id)?.kind === "total") return false;
  const [a, b] = [asObject(one) as Where, asObject(other) as Where];
  const named = (where: Where): readonly string[] => dimensionNames.filter((name) => idsOf(where[name]).length > 0);
  const [ofA, ofB] = [named(a), named(b)];
  if (ofA.length === 0 || ofA.length !== ofB.length || !overlap(a, b, places)) return false;
  return ofA.join() !== ofB.join() || within(a, b, places) === within(b, a, places);
}

/** Whether a change belongs to the one before it: what is moved or ends again, and what is done to one service at once. */
export function changeGoesOn(before: unknown, item: unknown): boolean {
  const [a, b] = [before as Change, item as Change];
  if (a.why !== b.why || a.domain !== b.domain) return false;
  const undoes = a.assumption === b.assumption && a.op === "add" && b.op === "add" && a.value === -Number(b.value);
  const ofOneService =
    a.where?.service !== undefined && sameWhere({ service: a.where.service }, { service: b.where?.service });
  return undoes || (ofOneService && a.from === b.from);
}
