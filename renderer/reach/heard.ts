/** What somebody who listens is told when a page has settled: what differs from what was told last. */
import { heardWords as words } from "../words/heard";

export interface Heard {
  readonly screen: string;
  readonly scenario: string;
  readonly place: string;
  /** The planning year picked; empty while none is. */
  readonly year: string;
  readonly version: number;
  /** The last step, the step that redo would bring back, and how many of those there are. */
  readonly done: string | undefined;
  readonly undone: string | undefined;
  readonly redoable: number;
  /** The headline. */
  readonly finding: string;
}

/** Undo leaves one step more to redo, and redo one fewer, which is the last that was done. */
function steps(before: Heard, now: Heard): readonly string[] {
  if (now.redoable > before.redoable) return [words.undid(now.undone ?? "")];
  if (before.redoable > now.redoable && before.undone === now.done) return [words.redid(now.done ?? "")];
  return [];
}

/** A headline without what only becomes more certain as futures are drawn: its figures, and the range in brackets. */
const plain = (finding: string): string => finding.replace(/ \([^)]*\)/g, "");
const shapeOf = (finding: string): string => plain(finding).replace(/\d/g, "");

/**
 * @param before what was told last; undefined when a plan was just opened
 * @param read the headline that the focus was put on, and which was read out with it
 */
export function heardOf(before: Heard | undefined, now: Heard, read?: string): string {
  if (before === undefined)
    return plain(read ?? "") === plain(now.finding) ? `${now.screen}.` : `${now.screen}. ${now.finding}`;
  const moved = (["screen", "scenario", "place", "year"] as const).filter((part) => before[part] !== now[part]);
  const changed = before.version !== now.version;
  if (!changed && moved.length === 0 && shapeOf(before.finding) === shapeOf(now.finding)) return "";
  const finding =
    before.finding !== now.finding || before.screen !== now.screen
      ? [now.finding]
      : changed || moved.length > 0
        ? [words.same]
        : [];
  return [
    ...(changed ? steps(before, now) : []),
    ...(moved.length === 0
      ? []
      : [
          `${moved
            .map((part) => now[part])
            .filter(Boolean)
            .join(", ")}.`,
        ]),
    ...finding,
  ].join(" ");
}
