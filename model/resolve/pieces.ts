/** The ways an assumption gives its value, with what they are for, and which of them hold for which people. */
import type { Assumption, Value, Where } from "../plan/plan";
import { elementAt } from "../assumptions/present";
import { problem, type Problem } from "../plan/problem";
import type { Calendar } from "../plan/calendar";
import type { Depth, Members, Scope } from "../plan/members";
import type { DimensionName } from "../assumptions/catalogue";
import type { DatedValues } from "../plan/ask/dated";
import { busiestDimension, entriesOf } from "../plan/ask/entries";
import { covers, moreSpecific, whereWords } from "../plan/ask/precedence";
import { eachCombination } from "./combinations";

/** One way of giving a value: the assumption's own, or one of its `where` entries. */
export interface Piece {
  readonly scope: Scope;
  readonly depth: Depth;
  readonly where: Where;
  readonly values: DatedValues;
  readonly at: string;
  readonly entry: NonNullable<Assumption["where"]>[number] | undefined;
}

/** The assumption's own value first, then its `where` entries. */
export function piecesOf(
  assumption: Assumption,
  index: number,
  { members, calendar }: { readonly members: Members; readonly calendar: Calendar },
): Piece[] {
  const dated = (value: Value, when: NonNullable<Assumption["when"]>): DatedValues => ({
    value,
    dated: when.map((entry) => ({ month: calendar.monthOf(entry.from), value: entry.value })),
    shape: assumption.shape ?? "step",
  });
  const at = `assumptions[${index}]`;
  return entriesOf(assumption, index, members).map(({ scope, depth, where, value, when }, number): Piece => ({
    scope,
    depth,
    where,
    values: dated(value, when),
    at: number === 0 ? at : `${at}.where[${number - 1}]`,
    entry: number === 0 ? undefined : assumption.where?.[number - 1],
  }));
}

type PiecesAt = (member: (dimension: DimensionName) => number) => readonly Piece[];

const covering = new WeakMap<readonly Piece[], PiecesAt>();

/** Gives the pieces that cover a combination, in their order. */
export function coveringOf(pieces: readonly Piece[], members: Members): PiecesAt {
  let found = covering.get(pieces);
  if (found === undefined) covering.set(pieces, (found = piecesCovering(pieces, members)));
  return found;
}

/** Looks pieces up by the dimension in which they differ most. */
function piecesCovering(pieces: readonly Piece[], members: Members): PiecesAt {
  const busiest = busiestDimension(pieces.map((piece) => piece.scope));
  if (busiest === undefined) return () => pieces;
  const near = members.ids[busiest].map((_, number) =>
    pieces.filter((piece) => piece.scope.get(busiest)?.includes(number) ?? true),
  );
  return (member) => (near[member(busiest)] ?? []).filter((piece) => covers(piece.scope, member));
}

/** Which way of giving a value holds for every combination, and those that tie. */
interface Choice {
  readonly dimensions: readonly DimensionName[];
  readonly chosen: readonly Piece[];
  readonly ties: readonly Problem[];
}

const choices = new WeakMap<readonly Piece[], Choice>();

/** Which piece holds for every combination. Made once for the pieces of an assumption, however often what its formulas name is another number. */
export function choiceOf(
  assumption: Assumption,
  pieces: readonly Piece[],
  dimensions: readonly DimensionName[],
  members: Members,
): Choice {
  const known = choices.get(pieces);
  if (known?.dimensions.join() === dimensions.join()) return known;
  const chosen: Piece[] = [];
  const ties: Problem[] = [];
  const coveringAt = coveringOf(pieces, members);
  const reported = new Set<string>();
  eachCombination(dimensions, members, (_index, member) => {
    const here = coveringAt(member);
    let best = elementAt(pieces, 0);
    for (const piece of here) if (moreSpecific(piece, best) > 0) best = piece;
    // Every other one is looked at again: one that tied with a value since outdone may tie with the best as well.
    const tied = here.find((piece) => piece !== best && moreSpecific(piece, best) === 0);
    if (tied !== undefined && !reported.has(best.at + tied.at)) {
      reported.add(best.at + tied.at);
      ties.push(
        problem(
          "tied-values",
          `${best.at} (${assumption.label})`,
          `${assumption.label} is given twice for the same people, by "${whereWords(best.where, members)}" and by "${whereWords(tied.where, members)}", and neither is more specific. Name one dimension more in the one that should win.`,
        ),
      );
    }
    chosen.push(best);
  });
  const choice: Choice = { dimensions, chosen, ties };
  choices.set(pieces, choice);
  return choice;
}
