/** Places that became others, whole or in parts: which shares are needed, and what the plan comes to with them. */
import { listed } from "../../plan/ask/words";
import type { Signature } from "../../plan/edit/edit";
import type { NewPlace, Part, PlanPlace } from "../../plan/edit/places/regrouping";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest } from "../../plan/schema";
import { placesEdit, type PlaceAnswers, type PlacesEdit } from "./edit-places";
import type { AskedFor, PlacesPage } from "./page";
import { placesWords as words } from "./words";

/** The key a share is given under: which old place, and which new one. */
export const shareKey = (from: string, to: string): string => `${from}>${to}`;

/** A place as it is called after. */
export interface Successor {
  readonly id: string;
  readonly code?: string | undefined;
  /** Its code in the register of areas, for plans that use those. */
  readonly gss?: string | undefined;
  readonly name: string;
}

/** An old place of the plan, or a part of it, and what it becomes. Pieces of one new place share its {@link Successor}. */
export interface Piece {
  readonly old: PlanPlace;
  readonly to: Successor;
  readonly whole: boolean;
  /** Which part, in words. */
  readonly part: string | undefined;
  /** Its number among the successions: what is left over is told last. */
  readonly order: number;
}

/** Every share that pieces need, whether it has been given or not; the last part of a place has what the others leave. */
export const sharesNeeded = (pieces: readonly Piece[]): readonly AskedFor[] => sharesOf(pieces, new Map()).asked;

/** The shares of old places that are divided, as they are given. */
function sharesOf(
  pieces: readonly Piece[],
  answers: PlaceAnswers,
): { readonly shares: ReadonlyMap<Piece, number>; readonly asked: readonly AskedFor[] } {
  const shares = new Map<Piece, number>();
  const asked: AskedFor[] = [];
  for (const old of new Set(pieces.map((piece) => piece.old))) {
    const parts = pieces.filter((piece) => piece.old === old).sort((a, b) => a.order - b.order);
    if (parts.length === 1 && parts[0]?.whole === true) {
      shares.set(parts[0], 1);
      continue;
    }
    const open = parts.filter((piece) => !answers.has(shareKey(old.id, piece.to.id)));
    for (const piece of parts) {
      const share = answers.get(shareKey(old.id, piece.to.id));
      if (share !== undefined) shares.set(piece, share);
    }
    const [rest, ...others] = [...open].reverse();
    if (rest !== undefined && others.length === 0) {
      const given = parts.reduce((sum, piece) => sum + (shares.get(piece) ?? 0), 0);
      shares.set(rest, Math.max(0, Number((1 - given).toPrecision(12))));
    }
    for (const piece of open.slice(0, -1))
      asked.push({
        key: shareKey(old.id, piece.to.id),
        figure: "",
        assumption: "",
        says: words.shareAsked(old.label, piece.to.name, piece.part),
        unit: "share",
        limits: { least: 0, most: 1 },
      });
  }
  return { shares, asked };
}

const noPage: PlacesPage = { places: [], figures: [], changes: [], follows: [], kept: [] };

/**
 * What pieces come to as an edit. Shares are answers, by {@link shareKey}; while one is open it is asked for and nothing
 * is done.
 * @param day the day the places hold from, in words; undefined where nobody says
 * @param from where it is known from, in a sentence that is kept with the note
 */
export function placesOfPieces(
  plan: Plan,
  pieces: readonly Piece[],
  answers: PlaceAnswers,
  { day, from }: { readonly day: string | undefined; readonly from?: string | undefined },
  signed: Signature,
): Outcome<PlacesEdit> {
  const { shares, asked } = sharesOf(pieces, answers);
  const news = [...new Set(pieces.map(({ to }) => to))].map((to): NewPlace => {
    const own = pieces.filter((piece) => piece.to === to);
    const old = own[0]?.old;
    const parts = own.map((piece): Part => ({ from: piece.old.id, share: shares.get(piece) ?? 0 }));
    const code = to.gss !== undefined && old?.code?.startsWith("E") === true ? to.gss : to.code;
    return {
      place: {
        id: to.id,
        label: to.name,
        kind: old?.kind ?? "ics",
        ...(old?.parent === undefined ? {} : { parent: old.parent }),
        ...(code === undefined ? {} : { code }),
      },
      parts,
    };
  });
  if (asked.length > 0) {
    const labelOf = (id: string): string => plan.structure.places.find((one) => one.id === id)?.label ?? id;
    const places = news.map(({ place, parts }) => ({
      place: place.label,
      from: listed(
        parts.map(({ from: id }) =>
          pieces.some(({ old, to, whole }) => old.id === id && to.id === place.id && !whole)
            ? `part of ${labelOf(id)}`
            : labelOf(id),
        ),
      ),
    }));
    return { ok: true, problems: [], value: { page: { ...noPage, places }, asked, edit: undefined } };
  }
  const divided = pieces
    .filter(({ whole }) => !whole)
    .map((piece) => ({ from: piece.old.label, to: piece.to.name, share: shares.get(piece) ?? 0 }));
  const noted = (next: Plan): Plan => ({
    ...next,
    notes: [
      ...(next.notes ?? []),
      { about: "Places of another date", text: words.movedNote(day, divided, from).slice(0, longest.prose) },
    ],
  });
  return placesEdit(plan, news, { answers, what: words.moved(day) }, signed, noted);
}
