/**
 * Places of a plan put together or divided: which new place is made of which parts of which old ones. Merging, dividing,
 * moving to the places of another date and adding places under a place are all this, and so is what follows in the plan.
 */
import { idsOf } from "../../ask/scope";
import { listed } from "../../ask/words";
import { membersOf } from "../../members";
import type { Plan, Where } from "../../plan";
import type { Outcome } from "../../problem";
import { refused } from "../edit";

export type PlanPlace = Plan["structure"]["places"][number];

/** A part of an old place: the share of its people, posts, patients and everything else that is counted. */
export interface Part {
  readonly from: string;
  readonly share: number;
}

/** A place as it becomes, and what it is made of. */
export interface NewPlace {
  readonly place: PlanPlace;
  readonly parts: readonly Part[];
}

export interface Regrouping {
  readonly plan: Plan;
  readonly news: readonly NewPlace[];
  /** The old place stays and holds the new ones. */
  readonly inside: boolean;
  /** Old places that are taken apart or put together. */
  readonly olds: ReadonlySet<string>;
  readonly labelOf: (id: string) => string;
  /** The old leaves that a scope's places cover; undefined where it names none. */
  readonly leavesOf: (named: Where["place"]) => ReadonlySet<string> | undefined;
  /** How much of a new place some old leaves are: all of its parts, none, or some. */
  readonly reach: (one: NewPlace, leaves: ReadonlySet<string>) => "all" | "none" | "some";
}

const percent = (share: number): string => `${(share * 100).toLocaleString("en-GB", { maximumFractionDigits: 2 })}%`;

/** Refused, with a sentence, where shares do not come to all of a place or the places do not lie together. */
export function regrouping(plan: Plan, news: readonly NewPlace[], inside = false): Outcome<Regrouping> {
  const { places } = plan.structure;
  const labelOf = (id: string): string => places.find((one) => one.id === id)?.label ?? id;
  const members = membersOf(plan);
  const leaves = new Set(members.ids.place);
  const olds = new Set(news.flatMap(({ parts }) => parts.map(({ from }) => from)));
  for (const id of olds) {
    if (!places.some((one) => one.id === id)) return refused("unknown-place", `The plan has no place "${id}".`);
    if (!leaves.has(id))
      return refused(
        "holds-places",
        `${labelOf(id)} holds other places, and people are counted in those. Choose among the places it holds.`,
      );
    const parts = news.flatMap((one) => one.parts.filter(({ from }) => from === id));
    if (parts.some(({ share }) => !(share >= 0 && share <= 1)))
      return refused("share-outside", `A share of ${labelOf(id)} lies between 0% and 100%.`);
    const all = parts.reduce((sum, { share }) => sum + share, 0);
    if (Math.abs(all - 1) > 1e-9)
      return refused(
        "shares-not-whole",
        `The shares of ${labelOf(id)} come to ${percent(all)}. They have to come to 100%, so that nobody is lost or counted twice.`,
      );
  }
  for (const { place, parts } of news) {
    if (place.label.trim() === "") return refused("no-name", "A place needs a name. Give it one.");
    const parents = new Set(parts.map(({ from }) => places.find((one) => one.id === from)?.parent));
    if (parents.size > 1)
      return refused(
        "apart",
        `${listed(parts.map(({ from }) => labelOf(from)))} do not lie in the same larger place, so they cannot become one.`,
      );
    const taken = places.find(({ id }) => id === place.id);
    if (
      (taken !== undefined && (inside || !olds.has(taken.id))) ||
      news.filter((one) => one.place.id === place.id).length > 1
    )
      return refused("taken-id", `The plan has a place "${place.id}" already. Give the new one another name.`);
    const alike = places.find(
      (one) => one.label.trim().toLowerCase() === place.label.trim().toLowerCase() && (inside || !olds.has(one.id)),
    );
    if (alike !== undefined)
      return refused(
        "taken-name",
        `The plan has a place called ${alike.label} already. Give the new one another name.`,
      );
  }
  const under = new Map(
    places.map(({ id }) => [id, members.leavesUnder(id).map((leaf) => members.ids.place[leaf] ?? "")]),
  );
  return {
    ok: true,
    problems: [],
    value: {
      plan,
      news,
      inside,
      olds,
      labelOf,
      leavesOf: (named) =>
        named === undefined ? undefined : new Set(idsOf(named).flatMap((id) => under.get(id) ?? [])),
      reach: ({ parts }, some) => {
        const covered = parts.filter(({ from }) => some.has(from)).length;
        return covered === parts.length ? "all" : covered === 0 ? "none" : "some";
      },
    },
  };
}

/** The old places a new one is made of, with what there is of each: "40% of Frimley and Sussex". */
export const partsInWords = ({ labelOf }: Regrouping, { parts }: NewPlace): string =>
  listed(parts.map(({ from, share }) => (share === 1 ? labelOf(from) : `${percent(share)} of ${labelOf(from)}`)));

/**
 * Places as a scope names them afterwards: what covers all of a new place names it, what covers a part of one does not.
 * Undefined where nothing is left to name.
 */
export function placesAfter(change: Regrouping, named: Where["place"]): Where["place"] {
  const leaves = change.leavesOf(named);
  if (named === undefined || leaves === undefined) return undefined;
  const whole = change.news.filter((one) => change.reach(one, leaves) === "all");
  const ids = idsOf(named).flatMap((id) => {
    if (!change.olds.has(id) || change.inside) return [id];
    return whole.filter(({ parts }) => parts.some(({ from }) => from === id)).map(({ place }) => place.id);
  });
  const [first, ...others] = [...new Set(ids)];
  return first === undefined || others.length === 0 ? first : [first, ...others];
}
