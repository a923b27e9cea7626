/** What is said of the number on the wall: how it differs from the base, and how sure it is. */
import { belowZero, kindOf } from "../../model";
import { formatChange, formatFigure, rangeEnds } from "../words/format";
import { roomWords as words } from "../words/workshop";
import type { Room } from "./use-room";

/** The number on the wall, and what it is of: below zero, where that is room the other way, its size and which way. */
export function numberSays(
  { shown, line, at, year }: Pick<Room, "shown" | "line" | "at" | "year">,
  place: string,
): { readonly figure: string; readonly of: string } {
  const kind = kindOf(line?.unit ?? "");
  const value = line?.values[at] ?? null;
  const below =
    value !== null && value < 0 && /[1-9]/.test(formatFigure(kind, value)) ? belowZero(shown.measure)?.says : undefined;
  const when = words.at(year, line?.kind ?? "stock");
  return {
    figure: words.figure(kind, below === undefined || value === null ? value : -value),
    of:
      below === undefined
        ? words.of(line?.label ?? "", place, when)
        : words.ofBelow(below, line?.label ?? "", place, when),
  };
}

/** @param scenario undefined is the base */
export function changeSays(
  scenario: string | undefined,
  { line, base, at, inBase }: Pick<Room, "line" | "base" | "at" | "inBase">,
): string {
  if (scenario === undefined) return words.isBase;
  const [value, before] = [line?.values[at] ?? null, base?.values[at] ?? null];
  const difference = value === null || before === null ? null : value - before;
  const kind = kindOf(line?.unit ?? "");
  const among = value ?? 0;
  if (formatChange(kind, difference, among) !== "no change") return words.change(kind, difference, among);
  return inBase ? words.inBase : words.noChange;
}

export function rangeSays({ range, certain, line }: Pick<Room, "range" | "certain" | "line">): string {
  const kind = kindOf(line?.unit ?? "");
  if (range !== undefined) {
    const [low, high] = rangeEnds(kind, range.low, range.high);
    return low === high ? words.sameRange : words.range(kind, low, high);
  }
  return certain ? words.noRange : words.drawing;
}
