/**
 * The one answer to which place somebody means: by id, by a code, by its name in full or as people say it, in capitals or
 * not, with "&" or "and", with commas or without. A near miss is offered and never taken; a name of another date says what
 * became of it. Boxes, pasted tables, files and the command line all ask here.
 */
import type { Plan } from "../../plan";
import { nearest } from "../nearest";
import { isKnownAs, movesBetween, setOf, type KnownPlace, type KnownPlaces, type PlaceSet } from "./known-places";
import { plainName } from "./plain-name";
import { placeSentences as says } from "./place-sentences";

/** A place a name is looked for among. */
export interface FindablePlace {
  readonly id: string;
  readonly label: string;
  readonly code?: string | undefined;
  readonly kind?: Plan["structure"]["places"][number]["kind"];
}

export type PlaceFound<T extends FindablePlace = FindablePlace> =
  | { readonly ok: true; readonly place: T }
  | {
      readonly ok: false;
      /**
       * `ended` and `not-yet`: a place of another date than these; `elsewhere`: one that is known and not among them;
       * `several`: a name of more than one; `near`: none, and some that are like it.
       */
      readonly why: "empty" | "several" | "ended" | "not-yet" | "elsewhere" | "near" | "unknown";
      /** What stands in the way, in a sentence; which are meant perhaps is in `offered`. */
      readonly says: string;
      readonly offered: readonly T[];
    };

interface Candidate<T> {
  readonly place: T;
  readonly names: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
  readonly known: KnownPlace | undefined;
}

const codesOf = ({ code, gss, gssBefore = [] }: KnownPlace): readonly string[] => [
  code,
  ...(gss === undefined ? [] : [gss]),
  ...gssBefore,
];
const namesOf = ({ id, name, official }: KnownPlace): readonly string[] => [name, official, id.replace(/^.*:/, "")];
const upper = (text: string): string => text.trim().toUpperCase();

function candidatesAmong<T extends FindablePlace>(places: readonly T[], known: KnownPlaces): readonly Candidate<T>[] {
  const own = setOf(places, known);
  // Of a place that goes on under its code with other borders, the set of the plan's date comes first.
  const sets = own === undefined ? known.sets : [own, ...known.sets.filter((set) => set !== own)];
  return places.map((place) => {
    const same = sets.flatMap((set) => set.places.find((one) => isKnownAs(place, one)) ?? []);
    const dated = own === undefined ? same : same.slice(0, 1);
    return {
      place,
      known: same[0],
      names: new Set([place.label, place.id, place.id.replace(/^.*:/, ""), ...same.flatMap(namesOf)].map(plainName)),
      codes: new Set([...(place.code === undefined ? [] : [place.code]), ...dated.flatMap(codesOf)].map(upper)),
    };
  });
}

/** Initials as they are compared: "C&P", "c & p" and "NHS CP ICB" are the same. */
function initialsOf(text: string): string {
  const bare = text
    .trim()
    .replace(/^nhs /i, "")
    .replace(/ (icb|ics)$/i, "");
  return upper(bare).replaceAll(/[^A-Z0-9]/g, "");
}
function hasInitials(one: KnownPlace | undefined, typed: string): boolean {
  const sought = initialsOf(typed);
  return sought !== "" && one?.short?.some((short) => initialsOf(short) === sought) === true;
}

const wholeCode = /^[A-Z0-9]{3,10}$/;

/** Those whose code is written, alone or beside their own name, as in "NHS Devon ICB (QJK)". */
function byCode<T>(typed: string, candidates: readonly Candidate<T>[]): readonly Candidate<T>[] {
  const alone = upper(typed);
  const found = candidates.filter(({ codes }) => codes.has(alone));
  if (found.length > 0 || wholeCode.test(alone)) return found;
  const words = upper(typed)
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
  return candidates.filter(({ codes, names }) =>
    words.some(
      (word) => codes.has(word) && names.has(plainName(typed.replaceAll(new RegExp(`\\b${word}\\b`, "gi"), " "))),
    ),
  );
}

interface Named {
  readonly set: PlaceSet;
  readonly one: KnownPlace;
}

const everyKnown = (known: KnownPlaces): readonly Named[] =>
  known.sets.flatMap((set) => set.places.map((one) => ({ set, one })));

/** Published places of any date that a text names; where none has the name, those that are called by such initials. */
function knownNamed(typed: string, known: KnownPlaces): readonly Named[] {
  const plain = plainName(typed);
  const code = upper(typed);
  const every = everyKnown(known);
  const named = every.filter(({ one }) => codesOf(one).includes(code) || namesOf(one).map(plainName).includes(plain));
  return named.length > 0 ? named : every.filter(({ one }) => hasInitials(one, typed));
}

