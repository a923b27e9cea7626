/** Names and ids that nobody has yet. */

/** The text itself, or with the first number behind it that makes it new: "Stay longer 2". */
export function unlike(text: string, taken: Iterable<string>, join = "-"): string {
  const names = new Set(taken);
  for (let number = 1; ; number += 1) {
    const tried = number === 1 ? text : `${text}${join}${number}`;
    if (!names.has(tried)) return tried;
  }
}

/** A plain id made from a name, that none of the taken ones is; `otherwise` where the name has no letter to use. */
export const freeId = (name: string, taken: Iterable<string>, otherwise = "scenario"): string =>
  unlike(
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || otherwise,
    taken,
  );
