/** What is said of the number on the wall: how it differs from the base, and how sure it is. */
import { kindOf, triedIn, type Plan, type SliderStands } from "../../model";
import { formatChange, rangeEnds } from "../words/format";
import { roomWords as words } from "../words/workshop";
import type { Room } from "./use-room";

/** Whether every change of a scenario comes to what the base has. */
function comesToBase(plan: Plan, scenario: string, stands: readonly SliderStands[]): boolean {
  const changes = plan.scenarios.find(({ id }) => id === scenario)?.changes ?? [];
  return (
    triedIn(plan)?.id === scenario &&
    changes.length > 0 &&
    stands.length > 0 &&
    stands.every(({ now, base }) => now !== null && base !== null && Math.abs(now - base) <= 1e-9 * Math.abs(base))
  );
}

export function changeSays(
  plan: Plan,
  scenario: string | undefined,
  { line, base, at }: Pick<Room, "line" | "base" | "at">,
  stands: readonly SliderStands[],
): string {
  if (scenario === undefined) return words.isBase;
  const [value, before] = [line?.values[at] ?? null, base?.values[at] ?? null];
  const difference = value === null || before === null ? null : value - before;
  const kind = kindOf(line?.unit ?? "");
  const among = value ?? 0;
  if (formatChange(kind, difference, among) !== "no change") return words.change(kind, difference, among);
  return comesToBase(plan, scenario, stands) ? words.inBase : words.noChange;
}

export function rangeSays({ range, certain, line }: Pick<Room, "range" | "certain" | "line">): string {
  const kind = kindOf(line?.unit ?? "");
  if (range !== undefined) {
    const [low, high] = rangeEnds(kind, range.low, range.high);
    return low === high ? words.sameRange : words.range(kind, low, high);
  }
  return certain ? words.noRange : words.drawing;
}
