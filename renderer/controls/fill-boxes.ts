/** Puts pasted figures into their boxes as one undo step, or none of them. */
import { flushSync } from "react-dom";
import type { Problem } from "../../model";
import { startGesture } from "../state/gesture";
import { openPlan } from "../state/plan-store";
import { say } from "../state/view-store";
import { pasteWords as words } from "../words/pasted-boxes";
import { boxOf } from "./boxes";
import type { Filling } from "./fill-cells";

/** What an edit says stands in its way; undefined for one that was made, and for whatever is no edit. */
export function refusalOf(made: unknown): string | undefined {
  const outcome = made as { readonly ok?: boolean; readonly problems?: readonly Problem[] } | undefined;
  return outcome?.ok === false ? (outcome.problems?.[0]?.says ?? "") : undefined;
}

/** @returns what stood in the way, where nothing was changed */
export function fillBoxes(fillings: readonly Filling[]): string | undefined {
  let stops: string | undefined;
  const before = openPlan()?.plan;
  const begun = openPlan() === undefined ? undefined : startGesture(words.step, () => words.step);
  const fill = (): void => {
    for (const { box, given } of fillings) {
      // The next box is to see what the last one changed.
      flushSync(() => {
        stops ??= boxOf(box)?.give(given);
      });
    }
  };
  if (begun === undefined) fill();
  else begun.edit(fill);
  if (stops === undefined) {
    begun?.finish();
    const filled = fillings.map(({ box, given }) => boxOf(box)?.inWords(given) ?? "");
    say(words.filled(filled, openPlan()?.plan !== before));
    return undefined;
  }
  begun?.cancel();
  return words.stopped(stops);
}
