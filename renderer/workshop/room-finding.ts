/** What is said of the number on the wall: how it differs from the base, and how sure it is. */
import { kindOf } from "../../model";
import { formatChange, rangeEnds } from "../words/format";
import { roomWords as words } from "../words/workshop";
import type { Room } from "./use-room";

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
