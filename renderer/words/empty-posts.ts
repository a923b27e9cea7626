/** How many posts are empty, and beside it how many staff there are beyond the posts elsewhere. */
import { formatFigure, formatWithUnit, type Figure, type NumberKind } from "./format";

/** Vacant posts and staff over establishment, WTE: neither is below zero. */
export interface EmptyPosts {
  readonly empty: Figure;
  readonly over: Figure;
}

const told = (text: string): boolean => /[1-9]/.test(text);

/** What stands beside a figure of empty posts; undefined where it is missing or prints as nothing. */
export function overElsewhere(over: Figure, among: number): string | undefined {
  const text = formatFigure("wte", over, among);
  return over !== null && told(text) ? `${text} WTE over establishment elsewhere` : undefined;
}

/** Undefined where a figure is missing. What prints as nothing is left out. */
export function emptyPosts(
  { empty, over }: EmptyPosts,
  among: number,
  say: { readonly empty: (wte: string) => string; readonly none: string },
): string | undefined {
  if (empty === null || over === null) return undefined;
  const largest = Math.max(among, empty, over);
  const vacant = formatFigure("wte", empty, largest);
  const beyond = overElsewhere(over, largest);
  if (!told(vacant))
    return beyond === undefined ? say.none : `${formatFigure("wte", over, largest)} WTE more staff than funded posts`;
  return beyond === undefined ? say.empty(vacant) : `${say.empty(vacant)} and ${beyond}`;
}

/** Vacancies less what is over establishment: below zero it is said what that is, and how much. */
export const netOfPosts = (kind: NumberKind, net: Figure): string =>
  net !== null && net < 0 && told(formatFigure(kind, net))
    ? `over establishment by ${formatWithUnit(kind, -net)}`
    : formatWithUnit(kind, net);
