/**
 * Where a browser keeps small things from one sitting to the next. None where there is no browser, or one that is set to
 * keep nothing, in which reading the property itself fails.
 */
export function shelf(): Storage | undefined {
  try {
    return typeof window === "undefined" ? undefined : window.localStorage;
  } catch {
    return undefined;
  }
}
