/** How many posts are empty, and beside it how many staff there are beyond the posts elsewhere. */
import { formatFigure, type Figure } from "./format";

/** Vacant posts and staff over establishment, WTE: neither is below zero. */
export interface EmptyPosts {
  readonly empty: Figure;
  readonly over: Figure;
}

/** Undefined where a figure is missing. What prints as nothing is left out. */
export function emptyPosts(
  { empty, over }: EmptyPosts,
  among: number,
  say: { readonly empty: (wte: string) => string; readonly none: string },
): string | undefined {
  if (empty === null || over === null) return undefined;
  const largest = Math.max(among, empty, over);
  const [vacant, beyond] = [formatFigure("wte", empty, largest), formatFigure("wte", over, largest)];
  const [anyVacant, anyBeyond] = [vacant, beyond].map((figure) => /[1-9]/.test(figure));
  if (anyVacant !== true) return anyBeyond === true ? `${beyond} WTE more staff than funded posts` : say.none;
  return `${say.empty(vacant)}${anyBeyond === true ? ` and ${beyond} WTE over establishment elsewhere` : ""}`;
}
