/** A plan moved from the places of one date to those of the next, in one step: what merged is added up, what was divided needs a share. */
import {
  isKnownAs,
  movesBetween,
  setOf,
  type KnownPlaces,
  type MoveBetweenSets,
} from "../../plan/ask/places/known-places";
import { dayWords } from "../../plan/ask/value-words";
import { listed } from "../../plan/ask/words";
import { refused, type Signature } from "../../plan/edit/edit";
import type { PlanPlace } from "../../plan/edit/places/regrouping";
import { membersOf } from "../../plan/members";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { PlaceAnswers, PlacesEdit } from "./edit-places";
import { placesOfPieces, type Piece } from "./pieces";

/** The move a plan can make: from the set its places are of to the next; undefined where there is none. */
export function moveOpenTo({ structure: { places } }: Plan, known: KnownPlaces): MoveBetweenSets | undefined {
  const own = setOf(places, known);
  return movesBetween(known).find(({ earlier }) => earlier === own);
}

/** Every old place of the plan that becomes another, or a part of several, and what it goes to. */
function piecesOf(plan: Plan, move: MoveBetweenSets): Outcome<readonly Piece[]> {
  const leaves = new Set(membersOf(plan).ids.place);
  const { places } = plan.structure;
  const inPlan = (id: string): PlanPlace | undefined => {
    const known = move.earlier.places.find((one) => one.id === id);
    return known === undefined ? undefined : places.find((place) => isKnownAs(place, known));
  };
  const pieces: Piece[] = [];
  for (const to of move.later.places) {
    const steps = move.successions.filter((step) => step.to === to.id);
    if (steps.length === 0) continue;
    // A place that grew under its own name is made of itself too.
    const goesOn =
      move.earlier.places.some(({ id }) => id === to.id) && !move.successions.some(({ from }) => from === to.id);
    const all = [...(goesOn ? [{ from: to.id, to: to.id, whole: true }] : []), ...steps];
    const there = all.map((step) => ({ step, old: inPlan(step.from) }));
    if (there.every(({ old }) => old === undefined)) continue;
    const away = there.filter(({ old }) => old === undefined);
    if (away.length > 0)
      return refused(
        "not-all-there",
        `${to.name} is made of ${listed(all.map(({ from }) => nameOf(move, from)))}, and this plan does not have ${listed(away.map(({ step }) => nameOf(move, step.from)))}. It can be moved with all of them, or stay as it is.`,
      );
    for (const { step, old } of there) {
      if (old === undefined) continue;
      if (!leaves.has(old.id))
        return refused(
          "holds-places",
          `${old.label} holds places of its own in this plan, so what becomes of each of them has to be said. Put them together first, and add them again under the new place.`,
        );
      pieces.push({
        old,
        to,
        whole: step.whole,
        part: "part" in step ? step.part : undefined,
        order:
          steps.length === 0 ? 0 : move.successions.findIndex((one) => one.from === step.from && one.to === step.to),
      });
    }
  }
  return { ok: true, problems: [], value: pieces };
}

const nameOf = ({ earlier }: MoveBetweenSets, id: string): string =>
  earlier.places.find((one) => one.id === id)?.name ?? id;

/**
 * Moves the plan to the places of a later date. Shares are answers, by {@link shareKey}; while one is open it is asked
 * for and nothing is done.
 * @param date the day the places hold from, written 2026-04-01
 */
export function movePlacesToDate(
  plan: Plan,
  known: KnownPlaces,
  date: string,
  answers: PlaceAnswers,
  signed: Signature,
): Outcome<PlacesEdit> {
  const move = movesBetween(known).find((one) => one.date === date);
  if (move === undefined) {
    const dates = movesBetween(known).map((one) => one.date);
    return refused("unknown-date", `No places are known of ${date}. Those of ${listed(dates, "or")} are.`);
  }
  const own = setOf(plan.structure.places, known);
  if (own === move.later)
    return refused("moved-already", `The places of this plan are those of ${dayWords(date)} already.`);
  if (own !== move.earlier)
    return refused(
      "nothing-moves",
      `None of the places of this plan became another on ${dayWords(date)}, so it can stay as it is.`,
    );
  const pieces = piecesOf(plan, move);
  if (!pieces.ok) return pieces;
  return placesOfPieces(plan, pieces.value, answers, { day: dayWords(date) }, signed);
}
