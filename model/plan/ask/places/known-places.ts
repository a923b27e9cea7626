/**
 * Places by date, as data gives them: systems of care merge and divide, so a set of places has a date, and a succession
 * says what became of each. The model knows none of them by name; whoever has the data hands them in.
 */

/** A place as it is published, whether a plan has it or not. */
export interface KnownPlace {
  /** The id plans use for it. */
  readonly id: string;
  /** Its code in the register of organisations. */
  readonly code: string;
  /** Its code in the register of areas, which changes with its borders. */
  readonly gss?: string;
  /** Codes of the same area before. */
  readonly gssBefore?: readonly string[];
  readonly name: string;
  readonly official: string;
  /** Initials people call it by. They are taken where one place alone has them. */
  readonly short?: readonly string[];
  /** The id of the larger place it lies in. */
  readonly region?: string;
}

export interface PlaceSet {
  readonly id: string;
  readonly label: string;
  /** The first and last day they hold, written 2026-04-01. */
  readonly from?: string;
  readonly to?: string;
  readonly kind: string;
  readonly places: readonly KnownPlace[];
}

/** What became of a place of the earlier set: all of it went over, or a part, which in words is `part`. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  readonly whole: boolean;
  readonly part?: string;
}

export interface Successions {
  /** The day from which the later set holds. */
  readonly date: string;
  /** Ids of the two sets. Places of the earlier one that no succession names went on as they were. */
  readonly from: string;
  readonly to: string;
  readonly successions: readonly Succession[];
}

export interface KnownPlaces {
  readonly sets: readonly PlaceSet[];
  readonly successions: readonly Successions[];
}

/** No places but the plan's own. */
export const noKnownPlaces: KnownPlaces = { sets: [], successions: [] };

/** The first of two sets linked by a succession, and the second, whole. */
export interface MoveBetweenSets {
  readonly date: string;
  readonly earlier: PlaceSet;
  readonly later: PlaceSet;
  readonly successions: readonly Succession[];
}

/** The moves there are from one set of places to the next. */
export const movesBetween = ({ sets, successions }: KnownPlaces): readonly MoveBetweenSets[] =>
  successions.flatMap(({ date, from, to, successions: steps }) => {
    const earlier = sets.find(({ id }) => id === from);
    const later = sets.find(({ id }) => id === to);
    return earlier === undefined || later === undefined ? [] : [{ date, earlier, later, successions: steps }];
  });

interface CodedPlace {
  readonly id: string;
  readonly code?: string | undefined;
}

/** Whether a plan's place is the published one: by its code where it has one, else by its id. */
export const isKnownAs = (place: CodedPlace, known: KnownPlace): boolean =>
  place.code === undefined || place.code === ""
    ? place.id === known.id
    : [known.code, known.gss, ...(known.gssBefore ?? [])].includes(place.code.toUpperCase());

/** How many of the places that only one of two linked sets has a list of places holds, for each side. */
function onlyIn(places: readonly CodedPlace[], { earlier, later }: MoveBetweenSets): readonly [number, number] {
  const alone = (set: PlaceSet, other: PlaceSet): number =>
    set.places.filter(
      (known) => !other.places.some(({ code }) => code === known.code) && places.some((one) => isKnownAs(one, known)),
    ).length;
  return [alone(earlier, later), alone(later, earlier)];
}

/** The set of a date that places belong to, told by those which only one date has; undefined where none of them tells. */
export function setOf(places: readonly CodedPlace[], known: KnownPlaces): PlaceSet | undefined {
  for (const move of movesBetween(known)) {
    const [before, after] = onlyIn(places, move);
    if (before !== after) return before > after ? move.earlier : move.later;
  }
  return undefined;
}
