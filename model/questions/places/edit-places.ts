/** The edits of places that people make: two put together, one divided, one taken out, places added under one. */
import { freeId } from "../../plan/ask/free-name";
import { listed } from "../../plan/ask/words";
import { edited, refused, tooLong, type Edit, type Signature } from "../../plan/edit/edit";
import { without } from "../../plan/edit/without";
import { regrouping, type NewPlace, type PlanPlace } from "../../plan/edit/places/regrouping";
import { membersOf } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest } from "../../plan/schema";
import type { AskedFor, PlacesPage } from "./page";
import { madeOf, regroup } from "./regroup";

/** What putting places together or dividing them would come to. */
export interface PlacesEdit {
  readonly page: PlacesPage;
  /** Numbers that are needed before it can be done. */
  readonly asked: readonly AskedFor[];
  /** Undefined while something is asked for. */
  readonly edit: Edit | undefined;
}

/** Numbers given for what was asked, by its key. */
export type PlaceAnswers = ReadonlyMap<string, number>;

/** Places that are added in one edit; the work grows with their square. */
const mostAtOnce = 250;
const tooMany = (): Outcome<never> =>
  refused("too-many-places", `At most ${mostAtOnce} places are added at once. Add the others afterwards.`);

const noAnswers: PlaceAnswers = new Map();

/** Places as they would be, as an edit with one entry in the log. */
export function placesEdit(
  plan: Plan,
  news: readonly NewPlace[],
  {
    inside = false,
    answers = noAnswers,
    what,
  }: { readonly inside?: boolean; readonly answers?: PlaceAnswers; readonly what: string },
  signed: Signature,
  after: (plan: Plan) => Plan = (same) => same,
): Outcome<PlacesEdit> {
  const long = news
    .map(({ place }) => tooLong(place.label, longest.label) ?? tooLong(place.code ?? "", longest.code))
    .find((one) => one !== undefined);
  if (long !== undefined) return long;
  const change = regrouping(plan, news, inside);
  if (!change.ok) return change;
  const made = regroup(change.value, answers);
  if (!made.ok) return made;
  const { plan: next, page, asked } = made.value;
  if (next === undefined) return { ok: true, problems: [], value: { page, asked, edit: undefined } };
  const olds = [...change.value.olds].map((id) => change.value.labelOf(id));
  const edit = edited(after(next), signed, { what, from: listed(olds), to: madeOf(page) });
  return edit.ok ? { ok: true, problems: [], value: { page, asked, edit: edit.value } } : edit;
}

/** A name for a place, which may be one of those it is made of. */
export interface NamedPlace {
  readonly label: string;
  readonly code?: string | undefined;
}

const placeIn = (plan: Plan, id: string): PlanPlace | undefined => plan.structure.places.find((one) => one.id === id);

/** An id for a new place: that of the old one of the same name, else one nobody has. */
const idFor = (plan: Plan, label: string, olds: readonly PlanPlace[], taken: readonly string[] = []): string =>
  olds.find((old) => old.label.trim().toLowerCase() === label.trim().toLowerCase())?.id ??
  freeId(label, [...plan.structure.places.map(({ id }) => id), ...taken]);

const coded = (code: string | undefined): { readonly code?: string } =>
  code === undefined || code.trim() === "" ? {} : { code: code.trim() };

/** Puts two or more places of the same larger place together. */
export function mergePlaces(
  plan: Plan,
  ids: readonly string[],
  named: NamedPlace,
  answers: PlaceAnswers,
  signed: Signature,
): Outcome<PlacesEdit> {
  const different = [...new Set(ids)];
  if (different.length < 2) return refused("one-place", "Two places or more are put together. Choose another.");
  const olds = different.flatMap((id) => placeIn(plan, id) ?? []);
  const [first] = olds;
  if (first === undefined || olds.length < different.length)
    return refused("unknown-place", "The plan has no such place. Choose another.");
  const label = named.label.trim();
  const same = olds.find((old) => old.label.toLowerCase() === label.toLowerCase());
  const rest = without(first, "code");
  const place = { ...rest, id: idFor(plan, label, olds), label, ...coded(named.code ?? same?.code) };
  return placesEdit(
    plan,
    [{ place, parts: different.map((from) => ({ from, share: 1 })) }],
    { answers, what: "Places put together" },
    signed,
  );
}