/** What is said of a published place that is not among these: that it ended, has not begun, or lies elsewhere. */
function notAmong<T extends FindablePlace>(
  typed: string,
  candidates: readonly Candidate<T>[],
  known: KnownPlaces,
): PlaceFound<T> | undefined {
  const named = knownNamed(typed, known);
  if (named.length === 0) return undefined;
  const offeredOf = (ids: readonly string[]): readonly T[] =>
    candidates.filter(({ known: one, place }) => ids.includes(one?.id ?? place.id)).map(({ place }) => place);
  const nameOf = (set: PlaceSet, id: string): string => set.places.find((one) => one.id === id)?.name ?? id;
  for (const { earlier, later, successions, date } of movesBetween(known)) {
    const { one: old } = named.find(({ set }) => set === earlier) ?? {};
    const { one: young } = named.find(({ set }) => set === later) ?? {};
    const onward = successions.filter(({ from }) => from === old?.id);
    const back = successions.filter(({ to }) => to === young?.id);
    if (old !== undefined && young === undefined && (onward.length > 0 || old.gss !== undefined)) {
      // An area code that went out of use because its borders moved ends as a place that was closed does.
      const became = onward.length > 0 ? onward : [{ from: old.id, to: old.id, whole: true }];
      const offered = offeredOf(became.map(({ to }) => to));
      const ended = !later.places.some((one) => one.id === old.id && one.gss === old.gss);
      if (ended && offered.length > 0)
        return {
          ok: false,
          why: "ended",
          says: says.ended(
            old.name,
            date,
            became.map(({ to, whole }) => ({ name: nameOf(later, to), whole })),
          ),
          offered,
        };
    }
    if (young !== undefined && (old === undefined || old.gss !== young.gss) && back.length > 0) {
      const offered = offeredOf([young.id, ...back.map(({ from }) => from)]);
      if (offered.length > 0 && !candidates.some(({ known: one }) => one?.id === young.id && one.gss === young.gss))
        return {
          ok: false,
          why: "not-yet",
          says: says.notYet(
            young.name,
            date,
            back.map(({ from, whole }) => ({ name: nameOf(earlier, from), whole })),
          ),
          offered,
        };
    }
  }
  const [first] = named;
  if (first === undefined) return undefined;
  const { name, region } = first.one;
  const around = region === undefined ? [] : offeredOf([region]);
  return { ok: false, why: "elsewhere", says: says.elsewhere(name, around[0]?.label), offered: [] };
}

type Alike = <T extends Pick<Candidate<unknown>, "names">>(plain: string, candidates: readonly T[]) => readonly T[];

/** Ways a name can be like that of a place, the surest first: it is held by it, is a slip away, has most of its words. */
const waysAlike: readonly Alike[] = [
  (plain, candidates) =>
    plain.length < 3
      ? []
      : candidates.filter(({ names }) => [...names].some((name) => ` ${name}`.includes(` ${plain}`))),
  (plain, candidates) => {
    const slip = nearest(
      plain,
      candidates.flatMap(({ names }) => [...names]),
    );
    return candidates.filter(({ names }) => slip !== undefined && names.has(slip));
  },
  (plain, candidates) => {
    const words = plain.length < 3 ? [] : plain.split(" ").filter((word) => word.length > 3);
    return candidates.filter(({ names }) =>
      [...names].some((name) => {
        const here = name.split(" ");
        const both = words.filter((word) => here.includes(word)).length;
        return both > 0 && both * 2 >= words.length;
      }),
    );
  },
];

/** Those with a name like what was typed; where there are none, what became of such places of another date. */
function alike<T extends FindablePlace>(
  typed: string,
  candidates: readonly Candidate<T>[],
  known: KnownPlaces,
): readonly Candidate<T>[] {
  const plain = plainName(typed);
  const every = everyKnown(known).map(({ one }) => ({ one, names: new Set(namesOf(one).map(plainName)) }));
  const steps = known.successions.flatMap(({ successions }) => successions);
  for (const way of waysAlike) {
    const here = way(plain, candidates);
    if (here.length > 0) return here;
    const ids = new Set(way(plain, every).map(({ one }) => one.id));
    const became = new Set(
      steps.flatMap(({ from, to }) => [...(ids.has(from) ? [to] : []), ...(ids.has(to) ? [from] : [])]),
    );
    const there = candidates.filter(({ known: one }) => one !== undefined && became.has(one.id));
    if (there.length > 0) return there;
  }
  return [];
}

const most = 6;

/**
 * The place that is meant by what was typed.
 * @param places those it may be, such as the places of a plan
 * @param known places as they are published, with their codes, names and dates
 */
export function placeFound<T extends FindablePlace>(
  places: readonly T[],
  typed: string,
  known: KnownPlaces,
): PlaceFound<T> {
  const text = typed.trim();
  if (text === "") return { ok: false, why: "empty", says: says.empty, offered: [] };
  const exact = places.find(({ id }) => id === text);
  if (exact !== undefined) return { ok: true, place: exact };
  const candidates = candidatesAmong(places, known);
  const coded = byCode(text, candidates);
  const named = candidates.filter(({ names }) => names.has(plainName(text)));
  const byName = named.length > 0 ? named : candidates.filter(({ known: one }) => hasInitials(one, text));
  const found = coded.length > 0 ? coded : byName;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, place: only.place };
  const offer = (list: readonly Candidate<T>[]): readonly T[] => list.slice(0, most).map(({ place }) => place);
  if (others.length > 0) return { ok: false, why: "several", says: says.several(text), offered: offer(found) };
  const other = notAmong(text, candidates, known);
  if (other !== undefined) return other;
  const near = alike(text, candidates, known);
  return near.length > 0
    ? { ok: false, why: "near", says: says.unknown(text), offered: offer(near) }
    : { ok: false, why: "unknown", says: says.unknown(text), offered: [] };
}
