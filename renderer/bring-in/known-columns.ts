/**
 * What columns were said to be, by the headings they stand under, kept on this computer. Of the headings only a digest is
 * kept, and no cell: a first row that is people's names and was taken for headings leaves nothing of them.
 */
import { columnUses, sha256, type ColumnUse } from "../../model";
import { shelf } from "../state/shelf";

const KEY = "columns-known";
/** Files of so many kinds are remembered; the oldest goes first. */
const MOST = 50;

/** What each column is, from the first; undefined where it is not read. */
export type Uses = readonly (ColumnUse | undefined)[];
type Kept = readonly { readonly of: string; readonly uses: readonly (string | null)[] }[];

const digest = (headings: readonly string[]): string =>
  sha256(JSON.stringify(headings.map((heading) => heading.trim().toLowerCase())));

function kept(): Kept {
  try {
    const found: unknown = JSON.parse(shelf()?.getItem(KEY) ?? "[]");
    return Array.isArray(found)
      ? (found as unknown[]).filter(
          (one): one is Kept[number] =>
            typeof one === "object" && one !== null && "of" in one && "uses" in one && Array.isArray(one.uses),
        )
      : [];
  } catch {
    // What somebody else wrote there is no reason not to go on.
    return [];
  }
}

/** What columns under these headings were said to be last time. */
export function usesKnown(headings: readonly string[]): Uses | undefined {
  const of = digest(headings);
  const found = kept().find((one) => one.of === of);
  return found?.uses.map((use) => (use !== null && use in columnUses ? (use as ColumnUse) : undefined));
}

/** Remembers what columns under these headings are. */
export function rememberUses(headings: readonly string[], uses: Uses): void {
  const of = digest(headings);
  const now: Kept = [{ of, uses: uses.map((use) => use ?? null) }, ...kept().filter((one) => one.of !== of)];
  try {
    shelf()?.setItem(KEY, JSON.stringify(now.slice(0, MOST)));
  } catch {
    // A full or locked shelf forgets, and nothing else is lost.
  }
}