/** Takes a place out: everything it has goes to another of the same larger place. */
export function removePlace(
  plan: Plan,
  id: string,
  into: string,
  answers: PlaceAnswers,
  signed: Signature,
): Outcome<PlacesEdit> {
  const other = placeIn(plan, into);
  return other === undefined
    ? refused("unknown-place", "The plan has no such place. Choose another.")
    : mergePlaces(plan, [into, id], { label: other.label, code: other.code }, answers, signed);
}

/** A part of a place that is divided. Without a share nothing is divided. */
export interface PartWanted extends NamedPlace {
  readonly share: number | undefined;
}

/** Divides a place into two or more, each with its share of all there is. */
export function splitPlace(
  plan: Plan,
  id: string,
  parts: readonly PartWanted[],
  answers: PlaceAnswers,
  signed: Signature,
): Outcome<PlacesEdit> {
  const old = placeIn(plan, id);
  if (old === undefined) return refused("unknown-place", "The plan has no such place. Choose another.");
  if (parts.length > mostAtOnce) return tooMany();
  if (parts.length < 2) return refused("one-place", "A place is divided into two or more. Name another part.");
  const unshared = parts.find(({ share }) => share === undefined);
  if (unshared !== undefined)
    return refused(
      "no-share",
      `How much of ${old.label} is ${unshared.label}? Nothing is carried over a division without a share. Give one.`,
    );
  const rest = without(old, "code");
  const taken: string[] = [];
  const news = parts.map(({ label, share, code }): NewPlace => {
    const made = idFor(plan, label, [old], taken);
    taken.push(made);
    return {
      place: { ...rest, id: made, label: label.trim(), ...coded(code) },
      parts: [{ from: id, share: share ?? 0 }],
    };
  });
  return placesEdit(plan, news, { answers, what: "Place divided" }, signed);
}

/** A place to be added under another. */
export interface PlaceUnder extends NamedPlace {
  readonly kind: PlanPlace["kind"];
  /** Of the people and all else that is counted in the place it is added under; where no place has one, the first has all. */
  readonly share?: number | undefined;
}

/**
 * Adds places under one. A place that people were counted in becomes a larger one, and its people are shared out among
 * those under it; one that holds places already gets another, with nobody in it yet.
 */
export function addPlacesUnder(
  plan: Plan,
  parent: string,
  children: readonly PlaceUnder[],
  answers: PlaceAnswers,
  signed: Signature,
): Outcome<PlacesEdit> {
  const holder = placeIn(plan, parent);
  if (holder === undefined) return refused("unknown-place", "The plan has no such place. Choose another.");
  if (children.length > mostAtOnce) return tooMany();
  if (children.length === 0) return refused("no-name", "Name the place that is added.");
  const given = children.some(({ share }) => share !== undefined);
  const taken: string[] = [];
  const made = children.map(({ label, kind, code }): PlanPlace => {
    const id = idFor(plan, label, [], taken);
    taken.push(id);
    return { id, label: label.trim(), kind, parent, ...coded(code) };
  });
  const what = `Places added under ${holder.label}`;
  if (membersOf(plan).ids.place.includes(parent)) {
    const news = made.map((place, number): NewPlace => ({
      place,
      parts: [{ from: parent, share: given ? (children[number]?.share ?? 0) : number === 0 ? 1 : 0 }],
    }));
    return placesEdit(plan, news, { inside: true, answers, what }, signed);
  }
  const leaves = new Set(membersOf(plan).ids.place);
  const beside = plan.structure.places.find((one) => one.parent === parent && leaves.has(one.id));
  if (beside === undefined)
    return refused("holds-larger", `${holder.label} holds larger places. Add the place under one of those.`);
  if (given)
    return refused(
      "share-of-larger",
      `${holder.label} holds places already, so a new one begins with nobody. Leave the share out, and divide one of those it holds where people move.`,
    );
  return placesEdit(
    plan,
    [
      { place: beside, parts: [{ from: beside.id, share: 1 }] },
      ...made.map((place): NewPlace => ({ place, parts: [{ from: beside.id, share: 0 }] })),
    ],
    { answers, what },
    signed,
  );
}
